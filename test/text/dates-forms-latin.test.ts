import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LATIN_FORMS, mayBeginLatinForm } from "../../src/text/dates/forms-latin.js";

const FORMS = LATIN_FORMS.map(({ source }) => new RegExp(source, "yu"));
const begins = (text: string, at: number) =>
  FORMS.some((form) => {
    form.lastIndex = at;
    return form.test(text);
  });

const words =
  "the day before after yesterday last night to-day tonight this morning tomorrow by until next from till on in " +
  "Monday WEDNESDAY thursday Jan. SEPT June March May 3 21 03 125 1901 2021 3rd 1er 21. 25.12.1972 25/12/1972 1972-12-25 " +
  "avant-hier hier soir aujourd'hui ce matin demain après-demain lundi dernier Févr. août mardi prochain en " +
  "vorgestern gestern abend heute morgen übermorgen Übermorgen letzten vergangenen nächste kommenden Freitag den März am di";
const printed = fc
  .array(
    fc.tuple(fc.constantFrom(...words.split(" ")), fc.constantFrom(" ", "  ", ", ", "-", ".", "\u00A0")),
    {
      maxLength: 12,
    },
  )
  .map((pairs) => pairs.flat().join(""));
const capitals = fc.boolean();

describe("mayBeginLatinForm", () => {
  it("is never no where a form begins", () =>
    fc.assert(
      fc.property(printed, capitals, (small, loud) => {
        const text = loud ? small.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : small;
        for (let at = 0; at < text.length; at++)
          if (begins(text, at)) expect([text, at, mayBeginLatinForm(text, at)]).toEqual([text, at, true]);
      }),
      { numRuns: 300 },
    ));

  it.each(["125 kg", "12 50", "12, 13", "12345", "die", "mit", "bridge", "x"])(
    "not at the head of %s",
    (text) => expect(mayBeginLatinForm(text, 0)).toBe(false),
  );
  it("not inside a word", () => expect(mayBeginLatinForm("xMay 3", 1)).toBe(false));
});
