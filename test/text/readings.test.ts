import { describe, expect, it } from "vitest";
import { findInlineBylines } from "../../src/text/inline-bylines.js";
import { passageOf } from "../../src/text/passage.js";
import { Readings } from "../../src/text/readings.js";

const TEXT = "本报讯（记者 苏禾）新桥昨日通车。（澜川社澜川1月7日电）";

describe("readings of a text", () => {
  it("are found once", () => {
    const readings = new Readings(TEXT);
    expect(readings.inline).toBe(readings.inline);
    expect(readings.dateline).toBe(readings.dateline);
    expect(readings.byline).toBeNull();
  });

  it("are those of the text asked for anew", () => {
    expect(new Readings(TEXT).inline).toEqual(findInlineBylines(TEXT));
  });

  it("hold for a passage of the same text and for no other", () => {
    const known = new Readings(TEXT);
    const span = { line: "p1.l1", start: 0, end: TEXT.length };
    expect(passageOf([span], [TEXT], new Set(), known).readings).toBe(known);
    const more = { line: "p1.l2", start: 0, end: 4 };
    const longer = passageOf([span, more], [TEXT, "渡口停航"], new Set(), known);
    expect(longer.readings.text).toBe(longer.text);
  });
});
