import { digest, type Edition, type Page, type Point } from "../../model/index.js";
import { type PageFile, pageFiles } from "../../model/page-files.js";
import { oncePer } from "../../site/once-per.js";
import { hiddenOn } from "./hidden.js";
import { type Plan, planOf } from "./plan.js";

/** An edition as it is shown, and with what was withdrawn from it: the same where nothing was. */
export interface ShownEdition {
  readonly shown: Edition;
  readonly whole: Edition;
}

/** A page's picture before it is made: under which key, from what, into what. */
export interface Commission {
  readonly key: string;
  readonly file: PageFile;
  readonly plan: Plan;
  /** What is painted over, in page units. */
  readonly hidden: readonly (readonly Point[])[];
  readonly page: Page;
}

/** Changes when the same page would be made otherwise, so that what was made before is made anew. */
const MAKING = 1;

/**
 * The picture that can be made of each page of an edition, by the page's id; null for a page of a format that holds none, of
 * too many pixels, or with print that was withdrawn and is not known to stand anywhere.
 */
export function commissions(
  dotsPerInch: number,
  mostPixels: number,
): (edition: ShownEdition, page: string) => Commission | null {
  const known = oncePer((_: ShownEdition) => new Map<string, Commission | null>());
  return (edition, id) => {
    const pages = known(edition);
    if (!pages.has(id)) pages.set(id, commissionOf(edition, id, dotsPerInch, mostPixels));
    return pages.get(id) ?? null;
  };
}

const filesOf = oncePer(pageFiles);

function commissionOf(
  edition: ShownEdition,
  id: string,
  dotsPerInch: number,
  mostPixels: number,
): Commission | null {
  const file = filesOf(edition.shown).get(id);
  const isIt = (page: Page) => page.id === id;
  const [page, whole] = [edition.shown.pages.find(isIt), edition.whole.pages.find(isIt)];
  if (!file || !page || !whole) return null;
  const plan = planOf(edition.shown, page, file, dotsPerInch, mostPixels);
  const hidden = hiddenOn(goneFrom(edition), whole);
  if (plan === null || hidden === null) return null;
  const key = digest(JSON.stringify({ MAKING, file, dotsPerInch, hidden, cuts: [...plan.cuts] }), 40);
  return { key, file, plan, hidden, page };
}

const goneFrom = oncePer(({ shown, whole }: ShownEdition): Edition["articles"] => {
  if (shown === whole) return [];
  const ids = new Set(shown.articles.map(({ id }) => id));
  return whole.articles.filter(({ id }) => !ids.has(id));
});
