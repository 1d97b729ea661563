import { scan } from "../../src/xlsx/scan";
import { Unreadable } from "../../src/xlsx/unreadable";
import { MAIN } from "../../src/xlsx/xml";

/** Each <b> in the part's <a>, with its attribute x, its text or both. */
function taken(xml: string): readonly string[] {
  const found: string[] = [];
  const add = (text: string | undefined) => text !== undefined && found.push(text);
  const b = {
    open: (attributes: { get(name: string): string | undefined }) => void add(attributes.get("x")),
    text: add,
  };
  scan(xml, { a: { inside: { b, empty: {} } } });
  return found;
}

const part = (inside: string) => `<a xmlns="${MAIN}">${inside}</a>`;

function refusal(xml: string): string {
  try {
    taken(xml);
  } catch (error) {
    if (error instanceof Unreadable && error.reason.code === "damaged") return error.reason.detail;
    throw error;
  }
  return "none";
}

describe("a part's XML", () => {
  it.each([
    ["tabs and line ends in a tag", "<b\tx\n=\t'1 \"2\"'\n></b\n>", ['1 "2"']],
    ["an attribute of a longer name beside", '<b xx="0" x="1" y:x="2"/>', ["1"]],
    ["line ends in an attribute, which are blanks", '<b x="1\n2\t3"/>', ["1 2 3"]],
    [
      "characters by their numbers",
      "<b>&#9;&#10;&#13;&#x20;&#xd7FF;&#57344;&#xfffd;&#x10FFFF;</b>",
      ["\t\n\r \ud7ff\ue000\ufffd\u{10ffff}"],
    ],
    ["an entity of the longest kind", "<b>&#x000000010F;</b>", ["\u010f"]],
    ["a comment and an instruction within", "<b>1<!-- <b>2</b> --><?note <b>3?></b>", ["1"]],
    ["CDATA, which has no entities, and may be empty", "<b><![CDATA[<&amp;]]><![CDATA[]]></b>", ["<&amp;"]],
    ["another vocabulary, and what is within", `<u:b xmlns:u="urn:x">1<b>2</b></u:b><b>3</b>`, ["3"]],
    ["the vocabulary by two names", `<m:b xmlns:m="${MAIN}">1</m:b><b>2</b>`, ["1", "2"]],
    ["a name that stands for another one within", `<b>1</b><b xmlns="urn:x">2</b><b>3</b>`, ["1", "3"]],
    ["100 attributes", `<b ${Array.from({ length: 99 }, (_, n) => `a${n}=""`).join(" ")} x="1"/>`, ["1"]],
  ])("is read with %s", (_, inside, found) => {
    expect(taken(part(inside)).join("|")).toBe(found.join("|"));
  });

  it.each([
    "version='1.0' encoding='UTF-8'",
    'version="1.0" encoding = "utf-16"',
    'version="1.0" encoding="utf8"',
    'version="1.0"',
  ])("is read after <?xml %s?>", (says) => {
    expect(taken(`<?xml ${says}?>\n<!-- b -->${part("<b>1</b>")}\n<!-- c --><?d?>`)).toEqual(["1"]);
  });

  it.each([
    ["another version of XML", `<?xml version="1.1"?>${part("")}`, "is written in another way"],
    ["another encoding", `<?xml version="1.0" encoding="latin1"?>${part("")}`, "is written in another way"],
    ["a declaration later on", ` <?xml version="1.0"?>${part("")}`, "a declaration stands within the part"],
    ["a comment without an end", part("<!-- "), "no --> to the end"],
    ["CDATA outside of all", `<![CDATA[]]>${part("")}`, "a document type or other declaration"],
    ["nothing in it", "", "no root element"],
    ["text after its root", `${part("")}x`, "text outside the root element"],
    ["two roots", part("") + part(""), "more than one root element"],
    ["another root", `<c xmlns="${MAIN}"/>`, "the root element is <c>"],
    ["a tag without a name", part("< b/>"), "bad element name <"],
    ["a name that begins with a figure", part("<1b/>"), "bad element name <1b>"],
    ["an attribute without quotes", part("<b x=1/>"), "a tag does not end"],
    ["an attribute without a value", part("<b x/>"), "a tag does not end"],
    ["an attribute whose quotes do not end", part("<b x='1/>"), "a tag does not end"],
    ["two attributes without a blank between", part('<b y="0"x="1"/>'), "a tag does not end"],
    ["an attribute twice", part('<b x="1" y="" x="1"/>'), "the attribute x is there twice"],
    [
      "101 attributes",
      part(`<b ${Array.from({ length: 101 }, (_, n) => `a${n}=""`).join(" ")}/>`),
      "an element has more than 100 attributes",
    ],
    ["a long attribute", part(`<b x="${"1".repeat(32_768)}"/>`), "the attribute x is 32768 characters long"],
    ["text where none belongs", part("<empty>1</empty>"), "text stands in <empty>, which holds none"],
    ["an element in a text", part("<b><empty/></b>"), "<empty> stands in <b>, which holds text alone"],
    ["another end tag", part("<b></bb>"), "</bb> closes nothing"],
    ["an end tag too many", `${part("")}</a>`, "</a> closes nothing"],
    ["no end tag", `<a xmlns="${MAIN}"><b>`, "<b> is not closed"],
    ["an entity of another name", part("<b>&nbsp;</b>"), "bad entity &nbsp;"],
    ["an entity without an end", part("<b>&amp 1 and so on</b>"), "bad entity &amp 1 and so on"],
    ["half a pair", part("<b>&#xD800;</b>"), "bad entity &#xD800;"],
    ["no character", part("<b>&#xFFFE;</b>"), "bad entity &#xFFFE;"],
    ["no character at all", part("<b>&#x110000;</b>"), "bad entity &#x110000;"],
    ["the number nought", part("<b>&#0;</b>"), "bad entity &#0;"],
  ])("is refused with %s", (_, xml, words) => {
    expect(refusal(xml)).toContain(words);
  });
});
