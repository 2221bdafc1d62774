/** One thing said in each of the languages in which we speak to readers. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** A language in which we speak to readers. */
export type ReaderLanguage = keyof Words;

/** The language tag (BCP 47) of what is said in each. */
export const TAGS = { en: "en", zh: "zh-Hans" } as const satisfies Readonly<Record<ReaderLanguage, string>>;
