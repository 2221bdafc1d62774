/** A generator of numbers from 0 to below 2³² (Marsaglia 2003, xorshift), the same for the same seed. */
function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** The most places of a file that are changed. */
const PLACES = 12;

/** The file damaged as the seed says: bytes changed, digits replaced, a piece taken out, doubled or cut off. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  const at = () => next() % bytes.length;
  let file = Uint8Array.from(bytes);
  for (let place = next() % PLACES; place >= 0; place--) {
    const here = at() % file.length;
    switch (next() % 5) {
      case 0:
        file[here] = next() & 0xff;
        break;
      case 1:
        file[digitFrom(file, here)] = 0x30 + (next() % 10);
        break;
      case 2:
        file = joined(file.subarray(0, here), file.subarray(here + (next() % 64)));
        break;
      case 3:
        file = joined(file.subarray(0, here), file.subarray(here, here + 64), file.subarray(here));
        break;
      default:
        if (next() % 8 === 0) file = file.slice(0, here + 1);
    }
  }
  return file;
}

function digitFrom(file: Uint8Array, from: number): number {
  for (let at = from; at < file.length; at++) {
    const byte = file[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) return at;
  }
  return from;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
