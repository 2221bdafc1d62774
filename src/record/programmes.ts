import { cite, type Draft } from "./draft.js";
import type { Story, StoryPassage } from "./story.js";

const TYPE =
  /^(?:发展战略|战略|发展规划|规划纲要|规划|工程|行动计划|专项行动|行动|计划|活动|项目|机制|品牌|模式|专项整治|改革|建设|政策|制度|倡议|战役|攻坚战)/u;
const QUOTED = /[“「『]([^“”「」『』\n]{2,18})[”」』]/gu;
/** `八大工程`, `三高四新`, `一体两翼`, `双百`, `十四五`: slogans that count. */
const COUNTING =
  /^(?:[一二三四五六七八九十百]{1,3}(?:大|个|项)[\p{Script=Han}]{1,8}|(?=(?:[^一二三四五六七八九十百千万两双]*[一二三四五六七八九十百千万两双]){2})[\p{Script=Han}]{3,10}|[\d一二三四五六七八九十]{1,3}[+＋][\p{Script=Han}\dA-Z+＋]{1,8})$/u;
/** One number alone (`双千`, `三城同创`) is a slogan where somebody carries it out. */
const ONE_NUMBER = /^[\p{Script=Han}]{0,3}[一二三四五六七八九十百千万两双][\p{Script=Han}]{1,6}$/u;
const CARRIED_OUT =
  /(?:实施|推进|落实|坚持|打造|开展|深化|围绕|聚焦|建设|推动|启动|践行|贯彻|争创|创建|抓好)(?:了|好)?$/u;
const PLAN = /^[一二三四五六七八九十]{1,2}五$/u;
/** What is said, not what is called so. */
const SPOKEN = /[。，,！？!?；;：:]|[吗呢吧啊了]$/u;
const NAMED_LIKE = /(?:工程|行动|战略|计划|规划|专项)$/u;
/** `创新驱动发展战略` stands without marks. */
const UNQUOTED =
  /(?:创新驱动发展|乡村振兴|可持续发展|西部大开发|科教兴国|人才强[国省市]|新型城镇化|健康中国|制造强[国省市]|质量强[国省市]|就业优先|区域协调发展|扩大内需|[\p{Script=Han}]{2,6}强[国省市县区])战略|(?:一带一路|粤港澳大湾区|长江经济带)(?:建设|发展)?|(?:希望|春蕾|菜篮子|米袋子|安居|温暖|天然林保护|退耕还林|三北防护林|康居|扶贫攻坚|阳光|雪亮|亮化|净化|绿化|惠民|民心|民生)工程/gu;
/** Without one of these words there is none of those, and they are found much faster. */
const NAMED_THERE = /战略|工程|一带一路|粤港澳大湾区|长江经济带/u;
const NO_PROGRAMME =
  /惨案|事变|战役|事件|起义|合一$|^(?:统一|总体|长远|整体|城市)规划$|^(?:统一|实际|具体|采取)行动$|^(?:一家人|两会|两个人|三农|一把手|第一.*|一刀切|一二把手|[一二三四五六七八九十]+月.*|七一|八一|十一|五一|六一|三八|五四|九一八|百姓.*|千年.*|万家灯火)$/u;

/** Named series, slogans and plans: `“三高四新”战略`, `八大工程`, a standing column that is a campaign's. */
export function findProgrammes(story: Story): Draft<"programme">[] {
  const byName = new Map<string, Draft<"programme">>();
  for (const draft of [...banner(story), ...story.passages.flatMap((passage) => inPassage(passage))]) {
    const known = byName.get(draft.fields.name);
    byName.set(draft.fields.name, known === undefined ? draft : merge(known, draft));
  }
  return [...byName.values()];
}

function merge(one: Draft<"programme">, other: Draft<"programme">): Draft<"programme"> {
  return {
    ...one,
    fields: { ...one.fields, type: one.fields.type ?? other.fields.type },
    evidence: [...one.evidence, ...other.evidence],
  };
}

function inPassage(passage: StoryPassage): Draft<"programme">[] {
  const { text } = passage;
  const quoted = [...text.matchAll(QUOTED)].flatMap((match): Draft<"programme">[] => {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    const type = TYPE.exec(text.slice(end, end + 6))?.[0] ?? null;
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const code = programmeCode(name, type, before);
    if (code === null) return [];
    const stretch = { passage, start: match.index, end: end + (type?.length ?? 0) };
    return [draftOf(name, type, cite(stretch), code)];
  });
  const plain = [...(NAMED_THERE.test(text) ? text.matchAll(UNQUOTED) : [])].map((match) =>
    draftOf(
      match[0],
      NAMED_LIKE.exec(match[0])?.[0] ?? null,
      cite({ passage, start: match.index, end: match.index + match[0].length }),
      "known-programme",
    ),
  );
  return [...quoted, ...plain];
}

function draftOf(
  name: string,
  type: string | null,
  evidence: Draft["evidence"],
  reason: string,
): Draft<"programme"> {
  return {
    fields: { kind: "programme", name, type },
    evidence,
    confidence: CONFIDENCE[reason] ?? 0.8,
    reasons: [reason],
  };
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  plan: 0.97,
  "named-type": 0.9,
  slogan: 0.8,
  banner: 0.85,
};

/** Why the words between quotation marks are a programme's name; null when they are not. */
function programmeCode(name: string, type: string | null, before: string): string | null {
  if (SPOKEN.test(name) || NO_PROGRAMME.test(name)) return null;
  if (PLAN.test(name)) return "plan";
  if (type !== null || NAMED_LIKE.test(name)) return "named-type";
  if (name.length > 10) return null;
  return COUNTING.test(name) || (ONE_NUMBER.test(name) && CARRIED_OUT.test(before)) ? "slogan" : null;
}

/** A banner is the head of a campaign: its statement that says so, without the dash that leads it. */
function banner(story: Story): Draft<"programme">[] {
  if (story.article.kind !== "banner") return [];
  return story.passages.flatMap((passage) => {
    const name = /(?:——|—)?([\p{Script=Han}“”A-Za-z0-9]{3,24}(?:工程|行动|计划|活动|战略|项目))$/u.exec(
      passage.text.trim(),
    )?.[1];
    if (name === undefined) return [];
    const start = passage.text.lastIndexOf(name);
    return [
      draftOf(
        name,
        NAMED_LIKE.exec(name)?.[0] ?? null,
        cite({ passage, start, end: start + name.length }),
        "banner",
      ),
    ];
  });
}
