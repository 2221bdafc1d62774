import type { ArticleKind } from "../model/index.js";
import { namesList, namesNotice } from "../text/furniture.js";
import { emWidth } from "../text/script.js";
import type { Group } from "./groups.js";

/** What the kind of an item is told from: its passages in order with their texts. */
export interface Outline {
  readonly groups: readonly Group[];
  readonly texts: readonly string[];
}

const PICTURE_LABEL = /图片|圖片|新闻图|photo|picture/iu;
const PICTURE_HEADLINE = /（(?:图片|组图|漫画|摄影|图文)）$|\((?:图片|组图)\)$/u;
const CAPTION_WORDS = /图为|圖為|[摄攝][）)]?$|（图片）|供图[）)]?$|Photo(?:graph)?[: ]/u;
const ADVERTISEMENT_WORDS = /^(?:广告|廣告|advertisement|公益广告)$/iu;
const BRIEF_LABEL = /简讯|短讯|简报|簡訊|in brief|briefs/iu;
/** A picture's text is at most so many paragraphs. */
const CAPTION_PARAGRAPHS = 3;

/** The kind of an item, from its label, its deck and what its body is made of. */
export function kindOf({ groups, texts }: Outline): ArticleKind {
  const textOf = (role: Group["role"]) => texts.filter((_, index) => groups[index]?.role === role);
  const heads = [...textOf("label"), ...textOf("deck")];
  const body = [...textOf("text"), ...textOf("crosshead")];
  const captions = textOf("caption");
  if (heads.some((text) => ADVERTISEMENT_WORDS.test(text))) return "advertisement";
  if (isPhoto(textOf("label"), textOf("deck"), body, captions)) return "photo";
  if (body.length + captions.length === 0) return heads.length > 0 ? "banner" : "furniture";
  if (heads.some(namesNotice)) return "notice";
  if (heads.some(namesList) && isList(body)) return "list";
  if (textOf("deck").length === 0 && body.length <= 2) return "brief";
  return textOf("label").some((text) => BRIEF_LABEL.test(text)) ? "brief" : "story";
}

function isPhoto(
  labels: readonly string[],
  deck: readonly string[],
  body: readonly string[],
  captions: readonly string[],
): boolean {
  if (body.length > CAPTION_PARAGRAPHS) return false;
  if (labels.some((text) => PICTURE_LABEL.test(text)) || deck.some((text) => PICTURE_HEADLINE.test(text)))
    return true;
  if (body.length === 0) return captions.length > 0;
  return body.length === 1 && captions.length === 0 && CAPTION_WORDS.test(body[0] ?? "");
}

/** Most of its paragraphs are entries: short, or without a sentence in them. */
function isList(body: readonly string[]): boolean {
  const entries = body.filter((text) => emWidth(text) < 24 || !/[。.!?！？]$/u.test(text));
  return entries.length >= body.length * 0.6;
}
