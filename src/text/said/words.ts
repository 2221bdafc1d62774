/** One thing said in each of the languages in which we speak to readers. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** A language in which we speak to readers. */
export type ReaderLanguage = keyof Words;
