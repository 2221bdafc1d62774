import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/index.js";
import { siteApp } from "../../src/server/index.js";
import { documents, documentsOf } from "../../src/site/every.js";
import { sourceOf } from "../../src/site/memory.js";
import { at, relative } from "../../src/site/paths.js";
import { DAILY, HERALD, readPapers } from "./papers.js";

describe("the site over HTTP", () => {
  let app: ReturnType<typeof siteApp>;
  let papers: Edition[];
  const faults: unknown[] = [];

  beforeAll(async () => {
    papers = await readPapers();
    app = siteApp({
      source: sourceOf(papers),
      base: null,
      written: null,
      onFault: (error) => faults.push(error),
    });
  }, 60_000);

  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost/${relative("", path).slice(2)}`, { headers });

  it("answers at every address of the site, in both languages", async () => {
    const source = sourceOf(papers);
    const paths: string[] = [];
    for await (const path of documents(source)) paths.push(path);
    for (const edition of papers) paths.push(...documentsOf(edition));
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      for (const file of ["", "en.html", "zh.html"]) {
        const answer = await ask(`${path}${file}`);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(await answer.text()).toContain("</html>");
      }
    }
    expect(faults).toEqual([]);
  });

  it("has no link that leads nowhere", async () => {
    const seen = new Set<string>();
    const waiting = ["http://localhost/"];
    while (waiting.length > 0) {
      const address = waiting.pop() ?? "";
      const answer = await app.request(address);
      expect([address, answer.status]).toEqual([address, 200]);
      if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
      for (const [, link = ""] of (await answer.text()).matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const url = new URL(link.replaceAll("&amp;", "&"), address);
        url.hash = "";
        if (url.protocol === "data:" || seen.has(url.href)) continue;
        seen.add(url.href);
        waiting.push(url.href);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
  }, 60_000);

  it("speaks the browser's language, and the one an address names", async () => {
    const heading = async (path: string, language: string) =>
      /<html lang="([^"]+)"/.exec(await (await ask(path, { "accept-language": language })).text())?.[1];
    expect(await heading("", "zh-CN,zh;q=0.9,en;q=0.8")).toBe("zh-Hans");
    expect(await heading("", "de, en;q=0.5")).toBe("en");
    expect(await heading("en.html", "zh-CN")).toBe("en");
    expect(await heading("zh.html", "en")).toBe("zh-Hans");
  });

  it("allows no script or style within a document, and sets none", async () => {
    const answer = await ask(at.page(HERALD, 1));
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    const html = await answer.text();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    for (const [, attributes = ""] of html.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/src=|application\/ld\+json/);
    }
  });

  it("answers 304 to who has it, and a part to who asks for one", async () => {
    const path = at.pageSvg(HERALD, 1);
    const whole = await ask(path);
    const tag = whole.headers.get("etag") ?? "";
    expect((await ask(path, { "if-none-match": tag })).status).toBe(304);
    expect((await ask(path, { "if-none-match": '"other"' })).status).toBe(200);
    const text = await whole.text();
    const part = await ask(path, { range: "bytes=4-9" });
    expect([part.status, await part.text()]).toEqual([206, text.slice(4, 10)]);
    expect((await ask(path, { range: "bytes=999999999-" })).status).toBe(416);
    expect((await ask(path, { range: "bytes=0-0", "if-range": '"other"' })).status).toBe(200);
  });

  it("keeps what is named by its content for ever", async () => {
    const html = await (await ask("")).text();
    const style = /href="\.\/(assets\/style-[^"]+)"/.exec(html)?.[1] ?? "";
    expect((await ask(style)).headers.get("cache-control")).toContain("immutable");
  });

  it("says what is not there, in the reader's language", async () => {
    const answer = await ask("e/none/1/", { "accept-language": "zh" });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("此处没有内容");
  });

  it("finds what is looked for, and marks it", async () => {
    const html = await (
      await ask(`search/?q=${encodeURIComponent("公交")}`, { "accept-language": "zh" })
    ).text();
    expect(html).toContain("<mark>公交</mark>");
    expect(html).toContain(relative("search/", at.article(DAILY, `${DAILY}-5cf8eac4`)));
  });

  it("escapes what it is given", async () => {
    const html = await (await ask(`search/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain("<script>alert");
  });

  it("meets anything that is asked without a fault of its own", async () => {
    const part = fc.oneof(
      fc.constantFrom(
        "e",
        "t",
        "a",
        "authors",
        "search",
        "record",
        "columns",
        "assets",
        "1",
        "..",
        ".",
        DAILY,
        HERALD,
        "~",
        "~2f~",
        "en.html",
        "edition.json",
        "page.svg",
        "image",
        "full",
        "info.json",
        "iiif",
        "manifest.json",
        "1.json",
        "atom.xml",
        "rss.xml",
        "sitemap-1.xml",
        "api",
        "titles",
        "editions",
        "articles",
        "%",
        "%00",
        "%ff",
        "%2e%2e",
      ),
      fc.string({ maxLength: 6 }),
    );
    const query = fc.option(
      fc.record(
        { q: fc.string(), cursor: fc.string(), kind: fc.string(), from: fc.string() },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), query, async (parts, asked) => {
        const search = asked === null ? "" : `?${new URLSearchParams(asked as Record<string, string>)}`;
        const address = `http://localhost/${parts.join("/")}${search}`;
        if (!URL.canParse(address)) return;
        const answer = await app.request(address);
        expect([200, 400, 404]).toContain(answer.status);
      }),
      { numRuns: 400 },
    );
    expect(faults).toEqual([]);
  });
});

describe("the site for machines", () => {
  let app: ReturnType<typeof siteApp>;

  beforeAll(async () => {
    app = siteApp({
      source: sourceOf(await readPapers()),
      base: "https://paper.example/x/",
      written: null,
      onFault: () => {},
    });
  }, 60_000);

  const json = async (path: string) => {
    const answer = await app.request(`http://localhost/${path}`);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it("answers its API as OpenAPI says, errors with a code", async () => {
    const { body } = await json("api/openapi.json");
    expect(Object.keys(body.paths as object)).toContain("/api/search");
    expect((await json("api/titles")).body.titles).toHaveLength(3);
    expect((await json(`api/editions/${encodeURIComponent(DAILY)}`)).body.id).toBe(DAILY);
    expect((await json("api/articles/none")).body).toEqual({
      error: { code: "not-found", message: "Nothing stands at this address" },
    });
    expect((await json("api/search")).body).toMatchObject({ error: { code: "bad-request" } });
    expect((await json(`api/search?q=${encodeURIComponent("公交")}&limit=1`)).body.hits).toHaveLength(1);
  });

  it("has feeds whose addresses are those of the web", async () => {
    const answer = await app.request(`http://localhost/${relative("", at.atom("澜川日报")).slice(2)}`);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("application/atom+xml");
    expect(text).toContain("<id>https://paper.example/x/t/%E6%BE%9C");
    expect(text.match(/<entry>/g)?.length).toBeGreaterThan(5);
  });

  it("lists every document in its sitemaps", async () => {
    const text = await (await app.request("http://localhost/sitemap-1.xml")).text();
    expect(text).toContain(`<loc>https://paper.example/x/e/${HERALD}/1/</loc>`);
  });

  it("has a manifest whose canvases carry text and whose ranges are the articles", async () => {
    const { body } = await json(at.manifest(HERALD));
    expect(body.id).toBe(`https://paper.example/x/${at.manifest(HERALD)}`);
    const canvases = body.items as { width: number; height: number; annotations: { id: string }[] }[];
    expect(canvases.map(({ width, height }) => [width, height])).toEqual([
      [3000, 2900],
      [3000, 2900],
    ]);
    expect(body.structures).toHaveLength(5);
    const { body: annotations } = await json(at.annotations(HERALD, 1));
    expect(JSON.stringify(annotations)).toContain("#xywh=");
  });

  it("says of an article what schema.org has for print", async () => {
    const html = await (
      await app.request(`http://localhost/${at.article(HERALD, `${HERALD}-2639e9a6`)}`)
    ).text();
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      headline: "New Bridge Opens to Foot Traffic",
      datePublished: "1931-04-02",
      printPage: "1, 2",
      author: [{ "@type": "Person", name: "Edith Marlow" }],
    });
  });
});
