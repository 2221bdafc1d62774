import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { limitRate } from "../../src/server/rates.js";

describe("rate limits", () => {
  it("let a burst through, then as many as drip, each address by itself", async () => {
    let now = 0;
    const app = new Hono();
    app.use(
      limitRate(
        { burst: 3, perSecond: 2 },
        (c) => c.text("wait", 429),
        () => now,
      ),
    );
    app.get("/", (c) => c.text("read"));
    const ask = async (address: string) =>
      (await app.fetch(new Request("http://localhost/"), { address })).status;
    const statuses = [];
    for (let time = 0; time < 5; time++) statuses.push(await ask("a"));
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(await ask("b")).toBe(200);
    now = 500;
    expect([await ask("a"), await ask("a")]).toEqual([200, 429]);
  });
});
