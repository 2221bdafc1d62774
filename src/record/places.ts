import type { PlaceLevel } from "../model/index.js";
import { cite, type Draft } from "./draft.js";
import { namesOfKind } from "./mentions.js";
import type { Story } from "./story.js";

const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?$/u;
const COUNTRIES =
  /^(?:中国|美国|英国|法国|德国|俄罗斯|俄国|日本|韩国|朝鲜|印度|印尼|印度尼西亚|泰国|越南|老挝|柬埔寨|缅甸|马来西亚|新加坡|菲律宾|蒙古|巴基斯坦|阿富汗|伊朗|伊拉克|以色列|巴勒斯坦|沙特|沙特阿拉伯|土耳其|埃及|南非|尼日利亚|肯尼亚|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|波兰|乌克兰|希腊|奥地利|匈牙利|捷克|加拿大|墨西哥|古巴|巴西|阿根廷|智利|秘鲁|澳大利亚|新西兰|哈萨克斯坦|乌兹别克斯坦)$/u;

const SUFFIXES: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/(?:共和国|王国)$/u, "country"],
  [/(?:省|自治区|特别行政区)$/u, "province"],
  [/(?:市|自治州|州|盟|地区)$/u, "city"],
  [/(?:县|縣|区|區|旗)$/u, "county"],
  [/(?:乡|鄉|镇|鎮|街道)$/u, "township"],
  [/(?:村|庄|屯|社区|小区|里)$/u, "village"],
  [/(?:山|河|江|湖|海|岛|峡|谷|岭|峰|水|滩|洞|湾|洋|沟|泉|溪|港|原|漠)$/u, "natural"],
  [
    /(?:路|街|巷|桥|站|园|楼|馆|寺|庙|塔|广场|中心|水库|基地|机场|码头|大道|公路|铁路|茶园|书房|音乐厅|厅|堂|场)$/u,
    "site",
  ],
];

/** Which places are named. */
export function findPlaces(story: Story): Draft<"place">[] {
  return namesOfKind(story, "place").flatMap(({ name, places, best }) =>
    places.slice(0, 1).map(
      (first): Draft<"place"> => ({
        fields: { kind: "place", name, level: levelOf(name) },
        evidence: cite(first),
        mentions: places.map(cite),
        confidence: best.confidence,
        reasons: best.because,
      }),
    ),
  );
}

/** What a name says of its place; null where it says nothing. */
export function levelOf(name: string): PlaceLevel | null {
  if (COUNTRIES.test(name)) return "country";
  if (PROVINCES.test(name)) return "province";
  return SUFFIXES.find(([suffix]) => suffix.test(name))?.[1] ?? null;
}
