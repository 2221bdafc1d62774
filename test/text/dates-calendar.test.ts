import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDay, dayNumber } from "../../src/text/dates/calendar.js";

const MS_PER_DAY = 86_400_000;

describe("dayNumber and civilDay", () => {
  it.each([
    [{ year: 1970, month: 1, day: 1 }, 0],
    [{ year: 1969, month: 12, day: 31 }, -1],
    [{ year: 2000, month: 2, day: 29 }, 11_016],
    [{ year: 1900, month: 3, day: 1 }, -25_508],
    [{ year: 1605, month: 1, day: 1 }, -133_313],
  ])("%o", (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(civilDay(number)).toEqual(day);
  });
  it("agree with the platform's calendar", () =>
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 90_000 }), (number) => {
        const date = new Date(number * MS_PER_DAY);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilDay(number)).toEqual(day);
        expect(dayNumber(day)).toBe(number);
      }),
    ));
  it("carry months before the year and days past the month over", () => {
    expect(dayNumber({ year: 2021, month: 0, day: 5 })).toBe(dayNumber({ year: 2020, month: 12, day: 5 }));
    expect(dayNumber({ year: 2021, month: 2, day: 31 })).toBe(dayNumber({ year: 2021, month: 3, day: 3 }));
  });
});
