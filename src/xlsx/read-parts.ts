import { parseRange } from "../workbook/address";
import { foreignCurrency } from "../workbook/currency-format";
import { formatShowsDate } from "../workbook/date-format";
import type { GridName, GridSheet } from "../workbook/grid";
import { LIMITS } from "../workbook/limits";
import { shownSign, type ShownSign } from "../workbook/shown-sign";
import { hidesFigure } from "../workbook/unshown";
import { parseReference } from "../workbook/reference";
import { type Attributes, type Element, scan } from "./scan";
import { damaged } from "./unreadable";

/** Far more than the largest workbook that is made here has; each is looked for among all. */
const MOST_NAMES = 50_000;

/** Excel's way to hold characters that XML cannot. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Adds to a text, which may be no longer than Excel's. */
export function longer(text: string, more: string): string {
  if (text.length + more.length > LIMITS.cellText)
    throw damaged(`a text is longer than ${LIMITS.cellText} characters`);
  return text + more;
}

/** Collects the text of <t>, past the pronunciation that <rPh> holds. */
export class RichText {
  value = "";
  private plain = 0;

  /** What an element that holds such a text has in it. */
  readonly element: Pick<Element, "inside" | "closed">;

  constructor() {
    const text = (piece: string) => {
      this.value = longer(this.value, piece);
    };
    const open = () => {
      if ((this.plain += 1) > 1) throw damaged("a text is there twice");
    };
    const r = { inside: { t: { text }, rPr: {} }, closed: true } as const;
    this.element = { inside: { t: { open, text }, r, rPh: {}, phoneticPr: {} }, closed: true };
  }

  begin(): void {
    this.value = "";
    this.plain = 0;
  }
}

export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const item = new RichText();
  const si = {
    ...item.element,
    open: () => item.begin(),
    close: () => strings.push(decodeText(item.value)),
  };
  scan(xml, { sst: { inside: { si, extLst: {} }, closed: true } });
  return strings;
}

/** What a reader needs of a cell's look. */
export interface CellLook {
  readonly unlocked: boolean;
  readonly date: boolean;
  /** Where that is not pounds. */
  readonly currency: string | undefined;
  readonly shown: ShownSign | undefined;
  readonly unshown: boolean;
}

/** A number that others refer by, in plain digits. */
export function wholeNumber(text = ""): number {
  if (!/^[0-9]{1,9}$/.test(text))
    throw damaged(`${text === "" ? "nothing" : text} stands where a whole number belongs`);
  return Number(text);
}

/** The looks by the number that cells give in `s`. */
export function readStyles(xml: string): CellLook[] {
  const formats = new Map<number, string>();
  const looks: { unlocked: boolean; format: number }[] = [];
  const numFmt = {
    open(attributes: Attributes) {
      const code = attributes.get("formatCode") ?? "";
      if (code.length > FORMAT) throw damaged(`a number format is ${code.length} characters long`);
      if (formats.size >= MOST_FORMATS) throw damaged(`it has more than ${MOST_FORMATS} number formats`);
      formats.set(wholeNumber(attributes.get("numFmtId")), code);
    },
  };
  const protection = {
    open(attributes: Attributes) {
      const look = looks.at(-1);
      if (look) look.unlocked = !attributes.flag("locked", true);
    },
  };
  const xf = {
    inside: { protection },
    open(attributes: Attributes) {
      looks.push({ unlocked: false, format: wholeNumber(attributes.get("numFmtId") ?? "0") });
    },
  };
  const cellXfs = { inside: { xf }, closed: true } as const;
  scan(xml, { styleSheet: { inside: { numFmts: { inside: { numFmt } }, cellXfs } } });
  const shown = new Map<number, Omit<CellLook, "unlocked">>();
  return looks.map(({ unlocked, format }) => {
    const code = formats.get(format) ?? (PERCENT.has(format) ? "0%" : "");
    const each = shown.get(format) ?? {
      date: showsDate(format, formats.get(format)),
      currency: foreignCurrency(code),
      shown: shownSign(code),
      unshown: hidesFigure(code),
    };
    shown.set(format, each);
    return { unlocked, ...each };
  });
}

/** Excel takes 255 characters of a number format and 250 formats of a workbook's own; other programs write some more. */
const [FORMAT, MOST_FORMATS] = [1_000, 4_000];

/** Built-in formats of percentages. */
const PERCENT: ReadonlySet<number> = new Set([9, 10]);

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
  readonly manual?: true;
}

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: WorkbookSheet[] = [];
  const names: SheetName[] = [];
  let date1904 = false;
  let manual = false;
  let named: { name: string; refersTo: string; ofSheet?: string } = { name: "", refersTo: "" };
  const workbookPr = {
    open(attributes: Attributes) {
      date1904 = attributes.flag("date1904");
    },
  };
  const calcPr = {
    open(attributes: Attributes) {
      manual = attributes.get("calcMode") === "manual";
    },
  };
  const sheet = { open: (attributes: Attributes) => sheets.push(sheetOf(attributes)) };
  const definedName = {
    open(attributes: Attributes) {
      const local = attributes.get("localSheetId");
      const ofSheet = local === undefined ? {} : { ofSheet: sheets[wholeNumber(local)]?.name ?? "" };
      named = { name: attributes.get("name") ?? "", refersTo: "", ...ofSheet };
    },
    text(text: string) {
      named.refersTo = longer(named.refersTo, text);
    },
    close() {
      if (names.length >= MOST_NAMES) throw damaged(`it has more than ${MOST_NAMES} names`);
      names.push({ ...named, ...parseReference(named.refersTo) });
    },
  };
  const inside: Element["inside"] = {
    workbookPr,
    calcPr,
    sheets: { inside: { sheet }, closed: true },
    definedNames: { inside: { definedName } },
  };
  scan(xml, { workbook: { inside } });
  return { sheets, names: workbookNames(names), date1904, ...(manual ? { manual } : {}) };
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
    if (!lost.has(key)) continue;
    const copies = held.get(key);
    if (copies) copies.push(each);
    else held.set(key, [each]);
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
  return { name: attributes.get("name") ?? "", visibility, link: attributes.link ?? "" };
}

export function readTable(xml: string, part: string): GridSheet["tables"][number] {
  let [name, ref] = ["", ""];
  const columns: string[] = [];
  const tableColumn = {
    open: (attributes: Attributes) => columns.push(decodeText(attributes.get("name") ?? "")),
  };
  const table = {
    inside: { tableColumns: { inside: { tableColumn } } },
    open(attributes: Attributes) {
      [name, ref] = [attributes.get("displayName") ?? "", attributes.get("ref") ?? ""];
    },
  };
  scan(xml, { table });
  const range = parseRange(ref);
  if (!range) throw damaged(`a table's range is ${ref}`, part);
  return { name, range, columns };
}
