import type { Chance } from "../../chance.js";
import type { Oddments } from "../pack.js";
import { person, place } from "./names.js";

const WEEKDAYS = [..."日一二三四五六"];

/** What a Chinese paper has beside copy. */
export function chineseOddments(title: string, chance: Chance): Oddments {
  const editor = person(chance);
  const issue = chance.int(2_000, 19_000);
  const width = chance.happens(0.5) ? "　" : " ";
  return {
    advertisement: () => chance.pick(ADVERTISEMENTS)(chance),
    notice: () => chance.pick(NOTICES)(chance),
    table: () => chance.pick(TABLES)(chance),
    ears: (date) => earsOf(date, issue, chance),
    folio: (number, name, date) => {
      const day = chineseDay(date, width);
      const hands = `责编：${editor}${width}版式：${person(chance)}`;
      return chance.pick([
        [name, day, hands, number],
        [`${number}　${name}`, title, `${day}　${hands}`],
        [number, name, `${hands}　电话：0731-${chance.int(4000000, 8999999)}`, day],
        [title, name, number, day],
      ]);
    },
    jumpTo: (page) => chance.pick([`（下转第${page}版）`, `（下转${page}版）`, `下转第${page}版▶`]),
    jumpFrom: (page) => chance.pick([`（上接第${page}版）`, `（上接${page}版）`, `◀上接第${page}版`]),
    briefLabels: ["简讯", "要闻速览", "一句话新闻", "短波", "新闻速递", "各地快讯"],
    photoLabels: ["图片新闻", "图说澜川", "镜头", "光影"],
  };
}

/** `2021年3月5日　星期五　农历…`. */
function chineseDay(date: string, space: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
  return `${year}年${month}月${day}日${space}星期${weekday}`;
}

function earsOf(date: string, issue: number, chance: Chance): readonly string[] {
  const low = chance.int(-3, 20);
  const all = [
    chineseDay(date, " "),
    `农历${chance.pick(["正月", "二月", "腊月", "冬月", "八月"])}${chance.pick(["初三", "十二", "廿一", "初九"])}`,
    `国内统一连续出版物号 CN43-${String(chance.int(1, 99)).padStart(4, "0")}`,
    `第${issue}期`,
    `今日${chance.pick(["4", "8", "12"])}版`,
    `澜川市区：${chance.pick(["多云", "小雨转阴", "晴", "阴天间多云"])} ${low}℃～${low + chance.int(4, 9)}℃`,
    chance.pick(["零售价：1.50元", "中共澜川市委主管主办", "澜川日报社出版", "新闻热线：0731-8220110"]),
  ];
  return all.filter((_, at) => at === 0 || chance.happens(0.75));
}

const SHOPS = [
  "江畔家具城",
  "云顶国际公寓",
  "百味园酒楼",
  "晨光眼镜",
  "鸿运汽车",
  "青禾种业",
  "康宁体检中心",
  "澜江花园",
];

const ADVERTISEMENTS: readonly ((chance: Chance) => readonly string[])[] = [
  (chance) => [
    chance.pick(SHOPS),
    chance.pick(["盛大开业", "全城钜惠", "新品上市", "限时抢购", "现房发售"]),
    `${chance.int(1, 9)}.${chance.int(1, 9)}折起`,
    `首付${chance.int(3, 20)}万起 即买即住`,
    `地址：澜川市${place(chance)}${chance.int(1, 300)}号`,
    `咨询热线：0731-${chance.int(4000000, 8999999)}`,
  ],
  (chance) => [
    chance.pick(["招聘启事", "诚聘英才", "招商公告"]),
    chance.pick(SHOPS),
    `因业务发展需要，现面向社会诚聘销售经理${chance.int(2, 9)}名、会计${chance.int(1, 3)}名、司机${chance.int(1, 6)}名，待遇优厚，有意者请与${person(chance)}联系。`,
    `电话：13${chance.int(100000000, 999999999)}`,
  ],
  (chance) => [
    chance.pick(["关爱健康 从今天开始", "讲文明 树新风", "节约用水 珍惜资源", "绿色出行 低碳生活"]),
    "公益广告",
    chance.pick(["澜川市文明办 宣", "澜川日报社 宣", "澜川市水利局 宣"]),
  ],
];

const NOTICES: readonly ((chance: Chance) => {
  readonly headline: string;
  readonly paragraphs: readonly string[];
})[] = [
  (chance) => ({
    headline: "停电公告",
    paragraphs: [
      `因线路检修，${chance.int(1, 12)}月${chance.int(1, 28)}日${chance.int(7, 9)}时至${chance.int(15, 18)}时，${place(chance)}、${place(chance)}将停电，请广大用户提前做好准备。`,
      `给您带来不便，敬请谅解。`,
      `国网澜川供电公司`,
    ],
  }),
  (chance) => ({
    headline: "遗失声明",
    paragraphs: Array.from(
      { length: chance.int(3, 6) },
      () =>
        `${person(chance)}遗失${chance.pick(["身份证", "营业执照副本", "道路运输证", "残疾军人证", "公章"])}，编号43${chance.int(10000000, 99999999)}，声明作废。`,
    ),
  }),
  (chance) => ({
    headline: "拍卖公告",
    paragraphs: [
      `受委托，定于${chance.int(1, 12)}月${chance.int(1, 28)}日上午10时在${place(chance)}公开拍卖下列标的：一、门面${chance.int(2, 9)}间；二、旧机动车${chance.int(2, 30)}辆。有意竞买者请持有效证件办理登记，保证金${chance.int(1, 20)}万元。`,
      `联系人：${person(chance)} 电话：0731-${chance.int(4000000, 8999999)}`,
    ],
  }),
];

const TABLES: readonly ((chance: Chance) => {
  readonly headline: string;
  readonly rows: readonly (readonly string[])[];
})[] = [
  (chance) => ({
    headline: "今日菜价",
    rows: [
      ["品名", "产地", "单价", "涨跌"],
      ...chance
        .mix(["白菜", "萝卜", "豆角", "茄子", "冬瓜", "莲藕", "芹菜", "青椒"])
        .map((one) => [
          one,
          place(chance).slice(0, 2),
          `${chance.int(1, 8)}.${chance.int(10, 99)}元`,
          `${chance.happens(0.5) ? "+" : "-"}0.${chance.int(10, 90)}`,
        ]),
    ],
  }),
  (chance) => ({
    headline: "积分榜",
    rows: [
      ["名次", "队名", "胜", "负", "积分"],
      ...["一", "二", "三", "四", "五", "六", "七"].map((one) => [
        one,
        `${place(chance).slice(0, 2)}队`,
        String(chance.int(3, 20)),
        String(chance.int(0, 15)),
        String(chance.int(10, 60)),
      ]),
    ],
  }),
];
