import type { DocumentStatus } from "../model/index.js";
import { cite, type Draft } from "./draft.js";
import { findEnglishDocuments } from "./english/documents.js";
import { type Sentence, type Story, type StoryPassage, sentenceAt } from "./story.js";
import { dayIn, subjectBefore } from "./subjects.js";

const TITLE = /《([^《》\n]{1,80}(?:[〈《][^《》〈〉\n]{1,40}[〉》][^《》\n]{0,40})?)》/gu;
/** Papers and journals are where something was printed, not what was. */
const PERIODICAL =
  /(?:日报|晚报|时报|早报|晨报|商报|周报|邮报|都市报|导报|青年报|团结报|教育报|文汇报|文艺报|体育报|环境报|经济报|法制报|卫报|新闻报|周刊|月刊|季刊|杂志|电讯报|世界报|晨邮报|明镜|泰晤士报)$/u;
const JOURNAL = /^(?:杂志|周刊|月刊|季刊|记者|报道|刊文|驻)/u;

const TYPE =
  /(?:实施方案|工作方案|行动计划|行动方案|实施意见|指导意见|管理办法|实施办法|实施细则|工作要点|工作报告|计划表|任务清单|责任状|协议书|意向书|倡议书|白皮书|备忘录|通知|意见|办法|规定|条例|决定|决议|通报|公告|通告|报告|规划|计划|纲要|方案|细则|清单|名录|名单|目录|标准|规范|规程|规则|章程|准则|守则|公约|条约|协定|协议|合同|声明|宣言|公报|法典|宪法|法|令|函|批复|指南|手册|预案|制度|要点|总结|建议|提案|议案|草案|讲话|蓝皮书|年鉴|志|史)(?:[(（][^()（）]{1,20}[)）])?$/u;
const WORK =
  /(?:舞蹈|歌曲|曲目|歌舞|话剧|歌剧|舞剧|小品|相声|电影|影片|电视剧|纪录片|专题片|小说|散文|诗集|诗歌|诗作|画作|国画|油画|作品|专著|著作|论文|书籍|图书|节目|栏目|文章|社论|评论|交响曲|大合唱|戏曲|京剧|昆曲|剧目|杂技|短片|微电影|动画片|图集|画册|丛书|教材|散文集|歌剧)$/u;

const STAGES: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/(?:原则通过|原则同意|原则上通过|原则上同意|原则审议通过)(?:了)?$/u, "approved-in-principle"],
  [/(?:审议通过|表决通过|通过|批准|批复|同意|核准)(?:了)?$/u, "approved"],
  [
    /(?:印发|发布|下发|颁布|颁发|公布|出台|制定|制订|发出|发表|实施|联合发文|出版|推出|公示|签发|转发)(?:实施)?(?:了)?(?:关于)?$/u,
    "issued",
  ],
  [/(?:签署|签订|签)(?:了)?$/u, "signed"],
  [/(?:审议|讨论|研究|听取|审查|审阅|征求|审定|解读|修订|起草)(?:了|和讨论)?$/u, "reviewed"],
];
const PASSIVE: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/^(?:已)?(?:获|获得|经)?(?:[^，。,;；]{0,12})?(?:原则通过|原则同意)/u, "approved-in-principle"],
  [/^(?:已)?(?:获|获得|经)?(?:[^，。,;；]{0,12})?(?:审议通过|表决通过|获批|获得批准)/u, "approved"],
  [
    /^(?:日前|近日|已|正式|相继|先后|陆续|今日|昨日|于[^，。,;；]{1,10}|自[^，。,;；]{1,10}){0,3}(?:由[^，。,;；]{2,20})?(?:印发|发布|出台|公布|下发|出版|施行|实施|颁布|生效)/u,
    "issued",
  ],
];
/** What is to be issued is not. */
const FUTURE = /(?:即将|将于?|拟|准备|计划|有望)[\p{Script=Han}]{0,4}$/u;
const ORDER: readonly DocumentStatus[] = [
  "named",
  "reviewed",
  "approved-in-principle",
  "approved",
  "signed",
  "issued",
];

/** What is printed between 《 and 》: documents and works, each once, with the furthest the article says it has come. */
export function findDocuments(story: Story): Draft<"document">[] {
  const byTitle = new Map<string, Draft<"document">>();
  const add = (draft: Draft<"document">): void => {
    const known = byTitle.get(draft.fields.title);
    byTitle.set(draft.fields.title, known === undefined ? draft : further(known, draft));
  };
  for (const passage of story.passages) {
    if (passage.english) findEnglishDocuments(passage).forEach(add);
    for (const match of passage.text.matchAll(TITLE)) {
      const title = match[1] ?? "";
      const end = match.index + match[0].length;
      if (PERIODICAL.test(title) || /^\s*$/u.test(title) || JOURNAL.test(passage.text.slice(end, end + 3)))
        continue;
      add(documentOf(passage, title, match.index, end));
    }
  }
  return [...byTitle.values()];
}

function documentOf(passage: StoryPassage, title: string, start: number, end: number): Draft<"document"> {
  const sentence = sentenceAt(passage, start);
  const before = beforeList(passage.text, sentence.start, start);
  const stage = stageOf(passage.text, before.end, end);
  const work = WORK.exec(passage.text.slice(Math.max(0, start - 5), start))?.[0] ?? null;
  const acted = stage !== null && stage.verb !== null;
  const issuer = acted ? subjectBefore(passage, stage.verb ?? start, "organisation") : null;
  const from = issuer?.start ?? (acted ? (stage.verb ?? start) : start - (work?.length ?? 0));
  return {
    fields: {
      kind: "document",
      title,
      type: work ?? TYPE.exec(title)?.[0].replace(/[(（].*$/u, "") ?? null,
      issuer: issuer === null ? null : passage.text.slice(issuer.start, issuer.end),
      status: stage?.status ?? "named",
      date: stage === null ? null : dayIn(passage, { start: sentence.start, end: start }),
    },
    evidence: cite({ passage, start: Math.max(sentence.start, Math.min(from, start)), end }),
    confidence: stage === null ? 0.85 : 0.93,
    reasons: ["book-title-marks", ...(stage === null ? [] : [`status-${stage.status}`])],
  };
}

/** The words before the first of several titles in a row: `审议了《甲》《乙》和《丙》`. */
function beforeList(text: string, from: number, start: number): Sentence {
  let end = start;
  for (let turn = 0; turn < 20; turn++) {
    const left = text.slice(Math.max(from, end - 100), end);
    const other = /《[^《》]{1,80}》(?:[(（][^()（）]{0,20}[)）])?(?:、|和|与|及|以及)?$/u.exec(left);
    if (other === null) break;
    end -= other[0].length;
  }
  return { start: from, end };
}

/** The end of the titles that follow in a row with what sums them up: `《甲》、《乙》等文件`. */
function afterList(text: string, end: number): number {
  const rest =
    /^(?:(?:、|和|与|及|以及)?《[^《》]{1,80}》){0,12}(?:等[\p{Script=Han}\d]{0,8}?(?:文件|办法|规定|法规|标准|制度|意见|方案|书籍|著作)|等)?/u.exec(
      text.slice(end, end + 400),
    );
  return end + (rest?.[0].length ?? 0);
}

interface Stage {
  readonly status: DocumentStatus;
  /** Where the verb before the title begins; null when it stands after it. */
  readonly verb: number | null;
}

function stageOf(text: string, before: number, after: number): Stage | null {
  const left = text.slice(Math.max(0, before - 14), before);
  for (const [words, status] of STAGES) {
    const match = FUTURE.test(left) ? null : words.exec(left);
    if (match !== null) return { status, verb: before - left.length + match.index };
  }
  const passed = /经[^。《》]{2,60}(批准|审议通过|表决通过|通过|同意)[,，]$/u.exec(
    text.slice(Math.max(0, before - 70), before),
  );
  if (passed !== null) return { status: "approved", verb: before - 1 - (passed[1] ?? "").length };
  const right = text.slice(afterList(text, after)).slice(0, 40);
  const passive = PASSIVE.find(([words]) => words.test(right));
  return passive === undefined ? null : { status: passive[1], verb: null };
}

/** The one that has come further, cited to what says so. */
function further(one: Draft<"document">, other: Draft<"document">): Draft<"document"> {
  const ahead = ORDER.indexOf(other.fields.status) > ORDER.indexOf(one.fields.status);
  const [main, minor] = ahead ? [other, one] : [one, other];
  return {
    ...main,
    fields: { ...main.fields, type: main.fields.type ?? minor.fields.type },
    evidence: [...main.evidence, ...minor.evidence],
    reasons: [...new Set([...main.reasons, "said-again"])],
  };
}
