import type { TaggedWord } from "../text/dictionary.js";
import { unmatchedMarks } from "../text/punctuation.js";
import { type StoryPassage, sentenceAt } from "./story.js";

/** What an office ends in, the person's name after it. */
const OFFICE =
  /(?:[部司局厅处科股省市县区乡镇村州校院所行社会馆团队厂站台庭组船班井矿庄队排连营师军]长|理事长|董事长|检察长|审判长|秘书长|参谋长|委员长|指挥长|指挥|主任|主席|主委|书记|常委|委员|总理|总统|首相|外长|大臣|国王|王子|公主|总督|大使|公使|参赞|领事|教授|研究员|调研员|巡视员|督学|督导员|院士|博士|硕士|导师|统计师|分析师|摄影师|设计师|工程师|会计师|经济师|农艺师|律师|法官|检察官|医生|医师|药师|护士|护士长|讲师|教师|老师|学者|专家|作家|诗人|画家|书法家|歌唱家|艺术家|企业家|经理|总裁|总编辑|总编|主编|编辑|总监|司令员|司令|政委|将军|上将|中将|少将|大校|上校|代表|顾问|理事|导演|演员|歌手|主持人|教练|教练员|队员|运动员|选手|裁判|负责人|召集人|发起人|创始人|传承人|带头人|发言人|代言人|候选人|主人|老板|店主|业主|会员|党员|团员|干部|战士|民警|交警|辅警|警察|警官|村民|市民|居民|农民|工人|渔民|牧民|职工|员工|学员|学生|同学|研究生|大学生|志愿者|义工|社工|司机|驾驶员|船主|站务员|技术员|农户|大户|茶农|果农|菜农|养殖户|种植户|经营者|读者|作者|记者|通讯员|评论员|委员会|总务|先生|女士|大爷|大妈|老人|女孩|男孩|小朋友|同志|書記|主席|市長|縣長|局長|處長|會長|校長|館長|召集人|發言人|教師|里長|議員|议员|参议员|众议员|助理|秘书|总干事|干事|馆员|厨师|木匠|石匠|船长|机长|乘务员|列车长|快递员|外卖员|环卫工)$/u;

/** Whether a text ends in what offices and callings end in. */
export function endsInOffice(text: string): boolean {
  return OFFICE.test(text);
}

const INSIDE = /^(?:n|ns|nt|nz|nr|j|b|s|l|vn|an|k|a|eng|f|i|ng|zg|h|q|m|nrt|nrfg|g|tg)$/u;
const BREAKING =
  /^(?:是|有|在|由|和|与|及|向|对|为|据|经|到|从|让|请|给|同|跟|把|被|记者|本报|昨日|今日|上午|下午|日前|近日|出席|参加|主持|陪同|会见|采访|表扬|当选|任命|来自|家住|现年|说|等|会上|会后|其中|图为|以及|时任|市领导|现场|通讯)$/u;
/** Verbs that offices are called after. */
const INSIDE_VERBS =
  /^(?:执行|指挥|管理|监督|调研|代理|代|纪检|组织|宣传|建设|发展|改革|研究|教育|服务|工作|综合|检查|审计|交通|防汛|抗旱|防洪|办公|统计|开发|保障|扶贫|治理|执法|运营|生产|总|副|常务|协调|合作|保护|设计|创新|推广|投资|交流|合|防|调解|仲裁|训练|体育|律|管|委|水利|交警|退休|创始|首席|值班|驻|派驻|联络|技改|专职|兼职|发起)$/u;
const LONGEST = 40;

export interface Office {
  readonly start: number;
  readonly end: number;
}

/**
 * The office printed before a name: `市长、市防汛抗旱指挥部指挥长` before 方启明. `nameStart` is the name's offset.
 * Null where what stands before is no office.
 */
export function officeBefore(passage: StoryPassage, nameStart: number): Office | null {
  const { text } = passage;
  const sentence = sentenceAt(passage, nameStart);
  const end = trimEnd(text, sentence.start, nameStart);
  const window = text.slice(Math.max(sentence.start, end - 12), end);
  if (!OFFICE.test(window)) return null;
  const words = passage.wordsOf(sentence).filter((word) => word.start < end);
  let start = end - (OFFICE.exec(window)?.[0].length ?? 0);
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as TaggedWord;
    if (word.start >= start) continue;
    if (end - word.start > LONGEST || !goesOn(text, word, start)) break;
    start = word.start;
  }
  start = insideBracket(text, fromBody(passage, start, end), end);
  while (/[、\s）)”]/u.test(text.charAt(start))) start++;
  return start < end ? { start, end } : null;
}

/** An organisation that reaches into the office belongs to it as a whole. */
function fromBody({ names }: StoryPassage, start: number, end: number): number {
  const body = names.find(
    (name) => name.kind === "organisation" && name.start < start && name.end >= start && name.end < end,
  );
  return body?.start ?? start;
}

/** An office and its name stand in one bracket: `本报讯（记者 某某）`. */
function insideBracket(text: string, start: number, end: number): number {
  const { open } = unmatchedMarks(text.slice(start, end));
  const last = open.at(-1);
  return last === undefined ? start : start + last + 1;
}

/** Padding and brackets between office and name. */
function trimEnd(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && /[\s\u3000]/u.test(text.charAt(end - 1))) end--;
  return end;
}

/** Whether the word still belongs to the office: a noun, a mark of listing after another office, a quotation. */
function goesOn(text: string, word: TaggedWord, start: number): boolean {
  const inside = word.word.slice(0, start - word.start);
  if (inside === "、") return OFFICE.test(text.slice(Math.max(0, word.start - 8), word.start));
  if (/^[“”（）()·]$/u.test(inside)) return true;
  if (BREAKING.test(inside) || !/\p{Script=Han}|[A-Za-z0-9]/u.test(inside)) return false;
  return INSIDE.test(word.tag) || INSIDE_VERBS.test(inside) || (/^v/u.test(word.tag) && inside.length === 1);
}

/** The last of several offices printed one after another, without the body it is of. */
export function bodyOf(passage: StoryPassage, office: Office): string | null {
  const organisation = passage.names.find(
    ({ kind, start, end }) => kind === "organisation" && start >= office.start && end < office.end,
  );
  if (organisation !== undefined) return passage.text.slice(organisation.start, organisation.end);
  const printed = passage.text.slice(office.start, office.end).split("、").at(-1) ?? "";
  const own =
    /^(.*?(?:委员会|协会|学会|公司|集团|大学|学院|学校|中学|小学|医院|银行|图书馆|博物馆|局|厅|指挥部|办公室|中心|研究所|研究院|法院|检察院|[市县区省]委|政府|支队|大队|合作社|社区))(?:党组|党委)?(?:副|原)?\p{Script=Han}{2,4}$/u.exec(
      printed,
    );
  return own?.[1] ?? null;
}
