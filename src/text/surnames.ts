/** Characters of one frequency class; simplified and traditional forms stand side by side. */
const CLASSES: readonly string[] = [
  // the twenty-odd that half the population bears
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁",
  // common everywhere
  `谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董潘袁于蔡蒋蔣余叶葉杜苏蘇魏程吕呂丁任沈姚卢盧傅姜崔钟鍾鐘谭譚廖范汪陆陸金石戴
   贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武赖賴洪莫孔`,
  // met every day
  `汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁甯寧尚符
   舒阮柯纪紀梅童凌毕畢单單裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時
   穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂闫閆`,
  // seldom met
  `全佟应應臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊
   乐樂冀郁胥南班储儲栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞厉厲伊仝区區郜阚闞花权權帅帥屠豆朴樸练練廉禹井祖漆
   巴丰豐支卿狄计計索宣晋晉初门門云雲容敬扈晁芮阙闕浦戈伏鹿薄邸雍辜羊裘亓邰赫杭况況那宿鲜鮮逯隆茹战戰危亢嵇湛宾賓
   戎茅利於居揭尉冶元束檀衣昝智幸尧堯衡富裕钮鈕刑荀郏郟贡貢糜牧隗郗暴溥怀懷籍莘逄扶郦酈璩濮寿壽别別充茹习習宦鱼慎庾
   暨步满弘沃蔚夔厍訾饶竺桓蒯巢乜覃粱付代邸肇商展阴陰斯剧劇冬青水凡鄂苏滑计应耶晓鞍伦虢郇郄郅妫暴慕言由雪宋果果植卿刀哈母盖蓋归歸经經`,
  // words of every day first and surnames only now and then: a name only where a role or a mark says so
  "和强強平国國公来來相信都能通广廣东東红紅后後须須空越但位银銀印修奉海山原双雙木辉輝奇同百青永建晓曉小秀益力",
];

/** Surnames of two characters, in both forms. */
const COMPOUND: ReadonlySet<string> = new Set(
  `欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 司徒 令狐 端木 轩辕 軒轅 夏侯
   南宫 南宮 呼延 西门 西門 独孤 獨孤 东郭 東郭 百里 澹台 澹臺 闻人 聞人 赫连 赫連 申屠 太史 淳于 单于 公冶 钟离 鍾離 濮阳
   濮陽 拓跋 完颜 完顏 耶律 纳兰 納蘭 叶赫 佟佳`.split(/\s+/),
);

/** Names of two syllables that Tibetans join two by two: 扎西多吉, 索朗罗布. */
const TIBETAN: ReadonlySet<string> = new Set(
  `扎西 多吉 多杰 次仁 才仁 索朗 索南 罗布 卓玛 尼玛 旺堆 旺久 平措 格桑 达娃 白玛 央金 央宗 拉姆 丹增 旦增 顿珠 洛桑 罗桑
   仁青 边巴 普布 巴桑 米玛 强巴 贡觉 贡布 才让 东珠 德吉 曲珍 拉巴 嘎玛 江村 晋美 群培 加措 嘉措 措姆 旺姆 桑珠 桑吉 桑杰
   班觉 坚赞 赤列 欧珠 热杰 当智 才旦 次旦 次旺 旺杰 旺扎 降央 泽仁 泽旺 邓珠 益西 龙珠 阿旺 土登 其美`.split(
    /\s+/,
  ),
);

/** Whether four characters are two Tibetan names that make one person's. */
export function isTibetanName(name: string): boolean {
  return name.length === 4 && TIBETAN.has(name.slice(0, 2)) && TIBETAN.has(name.slice(2));
}

/** Surnames that words of every day begin with as readily: 高温, 石油, 万里. */
const WORDLY: ReadonlySet<string> = new Set(
  "高金石方文全明成解简簡党黨管农農师師史武战戰房宫宮官乐樂盛施别別鲜鮮温溫关關包路左应應计計卫衛边邊母商展沙满滿盘盤何华華黄雪青水果归歸暴揭充居冷费費滑那门門初云雲荆鄂江丰豐岳查洪安向程齐齊严嚴曲白蓝藍景牛马馬龙龍林唐宋元古车車项項连連单單时時常万萬余田周陆陸陶毛夏雷叶葉花海宁寧和平国國公来來南祖卢宗隆许許游国经經由石祝慎庄莊章童茅慕荣榮容舒邓屈宣伊练練强祁易泰楼樓丛叢谈談司麦麥米皮步席",
);

/** How many classes there are: class 0 is the commonest, the last one the doubtful. */
export const SURNAME_CLASSES = CLASSES.length;

function indexClasses(): ReadonlyMap<string, number> {
  const classOf = new Map<string, number>();
  CLASSES.forEach((characters, rank) => {
    for (const character of characters.replace(/\s/g, "")) {
      if (!classOf.has(character)) classOf.set(character, rank);
    }
  });
  return classOf;
}

const CLASS_OF = indexClasses();

/** The frequency class of a one-character Chinese surname, 0 the commonest; null when it is not known as one. */
export function surnameClass(character: string): number | null {
  return CLASS_OF.get(character) ?? null;
}

/** Whether two characters are a compound surname such as 欧阳 or 諸葛. */
export function isCompoundSurname(pair: string): boolean {
  return COMPOUND.has(pair);
}

/** Whether so many words begin with the surname that a short name with it needs more to be believed. */
export function isWordlySurname(character: string): boolean {
  return WORDLY.has(character);
}
