import { describe, expect, it } from "vitest";
import type { FactKind } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { readEnglishNumber } from "../../src/record/english/numerals.js";
import { findEnglishQuantities } from "../../src/record/english/quantities.js";

async function factsOf(body: string, kind: FactKind) {
  const text = `Harbour board votes for the dredger\n\nBy Jean Orme\n\n${body}\n`;
  const files = [{ name: "2025-03-19.txt", bytes: new TextEncoder().encode(text) }];
  const edition = await readEdition({ name: "page", files });
  return edition.articles.flatMap(({ facts }) => facts).filter((fact) => fact.kind === kind);
}

describe("the record of an English page", () => {
  it.each<[FactKind, string, object]>([
    ["person", "The bridge was opened by Mayor Anna Reed on Monday.", { name: "Anna Reed", office: "Mayor" }],
    [
      "person",
      "The money is there, and Anna Reed, director of the Harbour Trust, knows it.",
      { name: "Anna Reed", office: "director of the Harbour Trust" },
    ],
    [
      "person",
      "The council leader, Margaret Oyelaran, opened the debate.",
      { name: "Margaret Oyelaran", office: "council leader" },
    ],
    [
      "person",
      "The plan was opposed by Mr. P. R. Lidgate of the board.",
      { name: "P. R. Lidgate", office: null },
    ],
    [
      "figure",
      "Repairs to the bridge will cost at least $2.4 million this year.",
      { normal: { value: 2400000, upTo: null, unit: "USD" }, bound: "at-least" },
    ],
    [
      "figure",
      "Freight on the route fell 12 per cent in a year.",
      { normal: { value: 0.12, upTo: null, unit: "1" }, change: "down" },
    ],
    ["figure", "The kitchen served 31 pensioners that night.", { what: "pensioners", measure: "count" }],
    [
      "quotation",
      "“The bridge is a lottery,” said Mrs. Farrow, who crosses it every day of the week.",
      { speaker: "Farrow", verb: "said", words: "The bridge is a lottery,", direct: true },
    ],
    [
      "quotation",
      "Captain Josiah Thorne told the Board that he had ceased to trust his own chart.",
      { speaker: "Josiah Thorne", direct: false },
    ],
    [
      "quotation",
      "Mayor Anna Reed opened the meeting. “We have no choice left,” she said to the board.",
      { speaker: "Anna Reed", words: "We have no choice left," },
    ],
    [
      "honour",
      "In the evening Anna Reed was awarded the Rivermouth Lifeboat Medal for her work.",
      { who: "Anna Reed", what: "Rivermouth Lifeboat Medal" },
    ],
    [
      "commitment",
      "The Harbour Trust will rebuild the north quay by 2030 and pay for it.",
      { who: "The Harbour Trust", due: "2030", term: "by 2030" },
    ],
    [
      "person",
      "The rate was set by Public Works Director Carol Whitcomb on Monday.",
      { name: "Carol Whitcomb", office: "Public Works Director" },
    ],
    [
      "person",
      "The court sentenced Raymond Duke Pell, 42, of Saltby to prison.",
      { name: "Raymond Duke Pell" },
    ],
    ["place", "The court sentenced Raymond Duke Pell, 42, of Saltby to prison.", { name: "Saltby" }],
    ["place", "A bicycle was stolen from the shed on Alder Street that night.", { name: "Alder Street" }],
    [
      "organisation",
      "The children went to St. Anne’s Hospital in the evening.",
      { name: "St. Anne’s Hospital" },
    ],
    [
      "organisation",
      "The ward was paid for by Saltby Homes Ltd. and its owners.",
      { name: "Saltby Homes Ltd." },
    ],
    [
      "event",
      "The Rivermouth Folk Festival will be held in June on the green.",
      { name: "Rivermouth Folk Festival", type: "Festival" },
    ],
    [
      "document",
      "The governor signed the Coastal Ferries Act in the harbour office.",
      { title: "Coastal Ferries Act", status: "signed" },
    ],
    [
      "figure",
      "The town opened a 12-bed ward and was glad of it.",
      { what: "bed", normal: { value: 12, upTo: null, unit: "1" } },
    ],
    [
      "figure",
      "They say that one in five mothers goes elsewhere.",
      { normal: { value: 0.2, upTo: null, unit: "1" } },
    ],
    [
      "quotation",
      "Mayor Anna Reed opened it. “We have no choice,” Reed said after the vote.",
      { speaker: "Reed" },
    ],
    [
      "quotation",
      "Mayor Anna Reed said the town would finish the work in spring.",
      { speaker: "Anna Reed", direct: false },
    ],
    [
      "honour",
      "Coach Anna Reed was named the league’s Coach of the Year before the game.",
      { what: "Coach of the Year" },
    ],
    [
      "commitment",
      "The Harbour Trust will build a covered fish market on Gull Quay.",
      { who: "The Harbour Trust", due: null },
    ],
  ])("has a %s of %s", async (kind, body, fact) => {
    expect(await factsOf(body, kind)).toContainEqual(expect.objectContaining(fact));
  });

  it.each<[FactKind, string]>([
    ["figure", "The No. 9 bus was built in 1894 and stands at 14 Chandlers Row since two years ago."],
    ["honour", "The team won the toss and the crowd was given a song by the band."],
    [
      "commitment",
      "No increase in the dues is expected to be announced before 2040, and it will rain by evening.",
    ],
    ["quotation", "The sign said nothing, and “Gull Quay” is painted on the door of the shed."],
  ])("has no %s of %s", async (kind, body) => {
    expect(await factsOf(body, kind)).toEqual([]);
  });

  it.each<[string, number | null]>([
    ["2.4 million", 2400000],
    ["148,000", 148000],
    ["twenty-eight thousand", 28000],
    ["four hundred", 400],
    ["two hundred and sixty", 260],
    ["dozen", null],
  ])("reads %s", (numeral, value) => {
    expect(readEnglishNumber(numeral)).toBe(value);
  });

  it("takes linear time on hostile text", async () => {
    const started = performance.now();
    for (const text of [
      "A".repeat(40_000),
      "1,111".repeat(8_000),
      "one ".repeat(10_000),
      "“a, ".repeat(10_000),
    ]) {
      findEnglishQuantities(text);
      await factsOf(text, "quotation");
    }
    await factsOf("A. B said that he will go ".repeat(4_000), "quotation");
    await factsOf("Won Of The And ".repeat(4_000), "honour");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
