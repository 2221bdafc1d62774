import type { Article, Edition, Line, Page, Picture, Span } from "../../src/model/index.js";

/** Lines of one page, blank lines counted as a text dump counts them. */
export function page(id: string, dump: readonly string[], pictures: readonly Picture[] = []): Page {
  const lines: Line[] = [];
  let gapBefore = 0;
  dump.forEach((text, i) => {
    const source = `${i + 1}`;
    if (text === "") gapBefore++;
    else {
      const line = {
        id: `${id}.l${source}`,
        source,
        text,
        box: null,
        gapBefore,
        font: null,
        confidence: null,
      };
      lines.push({ ...line, direction: "ltr" });
      gapBefore = 0;
    }
  });
  return {
    id,
    number: null,
    name: null,
    width: null,
    height: null,
    unitsPerInch: null,
    lines,
    pictures,
    rules: [],
  };
}

/** An article with nothing but what is given. */
export function article(given: Partial<Article>): Article {
  return {
    id: "item",
    kind: "story",
    label: null,
    deck: [],
    bylines: [],
    dateline: null,
    agency: null,
    body: [],
    captions: [],
    pictures: [],
    regions: [],
    dates: [],
    facts: [],
    continues: null,
    confidence: 0.99,
    reasons: [],
    ...given,
  };
}

/** An edition with nothing but what is given. */
export function edition(given: Partial<Edition>): Edition {
  return {
    format: "broadsheet/1",
    id: "e0",
    title: null,
    date: null,
    dateEvidence: null,
    language: "zh-Hans",
    pages: [],
    articles: [],
    leftovers: [],
    notices: [],
    steps: [],
    ...given,
  };
}

const DUMP = [
  "",
  "澜川新区首座跨江步行桥通行",
  "全长六百米，日间免费开放",
  "",
  "■本报记者 苏 禾",
  "",
  "本报讯 3月9日上午，澜川新区首座跨江步行桥正式通行，市民可由河口区码头步行过江，全程只需一",
  "",
  "刻钟。桥面和桥面均铺设防滑木板。",
  "",
  "昨日下午，桥头又增设了三处饮水点。",
  "",
  "图片新闻",
  "",
  "",
  "",
  "青墩县茶农在云坪山采摘春茶。 （林远 摄）",
  "",
  "河口区:",
  "",
  "社区夜校开出",
  "二十门课■通讯员 何 田",
  "本报讯 课程表已于昨日公布。",
  "",
  "第2版 责任编辑 高岸",
];

const FIRST = page("p1", DUMP, [{ id: "p1.i1", box: null, source: "14-16" }]);

/** The whole of a line, or the part of it that reads `part`, as a span. */
export function on(sheet: Page, source: number, part?: string): Span {
  const line = sheet.lines.find((candidate) => candidate.source === `${source}`);
  if (line === undefined) throw new Error(`no line ${source}`);
  const start = part === undefined ? 0 : line.text.indexOf(part);
  return { line: line.id, start, end: start + (part ?? line.text).length };
}

function at(source: number, part?: string): Span {
  return on(FIRST, source, part);
}

function passage(...spans: Span[]) {
  const text = spans.map((span) =>
    FIRST.lines.find(({ id }) => id === span.line)?.text.slice(span.start, span.end),
  );
  return { text: text.join(""), spans };
}

const BRIDGE = article({
  id: "bridge",
  deck: [
    { role: "headline", ...passage(at(2)) },
    { role: "subheadline", ...passage(at(3)) },
  ],
  bylines: [{ role: "本报记者", names: ["苏禾"], credit: null, inline: false, spans: [at(5)] }],
  dateline: passage(at(7, "本报讯")),
  body: [
    { role: "paragraph", ...passage(at(7), at(9)) },
    { role: "paragraph", ...passage(at(11)) },
  ],
  dates: [{ spans: [at(11, "昨日")], value: "2021-03-09", precision: "day", how: "relative-day" }],
  confidence: 0.97,
  reasons: [
    { decision: "start", code: "first-on-page", confidence: 1, spans: [at(2)], because: [] },
    {
      decision: "join",
      code: "cut-inside-word",
      confidence: 0.83,
      spans: [at(9)],
      because: [{ feature: "cut-inside-word", weight: 3.1 }],
    },
  ],
});

const TEA = article({
  id: "tea",
  kind: "photo",
  label: passage(at(13)),
  bylines: [{ role: null, names: ["林远"], credit: "摄", inline: true, spans: [at(17, "（林远 摄）")] }],
  captions: [{ ...passage(at(17)), picture: "p1.i1" }],
  pictures: ["p1.i1"],
  confidence: 0.88,
  reasons: [{ decision: "start", code: "label-word", confidence: 0.94, spans: [at(13)], because: [] }],
});

const SCHOOL = article({
  id: "school",
  deck: [
    { role: "kicker", ...passage(at(19)) },
    { role: "headline", ...passage(at(21), at(22, "二十门课")) },
  ],
  bylines: [
    { role: "通讯员", names: ["何田"], credit: null, inline: false, spans: [at(22, "■通讯员 何 田")] },
  ],
  dateline: passage(at(23, "本报讯")),
  body: [{ role: "paragraph", ...passage(at(23)) }],
  confidence: 0.52,
  reasons: [
    { decision: "start", code: "an-unheard-of-feature", confidence: 0.52, spans: [at(19)], because: [] },
  ],
});

/** One page of the invented 《澜川日报》: a story with a cut paragraph, a photo whose picture is lost, a line of two pieces. */
export const LANCHUAN: Edition = edition({
  id: "lanchuan",
  title: "澜川日报",
  date: "2021-03-10",
  dateEvidence: { value: "2021-03-10", how: "file-name", spans: [at(7, "3月9日")], confidence: 0.9 },
  pages: [FIRST],
  articles: [BRIDGE, TEA, SCHOOL],
  leftovers: [{ spans: [at(25)], why: "folio" }],
  notices: [
    {
      code: "doubtful-print",
      page: "p1",
      spans: [at(9, "桥面和桥面")],
      detail: "repeated-across-conjunction",
    },
    { code: "lost-picture", page: "p1", spans: [], detail: "14-16" },
  ],
  steps: [{ name: "text", version: "0.1.0", settings: {} }],
});

/** Which of its lines the passages of a thick edition's article are made of, the headline first. */
const MEASURES = [
  [0, 1],
  [1, 2],
  [2, 4],
  [4, 7],
  [7, 12],
] as const;
const LINES_AN_ARTICLE = 12;

/** An edition of `pages` pages with 100 lines each, all of which read `sentence`: 8 articles a page, the rest left over. */
export function thick(pages: number, sentence: string): Edition {
  const dump = Array.from({ length: 100 }, () => sentence);
  const sheets = Array.from({ length: pages }, (_, p) => page(`p${p + 1}`, dump));
  const spansOf = (sheet: Page) =>
    sheet.lines.map(({ id, text }) => ({ line: id, start: 0, end: text.length }));
  return edition({
    title: "Lanchuan Courier",
    language: "en",
    pages: sheets,
    articles: sheets.flatMap((sheet) =>
      Array.from({ length: 8 }, (_, a) => thickArticle(spansOf(sheet).slice(a * LINES_AN_ARTICLE))),
    ),
    leftovers: sheets.map((sheet) => ({ why: "noise", spans: spansOf(sheet).slice(8 * LINES_AN_ARTICLE) })),
  });

  function thickArticle(spans: readonly Span[]): Article {
    const [headline, ...body] = MEASURES.map(([from, to]) => {
      const own = spans.slice(from, to);
      return { text: own.map(() => sentence).join(" "), spans: own };
    });
    const start = {
      decision: "start",
      code: "gap-wide",
      confidence: 0.97,
      spans: spans.slice(0, 1),
      because: [],
    } as const;
    return article({
      deck: headline === undefined ? [] : [{ role: "headline", ...headline }],
      body: body.map((passage) => ({ role: "paragraph", ...passage })),
      reasons: [start],
    });
  }
}
