import { strFromU8, unzipSync } from "fflate";
import { writeDocx } from "../../src/docx/write";
import { sampleDocument } from "./sample-document";

async function partsOf(description = sampleDocument): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await writeDocx(description)));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const textsOf = (xml = "") => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

/** The paragraphs of a style, as their texts. */
function styled(xml: string, style: string): readonly string[] {
  return xml
    .split("<w:p>")
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textsOf(paragraph).join(""));
}

describe("a Word document", () => {
  it("has its title as the first heading and real headings below it", async () => {
    const { "word/document.xml": xml = "" } = await partsOf();
    expect(styled(xml, "Heading1")).toEqual(["Assessment summary: Tools &amp; &lt;machines&gt;"]);
    expect(styled(xml, "Heading2")).toEqual(["Your tender"]);
    expect(styled(xml, "Heading3")).toEqual(["Price"]);
  });

  it("repeats a table's headings on each page, and has none where rows are headed", async () => {
    const { "word/document.xml": xml = "" } = await partsOf();
    const [facts = "", scores = ""] = xml.split("<w:tbl>").slice(1);
    expect(facts).not.toContain("<w:tblHeader");
    const heading = scores.split("<w:tr>").find((row) => row.includes("<w:tblHeader"));
    expect(textsOf(heading)).toEqual(["Criterion", "Score"]);
    expect(scores.split("<w:tblHeader")).toHaveLength(2);
  });

  it("is A4 and in British English", async () => {
    const { "word/document.xml": xml = "", "word/styles.xml": styles = "" } = await partsOf();
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(/<w:docDefaults>.*?<w:lang [^>]*w:val="en-GB"/s.test(styles)).toBe(true);
  });

  it("keeps each line of a text, and leaves out what XML cannot hold", async () => {
    const { "word/document.xml": xml = "" } = await partsOf();
    expect(textsOf(xml)).toEqual(expect.arrayContaining(["Bidder A", "Two lines", "First.", "Second."]));
    expect(xml).not.toContain("\u0007");
  });

  it("has a title and an author in its properties and no moment, so that the same has the same bytes", async () => {
    const { "docProps/core.xml": core = "" } = await partsOf();
    expect(core).toContain("<dc:title>Assessment summary: Tools &amp; &lt;machines&gt;</dc:title>");
    expect(core).toContain("<dc:creator>The Council</dc:creator>");
    expect(core).not.toMatch(/dcterms:(created|modified)|\d{4}-\d{2}-\d{2}/);
    const [one, other] = [await writeDocx(sampleDocument), await writeDocx(sampleDocument)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
