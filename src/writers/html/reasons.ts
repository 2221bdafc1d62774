import { graphReasonWords } from "./reasons-graph.js";
import type { Words } from "./wordbook.js";

/** What each reason code says, as a clause that follows the decision and a colon. Codes that are not here are shown as they are. */
export const REASONS: Readonly<Record<string, Words>> = {
  // the shape of the line itself
  "ends-with-stop": { en: "it ends with a full stop", zh: "以句末标点收尾" },
  "ends-with-comma": { en: "it ends with a comma", zh: "以逗号收尾" },
  "ends-with-colon": { en: "it ends with a colon", zh: "以冒号收尾" },
  "ends-with-quote": { en: "it ends with a closing quotation mark", zh: "以后引号收尾" },
  "ends-with-bracket": { en: "it ends with a closing bracket", zh: "以后括号收尾" },
  "ends-bare": { en: "it ends without punctuation", zh: "句末没有标点" },
  "stops-inside": { en: "there are full stops inside it", zh: "行内有句号" },
  "comma-inside": { en: "there are commas inside it", zh: "行内有逗号" },
  "spaces-inside": { en: "it is set with spaces between its words", zh: "字间留有空格" },
  indented: { en: "it is indented", zh: "行首缩进" },
  "opens-with-dash": { en: "it opens with a dash", zh: "以破折号开头" },
  "opens-with-quote": { en: "it opens with a quotation mark", zh: "以前引号开头" },
  "opens-with-bullet": { en: "it opens with a bullet", zh: "以项目符号开头" },
  "opens-with-number": { en: "it opens with a number in a list", zh: "以序号开头" },
  "continues-numbering": { en: "it takes up the numbers before it", zh: "序号承接上文" },
  bracketed: { en: "it stands wholly in brackets", zh: "整行在括号内" },
  "letters-mostly-capital": { en: "it is set in capitals", zh: "全为大写字母" },
  "words-mostly-capitalised": { en: "its words are capitalised as in a headline", zh: "单词按标题大写" },
  // openings and endings of the trade
  "opens-with-dateline": { en: "it opens with a dateline", zh: "以电头开头" },
  "closes-with-dateline": { en: "it closes with a dateline", zh: "以电头收尾" },
  signed: { en: "it closes with a signature", zh: "文末有署名" },
  "byline-marked": { en: "it opens with a byline’s mark", zh: "以署名符号开头" },
  "byline-with-role": { en: "it names a reporter or correspondent", zh: "写有记者或通讯员身份" },
  "byline-with-office": { en: "it names an office as its author", zh: "署名为单位" },
  "no-byline": { en: "it does not read as a byline", zh: "不似署名" },
  "byline-with-credit": { en: "it gives a photographer’s or author’s credit", zh: "写有摄影或撰文署名" },
  "names-only": { en: "it holds names only", zh: "只有人名" },
  "photo-words": { en: "it speaks as a caption does", zh: "用语似图片说明" },
  "no-picture-words": { en: "it does not speak as a caption does", zh: "用语不似图片说明" },
  "ends-with-picture-note": { en: "it ends with a note about a picture", zh: "文末有附图说明" },
  "picture-note": { en: "it is a note about a picture", zh: "为附图说明" },
  "date-note": { en: "it is a date in brackets", zh: "为括号内的日期" },
  "label-word": { en: "it is a standing column’s name", zh: "为常设栏目名" },
  "speaker-turn": { en: "it opens with a speaker’s name", zh: "以发言人开头" },
  salutation: { en: "it is a salutation", zh: "为称呼语" },
  "editor-note": { en: "it is an editor’s note", zh: "为编者按" },
  // what stands next to it
  "first-on-page": { en: "it is the first on the page", zh: "位于版面之首" },
  "last-on-page": { en: "it is the last on the page", zh: "位于版面之末" },
  "glued-to-line": { en: "it shares its line with the piece before", zh: "与前一部分同在一行" },
  "gap-tight": { en: "no space separates it from the line before", zh: "与上行之间没有空白" },
  "gap-loose": { en: "a blank line stands before it", zh: "与上行隔一空行" },
  "gap-wide": { en: "a wide gap stands before it", zh: "与上行之间有大段空白" },
  "next-gap-wide": { en: "a wide gap follows it", zh: "其后有大段空白" },
  "next-gap-tight": { en: "the next line follows without a space", zh: "下一行紧随其后" },
  "after-running-text": { en: "running text stands before it", zh: "上文为正文" },
  "after-stop": { en: "the text before it ends with a full stop", zh: "上文已用句末标点收束" },
  "after-signature": { en: "the text before it was signed", zh: "上文已有文末署名" },
  "after-bracketed": { en: "a line in brackets stands before it", zh: "上一行在括号内" },
  "after-byline": { en: "a byline stands before it", zh: "上一行为署名" },
  "after-names": { en: "names stand before it", zh: "上一行为人名" },
  "after-label": { en: "a standing column’s name stands before it", zh: "上一行为栏目名" },
  "after-short": { en: "a short line stands before it", zh: "上一行较短" },
  "after-banner-words": { en: "a banner stands before it", zh: "上一行为栏头" },
  "after-colon": { en: "the line before ends with a colon", zh: "上一行以冒号收尾" },
  "before-running-text": { en: "running text follows", zh: "其后为正文" },
  "before-dateline": { en: "a text with a dateline follows", zh: "其后正文有电头" },
  "before-byline": { en: "a byline follows", zh: "其后为署名" },
  "before-names": { en: "names follow", zh: "其后为人名" },
  "before-picture-note": { en: "a note about a picture follows", zh: "其后为附图说明" },
  "tiny-before-dateline": {
    en: "it is a few words before a text with a dateline",
    zh: "字数极少，其后正文有电头",
  },
  "colon-before-short": { en: "it ends with a colon before a short line", zh: "以冒号收尾，其后为短行" },
  "before-short": { en: "a short line follows", zh: "其后为短行" },
  "two-before-running-text": { en: "running text comes two lines on", zh: "隔一行即为正文" },
  // what the words say
  "words-follow": { en: "its words return in the text after it", zh: "用词在下文重现" },
  "words-precede": { en: "its words stood in the text before it", zh: "用词见于上文" },
  "words-only-follow": { en: "its words return after it and not before", zh: "用词只在下文出现" },
  "words-only-precede": { en: "its words stood before it and do not return", zh: "用词只在上文出现" },
  "texts-cohere": { en: "the texts before and after it share their words", zh: "前后文用词相同" },
  "texts-do-not-cohere": { en: "the texts before and after it share no words", zh: "前后文用词不同" },
  "repeats-headline": { en: "it repeats the headline’s words", zh: "重现标题用词" },
  "repeats-no-headline": { en: "it repeats no headline’s words", zh: "未见标题用词" },
  "opens-as-summary": { en: "it opens with words that carry a story on", zh: "以承接上文的词语开头" },
  // where a paragraph was cut
  "figures-mostly": { en: "it is mostly figures, as a row of a table is", zh: "以数字为主，像表格的一行" },
  "work-of-art": { en: "it names a picture or a work of art", zh: "是书画、图片作品的题名" },
  "picture-heading": { en: "it is a heading over pictures", zh: "是图片的标头" },
  "tells-a-day-early": { en: "it tells a day early, as news opens", zh: "开头不远就说到日子，像消息的导语" },
  "opens-as-sentence": { en: "it opens as a sentence does", zh: "开头像句子" },
  "after-figures": { en: "it follows a row of figures", zh: "上一行是数字" },
  "figures-end": { en: "a table's rows end before it", zh: "表格到上一行为止" },
  "figures-begin": { en: "a table's rows begin after it", zh: "下一行起是表格" },
  "verse-above-byline": {
    en: "it stands over a byline, under a run of short lines",
    zh: "上面是一串短行，下面是署名",
  },
  "verse-above-text": {
    en: "it stands over running text, under a run of short lines",
    zh: "上面是一串短行，下面是正文",
  },
  "after-bare": { en: "the line before has no mark at its end", zh: "上一行末尾没有标点" },
  "after-comma-inside": { en: "the short line before has a comma in it", zh: "上一短行里有逗号" },
  "after-sentence-opening": {
    en: "the short line before opens as a sentence does",
    zh: "上一短行开头像句子",
  },
  "after-picture-heading": { en: "it follows a heading over pictures", zh: "上一行是图片的标头" },
  "after-caption": { en: "it follows the caption of a picture", zh: "上一行是图片说明" },
  "inside-before-names": { en: "inside a head, before names", zh: "在标题中间，下一行是人名" },
  "rare-top-many": {
    en: "the text after it shares rare words with the text before",
    zh: "下文与上文共有少见的词",
  },
  "rare-top-none": {
    en: "the text after it shares no rare word with the text before",
    zh: "下文与上文没有共同的少见词",
  },
  "rare-inside-many": {
    en: "inside a head: the texts around share rare words",
    zh: "在标题中间，上下文共有少见的词",
  },
  "rare-inside-none": {
    en: "inside a head: the texts around share no rare word",
    zh: "在标题中间，上下文没有共同的少见词",
  },
  "rare-text-many": { en: "it shares rare words with the text before", zh: "与上文共有少见的词" },
  "rare-text-none": { en: "it shares no rare word with the text before", zh: "与上文没有共同的少见词" },
  "rare-after": { en: "its rare words come again after it", zh: "它的少见词在下文再现" },
  "rare-before": { en: "its rare words stand before it", zh: "它的少见词在上文出现过" },
  "rare-after-inside": {
    en: "inside a head: its rare words come again after it",
    zh: "在标题中间，少见词在下文再现",
  },
  "rare-before-inside": {
    en: "inside a head: its rare words stand before it",
    zh: "在标题中间，少见词在上文出现过",
  },
  "cut-inside-dateline": { en: "a dateline is cut in two before it", zh: "电头在此断开" },
  "cut-after-day": { en: "the short line before names a day and breaks off", zh: "上一短行说到日子就断了" },
  "cut-after-list-comma": {
    en: "the short line before enumerates and breaks off",
    zh: "上一短行在列举中断开",
  },
  "cut-after-lone-line": { en: "the short line before stands alone in the text", zh: "上一短行孤立在正文里" },
  "stands-alone": { en: "it stands alone in the text", zh: "孤立在正文里" },
  "cut-breaks-off": {
    en: "the line before breaks off at a word that needs another",
    zh: "上一行断在离不开下文的词",
  },
  "cut-opens-midway": { en: "it opens with a word that needs another before it", zh: "开头的词离不开上文" },
  "cut-before-speech": { en: "it opens with a verb of saying", zh: "开头就是“说”一类的动词" },
  "cut-before-tag-end": { en: "its first clause is only a few characters", zh: "第一个分句只有几个字" },
  "cut-fragment-of-sentence": {
    en: "the short line before is a piece of a sentence",
    zh: "上一短行是半句话",
  },
  "after-dash": { en: "the line before ends in a dash", zh: "上一行以破折号结尾" },
  "verse-after-comma": {
    en: "two short lines with a comma between, as in verse",
    zh: "短行之间用逗号，像诗句",
  },
  "cut-after-particle": { en: "the line before breaks off at a particle", zh: "上一行断在虚词处" },
  "begins-numbering": { en: "a short list's first entry", zh: "短列表的第一条" },
  "heads-a-list": { en: "rows of a list stand close under it", zh: "紧接着是列表的各行" },
  "before-salutation": { en: "a letter's salutation follows", zh: "下一行是来信的称呼" },
  "cut-no-end": { en: "the line before breaks off without an end", zh: "上一行没有收束" },
  "cut-after-comma": { en: "the line before breaks off at a comma", zh: "上一行断在逗号处" },
  "cut-after-quote": {
    en: "the line before breaks off after a closing quotation mark",
    zh: "上一行断在后引号处",
  },
  "cut-after-bracket": { en: "the line before breaks off after a closing bracket", zh: "上一行断在后括号处" },
  "deck-cut-after-quote": {
    en: "the headline breaks after a closing quotation mark",
    zh: "标题断在后引号处",
  },
  "cut-phrase-elsewhere": {
    en: "the words across the break stand together elsewhere",
    zh: "断处前后的字词在别处连用",
  },
  "pair-of-clauses": { en: "it pairs with the line before", zh: "与上一行成对" },
  "cut-inside-quote": { en: "the break falls inside a quotation", zh: "断在引文之内" },
  "cut-quote-open": { en: "the line before leaves a quotation open", zh: "上一行引号未合" },
  "closes-foreign-quote": { en: "it closes a quotation it did not open", zh: "所收引号不是本行所开" },
  "cut-inside-word": { en: "the break falls inside a word", zh: "断在一个词中间" },
  "cut-deck-inside-word": { en: "the headline breaks inside a word", zh: "标题断在一个词中间" },
  "cut-inside-number": { en: "the break falls inside a figure", zh: "断在数字中间" },
  "cut-hyphen": { en: "a hyphen cuts a word at the break", zh: "断处有连字符" },
  "opens-with-mark": { en: "it opens with a mark that cannot begin a sentence", zh: "以不能起句的标点开头" },
  "opens-lower-case": { en: "it opens in lower case", zh: "以小写字母开头" },
  "opens-with-particle": {
    en: "it opens with a word that cannot begin a sentence",
    zh: "以不能起句的字开头",
  },
  // decisions that are not a feature's
  always: { en: "most lines are", zh: "多数行如此" },
  "picture-words-after-gap": {
    en: "it speaks as a caption does and a picture’s gap stands before it",
    zh: "用语似图片说明，且前有图片空位",
  },
  "cut-after-dateline": { en: "the line before is a dateline and breaks off", zh: "上行只有电头，未完" },
  "after-foot": { en: "the line before signs the article above", zh: "上行是上文的文末署名" },
  "dateline-after-text": { en: "it opens with a dateline, after running text", zh: "以电头开头，上接正文" },
  "house-dateline-after-text": {
    en: "it opens with the paper’s own dateline, after running text",
    zh: "以“本报讯”开头，上接正文",
  },
  "dateline-after-foot": {
    en: "it opens with a dateline, after a signature",
    zh: "以电头开头，上接文末署名",
  },
  "organisation-at-foot": { en: "it names the body that signs", zh: "是落款单位" },
  "date-alone": { en: "it is a date and nothing else", zh: "只有日期" },
  "no-label-words": { en: "it is not worded as a label or a column’s name", zh: "不似栏目名称" },
  "names-list-or-notice": { en: "it announces a list or a notice", zh: "是名单或启事的标题" },
  "column-name": { en: "it is worded as a standing column’s name", zh: "似栏目名称" },
  furniture: { en: "it looks like a masthead, a folio or a jump line", zh: "似报头、版号或转版提示" },
  "short-and-tight": { en: "it is short and close under the line before", zh: "行短且紧接上行" },
  "inside-before-dateline": {
    en: "it stands among display lines before a dateline",
    zh: "处于标题行之中，下接电头",
  },
  "inside-before-byline": {
    en: "it stands among display lines before a byline",
    zh: "处于标题行之中，下接署名",
  },
  "top-of-head": {
    en: "it is the top of a head that leads to a byline or a dateline",
    zh: "是一组标题的首行，其下有署名或电头",
  },
  "inside-head": {
    en: "it is inside a head that leads to a byline or a dateline",
    zh: "处于一组标题之中，其下有署名或电头",
  },
  "inside-display": { en: "it stands straight under another display line", zh: "紧接另一标题行" },
  "in-run-of-4-to-6": { en: "it is one of several short lines together", zh: "与数行短句相连" },
  "in-run-of-7-up": {
    en: "it is one of many short lines together, as in verse or a list",
    zh: "与许多短句相连，似诗行或名单",
  },
  "signature-at-foot": { en: "it reads as the signature at an article’s foot", zh: "似文末署名" },
  "bullet-after-bullet": { en: "it and the line before open with bullets", zh: "与上行均以项目符号开头" },
  "inside-words-follow": {
    en: "among display lines, its words come back in the text below",
    zh: "处于标题行之中，其词语见于下文",
  },
  "inside-words-precede": {
    en: "among display lines, its words stand in the text above",
    zh: "处于标题行之中，其词语见于上文",
  },
  "inside-texts-cohere": {
    en: "among display lines, the texts above and below share words",
    zh: "处于标题行之中，上下文用词相近",
  },
  "text-words-follow": { en: "its words come back in the text below", zh: "其词语见于下文" },
  "text-words-precede": { en: "its words stand in the text above", zh: "其词语见于上文" },
  "text-words-precede-not": { en: "it shares hardly a word with the text above", zh: "与上文几无相同词语" },
  "clause-after-clause": { en: "it and the line before may each be a clause", zh: "与上行各自成句" },
  "no-clause-after-clause": { en: "the line before may be a clause, it cannot", zh: "上行可成句，此行不可" },
  "after-list-or-notice": {
    en: "the line before announces a list or a notice",
    zh: "上行是名单或启事的标题",
  },
  "address-under-signature": { en: "it stands close under a signature", zh: "紧接署名" },
  "cut-after-small-word": {
    en: "the line before ends in an article or a preposition",
    zh: "上行以冠词或介词收尾",
  },
  "capitals-go-on": { en: "it goes on in capitals", zh: "与上行同为大写" },
  "capitals-end": { en: "the capitals of the line before end here", zh: "上行的大写至此为止" },
  "line-before-full": { en: "the line before fills the column", zh: "上行排满栏宽" },
  "next-word-had-room": {
    en: "the next word would have had room on the line before",
    zh: "上行尚容得下一词",
  },
  "line-before-half-empty": { en: "more than half of the line before is empty", zh: "上行过半空白" },
  "after-comma": { en: "the line before ends with a comma", zh: "上行以逗号收尾" },
  "after-abbreviation": { en: "the line before ends with an abbreviation", zh: "上行以缩写收尾" },
  "both-indented": { en: "both lines are indented", zh: "两行均缩进" },
  "gap-before": { en: "a blank line stands before it", zh: "前有空行" },
  byline: { en: "it or the line before is a byline", zh: "此行或上行是署名" },
  folio: { en: "it or the line before is a folio or masthead line", zh: "此行或上行是报头或版号" },
  "capitals-begin-or-end": { en: "capitals begin or end here", zh: "大写在此起止" },
  "rows-of-figures": { en: "both lines are rows of figures", zh: "两行均为数字行" },
};

/** The clause for a code; the code itself where no sentence is known. */
export function reasonWords(code: string): Words {
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return known ?? widthWords(code) ?? graphReasonWords(code) ?? { en: code, zh: code };
}

/** Codes of the family `width-9-14` speak of the line's length in half-width characters. */
function widthWords(code: string): Words | undefined {
  const [, from, to] = /^width-(\d+)-(?:up-)?(\d+|up)$/.exec(code) ?? [];
  if (from === undefined) return undefined;
  if (to === undefined || to === "up") return { en: "it is a long line", zh: "行长，似正文" };
  return Number(to) <= 40
    ? { en: "it is a short line", zh: "行短，似标题" }
    : { en: "it is a line of running text", zh: "行长，似正文" };
}
