import { describe, expect, it } from "vitest";
import { type DatelineParse, findClosingDateline, findDateline } from "../../src/text/datelines.js";

/** `extent|agency|place|month|day`, with `-` for null. */
function printed(text: string, found: DatelineParse | null): string | null {
  if (found === null) return null;
  const agency = found.agency ? text.slice(found.agency.start, found.agency.end) : "-";
  const when = `${found.month ?? "-"}|${found.day ?? "-"}`;
  return `${text.slice(found.start, found.end)}|${agency}|${found.place ?? "-"}|${when}`;
}

describe("findDateline", () => {
  it.each([
    ["本报讯 12月25日上午,市政府召开会议", "本报讯|-|-|-|-"],
    ["　　本报讯（记者 许小棠）昨日", "本报讯|-|-|-|-"],
    ["【本报讯】昨日", "【本报讯】|-|-|-|-"],
    ["本報訊 昨日", "本報訊|-|-|-|-"],
    ["本报北京１月６日讯记者许小棠报道", "本报北京１月６日讯|-|北京|1|6"],
    ["本报澜川十二月三十一日电今天", "本报澜川十二月三十一日电|-|澜川|12|31"],
    ["新华社北京1月7日电 今天", "新华社北京1月7日电|新华社|北京|1|7"],
    ["新华社北京２００１年１月７日电", "新华社北京２００１年１月７日电|新华社|北京|1|7"],
    ["据新华社北京十二月三十日电 今天", "据新华社北京十二月三十日电|新华社|北京|12|30"],
    ["据新华社日内瓦１月９日电（记者严明远）", "据新华社日内瓦１月９日电|新华社|日内瓦|1|9"],
    ["据新华社电 今天", "据新华社电|新华社|-|-|-"],
    ["中新社香港元月廿三日电", "中新社香港元月廿三日电|中新社|香港|1|23"],
    ["本报上海专电 今天", "本报上海专电|-|上海|-|-"],
    ["澜川日报河口1月1日讯（记者", "澜川日报河口1月1日讯|-|河口|1|1"],
    ["【路透社倫敦三日電】", "【路透社倫敦三日電】|路透社|倫敦|-|3"],
    ["（中央社記者陳大文台北１日電）今天", "（中央社記者陳大文台北１日電）|中央社|台北|-|1"],
    ["PARIS, Nov. 3 — The", "PARIS, Nov. 3|-|PARIS|11|3"],
    ["WASHINGTON, D.C., Nov. 3 (AP) — The", "WASHINGTON, D.C., Nov. 3 (AP)|AP|WASHINGTON|11|3"],
    ["LONDON (Reuters) - The", "LONDON (Reuters)|Reuters|LONDON|-|-"],
    ["(AP) The", "(AP)|AP|-|-|-"],
    ["( SDA) Der", "( SDA)|SDA|-|-|-"],
    ["(SDA / DPA) Der", "(SDA / DPA)|SDA|-|-|-"],
    ["Londres, 29 avril, 8 h. 15.", "Londres, 29 avril|-|Londres|4|29"],
    ["Madrid, 29 avril, 4 h. 30 soir. Le", "Madrid, 29 avril|-|Madrid|4|29"],
    ["Wien, 5. März, 9 Uhr abends. Der", "Wien, 5. März|-|Wien|3|5"],
    ["BELGRADE — The", "BELGRADE|-|BELGRADE|-|-"],
    ["Berlin, 3. Nov. (dpa) Der", "Berlin, 3. Nov. (dpa)|dpa|Berlin|11|3"],
    ["Wien, 12. Dezember. Die", "Wien, 12. Dezember|-|Wien|12|12"],
    ["Paris, 3 novembre. On annonce", "Paris, 3 novembre|-|Paris|11|3"],
    ["Londres, le 1er août. — Les", "Londres, le 1er août|-|Londres|8|1"],
  ])("reads %s", (text, expected) => {
    expect(printed(text, findDateline(text))).toBe(expected);
  });

  it.each([
    "本报记者昨日走访",
    "本报电话：123",
    "本报收到来电上千个",
    "新华社电视台",
    "本报讯息",
    "昨日，本报讯",
    "London Bridge is falling",
    "Paris, 3 novembre, le président",
    "May 3 was a day",
    "",
  ])("finds none in %s", (text) => {
    expect(findDateline(text)).toBeNull();
  });
});

describe("findClosingDateline", () => {
  it.each([
    ["会议结束。（新华社北京１２月３１日电）", "（新华社北京１２月３１日电）|新华社|北京|12|31"],
    ["会议结束。（本报莫斯科１月６日电） ", "（本报莫斯科１月６日电）|-|莫斯科|1|6"],
    ["会议结束。（本报罗马电）", "（本报罗马电）|-|罗马|-|-"],
    ["会议结束。（据新华社电）", "（据新华社电）|新华社|-|-|-"],
    ["会议结束。（本栏均据新华社）", "（本栏均据新华社）|新华社|-|-|-"],
  ])("reads %s", (text, expected) => {
    expect(printed(text, findClosingDateline(text))).toBe(expected);
  });

  it.each([
    "会议结束。（许小棠摄）",
    "新华社北京１月７日电",
    "（作者单位：澜川通讯社）",
    "（本报信息中心供稿）",
    "",
  ])("finds none in %s", (text) => {
    expect(findClosingDateline(text)).toBeNull();
  });
});

describe("hostile input", () => {
  it.each(["本报", "（", "新华社", "一", "A", "Aa ", "1", "(AP"])("returns on 100,000 times %s", (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(findDateline(text)).toBeNull();
    expect(findClosingDateline(text)).toBeNull();
    expect(findClosingDateline(`${text}电）`)).toBeNull();
  });
});
