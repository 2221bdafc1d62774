import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FactKind } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";

async function factsOf(body: string, kind: FactKind) {
  const text = `河口区新桥通车\n\n■本报记者 陈 砚\n\n本报讯 ${body}\n`;
  const files = [{ name: "2021-03-19.txt", bytes: new TextEncoder().encode(text) }];
  const edition = await readEdition({ name: "page", files });
  return edition.articles.flatMap(({ facts }) => facts).filter((fact) => fact.kind === kind);
}

describe("the record", () => {
  it.each<[FactKind, string, object]>([
    [
      "document",
      "会议审议并原则通过《澜川市桥梁养护规划》。",
      { title: "澜川市桥梁养护规划", status: "approved-in-principle" },
    ],
    [
      "document",
      "3月17日,市政府印发《关于加强防汛的通知》。",
      { type: "通知", issuer: "市政府", status: "issued", date: "2021-03-17" },
    ],
    [
      "event",
      "3月17日,全市桥梁建设现场会在市民中心召开。",
      { name: "全市桥梁建设现场会", date: "2021-03-17", place: "市民中心" },
    ],
    [
      "event",
      "市长方启明3月18日到河口区考察新桥建设。",
      {
        name: "到河口区考察新桥建设",
        type: "考察",
        place: "河口区",
        date: "2021-03-18",
        participants: ["方启明"],
      },
    ],
    [
      "event",
      "副市长梁静宜昨天在市民中心会见了来访的河口港务集团董事长周海涛一行。",
      { type: "会见", place: "市民中心", date: "2021-03-18", hosts: ["梁静宜"], participants: ["周海涛"] },
    ],
    [
      "event",
      "澜川市经贸代表团18日对法国进行友好访问。",
      { type: "访问", place: "法国", participants: ["澜川市经贸代表团"] },
    ],
    ["honour", "青墩县荣获“全国文明县”称号。", { what: "全国文明县" }],
    ["commitment", "引桥工程5月10日前完成路面铺设。", { due: "2021-05-10", term: "5月10日前" }],
    ["commitment", "到2035年,全市将建成跨江通道9座。", { due: "2035" }],
    ["quotation", "会议强调,要守住安全底线。", { speaker: "会议", verb: "强调", direct: false }],
    ["programme", "全市深入实施“八大工程”,建设“一体两翼”。", { name: "八大工程" }],
    [
      "figure",
      "去年全市共接待读者118万人次。",
      { what: "读者", scope: "全市", normal: { value: 1180000, upTo: null, unit: "人次" } },
    ],
    ["person", "新桥开放。", { name: "陈砚", office: "本报记者" }],
  ])("has a %s of %s", async (kind, body, fact) => {
    expect((await factsOf(body, kind))[0]).toMatchObject(fact);
  });

  it.each<[FactKind, string]>([
    ["commitment", "全市各级要将安全与生产紧密结合起来,把责任扛在肩上。"],
    ["document", "据《澜川日报》报道,新桥通车。"],
    ["event", "会议还研究了其他事项。"],
    ["event", "市长方启明将于4月到河口区考察。"],
    ["event", "周海涛邀请方启明访问法国。"],
    ["event", "市长方启明在梁静宜陪同下作了说明,对法国的访问没有日程。"],
    ["event", "市长方启明给慰问团送去慰问金和考察报告。"],
    ["honour", "记者从市交通局获悉,新桥通车。"],
    ["quotation", "据说,桥下曾有渡口。"],
  ])("has no %s of %s", async (kind, body) => {
    expect(await factsOf(body, kind)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["去年1月至11月,客流量达520万人次,预计全年560万人次。", { value: 5600000, from: "2020", to: "2020" }],
    ["两年来,投入桥梁养护8亿元。", { value: 800000000, from: null, printed: "两年来" }],
    ["从去年11月上旬到12月中旬,通车7万辆。", { value: 70000, from: "2020-11", to: "2020-12" }],
    ["2018年后,25年来,平均每年养护3次。", { value: 3, from: null, printed: "平均每年" }],
    ["2020年7月的水位高于1998年,为31米。", { value: 31, from: "2020-07", to: "2020-07" }],
  ])("knows the time of the last figure of %s", async (body, { value, ...period }) => {
    expect((await factsOf(body, "figure")).at(-1)).toMatchObject({ normal: { value }, period });
  });

  it("cites a fact of a rejoined paragraph to both its lines", async () => {
    const page = new URL("../../fixtures/pages/lanchuan-daily/source.txt", import.meta.url).pathname;
    const edition = await readEdition(page);
    const said = edition.articles.flatMap(({ facts }) => facts).filter(({ kind }) => kind === "quotation");
    expect(said.some(({ evidence }) => evidence.length > 1)).toBe(true);
    expect(readFileSync(page, "utf8")).toContain("方启明");
  });

  it("takes a signed name as it is printed, signs and all", async () => {
    const text =
      "Harbour board votes\n\nBy Jean-Luc O'Brien\n\nThe board met on Monday and voted for the dredger.\n";
    const files = [{ name: "page.txt", bytes: new TextEncoder().encode(text) }];
    const edition = await readEdition({ name: "page", files });
    const people = edition.articles.flatMap(({ facts }) => facts).filter(({ kind }) => kind === "person");
    expect(people).toMatchObject([{ name: "Jean-Luc O'Brien" }]);
  });
});
