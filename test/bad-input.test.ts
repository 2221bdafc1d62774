import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Edition, Limits } from "../src/model/index.js";
import { readEdition } from "../src/pipeline.js";
import { WRITERS } from "../src/writers/index.js";
import { lawBreaks } from "./properties/laws.js";
import { outputOf } from "./writers/outputs.js";

/** Files that the system does not let us read: the tests may run as a user whom it lets read everything. */
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const refused = (path: unknown) => {
    if (!String(path).includes("locked")) return;
    throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: "EACCES" });
  };
  return {
    ...fs,
    readFileSync: (...given: Parameters<typeof fs.readFileSync>) => {
      refused(given[0]);
      return fs.readFileSync(...given);
    },
    readdirSync: (...given: Parameters<typeof fs.readdirSync>) => {
      refused(given[0]);
      return fs.readdirSync(...given);
    },
  };
});

const STORY = "新桥今日通车\n\n本报讯 昨日，河口区的新桥通车，两岸居民步行十分钟即可往返。\n";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, order: "le" | "be", mark = ""): Uint8Array {
  const little = Buffer.from(mark + text, "utf16le");
  return order === "le" ? little : little.swap16();
}

function read(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  encoding: string | null = null,
): Promise<Edition> {
  return readEdition({ name: "page.txt", files: [{ name: "page.txt", bytes }] }, { limits, encoding });
}

/** The error's code and place, as `code page.txt, byte 3`. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => ({ code: "none", place: "read" }),
    (reason: { code: string; place: string }) => reason,
  );
  return `${error.code} ${error.place}`;
}

function linesOf(edition: Edition): string[] {
  return edition.pages.flatMap((page) => page.lines.map((line) => line.text));
}

describe("a file that holds nothing to read", () => {
  it.each<[string, Uint8Array]>([
    ["no byte", utf8("")],
    ["a byte-order mark", utf8("\uFEFF")],
    ["spaces", utf8("   \t 　 \u00A0")],
    ["line ends", utf8("\n\r\n\r\n\n")],
    ["form feeds", utf8("\f\n\f\f")],
    ["zero-width characters", utf8("\u200B\n\u200D\uFEFF\n")],
    ["blank UTF-16", utf16("\n　\n", "le", "\uFEFF")],
    ["a million blank lines", utf8("\n".repeat(1_000_000))],
    ["a million blank lines, \\r\\n", utf8("\r\n".repeat(1_000_000))],
  ])("%s: empty-input", async (_, bytes) => {
    expect(await refusal(read(bytes))).toBe("empty-input page.txt");
  });
});

describe("a file that is no text", () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 17) % 251);

  it.each<[string, Uint8Array]>([
    ["a zip", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["a JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
    ["a gzip", Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ["a TIFF", Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])],
    ["a big-endian TIFF", Uint8Array.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8])],
    ["a legacy Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ["noise", noise],
    ["zeros", new Uint8Array(4096)],
    ["zeros and a word", new Uint8Array([...new Uint8Array(60), ...utf8("桥")])],
    [
      "an executable",
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
    ],
  ])("%s: binary-input", async (_, bytes) => {
    expect(await refusal(read(bytes))).toBe("binary-input page.txt");
  });
});

describe("odd characters in a text", () => {
  it("keeps a few zeros and controls, and points them out", async () => {
    const text = `新桥今日\u0000通车\n\n${STORY.repeat(20)}\n一\u0007声\n`;
    const edition = await read(utf8(text));
    expect(lawBreaks(edition, text)).toEqual([]);
    expect(linesOf(edition)[0]).toBe("新桥今日\u0000通车");
    const notices = edition.notices.filter((notice) => notice.code === "undecodable");
    expect(notices.map((notice) => notice.detail)).toEqual(["U+0000, line 1", "U+0007, line 64"]);
  });

  it("takes zeros at even places for zeros, not for UTF-16", async () => {
    const text = `${"The council of Lanchuan met. ".repeat(40)}\0ab\0cd\0ef\0gh.\n`;
    const even = text.length % 2 === 0 ? text : `${text}\n`;
    const edition = await read(utf8(even));
    expect(linesOf(edition).join("\n")).toBe(even.trimEnd());
  });

  it("keeps replacement characters, and points them out", async () => {
    const edition = await read(utf8(`新\uFFFD今日通车\n${STORY}`));
    expect(edition.notices.map((notice) => notice.detail)).toContain("U+FFFD, line 1");
  });

  it("reads a text with marks and joiners of no width", async () => {
    const text = `\uFEFF新\u200B桥今日\u200D通车\n\u200B\n\uFEFF${STORY}`;
    expect(lawBreaks(await read(utf8(text)), text)).toEqual([]);
  });

  it("numbers lines alike whatever ends them", async () => {
    const numbers = async (end: string) =>
      (await read(utf8(STORY.replaceAll("\n", end)))).pages.flatMap((page) =>
        page.lines.map((line) => line.source),
      );
    expect(await numbers("\n")).toEqual(["1", "3"]);
    expect(await numbers("\r\n")).toEqual(["1", "3"]);
    expect(await numbers("\r")).toEqual(["1", "3"]);
  });
});

describe("encodings", () => {
  const NEWS = "澜川市昨日召开防汛工作会议，要求各县区抓紧落实责任，确保群众安全度汛。\n".repeat(4);
  /** `澜川放晴` in GB18030, the second character of which has lost its second byte. */
  const BROKEN_GB = Uint8Array.from([0xc0, 0xbd, 0xb4, 0x0a, 0xb7, 0xc5]);

  const GB_STORY = gbStory();
  const BIG5_STORY = big5Story();

  it.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8(NEWS), NEWS],
    ["UTF-8 with its mark", utf8(`\uFEFF${NEWS}`), NEWS],
    ["UTF-16LE with its mark", utf16(NEWS, "le", "\uFEFF"), NEWS],
    ["UTF-16BE with its mark", utf16(NEWS, "be", "\uFEFF"), NEWS],
    ["UTF-16LE without", utf16(NEWS, "le"), NEWS],
    ["UTF-16BE without", utf16(NEWS, "be"), NEWS],
    [
      "UTF-16LE in Latin script without",
      utf16("The council of Lanchuan met on Monday.\n", "le"),
      "The council of Lanchuan met on Monday.\n",
    ],
    ["GB18030", GB_STORY, "的国会工作人民中国\n我们大家一起说话\n"],
    ["Big5", BIG5_STORY, "的國會工作人民中國\n我們大家一起說話\n"],
    [
      "Windows-1252",
      latin(
        "Le conseil municipal a décidé hier — à l’unanimité — d’élargir le vieux quai « des Chaumes » avant la fin du printemps.\n",
      ),
      "Le conseil municipal a décidé hier — à l’unanimité — d’élargir le vieux quai « des Chaumes » avant la fin du printemps.\n",
    ],
  ])("%s is told by itself", async (_, bytes, text) => {
    expect(linesOf(await read(bytes))).toEqual(text.trimEnd().split("\n"));
  });

  it.each<[string, Uint8Array, string, string]>([
    ["GB18030 as UTF-8", GB_STORY, "utf-8", "bad-encoding page.txt, byte 0"],
    ["half a character at the end", utf8("桥通").subarray(0, 5), "utf-8", "bad-encoding page.txt, byte 3"],
    ["GB18030 with a byte lost", BROKEN_GB, "gb18030", "bad-encoding page.txt, byte 2"],
    [
      "an odd byte of UTF-16",
      utf16("桥通", "le").subarray(0, 3),
      "utf-16le",
      "bad-encoding page.txt, byte 2",
    ],
    ["half a surrogate pair", utf16("桥\uD800通车", "le"), "utf-16le", "bad-encoding page.txt, byte 2"],
    ["an encoding that is none", utf8(STORY), "klingon", "unknown-encoding page.txt"],
    ["an encoding without a name", utf8(STORY), "", "unknown-encoding page.txt"],
  ])("%s is refused, and the byte named", async (_, bytes, encoding, refused) => {
    expect(await refusal(read(bytes, {}, encoding))).toBe(refused);
  });

  it("names the byte at which a text stops being UTF-8", async () => {
    const good = utf8(STORY.repeat(10));
    const mixed = new Uint8Array([...good, ...GB_STORY.subarray(0, 4), ...utf8(STORY)]);
    expect(await refusal(read(mixed))).toBe(`bad-encoding page.txt, byte ${good.length}`);
  });

  it("names it in a long text without reading it twice over", async () => {
    const good = utf8(STORY.repeat(20_000));
    expect(await refusal(read(new Uint8Array([...good, 0xff, 0x0a])))).toBe(
      `bad-encoding page.txt, byte ${good.length}`,
    );
  });

  it("reads an encoding that is named, whatever its case", async () => {
    expect(linesOf(await read(GB_STORY, {}, "GB18030"))[0]).toBe("的国会工作人民中国");
    expect(linesOf(await read(GB_STORY, {}, "gbk"))[0]).toBe("的国会工作人民中国");
  });

  function latin(text: string): Uint8Array {
    const moved: Record<string, number> = { "’": 0x92, "—": 0x97 };
    return Uint8Array.from(text, (mark) => moved[mark] ?? mark.charCodeAt(0));
  }

  function gbStory(): Uint8Array {
    const first = [
      0xb5, 0xc4, 0xb9, 0xfa, 0xbb, 0xe1, 0xb9, 0xa4, 0xd7, 0xf7, 0xc8, 0xcb, 0xc3, 0xf1, 0xd6, 0xd0, 0xb9,
      0xfa, 0x0a,
    ];
    const second = [
      0xce, 0xd2, 0xc3, 0xc7, 0xb4, 0xf3, 0xbc, 0xd2, 0xd2, 0xbb, 0xc6, 0xf0, 0xcb, 0xb5, 0xbb, 0xb0, 0x0a,
    ];
    return Uint8Array.from([...first, ...second]);
  }

  function big5Story(): Uint8Array {
    const first = [
      0xaa, 0xba, 0xb0, 0xea, 0xb7, 0x7c, 0xa4, 0x75, 0xa7, 0x40, 0xa4, 0x48, 0xa5, 0xc1, 0xa4, 0xa4, 0xb0,
      0xea, 0x0a,
    ];
    const second = [
      0xa7, 0xda, 0xad, 0xcc, 0xa4, 0x6a, 0xae, 0x61, 0xa4, 0x40, 0xb0, 0x5f, 0xbb, 0xa1, 0xb8, 0xdc, 0x0a,
    ];
    return Uint8Array.from([...first, ...second]);
  }
});

describe("files and folders", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bad-input-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function put(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it("does not find what is not there", async () => {
    expect(await refusal(readEdition(join(folder, "none.txt")))).toBe(`not-found ${folder}/none.txt`);
    expect(await refusal(readEdition(join(put("file.txt", STORY), "below.txt")))).toBe(
      `not-found ${folder}/file.txt/below.txt`,
    );
    symlinkSync("nowhere.txt", join(folder, "dangling.txt"));
    expect(await refusal(readEdition(join(folder, "dangling.txt")))).toBe(`not-found ${folder}/dangling.txt`);
  });

  it("says of a file it may not read that it is unreadable", async () => {
    expect(await refusal(readEdition(put("locked.txt", STORY)))).toBe(`unreadable ${folder}/locked.txt`);
    symlinkSync("loop.txt", join(folder, "loop.txt"));
    expect(await refusal(readEdition(join(folder, "loop.txt")))).toBe(`unreadable ${folder}/loop.txt`);
  });

  it("says so of a folder too", async () => {
    mkdirSync(join(folder, "locked"));
    expect(await refusal(readEdition(join(folder, "locked")))).toBe(`unreadable ${folder}/locked`);
  });

  it("refuses a folder without pages", async () => {
    expect(await refusal(readEdition(folder))).toBe(`empty-folder ${folder}`);
    put("about.md", "# Not a page");
    mkdirSync(join(folder, "p1.txt"));
    expect(await refusal(readEdition(folder))).toBe(`empty-folder ${folder}`);
  });

  it.each<[string, (name: string) => unknown, RegExp]>([
    ["blank", (name) => put(name, "\n　\n"), /\[empty-input\]$/],
    ["no text", (name) => put(name, "PK\u0003\u0004\u0000"), /\[binary-input\]$/],
    ["a broken PDF", (name) => put(name, "%PDF-1.4\n"), /\[bad-pdf\]$/],
    [
      "not to be decoded",
      (name) => put(name, new Uint8Array([...utf8(STORY.repeat(9)), 0xff])),
      /byte \d+: .*\[bad-encoding\]$/,
    ],
    ["too long", (name) => put(name, "桥".repeat(200_001)), /line 1: lineCharacters.*\[limit-exceeded\]$/],
    ["too large", (name) => put(name, STORY.repeat(50)), /fileBytes: \d+ found.*\[limit-exceeded\]$/],
    ["a loop", (name) => symlinkSync(name, join(folder, name)), /\[unreadable\]$/],
    ["a link to nothing", (name) => symlinkSync("nowhere", join(folder, name)), /\[not-found\]$/],
    [
      "JSON that is no edition",
      (name) => put(name.replace(".txt", ".json"), '{"pages": []}'),
      /\[bad-edition\]$/,
    ],
  ])("goes on without a page that is %s, and says so", async (what, make, detail) => {
    for (const name of ["p1.txt", "p3.txt"]) put(name, STORY);
    make("p2.txt");
    const edition = await readEdition(folder, { limits: what === "too large" ? { fileBytes: 4_000 } : {} });
    expect(edition.pages.map((page) => page.id)).toEqual(["p1", "p2"]);
    const notices = edition.notices.filter((notice) => notice.code === "unreadable-page");
    expect(notices.map((notice) => notice.detail)).toEqual([expect.stringMatching(detail)]);
    expect(notices[0]?.detail).toContain("p2.");
    expect(lawBreaks(edition, STORY + STORY)).toEqual([]);
  });

  it("gives the first page's fault when no page can be read", async () => {
    put("p1.txt", "");
    put("p2.txt", "%PDF-1.4\n");
    expect(await refusal(readEdition(folder))).toBe(`empty-input ${folder}/p1.txt`);
    symlinkSync("p0.txt", join(folder, "p0.txt"));
    expect(await refusal(readEdition(folder))).toBe(`unreadable ${folder}/p0.txt`);
  });

  it("reads an edition of its own beside a bad page as pages, and keeps the notice", async () => {
    const edition = await readEdition({ name: "e", files: [{ name: "e.txt", bytes: utf8(STORY) }] });
    put("e.json", JSON.stringify(edition));
    put("f.txt", "");
    const read = await readEdition(folder);
    expect(read.notices.map((notice) => notice.code)).toContain("unreadable-page");
  });
});

describe("a page of more blocks than are allowed", () => {
  it("is read as lines, with a notice, and the edition goes on", async () => {
    const words = (at: number) =>
      `<span class="ocr_line" title="bbox 0 ${at * 30} 300 ${at * 30 + 20}">Words ${at}.</span>`;
    const areas = [0, 1, 2].map((at) => `<div class="ocr_carea">${words(at)}</div>`).join("");
    const bytes = utf8(
      `<html><body><div class="ocr_page" title="bbox 0 0 400 400">${areas}</div></body></html>`,
    );
    const source = { name: "p.hocr", files: [{ name: "p.hocr", bytes }] };
    const edition = await readEdition(source, { limits: { pageBlocks: 2 } });
    expect(edition.notices).toEqual([
      {
        code: "limit-reached",
        page: "p1",
        spans: [],
        detail: "p1: pageBlocks: 3 found, 2 allowed (--limit pageBlocks=N) [limit-exceeded]",
      },
    ]);
    expect(edition.articles).not.toEqual([]);
    expect((await readEdition(source, { limits: { pageBlocks: 3 } })).notices).toEqual([]);
  });
});

describe("limits", () => {
  it.each<[string, string, Partial<Limits>, string]>([
    ["lines", "一\n二\n三", { lines: 2 }, "limit-exceeded page.txt"],
    ["characters of a line", "一二\n一二三", { lineCharacters: 2 }, "limit-exceeded page.txt, line 2"],
    ["pages", "一\f二\f三", { pages: 2 }, "limit-exceeded page.txt, line 1"],
    ["a line of 50 MB", "桥".repeat(17_000_000), {}, "limit-exceeded page.txt, line 1"],
  ])("of %s", async (_, text, limits, refused) => {
    expect(await refusal(read(utf8(text), limits))).toBe(refused);
  });

  it("of pages hold over the files of an edition", async () => {
    const files = ["1", "2", "3"].map((name) => ({ name: `${name}.txt`, bytes: utf8(STORY) }));
    expect(await refusal(readEdition({ name: "edition", files }, { limits: { pages: 2 } }))).toBe(
      "limit-exceeded edition",
    );
  });

  it("let pass what just keeps to them", async () => {
    expect(linesOf(await read(utf8("一二\n三"), { lines: 2, lineCharacters: 2, pages: 1 }))).toEqual([
      "一二",
      "三",
    ]);
  });
});

describe("what a hostile page can do", { timeout: 60_000 }, () => {
  it.each<[string, string]>([
    ["100,000 brackets that open", "（".repeat(100_000)],
    ["100,000 brackets that close", ")".repeat(100_000)],
    ["25,000 empty brackets", "（）".repeat(25_000)],
    ["25,000 brackets one in another", `${"（".repeat(25_000)}${"）".repeat(25_000)}`],
    ["200,000 quotation marks", "”".repeat(200_000)],
    ["50,000 pairs of quotation marks", "“”".repeat(50_000)],
    ["150,000 of one character", "桥".repeat(150_000)],
    ["75,000 of one letter", "a".repeat(75_000)],
    ["75,000 spaces between two letters", `a${" ".repeat(75_000)}b`],
    ["75,000 spaces of a Han page before a stop", `桥${"　".repeat(75_000)}。`],
    ["75,000 digits", "7".repeat(75_000)],
    ["75,000 full-width digits", "７".repeat(75_000)],
    ["75,000 Chinese digits", "二〇".repeat(37_500)],
    ["75,000 hyphens", "-".repeat(75_000)],
    ["words with hyphens", "re-build-".repeat(8_000)],
    ["a phrase over and over", "新桥今日通车".repeat(15_000)],
    ["a phrase and its like", "模板与模板".repeat(15_000)],
    ["words over and over", "the bridge ".repeat(8_500)],
    ["capitals over and over", "PORT ANSELM, ".repeat(7_000)],
    ["dates over and over", "2021年3月18日".repeat(10_000)],
    ["yesterdays over and over", "昨日上午".repeat(22_500)],
    ["bylines over and over", "■本报记者 陈 砚 ".repeat(9_000)],
    ["credits over and over", "（张三摄）".repeat(19_000)],
    ["roles over and over", "本报记者".repeat(24_000)],
    ["datelines over and over", "新华社澜川１月７日电".repeat(9_500)],
    ["jumps over and over", "（下转第3版）".repeat(14_000)],
    ["full stops", "。".repeat(75_000)],
    ["commas after letters", "a,".repeat(45_000)],
    ["surrogate pairs", "\u{20000}".repeat(45_000)],
    ["joiners of no width", `a${"\u200B".repeat(75_000)}b`],
    ["characters that combine", `e${"\u0301".repeat(75_000)}`],
  ])("%s on one line", async (_, line) => {
    const text = `${STORY}\n${line}\n\n${STORY}`;
    expect(lawBreaks(await read(utf8(text)), text)).toEqual([]);
  });

  it.each<[string, string]>([
    ["10,000 headlines", "新桥今日通车\n".repeat(10_000)],
    ["10,000 bylines", "■本报记者 陈 砚\n".repeat(10_000)],
    ["10,000 lines of one bracket", "（\n".repeat(10_000)],
    ["500 pages", `${STORY}\f`.repeat(500)],
    ["a long enumeration", Array.from({ length: 10_000 }, (_, index) => `${index + 1}. 桥\n`).join("")],
    ["4,000 stories", STORY.repeat(4_000)],
    [
      "a million blank lines about one line of text",
      `${"\n".repeat(500_000)}${STORY}${"\n".repeat(500_000)}`,
    ],
    ["lines of a hundred letters, wrapped", `${"a bridge ".repeat(4)}\n`.repeat(10_000)],
  ])("%s", async (_, text) => {
    expect(lawBreaks(await read(utf8(text)), text)).toEqual([]);
  });

  it.each(WRITERS.map((writer) => [writer.name, writer] as const))(
    "a hostile page written as %s",
    async (_, writer) => {
      const line = "（“".repeat(20_000);
      const edition = await read(utf8(`${STORY}\n${line}\n\n${"新桥今日通车\n".repeat(2_000)}`));
      expect(outputOf(writer, edition)).toContain("新桥");
    },
  );
});
