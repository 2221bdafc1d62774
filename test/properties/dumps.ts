import fc from "fast-check";

/** Text dumps as archives hold them and worse: everything that a line can hold, in any order. */

const HAN =
  "澜川市防汛抗旱指挥部昨日召开全体会议部署工作的一是在不了有和人这中大为上个国我以要他年月来源渡口县河区云坪青墩记者通讯员";
const han = fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 40 });
const latin = fc
  .array(
    fc.constantFrom(
      "The",
      "council",
      "of",
      "Lanchuan",
      "voted",
      "re-",
      "build",
      "Well-known",
      "Nov.",
      "said",
      "O’Hara",
      "A",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.join(" "));
const marks = fc.string({
  unit: fc.constantFrom(..."，。、；：！？…—“”‘’「」『』（）()《》【】[]〈〉.,;:!?\"'-–·"),
  minLength: 1,
  maxLength: 8,
});
const byline = fc.constantFrom(
  "■本报记者 陈 砚",
  "记者　苏禾 通讯员　周岚 许诺",
  "□贺明川 摄",
  "（张三摄）",
  "本报讯（记者 白予）",
  "By JANE HOLLOWAY",
  "(Photo: Tom Ashby)",
  "文/图 沈小禾",
);
const dateline = fc.constantFrom(
  "本报讯 3月18日上午，",
  "新华社澜川１月７日电",
  "【本報訊】",
  "PORT ANSELM, Nov. 3 (Reuters) — ",
  "澜川日报",
  "2021年5月8日　星期六",
  "第3版 民生",
  "（下转第２版）",
  "（上接第1版）",
  "Continued on page 2",
  "图片新闻",
  "【简讯】",
);
const digits = fc.string({
  unit: fc.constantFrom(..."０１２３４５６７８９0123456789一二三四五六七八九十年月日％%."),
  minLength: 1,
  maxLength: 10,
});
const odd = fc.constantFrom(
  "\u0000",
  "\u0007",
  "\u001B",
  "\u007F",
  "\u0085",
  "\u200B",
  "\u200D",
  "\uFEFF",
  "\u00AD",
  "\u2028",
  "\uFFFD",
  "\u{1F600}",
  "\u{20000}",
  "\t",
  "\f",
);
const lone = fc.constantFrom("\uD800", "\uDBFF", "\uDC00", "\uDFFF");
const indent = fc.constantFrom("　　", "  ", "\t", "\u00A0", "　\u200B");
const long = fc.tuple(han, fc.integer({ min: 2, max: 60 })).map(([text, times]) => text.repeat(times));
/** Any text at all, within the Basic Multilingual Plane and beyond it. */
const any = fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.toWellFormed());

const wellFormedPart = fc.oneof(
  { weight: 6, arbitrary: han },
  { weight: 3, arbitrary: latin },
  { weight: 4, arbitrary: marks },
  { weight: 3, arbitrary: byline },
  { weight: 4, arbitrary: dateline },
  { weight: 2, arbitrary: digits },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: indent },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: any },
);
const lineEnd = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("\n", "\r\n", "\r") },
  { weight: 2, arbitrary: fc.constantFrom("\n\n", "\r\n\r\n") },
  { weight: 1, arbitrary: fc.constantFrom("\n\n\n\n\n", "\n　\n", "\n\f\n") },
);

function dump(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));
  const lines = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 }).map((all) => all.flat().join(""));
  return fc.tuple(fc.constantFrom("", "\uFEFF"), lines).map((both) => both.join(""));
}

/** Dumps that a file can hold. */
export const dumps = dump(wellFormedPart);

/** Dumps with halves of surrogate pairs, which no encoding carries: they reach the tree through pages made by a program. */
export const brokenDumps = dump(
  fc.oneof({ weight: 3, arbitrary: wellFormedPart }, { weight: 1, arbitrary: lone }),
);

/** A page with its lines cut, run together, doubled, lost and moved. */
export function spoiled(page: string): fc.Arbitrary<string> {
  const lines = page.split("\n");
  const change = fc.tuple(fc.nat(lines.length - 1), fc.nat(60), fc.constantFrom(...CHANGES));
  return fc.array(change, { maxLength: 12 }).map((changes) => {
    const copy = [...lines];
    for (const [at, column, spoil] of changes) spoil(copy, at % Math.max(1, copy.length), column);
    return copy.join("\n");
  });
}

type Change = (lines: string[], at: number, column: number) => void;

const CHANGES: readonly Change[] = [
  (lines, at, column) =>
    lines.splice(
      at,
      1,
      [...(lines[at] ?? "")].slice(0, column).join(""),
      [...(lines[at] ?? "")].slice(column).join(""),
    ),
  (lines, at) => lines.splice(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`),
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ""),
  (lines, at, column) => lines.splice((at + column) % Math.max(1, lines.length), 0, ...lines.splice(at, 2)),
  (lines, at, column) => lines.splice(at, 0, ..."\n".repeat(column % 5).split("")),
];
