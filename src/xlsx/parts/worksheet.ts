import { type CellAddress, rangeName } from "../../workbook/address";
import { linkedCells } from "../../workbook/linked-cells";
import type { PlanSheet, PrintSetup, Protection } from "../../workbook/plan";
import {
  argb,
  attributes,
  withCount,
  XML_DECLARATION,
  element,
  escapeText,
  MAIN,
  RELATIONSHIPS,
} from "../xml";
import { hyperlinks, type RelateFile } from "./hyperlinks";
import { conditionalFormatting, dataValidations, mergeCells, panes } from "./rules";
import type { Shared } from "./shared-strings";
import { sheetData } from "./sheet-data";

const A4 = 9;

/** What a sheet points to in its relationships. */
export interface SheetLinks {
  readonly drawing?: string;
  readonly tables: readonly string[];
  readonly relateFile: RelateFile;
}

/**
 * A sheet's part, some rows at a time. Excel repairs a file whose elements stand in another order than this (ECMA-376
 * part 1, 18.3.1.99).
 */
export function* worksheet(
  sheet: PlanSheet,
  shared: Shared & { readonly active: boolean; readonly selected: CellAddress; readonly links: SheetLinks },
): Generator<string> {
  const { active, selected, links } = shared;
  const linked = [...linkedCells(sheet)];
  yield `${XML_DECLARATION}<worksheet${attributes({ xmlns: MAIN, "xmlns:r": RELATIONSHIPS })}>`;
  yield sheetProperties(sheet);
  yield element("dimension", { ref: rangeName(used(sheet)) });
  yield sheetViews(sheet, active, selected);
  yield element("sheetFormatPr", { defaultRowHeight: 15 });
  yield columns(sheet);
  yield* sheetData(sheet, shared, linked);
  yield sheetProtection(sheet.protection);
  yield mergeCells(sheet.merges);
  yield conditionalFormatting(sheet.conditionalFormats, shared.styles);
  yield dataValidations(sheet.validations);
  yield hyperlinks(linked, links.relateFile);
  yield element("pageMargins", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 });
  yield element("pageSetup", {
    paperSize: A4,
    fitToWidth: sheet.print.pagesWide,
    fitToHeight: sheet.print.onOnePage ? undefined : 0,
    orientation: sheet.print.orientation,
  });
  yield footer(sheet.print);
  if (links.drawing !== undefined) yield element("drawing", { "r:id": links.drawing });
  yield withCount(
    "tableParts",
    links.tables.map((id) => element("tablePart", { "r:id": id })),
  );
  yield "</worksheet>";
}

function sheetProperties({ tabColour }: PlanSheet): string {
  const colour = tabColour === undefined ? "" : element("tabColor", { rgb: argb(tabColour) });
  return element("sheetPr", {}, colour + element("pageSetUpPr", { fitToPage: true }));
}

function used({ cells, list }: PlanSheet) {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (list && list.rows > 0) {
    top = Math.min(top, list.row);
    left = 0;
    bottom = list.row + list.rows - 1;
    right = Math.max(right, list.styles.length - 1);
  }
  if (top === Infinity) return { row: 0, column: 0, rows: 1, columns: 1 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function sheetViews({ showGridlines, freeze }: PlanSheet, active: boolean, selected: CellAddress): string {
  const values = {
    showGridLines: showGridlines === false ? false : undefined,
    tabSelected: active || undefined,
    workbookViewId: 0,
  };
  return element(
    "sheetViews",
    {},
    element("sheetView", values, panes(freeze ?? { rows: 0, columns: 0 }, selected)),
  );
}

function columns({ columnWidths, hiddenColumns = [] }: PlanSheet): string {
  const last = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  const hidden = new Set(hiddenColumns);
  const written: string[] = [];
  for (let column = 0; column < last; column += 1) {
    const width = columnWidths[column];
    if (width === undefined && !hidden.has(column)) continue;
    const place = { min: column + 1, max: column + 1 };
    const given = width === undefined ? undefined : true;
    written.push(
      element("col", {
        ...place,
        width: width === undefined ? 9.14 : storedWidth(width),
        hidden: hidden.has(column) || undefined,
        customWidth: given,
      }),
    );
  }
  return written.length === 0 ? "" : element("cols", {}, written.join(""));
}

/** A file's width counts the 5 pixels beside the characters, each 7 pixels wide, in steps of a 256th (ECMA-376, 18.3.1.13). */
function storedWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

/** In a file 1 means forbidden, and the flags of what is allowed are 0. */
function sheetProtection(protection: Protection | undefined): string {
  if (!protection) return "";
  const allowed = (what: Protection["allow"][number]) =>
    protection.allow.includes(what) ? false : undefined;
  return element("sheetProtection", {
    sheet: true,
    objects: true,
    scenarios: true,
    formatColumns: allowed("formatColumns"),
    formatRows: allowed("formatRows"),
    sort: allowed("sort"),
    autoFilter: allowed("autoFilter"),
  });
}

function footer({ footer: text }: PrintSetup): string {
  return text === undefined ? "" : element("headerFooter", {}, `<oddFooter>${escapeText(text)}</oddFooter>`);
}
