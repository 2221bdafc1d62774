/** What a printed unit means: its code, how many of the code's units it is, and whether a thing is counted or measured. */
export interface Unit {
  readonly code: string;
  readonly factor: number;
  readonly measure: "count" | "amount" | "share" | "multiple";
}

const amount = (code: string, factor = 1): Unit => ({ code, factor, measure: "amount" });

/** Units by their printed form. Currencies by ISO 4217, measures by their symbols; 亩 stays `mu`, being no round number of m2. */
const MEASURED: Readonly<Record<string, Unit>> = {
  元: amount("CNY"),
  元人民币: amount("CNY"),
  人民币: amount("CNY"),
  块钱: amount("CNY"),
  塊錢: amount("CNY"),
  角: amount("CNY", 0.1),
  美元: amount("USD"),
  美金: amount("USD"),
  港元: amount("HKD"),
  港币: amount("HKD"),
  澳门元: amount("MOP"),
  新台币: amount("TWD"),
  日元: amount("JPY"),
  欧元: amount("EUR"),
  英镑: amount("GBP"),
  马克: amount("DEM"),
  法国法郎: amount("FRF"),
  卢布: amount("RUB"),
  韩元: amount("KRW"),
  泰铢: amount("THB"),
  加元: amount("CAD"),
  澳元: amount("AUD"),
  印尼盾: amount("IDR"),
  里拉: amount("ITL"),
  新元: amount("SGD"),
  瑞士法郎: amount("CHF"),
  丹麦克朗: amount("DKK"),
  瑞典克朗: amount("SEK"),
  挪威克朗: amount("NOK"),
  埃镑: amount("EGP"),
  铢: amount("THB"),
  ...Object.fromEntries(
    "法郎 比索 盾 克朗 卢比 镑 戈比 便士 美分 第纳尔 里亚尔".split(" ").map((name) => [name, amount(name)]),
  ),
  平方米: amount("m2"),
  平米: amount("m2"),
  平方里: amount("m2", 250000),
  英亩: amount("m2", 4046.8564224),
  英里: amount("m", 1609.344),
  英尺: amount("m", 0.3048),
  英寸: amount("m", 0.0254),
  磅: amount("lb"),
  盎司: amount("oz"),
  加仑: amount("gal"),
  平方公里: amount("m2", 1e6),
  平方千米: amount("m2", 1e6),
  公顷: amount("m2", 1e4),
  亩: amount("mu"),
  畝: amount("mu"),
  立方米: amount("m3"),
  公里: amount("m", 1000),
  千米: amount("m", 1000),
  华里: amount("m", 500),
  海里: amount("m", 1852),
  米: amount("m"),
  厘米: amount("m", 0.01),
  公分: amount("m", 0.01),
  毫米: amount("m", 0.001),
  吨: amount("t"),
  噸: amount("t"),
  公斤: amount("kg"),
  千克: amount("kg"),
  斤: amount("kg", 0.5),
  克: amount("kg", 0.001),
  毫克: amount("kg", 0.000001),
  升: amount("L"),
  毫升: amount("L", 0.001),
  千瓦时: amount("kWh"),
  千瓦小时: amount("kWh"),
  度电: amount("kWh"),
  千瓦: amount("kW"),
  兆瓦: amount("kW", 1000),
  瓦: amount("kW", 0.001),
  分贝: amount("dB"),
  千伏安: amount("kVA"),
  千伏: amount("kV"),
  伏: amount("kV", 0.001),
  马力: amount("hp"),
  摄氏度: amount("°C"),
  攝氏度: amount("°C"),
  度: amount("度"),
  "℃": amount("°C"),
  年: amount("a"),
  周年: amount("a"),
  个月: amount("mo"),
  個月: amount("mo"),
  天: amount("d"),
  昼夜: amount("d"),
  周: amount("wk"),
  个星期: amount("wk"),
  小时: amount("h"),
  小時: amount("h"),
  个小时: amount("h"),
  分钟: amount("min"),
  秒: amount("s"),
  秒钟: amount("s"),
  mm: amount("m", 0.001),
  cm: amount("m", 0.01),
  km: amount("m", 1000),
  kg: amount("kg"),
  "m²": amount("m2"),
  "%": { code: "1", factor: 0.01, measure: "share" },
  "％": { code: "1", factor: 0.01, measure: "share" },
  "‰": { code: "1", factor: 0.001, measure: "share" },
  个百分点: { code: "pp", factor: 1, measure: "share" },
  百分点: { code: "pp", factor: 1, measure: "share" },
  成: { code: "1", factor: 0.1, measure: "share" },
  倍: { code: "倍", factor: 1, measure: "multiple" },
  番: { code: "番", factor: 1, measure: "multiple" },
};

/** Measure words and what is counted without one (`14市州`, `三地`). */
const COUNTED: readonly string[] =
  `人次 场次 人份 车次 架次 航次 班次 例次 辆次 点位 标准箱 集装箱 床位 市州 州市 县市区 县区 县市 区县 省市 国家 地市 村民小组 大类 小类
   个 個 名 位 人 家 户 戶 件 项 項 条 條 座 处 處 所 间 間 辆 輛 台 臺 套 只 隻 头 頭 匹 口 株 棵 支 份 封 册 冊 本 部 篇 首 幅 张 張
   场 場 次 期 批 种 種 类 類 级 級 层 層 栋 棟 幢 艘 架 列 节 節 堂 门 門 班 组 組 对 對 双 雙 枚 颗 顆 粒 块 塊 片 根 束 箱 袋 瓶 桶 盒 包
   宗 起 例 笔 筆 桩 樁 卷 集 餐 道 扇 面 顶 具 尊 罐 站 村 镇 鎮 乡 鄉 县 縣 市 省 国 國 州 区 區 校 地 院 厂 廠 社 店 字 页 頁 行 句 分 步 岁 歲
   轮 輪 趟 遍 员 員 代 段 眼 针 孔 盏 盞 把 床 席 票 枪 桌 样 框 章 點 点 款 尾 羽 圈 环 局 盘 回 群 队 隊 路 股 方 挂 担 则 幕 出 拨 届 屆 艇`
    .split(/\s+/)
    .filter(Boolean);

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...COUNTED.map((word): [string, Unit] => [word, { code: word, factor: 1, measure: "count" }]),
  ...Object.entries(MEASURED),
]);
const LONGEST = Math.max(...[...UNITS.keys()].map((word) => word.length));

/** The longest unit that the text has at the offset, as printed; null for none. */
export function unitAt(text: string, at: number): { readonly printed: string; readonly unit: Unit } | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const printed = text.slice(at, at + length);
    const unit = UNITS.get(printed);
    if (unit !== undefined) return { printed, unit };
  }
  return null;
}
