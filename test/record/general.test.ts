import { describe, expect, it } from "vitest";
import type { Fact, FactKind } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";

async function factsOf(body: string, kind: FactKind): Promise<Fact[]> {
  const text = `澜川市召开工作会议\n\n■本报记者 陈 砚\n\n本报讯 ${body}\n`;
  const files = [{ name: "2020-09-23.txt", bytes: new TextEncoder().encode(text) }];
  const edition = await readEdition({ name: "page", files });
  return edition.articles.flatMap(({ facts }) => facts).filter((fact) => fact.kind === kind);
}

describe("the grammar of a city page", () => {
  it.each<[FactKind, string, object]>([
    ["event", "9月20日清晨,第七届澜川马拉松在滨江体育公园鸣枪,选手很多。", { name: "第七届澜川马拉松" }],
    ["event", "第三届金穗杯围棋赛昨日在市民中心结束,棋手很多。", { name: "第三届金穗杯围棋赛" }],
    ["event", "记者从昨日召开的全市水利局长会议上获悉,汛期已经过去。", { name: "全市水利局长会议" }],
    [
      "event",
      "昨日,市委书记邹世恒到青墩县竹溪镇、龙潭乡调研秋粮收购。",
      { type: "调研", participants: ["邹世恒"] },
    ],
    ["honour", "女双桂冠为沈小禾、秦若溪摘取。", { what: "女双桂冠", who: "沈小禾、秦若溪" }],
    ["honour", "澜川港务集团连续三年被省里评为“纳税大户”。", { what: "纳税大户" }],
    [
      "quotation",
      "馆长李明告诉他:“这几个字是先生写的。”陈方听后说:“我还知道另一个题词。”",
      { words: "我还知道另一个题词。" },
    ],
    [
      "document",
      "《澜川市图书馆管理办法》、《澜川市书屋管理规定》等文件相继出台。",
      { title: "澜川市图书馆管理办法", status: "issued" },
    ],
    [
      "document",
      "市水利局即将发布《澜川市水库管理办法》。",
      { title: "澜川市水库管理办法", status: "named" },
    ],
    ["document", "经省人大常委会批准,《澜川市文明行为促进条例》将于10月1日起施行。", { status: "approved" }],
    ["commitment", "市教育局表示,三年内新建公办园40所。", { term: "三年内" }],
    [
      "organisation",
      "市发展和改革委员会价格监测中心发布了菜价。",
      { name: "市发展和改革委员会价格监测中心" },
    ],
    ["organisation", "市文明办公布了名单。", { name: "市文明办" }],
    ["person", "总统计师费自强分析,装备制造业贡献最大。", { name: "费自强" }],
    ["person", "我市盘学军、廖铁生、于海燕3人榜上有名。", { name: "于海燕" }],
  ])("has a %s of %s", async (kind, body, fact) => {
    expect(await factsOf(body, kind)).toContainEqual(expect.objectContaining(fact));
  });

  it.each<[FactKind, string]>([
    ["figure", "珠江三角洲的企业到万国邮展联盟参观。"],
    ["commitment", "应尼日尔争取民主和进步联盟邀请,代表团今日离开。"],
    ["event", "珀斯大赛结束了,教练们很累。"],
  ])("has no %s of %s", async (kind, body) => {
    expect(await factsOf(body, kind)).toEqual([]);
  });

  it("knows two medals of one name by who received them", async () => {
    const facts = await factsOf("沈小禾获得铜牌。陈砚获得铜牌。", "honour");
    expect(facts.map((fact) => fact.kind === "honour" && fact.who)).toEqual(["沈小禾", "陈砚"]);
  });
});
