import { parseRange } from "../workbook/address";
import { formatShowsDate } from "../workbook/date-format";
import type { GridName, GridSheet } from "../workbook/grid";
import { parseReference } from "../workbook/reference";
import { type Attributes, scan } from "./scan";
import { damaged } from "./unreadable";

/** Excel's way to hold characters that XML cannot. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Collects the text of <t>, past the pronunciation that <rPh> holds. */
export class RichText {
  value = "";
  private inText = false;
  private pronunciation = 0;

  open(name: string): void {
    if (name === "rPh") this.pronunciation += 1;
    else if (name === "t") this.inText = true;
  }

  text(text: string): void {
    if (this.inText && this.pronunciation === 0) this.value += text;
  }

  close(name: string): void {
    if (name === "rPh") this.pronunciation -= 1;
    else if (name === "t") this.inText = false;
  }
}

export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let item = new RichText();
  scan(xml, {
    open(name) {
      if (name === "si") item = new RichText();
      else item.open(name);
    },
    text: (text) => item.text(text),
    close(name) {
      if (name === "si") strings.push(decodeText(item.value));
      else item.close(name);
    },
  });
  return strings;
}

/** What a reader needs of a cell's look. */
export interface CellLook {
  readonly unlocked: boolean;
  readonly date: boolean;
}

/** The looks by the number that cells give in `s`. */
export function readStyles(xml: string): CellLook[] {
  const formats = new Map<number, string>();
  const looks: { unlocked: boolean; format: number }[] = [];
  let inCellFormats = false;
  scan(xml, {
    open(name, attributes) {
      if (name === "numFmt")
        formats.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (!inCellFormats) return;
      else if (name === "xf")
        looks.push({ unlocked: false, format: Number(attributes.get("numFmtId") ?? 0) });
      else if (name === "protection") {
        const look = looks.at(-1);
        if (look) look.unlocked = !attributes.flag("locked", true);
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return looks.map(({ unlocked, format }) => ({ unlocked, date: showsDate(format, formats.get(format)) }));
}

/** Built-in formats 14 to 22 and 45 to 47 are dates and times; 27 to 36 and 50 to 58 are in East Asian Excel. */
function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    );
  return formatShowsDate(code);
}

export interface WorkbookSheet {
  readonly name: string;
  readonly visibility: GridSheet["visibility"];
  readonly link: string;
}

export interface WorkbookPart {
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly GridName[];
  readonly date1904: boolean;
}

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: WorkbookSheet[] = [];
  const names: SheetName[] = [];
  let date1904 = false;
  let named: { name: string; refersTo: string; ofSheet?: string } | undefined;
  scan(xml, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = attributes.flag("date1904");
      else if (name === "sheet") sheets.push(sheetOf(attributes));
      else if (name === "definedName") {
        const local = attributes.get("localSheetId");
        const ofSheet = local === undefined ? {} : { ofSheet: sheets[Number(local)]?.name ?? "" };
        named = { name: attributes.get("name") ?? "", refersTo: "", ...ofSheet };
      }
    },
    text(text) {
      if (named) named.refersTo += text;
    },
    close(name) {
      if (name !== "definedName" || !named) return;
      names.push({ ...named, ...parseReference(named.refersTo) });
      named = undefined;
    },
  });
  return { sheets, names: workbookNames(names), date1904 };
}

/** A name with the sheet that it is of, where it is not the workbook's. */
type SheetName = GridName & { readonly ofSheet?: string };

/**
 * The workbook's names. Excel gives a copied sheet names of its own, spelt as those of the workbook; where the sheet that
 * was copied has been deleted since, so that the workbook's name is #REF!, that of the one copy says where its cells are.
 */
function workbookNames(names: readonly SheetName[]): readonly GridName[] {
  const wide = names.filter(({ ofSheet }) => ofSheet === undefined);
  const local = names.filter((each) => each.ofSheet !== undefined && each.sheet === each.ofSheet);
  const [lost, held] = [new Set<string>(), new Map<string, SheetName[]>()];
  for (const { name, refersTo } of wide) if (refersTo.includes("#REF!")) lost.add(name.toLowerCase());
  for (const each of local) {
    const key = each.name.toLowerCase();
    if (lost.has(key)) held.set(key, [...(held.get(key) ?? []), each]);
  }
  return wide.map((each) => {
    const [copy, ...others] = held.get(each.name.toLowerCase()) ?? [];
    if (!copy || others.length > 0) return each;
    const { ofSheet: _, ...found } = copy;
    return found;
  });
}

function sheetOf(attributes: Attributes): WorkbookSheet {
  const state = attributes.get("state");
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  return { name: attributes.get("name") ?? "", visibility, link: attributes.get("id") ?? "" };
}

export function readTable(xml: string, part: string): GridSheet["tables"][number] {
  let [name, ref] = ["", ""];
  const columns: string[] = [];
  scan(xml, {
    open(element, attributes) {
      if (element === "table")
        [name, ref] = [attributes.get("displayName") ?? "", attributes.get("ref") ?? ""];
      else if (element === "tableColumn") columns.push(decodeText(attributes.get("name") ?? ""));
    },
  });
  const range = parseRange(ref);
  if (!range) throw damaged(`a table's range is ${ref}`, part);
  return { name, range, columns };
}
