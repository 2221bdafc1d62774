/**
 * What a word can be to the names of a text. A name is its first word and the words it goes on with; a name inside another
 * is told by the state as well, so that one chain finds both:
 *
 *     中国      科学        院        的   新疆     维吾尔   自治区   主席    张   立
 *     org/place  org-on …     other  place/place … place-on  other  person person-on
 */
export const STATES = [
  "other",
  "person",
  "person-on",
  "place",
  "place-on",
  /** A place that opens a larger place: 香港 in 香港特别行政区. */
  "place/place",
  "place-on/place-on",
  "org",
  "org-on",
  /** A place that opens an organisation: 中国 in 中国政府. */
  "org/place",
  /** A place in the middle of an organisation. */
  "org-on/place",
  "org-on/place-on",
  /** An organisation that opens a larger one: 国务院 in 国务院办公厅. */
  "org/org",
  "org-on/org-on",
] as const;

export type State = (typeof STATES)[number];

const OPENINGS: readonly State[] = ["person", "place", "place/place", "org", "org/place", "org/org"];
const IN_ORGANISATION: readonly State[] = ["org-on", "org-on/place"];

/** Which states may follow which; a name of two parts must go on to its second. */
export const FOLLOWERS: Readonly<Record<State, readonly State[]>> = {
  other: ["other", ...OPENINGS],
  person: ["other", "person-on", ...OPENINGS],
  "person-on": ["other", "person-on", ...OPENINGS],
  place: ["other", "place-on", ...OPENINGS],
  "place-on": ["other", "place-on", ...OPENINGS],
  "place/place": ["place-on/place-on", "place-on"],
  "place-on/place-on": ["place-on/place-on", "place-on"],
  org: ["other", ...IN_ORGANISATION, ...OPENINGS],
  "org-on": ["other", ...IN_ORGANISATION, ...OPENINGS],
  "org/place": ["org-on/place-on", ...IN_ORGANISATION],
  "org-on/place": ["org-on/place-on", ...IN_ORGANISATION],
  "org-on/place-on": ["org-on/place-on", ...IN_ORGANISATION],
  "org/org": ["org-on/org-on", ...IN_ORGANISATION],
  "org-on/org-on": ["org-on/org-on", ...IN_ORGANISATION],
};

/** The states a stretch between two marks may begin with. */
export const FIRST: readonly State[] = ["other", ...OPENINGS];

/** The index of a state in `STATES`. */
export function stateIndex(state: State): number {
  return STATES.indexOf(state);
}
