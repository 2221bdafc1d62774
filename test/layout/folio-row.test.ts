import { describe, expect, it } from "vitest";
import { folioRowsOf, type RowMember } from "../../src/layout/roles/folio-row.js";

const word = (x: number, y: number, height = 10): RowMember => ({
  box: [x, y, 60, height],
  furniture: false,
  short: true,
});
const day = (x: number, y: number): RowMember => ({ ...word(x, y), furniture: true });
const body: RowMember = { box: [0, 40, 400, 700], furniture: false, short: false };

describe("a folio row", () => {
  it("takes in what stands beside the day, also where it is set larger", () => {
    expect([...folioRowsOf([word(0, 0, 18), day(100, 4), word(200, 4), body])].sort()).toEqual([0, 1, 2]);
  });

  it("is as tall as the page's name: the day and the editors may stand in two rows beside it", () => {
    const rows = [word(0, 0, 26), day(300, 0), word(300, 15), body];
    expect([...folioRowsOf(rows)].sort()).toEqual([0, 1, 2]);
  });

  it("may stand at the foot of the page", () => {
    expect([...folioRowsOf([body, day(0, 760), word(100, 760)])]).toEqual([1, 2]);
  });

  it("is none with other print further out, or something long in it", () => {
    expect(folioRowsOf([word(0, 0), day(100, 20), word(200, 20), body, day(0, 800)]).has(2)).toBe(false);
    expect(folioRowsOf([day(0, 0), { ...word(100, 0), short: false }, body]).size).toBe(0);
  });

  it("leaves out the headline of an ear beside a title much larger", () => {
    const title: RowMember = { box: [0, 0, 300, 60], furniture: true, short: true };
    expect(folioRowsOf([title, word(320, 20, 14), body]).has(1)).toBe(false);
  });
});
