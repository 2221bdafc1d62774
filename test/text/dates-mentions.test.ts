import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HAN_FORMS, mayBeginHanForm } from "../../src/text/dates/forms-han.js";
import { type DateMention, findDates } from "../../src/text/dates/index.js";

/** `printed=kind` of each mention. */
function found(text: string): string[] {
  return findDates(text).map(({ start, end, kind }) => `${text.slice(start, end)}=${kind}`);
}

function only(text: string): DateMention {
  const [mention, ...more] = findDates(text);
  if (mention === undefined || more.length > 0) throw new Error(`not one mention in ${text}`);
  return mention;
}

describe("Chinese days", () => {
  it.each([
    ["2020年12月25日", 2020, 12, 25],
    ["１９９８年１月７日", 1998, 1, 7],
    ["一九九七年十二月三十一日", 1997, 12, 31],
    ["二〇二一年三月廿五日", 2021, 3, 25],
    ["2021年元月1日", 2021, 1, 1],
    ["2020 年 12 月 25 日", 2020, 12, 25],
    ["2020-12-25", 2020, 12, 25],
    ["2020.12.5", 2020, 12, 5],
    ["2021年元旦", 2021, 1, 1],
  ])("%s is a full day", (text, year, month, day) => {
    expect(only(text)).toMatchObject({ start: 0, end: text.length, kind: "absolute", year, month, day });
  });

  it("takes the time of day and the weekday into the span", () => {
    expect(found("本报讯 12月25日上午,市民中心启用")).toEqual(["12月25日上午=month-day"]);
    expect(found("会议于12月25日（星期五）下午召开")).toEqual(["12月25日（星期五）下午=month-day"]);
    expect(only("2021年5月8日 星期六").weekday).toBe(6);
    expect(found("昨日上午，青墩县；今晚，河口区；明天凌晨")).toEqual([
      "昨日上午=relative-day",
      "今晚=relative-day",
      "明天凌晨=relative-day",
    ]);
  });

  it("reads days without month or year", () => {
    expect(found("25日，澜川市召开会议")).toEqual(["25日=bare-day"]);
    expect(found("二十五日電")).toEqual(["二十五日=bare-day"]);
    expect(only("本月5日")).toMatchObject({ kind: "bare-day", day: 5, offsetMonths: 0 });
    expect(only("去年12月16日")).toMatchObject({ kind: "month-day", month: 12, day: 16, offsetYears: -1 });
    expect(only("同年6月27日").yearOfContext).toBe(true);
    expect(found("12日本报记者")).toEqual(["12日=bare-day"]);
  });

  it("reads months, years and their parts", () => {
    expect(only("二〇二一年三月")).toMatchObject({ kind: "month", year: 2021, month: 3, day: null });
    expect(only("上月底")).toMatchObject({ kind: "month", offsetMonths: -1, part: "end" });
    expect(found("2021年、今年、去年、明年")).toEqual([
      "2021年=year",
      "今年=relative-year",
      "去年=relative-year",
      "明年=relative-year",
    ]);
    expect(only("1996年底")).toMatchObject({ kind: "year", year: 1996, part: "end" });
    expect(found("2017—2019年")).toEqual(["2017=year", "2019年=year"]);
    expect(found("，2020澜川读书文化节")).toEqual(["2020=year"]);
    expect(only("’９８云坪山歌会").year).toBe(1998);
  });

  it("reads both ends of a stretch of days", () => {
    expect(found("12月25日至27日")).toEqual(["12月25日=month-day", "27日=month-day"]);
    expect(findDates("12月25—27日").map(({ month, day }) => [month, day])).toEqual([
      [12, 25],
      [12, 27],
    ]);
    expect(findDates("2020年12月30日至1月2日").map(({ year }) => year)).toEqual([2020, 2021]);
    expect(found("12月8日、9日")).toEqual(["12月8日=month-day", "9日=month-day"]);
  });

  it("reads weekdays", () => {
    expect(only("上周五")).toMatchObject({ kind: "weekday", weekday: 5, offsetWeeks: -1 });
    expect(only("本周一")).toMatchObject({ weekday: 1, offsetWeeks: 0 });
    expect(only("下星期天")).toMatchObject({ weekday: 0, offsetWeeks: 1, ahead: true });
    expect(found("每周五开放，每星期三休馆")).toEqual([]);
  });

  it("knows what is still to come", () => {
    expect(only("比赛将于1月9日举行").ahead).toBe(true);
    expect(only("1月9日将举行比赛").ahead).toBe(true);
    expect(only("力争到2035年").ahead).toBe(true);
    expect(only("2021年重点工程计划").ahead).toBe(true);
    expect(only("1月9日举行了比赛").ahead).toBe(false);
  });

  it.each([
    "9日游",
    "120万",
    "第25日",
    "3日内",
    "30日均线",
    "20日元",
    "2月30日",
    "2021年2月29日",
    "９０年代",
    "1990年代",
    "民国三十七年一月七日",
    "光绪二十四年八月",
    "农历十二月二十五日",
    "光明日报",
    "今晚报",
    "时至今日",
    "在改革开放的今天",
    "日前",
    "目前日产",
    "三天前天气",
    "说明年轻人",
    "1500年的历史",
    "一日三餐",
    "《今日澜川》",
    "上周天气",
    "2000公里",
    "12000中国",
  ])("finds no date in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("Latin print", () => {
  it("reads English", () => {
    expect(found("Nov. 3 and November 3, 2021 and 3 November 2021")).toEqual([
      "Nov. 3=month-day",
      "November 3, 2021=absolute",
      "3 November 2021=absolute",
    ]);
    expect(found("yesterday evening, on Tuesday, last Friday, tomorrow")).toEqual([
      "yesterday evening=relative-day",
      "Tuesday=weekday",
      "last Friday=weekday",
      "tomorrow=relative-day",
    ]);
    expect(found("by Monday, until next Friday, am kommenden Samstag, wednesday, 3 May")).toEqual([
      "by Monday=weekday",
      "next Friday=weekday",
      "kommenden Samstag=weekday",
      "wednesday, 3 May=month-day",
    ]);
    expect(only("Saturday, May 8, 2021")).toMatchObject({ weekday: 6, year: 2021, month: 5, day: 8 });
    expect(findDates("3–5 November").map(({ month, day }) => [month, day])).toEqual([
      [11, 3],
      [11, 5],
    ]);
    expect(found("a march 3 miles long, on Tuesdays, 3/4/1972, may 2")).toEqual([]);
  });

  it("reads French", () => {
    expect(
      found("Hier matin, le 1er mars; jeudi 21 NOVEMBRE 1901; mardi dernier; avant-hier; aujourd’hui"),
    ).toEqual([
      "Hier matin=relative-day",
      "1er mars=month-day",
      "jeudi 21 NOVEMBRE 1901=absolute",
      "mardi dernier=weekday",
      "avant-hier=relative-day",
      "aujourd’hui=relative-day",
    ]);
    expect(findDates("du 3 au 5 novembre 1901").map(({ year, day }) => [year, day])).toEqual([
      [1901, 3],
      [1901, 5],
    ]);
  });

  it("reads German, whose hier is here", () => {
    expect(
      found("Er ist hier und nicht in der Stadt. Freitag, den 3. März; gestern abend; 25.12.1972"),
    ).toEqual(["Freitag, den 3. März=month-day", "gestern abend=relative-day", "25.12.1972=absolute"]);
    expect(found("am Dienstag und im Jahre 1848, am Morgen")).toEqual(["Dienstag=weekday", "1848=year"]);
  });
});

describe("any text", () => {
  const scraps = fc.constantFrom(
    ..."年 月 日 号 上 下 本 周 今 昨 明 天 晚 至 — 、 元 旦 一 十 二十 三 1 2 12 25 31 １９９８ 2020 . - /".split(
      " ",
    ),
    "November ",
    "hier ",
    "le ",
    ", ",
    " ",
  );

  it("mentions lie in the text, in order, without overlap, and are days of the calendar", () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const mention of findDates(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
          if (mention.month !== null) expect(mention.month).toBeLessThanOrEqual(12);
          if (mention.day !== null) expect(mention.day).toBeLessThanOrEqual(31);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("is read wherever a Chinese form stands", () => {
    const signs = fc.constantFrom(
      ..."0129２〇一二九十廿元今昨明前后去本上下这個个同翌星周礼拜期年月日号旦天晚早初底—至’中国新春会",
      "澜川",
      " ",
    );
    const forms = HAN_FORMS.map(({ source }) => new RegExp(source, "y"));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (let at = 0; at < text.length; at++) {
          for (const form of forms) form.lastIndex = at;
          if (forms.some((form) => form.test(text))) expect(mayBeginHanForm(text, at)).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it("comes to an end on hostile text", () => {
    for (const scrap of ["1", "年", "12月25日至", "hier ", "Monday, ", "一", "3-"]) {
      expect(findDates(scrap.repeat(50_000)).length).toBeLessThanOrEqual(50_000);
    }
  });
});
