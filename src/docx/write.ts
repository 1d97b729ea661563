import type * as Docx from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { DocumentBlock, DocumentDescription, TableBlock, TableColumn, TableRow } from "./document";

/**
 * A document as the bytes of a .docx file: A4, British English, real headings, rows of headings that repeat on each page.
 * The same description gives the same bytes, so nothing in the file says when it was made. The library is large and is
 * loaded when the first document is written.
 */
export async function writeDocx(description: DocumentDescription): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "word-document" */ "docx");
  const packed = await docx.Packer.toArrayBuffer(documentOf(docx, description));
  return withoutMoments(new Uint8Array(packed));
}

type Library = typeof Docx;

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const BLUE = "1D4F76";
const LINE = "B1B4B6";
const HEADING_SHADE = "DCE6EE";
const SUM_SHADE = "F3F2F1";

function documentOf(docx: Library, { title, subject, author, footer, blocks }: DocumentDescription) {
  const margin = { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin };
  return new docx.Document({
    title: plain(title),
    subject: plain(subject),
    creator: plain(author),
    lastModifiedBy: plain(author),
    styles: { default: stylesOf() },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin } },
        footers: { default: new docx.Footer({ children: [footerOf(docx, footer)] }) },
        children: [
          new docx.Paragraph({ text: plain(title), heading: docx.HeadingLevel.HEADING_1 }),
          ...blocks.flatMap((block) => elementsOf(docx, block)),
        ],
      },
    ],
  });
}

/** Sizes in half points: 11 point text under headings of 18, 14 and 12. */
function stylesOf() {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: BLUE },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    document: {
      run: {
        font: "Arial",
        size: 22,
        language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" },
      },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: heading(36, 0),
    heading2: heading(28, 360),
    heading3: heading(24, 240),
  };
}

function footerOf(docx: Library, text: string) {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const children = [`${plain(text)}. Page `, CURRENT, " of ", TOTAL_PAGES];
  return new docx.Paragraph({ children: [new docx.TextRun({ size: 18, children })] });
}

function elementsOf(docx: Library, block: DocumentBlock) {
  if (block.kind === "table") return [tableOf(docx, block), new docx.Paragraph({ text: "" })];
  if (block.kind === "paragraph") return paragraphs(docx, block.text);
  const { HEADING_2, HEADING_3 } = docx.HeadingLevel;
  const heading = block.level === 2 ? HEADING_2 : HEADING_3;
  return [new docx.Paragraph({ text: plain(block.text), heading })];
}

interface Looks {
  readonly bold?: boolean;
  /** On the same page as what follows. */
  readonly keepNext?: boolean;
  readonly figures?: boolean | undefined;
}

function paragraphs(
  docx: Library,
  text: string,
  { bold = false, figures = false, keepNext = false }: Looks = {},
) {
  return text.split(/\r\n|\r|\n/).map(
    (line) =>
      new docx.Paragraph({
        ...(keepNext ? { keepNext } : {}),
        alignment: figures ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
        children: [new docx.TextRun({ text: plain(line), bold })],
      }),
  );
}

function tableOf(docx: Library, { columns, rows, headedByRow = false }: TableBlock) {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const headings = { cells: columns.map(({ heading }) => heading) };
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: columns.map(widthOf),
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    tableLook: { firstRow: !headedByRow, firstColumn: headedByRow, noHBand: true, noVBand: true },
    rows: [
      ...(headedByRow ? [] : [rowOf(docx, columns, headings, { isHeading: true, headedByRow })]),
      ...rows.map((row) => rowOf(docx, columns, row, { isHeading: false, headedByRow })),
    ],
  });
}

function widthOf({ share }: TableColumn): number {
  return Math.round((TEXT_WIDTH * share) / 100);
}

interface RowLooks {
  readonly isHeading: boolean;
  readonly headedByRow: boolean;
}

/** Characters of a cell that may go on over a page; a row of fewer stays on one. */
const LONG = 1000;

function rowOf(
  docx: Library,
  columns: readonly TableColumn[],
  { cells, sum = false }: TableRow,
  { isHeading, headedByRow }: RowLooks,
) {
  const fill = isHeading ? HEADING_SHADE : SUM_SHADE;
  return new docx.TableRow({
    ...(isHeading ? { tableHeader: true } : {}),
    ...(cells.every((text) => text.length < LONG) ? { cantSplit: true } : {}),
    children: columns.map((column, index) => {
      const bold = isHeading || sum || (headedByRow && index === 0);
      return new docx.TableCell({
        width: { size: widthOf(column), type: docx.WidthType.DXA },
        margins: { top: 60, bottom: 20, left: 80, right: 80 },
        ...(isHeading || sum ? { shading: { type: docx.ShadingType.CLEAR, fill, color: "auto" } } : {}),
        children: paragraphs(docx, cells[index] ?? "", { bold, figures: column.figures, keepNext: sum }),
      });
    }),
  });
}

/** XML takes no control characters, and no half of a sign that takes two. */
function plain(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}

/** Zip archives store no day before this one. */
const DAY = new Date("2020-01-01T00:00:00");
const CORE = "docProps/core.xml";

/** The library writes the moment into the properties and into each part's entry. */
function withoutMoments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (!core) throw new Error(`no ${CORE} in a written document`);
  const timeless = strFromU8(core).replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
  return zipSync({ ...parts, [CORE]: strToU8(timeless) }, { mtime: DAY });
}
