import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/server/headers.js";
import { keepAnswers } from "../../src/server/kept-answers.js";

describe("answers that are kept", () => {
  const started = (mostBytes: number) => {
    const state = { now: 0, generation: 1, made: 0 };
    const app = new Hono();
    app.use(
      keepAnswers(
        () => state.generation,
        mostBytes,
        (c) => c.req.url,
        () => state.now,
      ),
    );
    app.get("/:word", async (c) => {
      await Promise.resolve();
      c.header("Vary", "Accept-Language");
      return answer(c, `${c.req.param("word")} ${++state.made}`, "text/plain");
    });
    const ask = (path: string, headers: Record<string, string> = {}) =>
      app.request(`http://localhost/${path}`, { headers });
    return { state, ask, text: async (path: string) => (await ask(path)).text() };
  };

  it("are given again until something changed, or for a minute", async () => {
    const { state, text } = started(1_000);
    expect([await text("a"), await text("a"), await text("b")]).toEqual(["a 1", "a 1", "b 2"]);
    state.generation = 2;
    expect([await text("a"), await text("a")]).toEqual(["a 3", "a 3"]);
    state.now = 60_001;
    expect(await text("a")).toBe("a 4");
  });

  it("are made once for all who ask meanwhile", async () => {
    const { text } = started(1_000);
    expect(await Promise.all([text("a"), text("a"), text("a")])).toEqual(["a 1", "a 1", "a 1"]);
  });

  it("are whole, whatever part was asked for first, and have their headers", async () => {
    const { ask } = started(1_000);
    const first = await ask("abc", { range: "bytes=0-0" });
    expect([first.status, await first.text()]).toEqual([206, "a"]);
    const again = await ask("abc");
    expect([again.status, await again.text(), again.headers.get("vary")]).toEqual([
      200,
      "abc 1",
      "Accept-Language",
    ]);
    expect(again.headers.get("content-range")).toBe(null);
    const known = await ask("abc", { "if-none-match": again.headers.get("etag") ?? "" });
    expect(known.status).toBe(304);
  });

  it("have so much room, and those asked for longest ago go", async () => {
    const { text } = started(64);
    for (const word of "abcdefgh") await text(word);
    expect(await text("a")).toBe("a 1");
    for (const word of "ijklmnopqrs") await text(word);
    expect([await text("a"), await text("b")]).toEqual(["a 1", "b 20"]);
    const long = await text("long-word");
    expect(await text("long-word")).not.toBe(long);
  });
});
