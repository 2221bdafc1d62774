import { type Column, type SetLine, type Style, setText } from "./set.js";

/** Pixels at 150 to the inch. */
const WIDTH = 1200;
const HEIGHT = 1100;
const PIXELS_PER_POINT = 150 / 72;

function style(points: number, bold: boolean, centred: boolean): Style {
  return { id: "", points, size: Math.round(points * PIXELS_PER_POINT), bold, centred };
}

const BODY = style(10.5, false, false);
const HEAD = style(20, true, true);
const SMALL = style(9, false, false);
const NAME = style(36, true, true);

const STORIES = [
  {
    headline: "晚潮书店搬进老粮仓",
    body: [
      "本报讯（记者 何听澜）停业半年的晚潮书店昨日在西仓街老粮仓重新开门，首日来客逾八百人，不少人带着旧书来换座位。",
      "老粮仓建于一九五六年，青砖木梁，原有十二个仓间。改建时保留了仓门上的编号，读者按编号找书，“三号仓”是诗歌，“七号仓”是种菜养花。",
      "店主纪小满说，书店不设最低消费，晚上十点以后只留一盏灯，“谁看书谁坐灯下”。",
    ],
  },
  {
    headline: "河口渔汛比去年早九天",
    body: [
      "本报讯 河口区渔业站昨日通报，今年刀鱼汛期比去年提早九天。站长冉阿水解释，上游雨水来得早，河水温度已到十三度。",
      "渔民须领取编号网具方可下河，每日限捕二十斤。首批鱼获昨晨在东码头上市，每斤六十八元。",
    ],
  },
] as const;

/** One page of an evening paper in hOCR, with HTML's document type and entities, as engines write it. */
export function lanchuanEvening(): string {
  const areas: string[] = [];
  const whole: Column = { x: 60, width: WIDTH - 120, y: 50, bottom: 300 };
  const add = (text: string, columns: readonly Column[], how: Style) => {
    for (const block of setText(text, columns, how, "", () => ""))
      areas.push(area(block.lines, how, areas.length + 1));
  };
  add("澜川晚报", [whole], NAME);
  add("2019年3月28日 星期四 第4版 城事", [whole], SMALL);
  const top = whole.y + 30;
  for (const [at, { headline, body }] of STORIES.entries()) {
    const column: Column = {
      x: at === 0 ? 60 : 700,
      width: at === 0 ? 600 : 440,
      y: top,
      bottom: HEIGHT - 60,
    };
    add(headline, [column], HEAD);
    column.y += 10;
    for (const paragraph of body) add(paragraph, [column], BODY);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh" lang="zh">
 <head>
  <title></title>
  <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
  <meta name="ocr-system" content="lanchuan 1.0"/>
  <meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word"/>
 </head>
 <body>
  <div class="ocr_page" id="page_1" title='image "4.png"; bbox 0 0 ${WIDTH} ${HEIGHT}; ppageno 0; scan_res 150 150'>
${areas.join("\n")}
   <div class="ocr_separator" id="separator_1" title="bbox 678 ${top} 680 ${HEIGHT - 60}"></div>
   <div class="ocr_photo" id="photo_1" title="bbox 700 ${HEIGHT - 360} 1140 ${HEIGHT - 80}"></div>
  </div>
 </body>
</html>
`;
}

function area(lines: readonly SetLine[], how: Style, number: number): string {
  const x = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.height));
  const box = `bbox ${x} ${lines[0]?.y ?? 0} ${right} ${bottom}`;
  return `   <div class="ocr_carea" id="block_1_${number}" title="${box}">
    <p class="ocr_par" id="par_1_${number}" lang="chi_sim" title="${box}">
${lines.map((line, at) => writeLine(line, how, `1_${number}_${at + 1}`)).join("\n")}
    </p>
   </div>`;
}

function writeLine(line: SetLine, how: Style, id: string): string {
  const words = line.words.map(({ text, x, width }, at) => {
    const plain = how.bold ? `<strong>${text}</strong>` : text;
    return `<span class="ocrx_word" id="word_${id}_${at + 1}" title="bbox ${x} ${line.y} ${x + width} ${line.y + line.height}; x_wconf 94">${plain}</span>`;
  });
  return `     <span class="ocr_line" id="line_${id}" title="bbox ${line.x} ${line.y} ${line.x + line.width} ${line.y + line.height}; baseline 0 0; x_size ${line.height}">
${words.map((word) => `      ${word}`).join("\n")}
     </span>`;
}
