import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames, nameContext } from "../../src/record/names/index.js";
import { withTradeNames } from "../../src/record/trade-names.js";

/** `person 王立新`, in the order found. */
function namesIn(text: string, others: readonly string[] = []): string[] {
  const names = findNames(text, nameContext([text, ...others]));
  return names.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe("names of persons", () => {
  it.each<[string, readonly string[]]>([
    ["市委书记王立新主持会议并讲话。", ["王立新"]],
    ["本报记者 陈晓梅 通讯员 刘建军", ["陈晓梅", "刘建军"]],
    ["（记者 李 敏）", ["李 敏"]],
    ["县长张国强表示，工程将在年底完工。", ["张国强"]],
    ["村民赵德福告诉记者，今年的收成不错。", ["赵德福"]],
    ["总统约翰·史密斯昨天抵达。", ["约翰·史密斯"]],
    ["局长欧阳文静、李玉梅、周海涛等出席。", ["欧阳文静", "李玉梅", "周海涛"]],
    ["总理接见了王女士。", ["王"]],
  ])("are found in %s", (text, persons) => {
    expect(namesIn(text).filter((name) => name.startsWith("person"))).toEqual(
      persons.map((name) => `person ${name}`),
    );
  });

  it.each([
    "今年高温天气较多。",
    "石油价格上涨。",
    "会议强调，安全生产责任重于泰山之上。",
    "经济持续健康发展。",
  ])("are not found in %s", (text) => {
    expect(namesIn(text).filter((name) => name.startsWith("person"))).toEqual([]);
  });
});

describe("names of places and organisations", () => {
  it("finds an organisation with the place it opens with", () => {
    expect(namesIn("记者从湖南省教育厅获悉")).toEqual(["organisation 湖南省教育厅", "place 湖南省"]);
  });

  it("finds counties and towns one by one", () => {
    expect(namesIn("他出生于河北省青墩县云坪镇。")).toEqual(["place 河北省", "place 青墩县", "place 云坪镇"]);
  });

  it("reads the digits, letters and commas of any width alike", () => {
    const wide = "１２月３日，北京大学举行仪式，王立新出席。";
    const half = "12月3日,北京大学举行仪式,王立新出席。";
    expect(namesIn(half)).toEqual(namesIn(wide));
    expect(namesIn(half)).toContain("person 王立新");
  });

  it("ends a name at a space that is no padding", () => {
    const names = namesIn("澜川市水利局 王立新");
    expect(names).toContain("person 王立新");
    expect(names.some((name) => name.includes("局 "))).toBe(false);
  });
});

describe("context", () => {
  it("finds a name that is certain elsewhere where nothing speaks for it, and says so", () => {
    const bare = "石开元的桥";
    const sure = "记者石开元";
    expect(namesIn(bare)).not.toContain("person 石开元");
    const told = findNames(bare, nameContext([bare, sure]));
    expect(told).toMatchObject([{ kind: "person", start: 0, end: 3 }]);
    expect(told[0]?.because[0]).toBe("elsewhere certain");
  });

  it("does not cut a long word for a place it holds", () => {
    const text = "发展中国家的经验值得重视。";
    expect(namesIn(text, ["中国与法国签署协议。", "中国政府表示欢迎。"])).toEqual([]);
  });

  it("gives the names of a text it has not seen", () => {
    const text = "市委书记王立新主持会议。";
    const found = findNames(text, nameContext([]));
    expect(found.map(({ start, end }) => text.slice(start, end))).toContain("王立新");
  });
});

describe("names in English", () => {
  it.each<[string, readonly string[]]>([
    ["Mayor Anne Hart opened the bridge.", ["person Anne Hart"]],
    ["He thanked Mr. Cole and Dr Mary Finch.", ["person Cole", "person Mary Finch"]],
    [
      "The City of Rivermouth and the Rivermouth Harbour Board agreed.",
      ["place Rivermouth", "organisation Rivermouth Harbour Board"],
    ],
    ["The Ministry of Health wrote to Mr Cole’s office.", ["organisation Ministry of Health", "person Cole"]],
    ["The council met. Board members left the school.", []],
  ])("are found in %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe("the laws of names", () => {
  const pieces = [
    ..."王李张陈刘明华国伟的在是和说，。、（） 　\n·１2aB",
    ..."北京 澜川市 河口区 教育局 市委书记 记者 主任 先生 中国 政府 大学 云坪县 委员会 约翰 发展中国家 Mr Cole Council of 𠮷 \ud800".split(
      " ",
    ),
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));

  it("part a place of several levels without crossing what stood inside it", () => {
    const text = "河口区王河口区";
    const names = findNames(text, nameContext([text]));
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(["河口区", "王河口区"]);
  });

  it("keep spans inside the text, in order, never crossing, never padded with space", () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, others) => {
        const names = findNames(text, nameContext([text, ...others]));
        names.forEach(({ start, end, confidence, because }, k) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(because.length).toBeLessThanOrEqual(3);
          for (const before of names.slice(0, k)) {
            expect(before.start).toBeLessThanOrEqual(start);
            if (before.end > start) {
              expect(before.end).toBeGreaterThanOrEqual(end);
              expect(before.kind).not.toBe("person");
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it("give the same names whatever was read before", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = findNames(text, nameContext([text]));
        findNames(other, nameContext([other, text]));
        expect(findNames(text, nameContext([text]))).toEqual(first);
      }),
    );
  });

  it("hold for a line too long for one sheet: names far on are found where they stand", () => {
    const sentence = "市委书记王立新主持会议并讲话。";
    const text = sentence.repeat(5000);
    const persons = findNames(text, nameContext([text])).filter(({ kind }) => kind === "person");
    expect(persons).toHaveLength(5000);
    expect(persons.every(({ start }, k) => start === k * sentence.length + 4)).toBe(true);
  });

  it.each(["王", "市", "·", " ", "局", "1", "\n"])("hold for two hundred thousand of %j", (character) => {
    const text = character.repeat(200_000);
    for (const { start, end } of findNames(text, nameContext([text]))) expect(end).toBeGreaterThan(start);
  });
});

describe("names by the trade's grammar", () => {
  const named = (text: string) => withTradeNames(text, []).map(({ start, end }) => text.slice(start, end));

  it("are bodies by their authority and places by what they are", () => {
    expect(named("记者从市水利局获悉,云坪县已经开工。")).toEqual(["市水利局", "云坪县"]);
  });

  it.each(["惠及三十万农村人口", "十个家城镇", "干部常下乡", "宜桥乡镇企业", "建成小康村"])(
    "are not in %s",
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});
