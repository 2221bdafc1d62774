import { describe, expect, it } from "vitest";
import { findGluedByline, readBylineLine } from "../../src/text/bylines.js";

/** Each byline as `role|names|credit`, with `-` for null. */
function signed(line: string): readonly string[] | null {
  const parsed = readBylineLine(line)?.bylines;
  return (
    parsed?.map(({ role, names, credit }) => `${role ?? "-"}|${names.join("+")}|${credit ?? "-"}`) ?? null
  );
}

describe("bylines of a line", () => {
  it.each([
    ["■本报记者 方 远", ["本报记者|方远|-"]],
    ["■许小棠", ["-|许小棠|-"]],
    ["□ 本 报 记 者 许 小 棠", ["本报记者|许小棠|-"]],
    ["□ 许小棠", ["-|许小棠|-"]],
    ["■通讯员 孙亮 郑琪", ["通讯员|孙亮+郑琪|-"]],
    ["方 远 许小棠", ["-|方远+许小棠|-"]],
    ["本报记者 欧阳 修 司马远山", ["本报记者|欧阳修+司马远山|-"]],
    ["澜川日报全媒体记者梁梦楠 通讯员何志红", ["澜川日报全媒体记者|梁梦楠|-", "通讯员|何志红|-"]],
    ["本报 记者 梁梦楠", ["本报 记者|梁梦楠|-"]],
    ["◎记者 方远 实习生 许小棠 文/图", ["记者|方远|-", "实习生|许小棠|文/图"]],
    ["□本报记者 方远 □通讯员 孙亮", ["本报记者|方远|-", "通讯员|孙亮|-"]],
    ["记者：方远　通讯员：孙亮", ["记者|方远|-", "通讯员|孙亮|-"]],
    ["本报记者、通讯员 许小棠", ["本报记者、通讯员|许小棠|-"]],
    ["许小棠 通讯员 孙亮", ["-|许小棠|-", "通讯员|孙亮|-"]],
    ["文/本报记者 方远 图/本报记者 孙亮", ["本报记者|方远|文", "本报记者|孙亮|图"]],
    ["文/许小棠 图/梁梦楠", ["-|许小棠|文", "-|梁梦楠|图"]],
    ["许小棠/文 梁梦楠/图", ["-|许小棠|文", "-|梁梦楠|图"]],
    ["许小棠 文/梁梦楠 图", ["-|许小棠|文", "-|梁梦楠|图"]],
    ["许小棠文 梁梦楠图", ["-|许小棠|文", "-|梁梦楠|图"]],
    ["（本报记者董红亮文陶远明摄）", ["本报记者|董红亮|文", "-|陶远明|摄"]],
    ["许小棠 文/摄", ["-|许小棠|文/摄"]],
    ["（图/文 许小棠）", ["-|许小棠|图/文"]],
    ["文 许小棠", ["-|许小棠|文"]],
    ["摄影：许小棠", ["-|许小棠|摄影"]],
    ["（压题照片为许小棠摄）", ["-|许小棠|摄"]],
    ["（新华社记者梁梦楠摄）（传真照片）", ["新华社记者|梁梦楠|摄"]],
    ["李 文 摄", ["-|李文|摄"]],
    ["作者：李文", ["作者|李文|-"]],
    ["本报驻俄罗斯记者许宏", ["本报驻俄罗斯记者|许宏|-"]],
    ["本报特派记者管彦明", ["本报特派记者|管彦明|-"]],
    ["本报评论员", ["本报评论员||-"]],
    ["记者 高峰", ["记者|高峰|-"]],
    ["新华社记者王永明牛爱华", ["新华社记者|王永明+牛爱华|-"]],
    ["新华社记者蔡昕贾宁新华社通讯员张应山", ["新华社记者|蔡昕+贾宁|-", "新华社通讯员|张应山|-"]],
    ["本报驻泰国记者陈元明国际广播电台记者陆永河", ["本报驻泰国记者|陈元明|-", "国际广播电台记者|陆永河|-"]],
    ["本报记者江宇《澜川水利报》记者张大川", ["本报记者|江宇|-", "《澜川水利报》记者|张大川|-"]],
    ["本报记者 艾合买提·吐尔逊 阿依古丽", ["本报记者|艾合买提·吐尔逊+阿依古丽|-"]],
    ["记者 方远 见习记者 孙亮 北京报道", ["记者|方远|-", "见习记者|孙亮|北京报道"]],
    ["本报记者 方远 发自巴黎", ["本报记者|方远|发自巴黎"]],
    ["【記者陳大文／台北報導】", ["記者|陳大文|台北報導"]],
    ["【本報記者陳大文台北報導】", ["本報記者|陳大文|台北報導"]],
    ["記者 陳大文 攝", ["記者|陳大文|攝"]],
    ["刘武山杜宏祥", ["-|刘武山+杜宏祥|-"]],
    ["许小棠、梁梦楠", ["-|许小棠+梁梦楠|-"]],
    ["云坪县水利局局长刘江山", ["云坪县水利局局长|刘江山|-"]],
    ["（澜川市河口区人民法院牛国青白英）", ["澜川市河口区人民法院|牛国青+白英|-"]],
    ["By Jane Holloway", ["-|Jane Holloway|-"]],
    ["By JANE HOLLOWAY and JOHN ROE, Staff Reporters", ["Staff Reporters|JANE HOLLOWAY+JOHN ROE|-"]],
    ["By Our Own Correspondent", ["Our Own Correspondent||-"]],
    ["Von Hans Müller", ["-|Hans Müller|-"]],
    ["Von unserem Korrespondenten Hans Müller", ["unserem Korrespondenten|Hans Müller|-"]],
    ["Par Jean Dupont et Marie de la Tour", ["-|Jean Dupont+Marie de la Tour|-"]],
    ["(Photo: Jane Roe)", ["-|Jane Roe|Photo"]],
  ])("reads %s", (line, expected) => {
    expect(signed(line)).toEqual(expected);
  });

  it.each([
    "李鹏远在澜川考察企业",
    "陈润获奖",
    "王府井",
    "高考",
    "■高考",
    "四川",
    "北京",
    "泰国",
    "韩国",
    "图片新闻",
    "■图片新闻",
    "●许小棠当选县长",
    "邓小川主持",
    "江山如画",
    "陈家沟",
    "任重道远",
    "万家灯火",
    "金秋时节",
    "时代楷模",
    "本报记者日前走访",
    "记者手记",
    "作者为澜川市市长",
    "责任编辑 许小棠",
    "沙沙，沙沙",
    "造福乡里——记云坪县医院院长俞福",
    "By Land and Sea",
    "By Special Cable",
    "PAR FIL SPÉCIAL",
    "Von der Leyen in Berlin",
    "Jane Roe",
    "",
    "■",
  ])("leaves %s alone", (line) => {
    expect(readBylineLine(line)).toBeNull();
  });

  it("gives every visible character to one byline", () => {
    const line = "　■本报记者 方 远、许小棠　通讯员 孙亮 文／图 ";
    const parsed = readBylineLine(line)?.bylines ?? [];
    expect(parsed).toHaveLength(2);
    const uncovered = [...line].filter(
      (character, at) => /\S/.test(character) && !parsed.some(({ start, end }) => at >= start && at < end),
    );
    expect(uncovered).toEqual([]);
    expect(parsed[1]?.start).toBeGreaterThanOrEqual(parsed[0]?.end ?? Number.POSITIVE_INFINITY);
  });
});

describe("the shape of a line", () => {
  it.each([
    ["■许小棠", "marked"],
    ["本报记者 许小棠", "role"],
    ["许小棠 摄", "credit"],
    ["By Jane Holloway", "by"],
    ["云坪县水利局局长刘江山", "office"],
    ["许小棠", "names"],
    ["许小棠获奖", null],
  ])("knows %s by %s", (line, shape) => {
    expect(readBylineLine(line)?.shape ?? null).toBe(shape);
  });
});

describe("findGluedByline", () => {
  it.each([
    ["合唱大赛二等奖■本报记者 罗文远", 7],
    ["《澜川谣》首演◎许小棠", 7],
    ["全市青年歌手大赛   本报记者 许小棠", 11],
    ["喜获丰收　　记者 方远 通讯员 孙亮", 6],
  ])("finds it in %s", (line, at) => {
    expect(findGluedByline(line)).toBe(at);
  });

  it.each([
    "本报记者日前走访",
    "在市场上 记者看到",
    "■居民反映强烈",
    "发展经济■改善民生",
    "■本报记者 方远",
    "本报记者 方远 通讯员 孙亮",
    "全力以赴 记者许小棠走访",
  ])("finds none in %s", (line) => {
    expect(findGluedByline(line)).toBeNull();
  });
});

describe("hostile input", () => {
  it.each(["■", "（", "王", "记者", "本报记者", " ", "文/", "A ", "By ", "、", "《", "·"])(
    "returns on 100,000 times %s",
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(readBylineLine(text)).toBeNull();
      expect(findGluedByline(text)).toBeNull();
      expect(readBylineLine(text.slice(0, 150))).toBeNull();
    },
  );
});
