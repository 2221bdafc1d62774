import { readNames } from "./names.js";

/** An office or house and the persons who sign from it. */
export interface OfficeByline {
  readonly office: string;
  readonly names: readonly string[];
}

const TITLE =
  "部长|司长|局长|厅长|处长|科长|省长|市长|县长|区长|乡长|镇长|村长|州长|校长|院长|所长|行长|社长|会长|馆长|团长|队长|厂长|站长|台长|庭长|组长|理事长|董事长|检察长|审判长|秘书长|参谋长|委员长|主任|主席|书记|常委|委员|总理|总统|首相|大使|参赞|总领事|教授|研究员|院士|博士|硕士|导师|工程师|会计师|经济师|律师|医生|医师|讲师|教师|老师|学者|专家|作家|诗人|画家|总经理|经理|总裁|总编辑|主编|总监|司令员|政委|代表|顾问|理事|编审|学生|研究生|村民|导演|演员|教练|運動員|部長|局長|廳長|處長|市長|縣長|區長|校長|院長|會長|董事長|秘書長|教授|研究員|書記";
const HOUSE =
  "大学|大學|学院|學院|研究院|研究所|研究中心|法院|检察院|公安局|医院|学校|中学|小学|协会|学会|公司|集团|日报|晚报|党校|宣传部|组织部|编辑部|融媒体中心|融媒中心|新闻中心|记者站|报道组";
/** Enough inside a bracket only: （澜川市河口区李远）. */
const PLACE =
  "支行|分行|营业部|办公室|车间|省|市|县|区|州|镇|乡|村|路|厂|局|厅|处|部|社|报|团|队|院|所|台|站|办|委|校|中心|支队|大队";

const ENDS_IN_TITLE = new RegExp(`(?:${TITLE})$`);
const UNBRACKETED = new RegExp(`(?:${TITLE}|${HOUSE})`, "g");
const BRACKETED = new RegExp(`(?:${TITLE}|${HOUSE}|${PLACE})`, "g");
/** A sentence, or people who are talked about and do not sign. */
const SENTENCE =
  /[，。！？；：,!?;:—－-]|会见|會見|会晤|会谈|致电|任命|当选|接见|出席|访问|抵达|强调|指出|祝贺|视察|考察|接受|参观|慰问|题词|纪念|学习|悼念|采访|责任编辑|校对|版式|美编|值班|[的了是在与和对向为被把将就给让致访晤谈说称见]/;
const LONGEST_OFFICE = 30;

/**
 * `澜川市水利局局长刘江山` → the office and the person; inside a bracket a place or house will do for an office.
 * Null when the run is not an office followed by names and nothing else.
 */
export function readOffice(run: string, bracketed: boolean): OfficeByline | null {
  if (run.length < 4 || run.length > LONGEST_OFFICE + 12) return null;
  const ends = [...run.matchAll(bracketed ? BRACKETED : UNBRACKETED)].map(
    (found) => found.index + found[0].length,
  );
  for (const end of ends.reverse()) {
    if (end > run.length - 2 || end < 2 || end > LONGEST_OFFICE) continue;
    const titled = ENDS_IN_TITLE.test(run.slice(0, end));
    const names = readNames(run.slice(end), bracketed || titled ? "marked" : "bare");
    if (names === null) continue;
    return SENTENCE.test(run.slice(0, end)) ? null : { office: run.slice(0, end), names };
  }
  return null;
}
