import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type Dialect, scanXml, XmlError, type XmlLimits } from "../../src/xml/index.js";

const LIMITS: XmlLimits = { depth: 20, elements: 1000, characters: 1000 };
/** Attributes that are asked for. */
const ASKED = ["a", "b", "href"];

/** The events of a document, one a line. */
function told(source: string, dialect: Dialect = "xml", limits: XmlLimits = LIMITS): string[] {
  const events: string[] = [];
  scanXml(
    source,
    {
      start: (name, attributes) => {
        const given = ASKED.flatMap((asked) => {
          const value = attributes.get(asked);
          return value === null ? [] : [`${asked}=${value}`];
        });
        events.push([`<${name}`, ...given].join(" "));
      },
      end: (name) => events.push(`/${name}`),
      text: (text) => events.push(text),
    },
    limits,
    dialect,
  );
  return events;
}

/** `fault line:column` of what scanning ends with; null where it does not. */
function faultOf(source: string, dialect: Dialect = "xml", limits: XmlLimits = LIMITS): string | null {
  try {
    told(source, dialect, limits);
    return null;
  } catch (error) {
    if (error instanceof XmlError) return `${error.fault} ${error.line}:${error.column}`;
    throw error;
  }
}

describe("a document", () => {
  it.each<[string, string, string[]]>([
    ["elements and text", "<a>x<b/>y</a>", ["<a", "x", "<b", "/b", "y", "/a"]],
    ["local names", '<m:a xmlns:m="u" x:href="h"><m:b/></m:a>', ["<a href=h", "<b", "/b", "/a"]],
    ["quotes of both kinds", `<a a='"' b="'"/>`, [`<a a=" b='`, "/a"]],
    ["references", '<a a="&lt;&#65;&#x4e00;">&amp;&quot;</a>', ["<a a=<A一", '&"', "/a"]],
    ["CDATA as text", "<a><![CDATA[<&]]></a>", ["<a", "<&", "/a"]],
    [
      "comments and instructions as nothing",
      "<?xml version='1.0'?><!-- < --><a><?x ?></a><!-- -->",
      ["<a", "/a"],
    ],
    [
      "line ends as line feeds, in values as spaces",
      '<a a="x\r\ny">x\r\ny\rz</a>',
      ["<a a=x y", "x\ny\nz", "/a"],
    ],
    ["no runs of white space alone", "<a>\n  <b>\n</b>\n</a>\n", ["<a", "<b", "/b", "/a"]],
    ["a byte-order mark as nothing", "\uFEFF<a/>", ["<a", "/a"]],
    ["control characters as they are", "<a>\u0001</a>", ["<a", "\u0001", "/a"]],
    [">, spaces and line ends in tags", '<a a = "x>y"\n b="z"\n></a >', ["<a a=x>y b=z", "/a"]],
  ])("is told with %s", (_, source, events) => {
    expect(told(source)).toEqual(events);
  });

  it.each<[string, string, string]>([
    ["nothing", "", "malformed 1:1"],
    ["no element", "<!-- -->", "malformed 1:9"],
    ["text before it", "x<a/>", "malformed 1:1"],
    ["two roots", "<a/>\n<b/>", "malformed 2:1"],
    ["an element left open", "<a>\n<b></a>", "malformed 2:4"],
    ["an end too many", "<a/></a>", "malformed 1:5"],
    ["a tag left open", "<a>\n<b x='1'\n</a>", "malformed 2:1"],
    ["an attribute twice", "<a b='1' b='2'/>", "malformed 1:10"],
    ["a value without quotes", "<a b=1/>", "malformed 1:4"],
    ["attributes without a space", "<a b='1'c='2'/>", "malformed 1:9"],
    ["a < in a value", "<a b='<'/>", "malformed 1:4"],
    ["a reference nobody knows", "<a>x&nbsp;</a>", "malformed 1:5"],
    ["a bare &", "<a b='R&D'/>", "malformed 1:8"],
    ["a character that is none", "<a>&#xD800;</a>", "malformed 1:4"],
    ["a comment left open", "<a><!-- </a>", "malformed 1:4"],
    ["CDATA left open", "<a><![CDATA[ </a>", "malformed 1:4"],
    ["a document type", "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "unsafe 2:1"],
    ["entities of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "unsafe 1:1"],
    ["an entity inside", '<a><!ENTITY b "c"></a>', "unsafe 1:4"],
  ])("is refused with %s", (_, source, fault) => {
    expect(faultOf(source)).toBe(fault);
  });

  it("is refused past its limits", () => {
    expect(faultOf("<a>".repeat(20) + "</a>".repeat(20))).toBeNull();
    expect(faultOf("<a>".repeat(21) + "</a>".repeat(21))).toBe("depth 1:61");
    expect(faultOf(`<a>${"<b/>".repeat(999)}</a>`)).toBeNull();
    expect(faultOf(`<a>${"<b/>".repeat(1000)}</a>`)).toBe("elements 1:4000");
    expect(faultOf(`<a>${"x".repeat(1001)}</a>`)).toBe("characters 1:4");
    expect(faultOf(`<a><![CDATA[${"x".repeat(1001)}]]></a>`)).toBe("characters 1:4");
    expect(faultOf(`<a b="${"x".repeat(1001)}"/>`)).toBe("characters 1:7");
  });
});

describe("HTML", () => {
  it.each<[string, string, string[]]>([
    ["a document type", "<!DOCTYPE html><a/>", ["<a", "/a"]],
    ["names in any case", "<A HREF='x'></a>", ["<a href=x", "/a"]],
    ["elements without an end", "<p>x<br>y</p>", ["<p", "x", "<br", "/br", "y", "/p"]],
    ["elements left open", "<div><p>x</div>y", ["<div", "<p", "x", "/p", "/div"]],
    ["ends without a start", "<p>x</b></p>", ["<p", "x", "/p"]],
    ["values without quotes, attributes without values", "<p a=1 hidden b=2>x", ["<p a=1 b=2", "x", "/p"]],
    ["entities of its own, and unknown ones as written", "<p>&nbsp;&x;&</p>", ["<p", "\u00A0&x;&", "/p"]],
    ["no scripts", "<p><script>a<b</script>x</p>", ["<p", "<script", "/script", "x", "/p"]],
    ["a < that begins nothing", "<p>1 < 2</p>", ["<p", "1 ", " 2", "/p"]],
  ])("is told with %s", (_, source, events) => {
    expect(told(source, "html")).toEqual(events);
  });

  it("is refused with declarations of its own", () => {
    expect(faultOf('<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>', "html")).toBe("unsafe 1:1");
  });
});

/** What a parser that is not ours tells of the same document; null where it refuses it. */
function saxes(source: string): string[] | null {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  let failed = false;
  let text = "";
  const flush = () => {
    if (/[^ \t\n\r]/.test(text)) events.push(text);
    text = "";
  };
  parser.on("error", () => {
    failed = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    flush();
    const given = ASKED.flatMap((asked) => (asked in attributes ? [`${asked}=${attributes[asked]}`] : []));
    events.push([`<${name}`, ...given].join(" "));
  });
  parser.on("closetag", ({ name }) => {
    flush();
    events.push(`/${name}`);
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(source).close();
  return failed ? null : events;
}

const PIECES = [
  "<a>",
  "</a>",
  "<b a='1'>",
  "</b>",
  "<a/>",
  '<b a="x" b="y"/>',
  "<b a='&lt;'\n/>",
  "text",
  " \n",
  "&amp;",
  "&#x4e00;",
  "&bad;",
  "&",
  "<",
  ">",
  "<b a=1>",
  "<b a='1' a='2'/>",
  "'",
  "一",
];

describe("beside another parser", () => {
  it("tells the same of documents made of pieces, or refuses as it does", () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, wrapped) => {
        const source = wrapped ? `<a>${parts.join("")}</a>` : parts.join("");
        const expected = saxes(source);
        if (expected === null) expect(faultOf(source)).not.toBeNull();
        else expect(told(source)).toEqual(expected);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it("ends in events or an error on anything", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."<>/!?-[]&;='\"ab \n") }),
        fc.boolean(),
        (source, html) => {
          faultOf(source, html ? "html" : "xml");
        },
      ),
      { seed: 5, numRuns: 3000 },
    );
  });
});
