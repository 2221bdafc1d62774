import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES } from "../../src/articles/features/index.js";
import { GRAPH_FEATURES } from "../../src/articles/graph/features.js";
import { UNWRAP_FEATURES } from "../../src/articles/unwrap.js";
import type { Edition } from "../../src/model/index.js";
import { align } from "../../src/text/align.js";
import { formatDay, percent } from "../../src/text/said/phrases.js";
import { writeHtml } from "../../src/writers/html/page.js";
import {
  ARTICLE_INKS,
  contrast,
  type Ink,
  MUTED,
  PAPER,
  STRONG_TINT,
  TEXT,
  tint,
} from "../../src/writers/html/palette.js";
import { reasonWords } from "../../src/writers/html/reasons.js";
import { sourcePrefix } from "../../src/writers/html/sources.js";
import { article, edition, LANCHUAN, on, page, thick } from "./lanchuan.js";

const REPORT = writeHtml(LANCHUAN);

/** The markup between the first `from` and the `to` after it. */
function between(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  expect(start, `no ${from}`).toBeGreaterThanOrEqual(0);
  return html.slice(start + from.length, html.indexOf(to, start + from.length));
}

/** What a person reads of a piece of markup. */
function readable(html: string): string {
  const text = html.replace(/<span class=tip.*?<\/span><\/span>/g, "").replace(/<a .*?<\/a>/g, "");
  return text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function sourceRow(html: string, ordinal: number): string {
  return between(html, `<p id=l${ordinal}`, "\n");
}

/** The edition with one string in every place that takes text. */
function everywhere(text: string): Edition {
  const sheet = {
    ...page("p1", [text, text]),
    name: text,
    number: text,
    pictures: [{ id: text, box: null, source: text }],
  };
  const span = on(sheet, 1);
  const passage = { text, spans: [span] };
  const hostile = article({
    id: text,
    label: passage,
    deck: [{ role: "headline", ...passage }],
    bylines: [{ role: text, names: [text], credit: text, inline: false, spans: [span] }],
    body: [{ role: "table", ...passage, rows: [[passage]] }],
    captions: [{ ...passage, picture: text }],
    dates: [{ spans: [span], value: text, precision: "day", how: text }],
    continues: text,
    reasons: [{ decision: "start", code: text, confidence: 0.5, spans: [span], because: [] }],
  });
  return edition({
    id: text,
    title: text,
    date: text,
    language: text,
    dateEvidence: { value: text, how: text, spans: [span], confidence: 0.5 },
    pages: [sheet, { ...sheet, id: "p2", lines: [] }],
    articles: [hostile],
    leftovers: [{ spans: [on(sheet, 2)], why: "noise" }],
    notices: [{ code: "undecodable", page: "p1", spans: [span], detail: text }],
    steps: [{ name: text, version: text, settings: {} }],
  });
}

describe("the report's source side", () => {
  it("shows every line with its number, and where it went", () => {
    const rows = [...REPORT.matchAll(/<p id=l\d+[^>]*><a href=#(q\d+)>(\d+)<\/a>/g)];
    expect(rows.map(([, , number]) => number)).toEqual(LANCHUAN.pages[0]?.lines.map((line) => line.source));
    for (const [, target] of rows) expect(REPORT).toContain(`id=${target}`);
  });

  it("splits a line of two pieces between them", () => {
    const row = sourceRow(REPORT, 11);
    expect(row).toMatch(/<span class="s c3" data-q=q9>二十门课<\/span><small[^>]*>署名<\/small>/);
    expect(row).toMatch(/data-q=q10>■通讯员 何 田<\/span>/);
  });

  it("says where a paragraph was cut and where it goes on", () => {
    expect(sourceRow(REPORT, 4)).toMatch(/只需一<a class="j to" href=#l5><span[^>]*>下接<\/span> 9<\/a>$/);
    expect(sourceRow(REPORT, 5)).toMatch(/<a class="j from" href=#l4><span[^>]*>上接<\/span> 7<\/a>刻钟/);
    expect(sourceRow(REPORT, 6)).not.toContain('class="j');
  });

  it("lets a headline wrap without calling it cut", () => {
    const [bridge, tea, school] = LANCHUAN.articles;
    const join = { decision: "join", code: "gap-tight", confidence: 0.8, because: [] } as const;
    const spans = school?.deck[1]?.spans.slice(1) ?? [];
    const articles = [bridge, tea, school && { ...school, reasons: [{ ...join, spans }] }].filter(
      (item) => item !== undefined,
    );
    const html = writeHtml({ ...LANCHUAN, articles });
    expect(html).toContain("社区夜校开出<wbr>二十门课</h3>");
    expect(sourceRow(html, 10)).not.toContain("下接");
  });

  it("frames a lost picture where its gap is", () => {
    const frame = between(REPORT, "</b>图片新闻", "<p id=l8");
    expect(frame).toContain("<div id=i1-1 class=picture>");
    expect(frame).toContain("14-16");
  });

  it("says why a line was left out, and that a line went nowhere", () => {
    expect(sourceRow(REPORT, 13)).toMatch(/版次<\/b>第2版 责任编辑 高岸$/);
    const stray = writeHtml({ ...LANCHUAN, leftovers: [] });
    expect(sourceRow(stray, 13)).toContain("去向不明");
  });

  it("says once what long sources have in common", () => {
    expect(sourcePrefix(["PAG_1_TL0009", "PAG_1_TL0010"])).toBe("PAG_1_TL00");
    expect(sourcePrefix(["9", "10"])).toBe("");
    expect(sourcePrefix(["block_1101", "block_1102"])).toBe("block_");
    expect(sourcePrefix(["block_0", "block_01"])).toBe("");
    expect(sourcePrefix(["TB1/12", "TB12/3"])).toBe("TB");
    const sheet = page("p1", ["甲。", "乙。"]);
    const lines = sheet.lines.map((line) => ({ ...line, source: `block-0001_${line.source}` }));
    const html = writeHtml(edition({ pages: [{ ...sheet, lines }] }));
    expect(html).toContain("各行编号均以 block-0001_ 开头");
    expect(sourceRow(html, 2)).toContain("<a>2</a>");
  });
});

describe("the report's articles", () => {
  it("set every passage's own text", () => {
    for (const { deck, body, captions } of LANCHUAN.articles) {
      for (const { text } of [...deck, ...body, ...captions]) {
        const passages = [...REPORT.matchAll(/<(?:p|h3|figcaption) id=q\d+.*/g)].map(([html]) =>
          readable(html),
        );
        expect(passages).toContain(text);
      }
    }
  });

  it("show the seam of a join, the day of a date and the doubt of the print", () => {
    const story = between(REPORT, "<article id=a1 ", "</article>");
    expect(story).toMatch(/只需一<a class=seam href=#l5 [^>]*>9<\/a>刻钟/);
    expect(story).toMatch(
      /class="dt" tabindex=0>昨日<span class=tip role=note><span data-m=\d+>2021年3月9日 星期二/,
    );
    expect(story).toMatch(/class="db" tabindex=0>桥面和桥面<span class=tip.*?原文照录/);
    expect(story).toContain('<span class="dl dlz">本报讯</span>');
  });

  it("mark a byline inside a caption and set one of its own without its padding", () => {
    expect(between(REPORT, "<figcaption", "</figcaption>")).toContain(
      '<span class="il ilz">（林远 摄）</span>',
    );
    expect(REPORT).toMatch(/class=byline><a href=#l3>5<\/a>本报记者 <b>苏禾<\/b>/);
  });

  it("say how sure they are, and why", () => {
    const story = between(REPORT, "<article id=a1 ", "</article>");
    expect(story).toMatch(/>有把握 97%<\/span>/);
    expect(story).toMatch(/与上文接排：断在一个词中间<\/span> 83% <a href=#l5>9<\/a>/);
  });

  it("point from a passage on another page to that page", () => {
    const [one, three] = [page("p1", ["上半句"]), { ...page("p3", ["下半句。"]), number: "A3" }];
    const body = [{ role: "paragraph" as const, text: "上半句下半句。", spans: [on(one, 1), on(three, 1)] }];
    const jumped = writeHtml(edition({ pages: [one, three], articles: [article({ body })] }));
    expect(jumped).toMatch(/上半句<a class=seam href=#l2 [^>]*>A3\/1<\/a>下半句/);
    expect(jumped).toMatch(/<h3 class="page" data-m=\d+>A3 版<\/h3>/);
  });
});

describe("the report's list of doubts", () => {
  it("puts the least certain decision first and folds the sure ones away", () => {
    const list = between(REPORT, "<nav id=check", "</nav>");
    const [open = "", folded = ""] = list.split("<details>");
    const shares = [...list.matchAll(/<b(?: class=un)?>(\d+)%<\/b>/g)].map(([, share]) => Number(share));
    expect(shares).toEqual([52, 83, 94, 100]);
    expect(open).toContain("94%");
    expect(folded).toContain("100%");
  });

  it("says a known reason in words and shows an unknown one as it is", () => {
    expect(REPORT).toContain("此处另起一稿：为常设栏目名");
    expect(REPORT).toContain("此处另起一稿：an-unheard-of-feature");
    expect(REPORT).toContain("A new item starts here: it is a standing column’s name");
  });

  it("has words for every feature that the articles are decided by", () => {
    const wordless = [...FEATURE_NAMES, ...UNWRAP_FEATURES, ...GRAPH_FEATURES].filter(
      (name) => reasonWords(name).en === name,
    );
    expect(wordless).toEqual([]);
  });

  it("leads to the place of every decision and notice", () => {
    const list = between(REPORT, "<nav id=check", "</nav>");
    const targets = [...list.matchAll(/<li><a href=#(\w+)[^>]*>/g)].map(([, target]) => target);
    expect(targets.slice(0, 6)).toEqual(["q8", "q4", "q6", "q1", "l5", "i1"]);
  });
});

describe("the report as a document", () => {
  it("has one element for every id and an element for every link", () => {
    const ids = [...REPORT.matchAll(/<\w+(?: [^>]*?)? id="?([\w-]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of REPORT.matchAll(/ href=#([\w-]+)/g)) expect(ids).toContain(target);
  });

  it("allows only its own style and script and asks for nothing", () => {
    const policy = between(REPORT, 'Content-Security-Policy content="', '"');
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain(`style-src ${hash(between(REPORT, "<style>", "</style>"))}`);
    expect(policy).toContain(`script-src ${hash(between(REPORT, "<script>", "</script>"))}`);
    expect(policy).toContain("default-src 'none'");
    expect(REPORT).not.toMatch(/<[^>]* (?:on\w+|style|src)=/);
    expect(REPORT).not.toMatch(/https?:|@import|url\(/);
  });

  it("keeps hostile text as text wherever it stands", () => {
    const attack = `</script></style><img src=x onerror=alert(1)>"'><!--`;
    const html = writeHtml(everywhere(attack));
    expect(html).not.toMatch(/<img|<!--/);
    expect(html.match(/<\/?script/g)).toHaveLength(4);
    expect(html.match(/<\/?style/g)).toHaveLength(2);
    expect(JSON.parse(between(html, "id=words>", "</script>")).flat()).toContain(attack);
  });

  it("draws control characters and survives half a surrogate pair", () => {
    const html = writeHtml(everywhere("a\u0000b\u001bc\ud800d"));
    expect(html).toContain("a␀b␛c\ufffdd");
    expect(html).toBe(html.toWellFormed());
  });

  it("says everything in both languages", () => {
    const book: [string, string][] = JSON.parse(between(REPORT, "id=words>", "</script>"));
    for (const [, number] of REPORT.matchAll(/ data-[mlt]=(\d+)/g))
      expect(book[Number(number)]).toHaveLength(2);
    const english = book.map(([en]) => en).filter((en) => !/中文|an-unheard/.test(en));
    expect(english.join("")).not.toMatch(/\p{Script=Han}/u);
  });

  it("speaks the edition's language before scripts run", () => {
    expect(REPORT).toContain("<html lang=zh-Hans");
    expect(writeHtml({ ...LANCHUAN, language: "fr" })).toContain("<html lang=en");
    expect(writeHtml({ ...LANCHUAN, language: "fr" })).toContain('<section lang="fr"');
  });

  it("is the same every time", () => {
    expect(writeHtml(LANCHUAN)).toBe(REPORT);
  });

  it("holds an edition without articles, dates or pages", () => {
    expect(writeHtml(edition({}))).toContain("报名未知");
  });

  it.each([
    ["Chinese", "云坪县的果农把第一批枇杷送到了河口区的码头，当天就有三家商行来看货。".repeat(2)],
    ["Latin", "The council of Lanchuan met on Monday to hear the harbour master. ".repeat(3).trim()],
  ])("takes less than three times its text and 60 kB for 2,000 %s paragraphs", (_, sentence) => {
    const bytes = Buffer.byteLength(writeHtml(thick(20, sentence)));
    expect(bytes).toBeLessThan(3 * 2000 * Buffer.byteLength(sentence) + 60_000);
  });
});

describe("colours", () => {
  it.each(["light", "dark"] as const)("are legible in the %s scheme", (scheme: keyof Ink) => {
    const paper = PAPER[scheme];
    expect(contrast(TEXT[scheme], paper)).toBeGreaterThan(7);
    expect(contrast(MUTED[scheme], paper)).toBeGreaterThan(4.5);
    for (const ink of ARTICLE_INKS) {
      expect(contrast(ink[scheme], paper)).toBeGreaterThan(4.5);
      expect(contrast(scheme === "light" ? "#ffffff" : paper, ink[scheme])).toBeGreaterThan(4.5);
      expect(contrast(TEXT[scheme], tint(ink[scheme], paper, STRONG_TINT))).toBeGreaterThan(7);
    }
  });
});

describe("words", () => {
  it("name a day, a month and a year, and leave anything else alone", () => {
    expect(formatDay("2021-03-09")).toEqual({ en: "Tuesday, 9 March 2021", zh: "2021年3月9日 星期二" });
    expect(formatDay("2021-03").zh).toBe("2021年3月");
    expect(formatDay("2021").en).toBe("2021");
    expect(formatDay("2021-13-01").en).toBe("2021-13-01");
  });

  it("never round a doubt away", () => {
    expect([percent(1), percent(0.9999), percent(0.5)]).toEqual(["100%", ">99%", "50%"]);
  });
});

describe("alignment of a passage with its evidence", () => {
  it("follows spaces put in and hyphens taken out", () => {
    expect(align("the harbour master", ["the har-", "bour", "master"])).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 7],
      [7, 8, 9, 10, 11],
      [12, 13, 14, 15, 16, 17, 18],
    ]);
  });
});
