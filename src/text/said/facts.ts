import type { DocumentStatus, Fact, FactKind, FigureFact, PlaceLevel } from "../../model/index.js";
import type { Words } from "./words.js";

/** What the kinds of facts are called, many of them. */
export const FACT_KIND_WORDS: Record<FactKind, Words> = {
  person: { en: "People", zh: "人物" },
  organisation: { en: "Organisations", zh: "机构" },
  place: { en: "Places", zh: "地点" },
  document: { en: "Documents", zh: "文件" },
  event: { en: "Events", zh: "活动" },
  figure: { en: "Figures", zh: "数字" },
  honour: { en: "Honours", zh: "荣誉" },
  commitment: { en: "Promises", zh: "承诺" },
  quotation: { en: "Quotations", zh: "言论" },
  programme: { en: "Programmes", zh: "工程与提法" },
};

/** The columns of the ledger. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  name: { en: "Name", zh: "名称" },
  office: { en: "Office", zh: "职务" },
  level: { en: "Level", zh: "级别" },
  title: { en: "Title", zh: "题名" },
  type: { en: "Type", zh: "类型" },
  status: { en: "Status", zh: "状态" },
  issuer: { en: "Issued by", zh: "发布者" },
  date: { en: "Date", zh: "日期" },
  place: { en: "Place", zh: "地点" },
  hosts: { en: "Held by", zh: "主办" },
  what: { en: "What", zh: "内容" },
  printed: { en: "As printed", zh: "原文" },
  value: { en: "Value", zh: "折算" },
  period: { en: "Period", zh: "时段" },
  scope: { en: "Scope", zh: "范围" },
  who: { en: "Who", zh: "主体" },
  by: { en: "Given by", zh: "授予者" },
  due: { en: "By when", zh: "期限" },
  speaker: { en: "Speaker", zh: "说话人" },
  words: { en: "Words", zh: "原话" },
  lines: { en: "Lines", zh: "行" },
};

export const LEVEL_WORDS: Record<PlaceLevel, Words> = {
  country: { en: "country", zh: "国家" },
  province: { en: "province", zh: "省级" },
  city: { en: "city", zh: "市级" },
  county: { en: "county or district", zh: "县区" },
  township: { en: "township", zh: "乡镇" },
  village: { en: "village", zh: "村、社区" },
  natural: { en: "water or land", zh: "山川" },
  site: { en: "site", zh: "场所" },
};

export const STATUS_WORDS: Record<DocumentStatus, Words> = {
  issued: { en: "issued", zh: "发布" },
  approved: { en: "approved", zh: "通过" },
  "approved-in-principle": { en: "approved in principle", zh: "原则通过" },
  reviewed: { en: "reviewed", zh: "审议" },
  signed: { en: "signed", zh: "签署" },
  named: { en: "named", zh: "提及" },
};

export const BOUND_WORDS: Record<NonNullable<FigureFact["bound"]>, Words> = {
  "at-least": { en: "at least", zh: "至少" },
  "at-most": { en: "at most", zh: "至多" },
  "more-than": { en: "more than", zh: "超过" },
  "less-than": { en: "less than", zh: "不足" },
};

export const CHANGE_WORDS: Record<NonNullable<FigureFact["change"]>, Words> = {
  up: { en: "up by", zh: "增加" },
  down: { en: "down by", zh: "减少" },
  to: { en: "to", zh: "达到" },
};

/** Why a fact was entered, by the codes of `reasons`; a code that is not here is said as it stands. */
const REASON_WORDS: Readonly<Record<string, Words>> = {
  "office-before": { en: "an office stands before the name", zh: "姓名前有职务" },
  signed: { en: "signed the article", zh: "见于署名" },
  "document-noun": { en: "is called by a name of laws or papers", zh: "用文件之名" },
  "book-title-marks": { en: "stands between 《 and 》", zh: "有书名号" },
  "status-issued": { en: "the text says it was issued", zh: "文中说明已发布" },
  "status-approved": { en: "the text says it was approved", zh: "文中说明已通过" },
  "status-approved-in-principle": {
    en: "the text says it was approved in principle",
    zh: "文中说明原则通过",
  },
  "status-reviewed": { en: "the text says it was reviewed", zh: "文中说明经审议" },
  "status-signed": { en: "the text says it was signed", zh: "文中说明已签署" },
  "said-again": { en: "the article says it more than once", zh: "文中不止一次提到" },
  "visit-verb": { en: "a verb of visiting", zh: "考察、会见等动词" },
  "named-visitor": { en: "who visits is named", zh: "有来访者姓名" },
  group: { en: "a delegation or body", zh: "代表团或机构" },
  "event-noun": { en: "named like an event", zh: "名称为活动或会议" },
  held: { en: "a verb of holding stands in the sentence", zh: "句中有召开、举办等词" },
  visit: { en: "a person goes to see", zh: "有调研、看望等词" },
  "in-figures": { en: "written in figures", zh: "以数字书写" },
  "in-words": { en: "written in words", zh: "以汉字书写" },
  "measure-word": { en: "a measure word follows", zh: "后有量词" },
  unit: { en: "a unit follows", zh: "后有单位" },
  noun: { en: "what is counted is named", zh: "所计之物有名" },
  "honour-verb": { en: "a verb of receiving", zh: "有荣获、入选等词" },
  "honour-noun": { en: "named like an honour", zh: "名称为荣誉" },
  receiver: { en: "the receiver is named", zh: "获得者有名" },
  deadline: { en: "a date by which", zh: "有完成期限" },
  "promise-word": { en: "a word of promising", zh: "有力争、计划等词" },
  future: { en: "says what will be done", zh: "有“将”字" },
  assurance: { en: "a word of assuring", zh: "有确保等词" },
  "speech-verb": { en: "a verb of speaking", zh: "有说、表示等词" },
  "quotation-marks": { en: "between quotation marks", zh: "有引号" },
  pronoun: { en: "the speaker is named before", zh: "说话人见于前文" },
  plan: { en: "a five-year plan", zh: "五年规划" },
  "named-type": { en: "called a programme, project or the like", zh: "称为工程、行动等" },
  slogan: { en: "a slogan that counts", zh: "数字提法" },
  "known-programme": { en: "a programme known by name", zh: "常见的战略、工程" },
  banner: { en: "the head of a campaign", zh: "见于栏头" },
};

/** Why, in a person's words. */
export function factReason(code: string): Words {
  return Object.hasOwn(REASON_WORDS, code) ? (REASON_WORDS[code] as Words) : { en: code, zh: code };
}

/** A fact in a line: a figure to stand out, null for none; what it is about; and what is said of it. */
export interface SpokenFact {
  readonly figure: string | null;
  readonly entry: string;
  readonly details: readonly (string | Words)[];
}

/** A fact as it is said in a list. */
export function spokenFact(fact: Fact): SpokenFact {
  const say = (entry: string, ...details: (string | Words | null)[]): SpokenFact => ({
    figure: null,
    entry,
    details: details.flatMap((detail) => (detail === null || detail === "" ? [] : [detail])),
  });
  switch (fact.kind) {
    case "person":
      return say(fact.name, fact.office);
    case "organisation":
      return say(fact.name);
    case "place":
      return say(fact.name, fact.level === null ? null : LEVEL_WORDS[fact.level]);
    case "document":
      return say(fact.title, STATUS_WORDS[fact.status], fact.issuer, fact.date);
    case "event":
      return say(fact.name, fact.date, fact.place, fact.chair, fact.hosts.join("、"));
    case "figure":
      return {
        ...say(fact.what ?? "", ...senseOf(fact), fact.period?.printed ?? null, fact.scope),
        figure: fact.printed,
      };
    case "honour":
      return say(fact.what, fact.who, fact.by, fact.date);
    case "commitment":
      return say(fact.what, fact.who, fact.due);
    case "quotation":
      return say(`${fact.speaker}：${fact.words}`);
    case "programme":
      return say(fact.name, fact.type);
  }
}

/** `at least`, `up by`, `about`. */
export function senseOf({ bound, change, approximate }: FigureFact): Words[] {
  return [
    ...(change === null ? [] : [CHANGE_WORDS[change]]),
    ...(bound === null ? [] : [BOUND_WORDS[bound]]),
    ...(approximate ? [{ en: "about", zh: "约" }] : []),
  ];
}
