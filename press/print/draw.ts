import sharp from "sharp";
import { type Chance, chanceOf } from "../chance.js";

/** Pixels to a point: enough to be looked at, small enough to keep. */
const PIXELS = 0.9;
const QUALITY = 55;

/** A photograph drawn from a seed, as a JPEG file: a sky, ridges, water or ground, and something in front. */
export async function drawPicture(seed: number, width: number, height: number): Promise<Buffer> {
  const chance = chanceOf(seed);
  const [across, down] = [
    Math.max(24, Math.round(width * PIXELS)),
    Math.max(24, Math.round(height * PIXELS)),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 300 200" preserveAspectRatio="none">${scene(chance)}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: QUALITY, chromaSubsampling: "4:2:0" }).toBuffer();
}

function scene(chance: Chance): string {
  const hue = chance.int(0, 359);
  const sky = `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue},35%,55%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360},45%,85%)"/></linearGradient></defs><rect width="300" height="200" fill="url(#s)"/>`;
  const ridges = Array.from({ length: chance.int(1, 3) }, (_, at) =>
    ridge(chance, 70 + at * 28, hue + at * 15, 45 - at * 9),
  );
  const front = chance.pick([houses, crowd, trees, bridge])(chance, hue);
  return sky + ridges.join("") + front;
}

function ridge(chance: Chance, base: number, hue: number, light: number): string {
  let path = `M0 200 L0 ${base}`;
  for (let x = 0; x <= 300; x += 30) path += ` L${x} ${base + chance.int(-22, 22)}`;
  return `<path d="${path} L300 200Z" fill="hsl(${hue % 360},30%,${light}%)"/>`;
}

function houses(chance: Chance, hue: number): string {
  return Array.from({ length: 9 }, (_, at) => {
    const [height, x] = [chance.int(35, 120), at * 34 + chance.int(-6, 6)];
    const windows = Array.from(
      { length: Math.floor(height / 16) },
      (_, row) =>
        `<rect x="${x + 5}" y="${200 - height + 6 + row * 15}" width="6" height="7" fill="#f4e6b0"/><rect x="${x + 17}" y="${200 - height + 6 + row * 15}" width="6" height="7" fill="#dfe8ee"/>`,
    );
    return `<rect x="${x}" y="${200 - height}" width="29" height="${height}" fill="hsl(${(hue + at * 25) % 360},18%,${chance.int(28, 55)}%)"/>${windows.join("")}`;
  }).join("");
}

function crowd(chance: Chance, hue: number): string {
  const ground = `<rect y="165" width="300" height="35" fill="hsl(${hue},15%,38%)"/>`;
  const people = Array.from({ length: chance.int(3, 9) }, () => {
    const [x, size] = [chance.int(15, 285), chance.int(14, 30)];
    const y = 190 - size * 2;
    return `<circle cx="${x}" cy="${y - size * 0.9}" r="${size * 0.42}" fill="#d9b491"/><path d="M${x - size * 0.6} ${y + size * 1.9} q${size * 0.6} ${-size * 4} ${size * 1.2} 0Z" fill="hsl(${chance.int(0, 359)},45%,40%)"/>`;
  });
  return ground + people.join("");
}

function trees(chance: Chance): string {
  const ground = `<rect y="160" width="300" height="40" fill="#6d7c46"/>`;
  const each = Array.from({ length: 12 }, () => {
    const [x, size] = [chance.int(0, 300), chance.int(18, 46)];
    return `<rect x="${x - 2}" y="${178 - size}" width="4" height="${size}" fill="#4a3826"/><circle cx="${x}" cy="${172 - size}" r="${size / 2}" fill="hsl(${chance.int(70, 140)},35%,${chance.int(22, 42)}%)"/>`;
  });
  return ground + each.join("");
}

function bridge(chance: Chance): string {
  const water = `<rect y="140" width="300" height="60" fill="#58788c"/>`;
  const piers = Array.from(
    { length: 5 },
    (_, at) => `<rect x="${20 + at * 65}" y="110" width="7" height="60" fill="#555"/>`,
  );
  const cables = Array.from(
    { length: 9 },
    (_, at) => `<path d="M150 ${chance.int(38, 44)} L${at * 37} 110" stroke="#777" stroke-width="1.2"/>`,
  );
  return `${water}${piers.join("")}<rect y="106" width="300" height="8" fill="#444"/><rect x="146" y="36" width="8" height="130" fill="#666"/>${cables.join("")}`;
}
