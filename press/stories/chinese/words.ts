import { wordsOf as list } from "../pack.js";

const letters = (text: string): string[] => [...text];

export const SURNAMES = list(
  "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 朱 马 胡 郭 林 何 高 梁 郑 罗 宋 谢 唐 韩 曹 许 邓 萧 冯 曾 程 蔡 彭 潘 袁 于 董 余 苏 叶 吕 魏 蒋 田 杜 丁 沈 姜 范 江 傅 钟 卢 汪 戴 崔 任 陆 廖 姚 方 金 邱 夏 谭 韦 贾 邹 石 熊 孟 秦 阎 薛 侯 雷 白 龙 段 郝 孔 邵 史 毛 常 万 顾 赖 武 康 贺 严 尹 钱 施 牛 洪 龚 欧阳 司马 上官",
);
export const GIVEN = letters(
  "建国明丽芳静敏强磊洋勇艳杰娟涛超秀霞平刚桂英兰梅松柏青云海波江峰岚雪晨曦文博思远志宏晓燕春秋雨桐子涵嘉怡欣悦俊熙润泽安宁立新兴华振东向阳玉珍淑贞凤琴长庚守仁德厚景行念慈怀瑾",
);
export const PLACE_HEADS = letters(
  "河云盐青石白黄龙凤枫桃柳松竹梅兰荷莲清沙金银玉铁铜南北东西上下新古大小长平安宁永兴福禄寿塘溪涧湖江浦滩洲湾",
);
export const PLACE_TAILS = letters("口屏门渡桥山岭坪冲塘港洲湾溪坡田井泉堡寨台亭坊巷岗峪洞潭沟川原");
export const PLACE_KINDS = list(
  "镇 乡 村 街道 社区 县 区 工业园 新城 老街 码头 水库 广场 小学 公园 村 村 镇 社区",
);
export const DAYS = list(
  "昨日 今日 日前 近日 1月6日 2月19日 3月12日 4月5日 5月20日 6月18日 7月9日 8月23日 9月1日 10月17日 11月3日 12月26日 本月初 上周末",
);
export const PERIODS = list(
  "今年以来 上半年 一季度 前三季度 去年全年 近三年来 1至10月 “十三五”期间 春节期间",
);
export const NUMERALS = list("两 三 四 五 六 七 八 九 十 十二");
