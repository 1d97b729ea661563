import type { CellAddress } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import { rectangles } from "../../workbook/rectangles";
import { invalidArgument } from "../protocol/api-error";
import { asObject, asText, isAbsent } from "../protocol/arguments";
import type { Argument, Json } from "../protocol/members";
import type { CellLink } from "./cell-links";
import { mayChange } from "./protection";
import type { CellRange } from "./shape";

/** Of the range's first cell, with what it shows; null without a link. */
export function readLink({ sheet, row, column }: CellRange): Json {
  const link = sheet.links.at(row, column);
  if (!link) return null;
  return { ...link, textToDisplay: sheet.workbook.cells.text(sheet.index, row, column) };
}

const LONGEST = {
  address: LIMITS.linkTarget,
  documentReference: LIMITS.linkTarget,
  screenTip: LIMITS.linkTip,
} as const;

/** A cell of a sheet and the hyperlink that it is to get, as it was given. */
export interface GivenLink extends CellAddress {
  readonly hyperlink: Argument;
}

/** The same hyperlink for all cells of a range. */
export function writeLink(range: CellRange, hyperlink: Argument): void {
  const cells = Array.from({ length: range.rows * range.columns }, (_, index) => ({
    row: range.row + Math.floor(index / range.columns),
    column: range.column + (index % range.columns),
    hyperlink,
  }));
  writeLinks(range, cells);
}

/** As Excel does, gives the cells the look of links, and a text where they have none. Refused on a protected sheet. */
export function writeLinks(range: CellRange, given: readonly GivenLink[]): void {
  const { sheet } = range;
  const { cells, changes } = sheet.workbook;
  mayChange(sheet, "allowInsertHyperlinks");
  for (const { row, column, hyperlink } of given) {
    const { textToDisplay, ...to } = asObject(hyperlink, "hyperlink");
    const link = asLink(to);
    sheet.links.set({ row, column }, link);
    const isEmpty = cells.text(sheet.index, row, column) === "";
    const otherwise = isEmpty ? (link.address ?? link.documentReference) : undefined;
    const text = isAbsent(textToDisplay) ? otherwise : asText(textToDisplay, "textToDisplay");
    // The apostrophe keeps a text that begins as a formula does.
    if (text !== undefined) cells.setValue(sheet.index, row, column, `'${text}`);
  }
  const areas = rectangles(given).map((area) => range.at(area));
  for (const [path, look] of LINK_LOOK) cells.setLook(areas, path, look);
  for (const area of areas) sheet.locked.set(area, false);
  changes.tell({ kind: "redrawn" });
}

/** Excel's style Hyperlink; in some versions it unlocks the cell too, and the host is as strict as any of them. */
const LINK_LOOK = [
  ["font.u", "true"],
  ["font.color", "#0563C1"],
] as const;

function asLink(given: { readonly [key: string]: Json | undefined }): CellLink {
  const link: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const most = LONGEST[name as keyof typeof LONGEST] as number | undefined;
    if (most === undefined) throw invalidArgument(`hyperlink: ${name}`);
    if (isAbsent(value)) continue;
    const text = asText(value, name);
    if (text.length > most) throw invalidArgument(`hyperlink: ${name} of more than ${most} characters`);
    if (text !== "") link[name] = text;
  }
  const { address, documentReference } = link;
  if (address === undefined && documentReference === undefined) throw invalidArgument("hyperlink to nowhere");
  if (address !== undefined && documentReference !== undefined)
    throw invalidArgument("hyperlink: either an address or a documentReference");
  return link;
}
