import { describe, expect, it } from "vitest";
import { findInlineBylines } from "../../src/text/inline-bylines.js";

/** Each byline as `role|names|credit|extent`, with `-` for null. */
function inside(text: string): readonly string[] {
  return findInlineBylines(text).map(
    ({ role, names, credit, start, end }) =>
      `${role ?? "-"}|${names.join("+")}|${credit ?? "-"}|${text.slice(start, end)}`,
  );
}

describe("findInlineBylines", () => {
  it.each([
    [
      "本报讯(记者 方远 通讯员 孙亮)昨日，市政府召开会议。",
      ["记者|方远|-|(记者 方远", "通讯员|孙亮|-|通讯员 孙亮)"],
    ],
    ["本报北京１月６日讯记者费晓东报道：今天开会。", ["记者|费晓东|报道|记者费晓东报道"]],
    [
      "本报苏州１月１日电新华社记者方远、本报记者孙亮报道：今天。",
      ["新华社记者|方远|-|新华社记者方远、", "本报记者|孙亮|报道|本报记者孙亮报道"],
    ],
    ["本报讯记者孙陆明从市统计局获悉：今年产量增长。", ["记者|孙陆明|-|记者孙陆明"]],
    ["新华社河内１２月３１日电（记者许小棠）越南今天", ["记者|许小棠|-|（记者许小棠）"]],
    ["据新华社拉萨１月４日电（刘道明、张健）今天", ["-|刘道明+张健|-|（刘道明、张健）"]],
    ["澜川日报河口1月1日讯（记者 孙亮）今天", ["记者|孙亮|-|（记者 孙亮）"]],
    ["（中央社記者陳大文台北１日電）今天", ["中央社記者|陳大文|-|中央社記者陳大文"]],
    ["市民在江边散步。（新华社记者许小棠摄）", ["新华社记者|许小棠|摄|（新华社记者许小棠摄）"]],
    ["市民在江边散步。（许小棠摄）（附图片１张）", ["-|许小棠|摄|（许小棠摄）"]],
    ["图①：会场。（许小棠摄）图②：代表。（孙亮摄）", ["-|许小棠|摄|（许小棠摄）", "-|孙亮|摄|（孙亮摄）"]],
    ["图为孩子们做手工。 ■本报记者 方 远 摄", ["本报记者|方远|摄|■本报记者 方 远 摄"]],
    ["图为演练现场 本报记者 许小棠 摄", ["本报记者|许小棠|摄|本报记者 许小棠 摄"]],
    ["图为演练现场。记者 许小棠 文/图", ["记者|许小棠|文/图|记者 许小棠 文/图"]],
    ["图为演练现场。(许小棠 供图)", ["-|许小棠|供图|(许小棠 供图)"]],
    ["会议开到很晚。（张岸明裴双成）", ["-|张岸明+裴双成|-|（张岸明裴双成）"]],
    ["老人看完了展览。（科 轩）", ["-|科轩|-|（科 轩）"]],
    ["A crowd gathers. (Photo: Jane Roe)", ["-|Jane Roe|Photo|(Photo: Jane Roe)"]],
    ["A crowd gathers. Photo by Jane Roe", ["-|Jane Roe|Photo|Photo by Jane Roe"]],
  ])("finds them in %s", (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it.each([
    "本报记者昨日走访了市场，发现价格上涨。",
    "会场上，记者看到三件事：■加强领导",
    "他来自安徽（江苏）。",
    "每公斤价格（皮棉）。",
    "新画《远山》（水彩·局部）",
    "许小棠",
    "",
  ])("finds none in %s", (text) => {
    expect(inside(text)).toEqual([]);
  });

  it.each(["（", "（许小棠摄）", "记者", "本报讯（", " ", "。", "Photo ", "（张三"])(
    "returns on a long run of %s",
    (piece) => {
      const found = findInlineBylines(piece.repeat(100_000 / piece.length));
      expect(found.length).toBeLessThanOrEqual(100_000);
    },
  );
});
