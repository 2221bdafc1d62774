import { describe, expect, it } from "vitest";
import {
  isFolioLine,
  isJumpLine,
  isLabel,
  isTitleLine,
  jumpEdges,
  jumpTarget,
  parseFolio,
  plainNumber,
} from "../../src/text/furniture.js";

describe("labels", () => {
  it.each(["图片新闻", "【民生】", "[简讯]", "■短评", "简讯：", "News in brief", "OPINION", "公告"])(
    "%s",
    (text) => expect(isLabel(text)).toBe(true),
  );
  it.each(["新桥今日通车", "【】", "本报讯 昨日，新桥通车。", "图片新闻很多人看不懂其中的意思", ""])(
    "not %s",
    (text) => expect(isLabel(text)).toBe(false),
  );
});

describe("folio lines", () => {
  it.each([
    ["第3版", "3", null],
    ["第三版", "3", null],
    ["第十二版 要闻", "12", "要闻"],
    ["第3版 民生", "3", "民生"],
    ["３版　民生", "3", "民生"],
    ["A2 要闻", "A2", "要闻"],
    ["A2", "A2", null],
    ["综合 04", "4", "综合"],
    ["Page 3", "3", null],
    ["Page A3", "A3", null],
    ["2021年5月8日　星期六　A2 民生", "A2", "民生"],
    ["2021年5月8日　星期六　澜川日报　A3 综合　责编：秦川　版式：叶小舟", "A3", "综合"],
    ["澜川日报　2021年5月8日　星期六　第2版", "2", null],
    ["二〇二一年五月八日　星期六　第二版", "2", null],
    ["今日8版", null, null],
    ["农历辛丑年三月廿七　今日8版", null, null],
    ["责编：周一鸣　版式：何晓　校对：罗兰", null, null],
    ["2021年5月8日　星期六", null, null],
    ["澜川日报", null, null],
    ["国内统一连续出版物号 CN 00-0000", null, null],
    ["No. 345", null, null],
    ["Saturday, May 8, 2021", null, null],
    ["Samedi 8 Mai 2021", null, null],
    ["Samstag, den 8. Mai 2021", null, null],
    ["Troisième Année — N° 112", null, null],
    ["14. Jahrgang Nr. 52", null, null],
  ])("%s", (text, number, name) => {
    expect(isFolioLine(text)).toBe(true);
    expect(parseFolio(text)).toEqual({ number, name });
  });

  it.each(["2021年5月8日／星期六", "澜川日报 LANCHUAN DAILY"])("%s", (text) =>
    expect(isFolioLine(text)).toBe(true),
  );

  it.each([
    "新桥今日通车",
    "本报讯 2021年5月8日，新桥通车。",
    "58",
    "全长58公里",
    "The council met on Page Street",
    "",
  ])("not %s", (text) => expect(isFolioLine(text)).toBe(false));

  it.each(["澜川日报", "澜川晚报", "The Rivermouth Herald"])("%s is a title", (text) =>
    expect(isTitleLine(text)).toBe(true),
  );
  it.each(["日报", "澜川日报社", "澜川日报 第2版", "The council"])("%s is none", (text) =>
    expect(isTitleLine(text)).toBe(false),
  );
});

describe("jumps", () => {
  it.each([
    ["（下转第3版）", "3", "to"],
    ["(下转第３版)", "3", "to"],
    ["（下转A2版）", "A2", "to"],
    ["（下转第十二版）", "12", "to"],
    ["下转三版", "3", "to"],
    ["（上接第1版）", "1", "from"],
    ["(Continued on page 5)", "5", "to"],
    ["Continued from page A1", "A1", "from"],
    ["Fortsetzung Seite 16", "16", "to"],
    ["Fortsetzung von Seite 1", "1", "from"],
    ["Suite à la page 4", "4", "to"],
    ["Suite de la page 1", "1", "from"],
  ])("%s", (text, page, direction) => {
    expect(isJumpLine(text)).toBe(true);
    expect(jumpTarget(text)).toEqual({ page, direction });
  });

  it.each(["新桥今日通车", "记者上接电话下接地气", "（图片）", "转眼三年", ""])("not %s", (text) => {
    expect(isJumpLine(text)).toBe(false);
    expect(jumpTarget(text)).toBeNull();
  });

  it.each([
    ["（上接第1版）新桥通车。", [7]],
    ["新桥通车（下转第3版）", [4]],
    ["（上接第1版）新桥通车（下转第3版）", [7, 11]],
    ["新桥（图片）通车", []],
    ["（上接第1版）", []],
    ["", []],
  ])("stand in %s at %j", (text, edges) => expect(jumpEdges(text)).toEqual(edges));
});

describe("plainNumber", () => {
  it.each([
    ["3", "3"],
    ["０３", "3"],
    ["三", "3"],
    ["十", "10"],
    ["十二", "12"],
    ["二十", "20"],
    ["二十三", "23"],
    ["九十九", "99"],
  ])("of %s is %s", (text, number) => expect(plainNumber(text)).toBe(number));
});
