import { isLocked } from "../../workbook/altered";
import { firstEntry } from "../../workbook/first-entry";
import type { LinkWithin } from "../../workbook/link";
import type { PlanName, PlanSheet } from "../../workbook/plan";
import type { ASSESSMENT_COVER, COVER } from "./cover-names";
import { textLines } from "./lines";
import { linkedStyle, palette } from "./palette";
import { type Content, given, linked, type PlacedSheet } from "./piece";
import { titleRow } from "./rows";
import { gap, layOut, placeLayout, stack } from "./section";

/** What the first sheet of a workbook of several says: what it is, who does what by when, and the way to each sheet. */
export interface Cover {
  readonly sheet: typeof COVER | typeof ASSESSMENT_COVER;
  /** Before the names of its links, which are workbook-wide: "Tender". */
  readonly prefix: string;
  readonly title: string;
  /** What the workbook is, and for whom; a paragraph each. */
  readonly about: readonly string[];
  readonly tasks: readonly CoverTask[];
  /** What each sheet that shows is for, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly footer: string;
}

/** Who does what, and by when: "After the deadline". */
export interface CoverTask {
  readonly who: string;
  readonly what: string;
  readonly when: string | DatedContent;
}

/** A moment, or words where it is not known yet. */
export interface DatedContent {
  readonly moment: Content;
}

/** A sheet that says these things already, with the links to the others in it. */
export interface Guide {
  readonly guide: string;
  readonly prefix: string;
}

const WIDTHS = [26, 56, 26];

/** The sheets with the cover before them, and with the way back in each sheet's title. */
export function withCover(cover: Cover | Guide, placed: readonly PlacedSheet[]): readonly PlacedSheet[] {
  const shown = placed.filter(({ sheet }) => sheet.visibility === "visible");
  const first = "guide" in cover ? cover.guide : cover.sheet;
  const back: LinkWithin = { place: goName(cover.prefix, first), tip: `Back to ${first}` };
  const all = "guide" in cover ? placed : [placeCover(cover, shown), ...placed];
  return all.map((each) => {
    if (each.sheet.visibility !== "visible") return each;
    const { sheet, names } = each;
    const begin = sheet.name === first ? { row: 0, column: 0 } : firstEntry(sheet, palette);
    const name: PlanName = {
      name: goName(cover.prefix, sheet.name),
      sheet: sheet.name,
      range: { row: begin.row, column: begin.column, rows: 1, columns: 1 },
    };
    return { sheet: sheet.name === first ? sheet : withWayBack(sheet, back), names: [...names, name] };
  });
}

/**
 * The workbook-wide name of the cell in which a person begins on a sheet. Links lead to names, since Excel does not change
 * the sheet that a link says when the sheet is renamed.
 */
export function goName(prefix: string, sheet: string): string {
  return `${prefix}_Go_${sheet.replaceAll(/[^A-Za-z0-9]+/g, "_")}`;
}

/** A sheet that begins with a table, for filtering, has no title to link. */
function withWayBack(sheet: PlanSheet, link: LinkWithin): PlanSheet {
  const at = sheet.cells.findIndex(({ row, column }) => row === 0 && column === 0);
  const title = sheet.cells[at];
  if (title?.style !== "title") return sheet;
  return { ...sheet, cells: sheet.cells.with(at, { ...title, style: linkedStyle("title"), link }) };
}

function placeCover(cover: Cover, shown: readonly PlacedSheet[]): PlacedSheet {
  const paragraphs = cover.about.map((text) => [
    { column: 0, columns: WIDTHS.length, style: "given" as const, content: given(text) },
  ]);
  const heading = (texts: readonly string[]) =>
    texts.map((text, column) => ({ column, style: "heading" as const, content: given(text) }));
  const tasks = cover.tasks.map(({ who, what, when }) => [
    { column: 0, style: "groupTitle" as const, content: given(who) },
    { column: 1, style: "given" as const, content: given(what) },
    typeof when === "string"
      ? { column: 2, style: "given" as const, content: given(when) }
      : { column: 2, style: "givenMoment" as const, content: when.moment },
  ]);
  const sheets = shown.map(({ sheet: { name } }) => {
    const purpose = cover.sheets[name];
    if (purpose === undefined) throw new Error(`a sheet that the cover does not know: ${name}`);
    const link = { place: goName(cover.prefix, name), tip: `Go to ${name}` };
    return [
      { column: 0, style: "groupTitle" as const, content: linked(given(name), link) },
      { column: 1, columns: 2, style: "given" as const, content: given(purpose) },
    ];
  });
  const sheetsHeading = [
    { column: 0, style: "heading" as const, content: given("Sheet") },
    { column: 1, columns: 2, style: "heading" as const, content: given("What it is for") },
  ];
  const layout = layOut(
    cover.sheet,
    stack([
      titleRow(cover.title),
      textLines(paragraphs, WIDTHS),
      gap(),
      ...(tasks.length > 0
        ? [textLines([heading(["Who", "Does what", "By when"]), ...tasks], WIDTHS), gap()]
        : []),
      textLines([sheetsHeading, ...sheets, wayBack(cover.sheet, shown)], WIDTHS),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#0B0C0C",
    columnWidths: WIDTHS,
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: WIDTHS.length },
      footer: cover.footer,
    },
  });
}

function wayBack(cover: string, shown: readonly PlacedSheet[]) {
  const takesEntries = shown.some(({ sheet }) => sheet.cells.some(({ style }) => !isLocked(style, palette)));
  const entries = takesEntries ? " Yellow cells are for entries." : "";
  const text = `The title of each sheet leads back to ${cover}.${entries}`;
  return [{ column: 0, columns: WIDTHS.length, style: "note" as const, content: given(text) }];
}
