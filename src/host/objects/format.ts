import type { CellStyle } from "@ironcalc/wasm";
import { LIMITS } from "../../workbook/limits";
import { asColour, asFlag, asNumber, asOneOf, asText, asWhole } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import { setLook, sharedLook, sharedOver } from "../workbook/looks";
import type { Json, Members, Property } from "../protocol/members";
import type { Overlay } from "../workbook/overlay";
import { mayChange } from "../workbook/protection";
import type { Sheet } from "../workbook/shape";
import type { RangeAreas } from "../workbook/range-areas";
import {
  autofitColumns,
  autofitRows,
  readColumnWidth,
  readRowHeight,
  setColumnWidth,
  setRowHeight,
} from "../workbook/sizes";

/** A property that one of the sheet's overlays keeps, because IronCalc does not. */
function kept<V extends string | number | boolean>(
  since: Property<RangeAreas>["since"],
  overlay: (sheet: Sheet) => Overlay<V>,
  parse: (value: Json) => V,
): Property<RangeAreas> {
  return {
    since,
    get: (areas) => sharedOver(areas, (area) => overlay(area.sheet).over(area)),
    set: ({ areas }, value) => {
      const parsed = parse(value);
      for (const area of areas) {
        mayChange(area.sheet, "allowFormatCells");
        overlay(area.sheet).set(area, parsed);
      }
    },
  };
}

/** A property of IronCalc's cell style, where it is called `path`. */
function look(
  since: Property<RangeAreas>["since"],
  read: (style: CellStyle) => string | boolean,
  path: string,
  parse: (value: Json) => string,
): Property<RangeAreas> {
  return {
    since,
    get: (areas) => sharedLook(areas, read),
    set: (areas, value) => setLook(areas, path, parse(value)),
  };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const formatMembers: Members<RangeAreas> = {
  type: "RangeFormat",
  properties: {
    columnWidth: {
      since: "1.2",
      get: (areas) => sharedOver(areas, readColumnWidth),
      set: ({ areas }, value) => {
        for (const area of areas) setColumnWidth(area, asNumber(value));
      },
    },
    rowHeight: {
      since: "1.2",
      get: (areas) => sharedOver(areas, readRowHeight),
      set: ({ areas }, value) => {
        for (const area of areas) setRowHeight(area, asNumber(value));
      },
    },
    horizontalAlignment: look(
      "1.1",
      ({ alignment }) => excelHorizontal(alignment?.horizontal ?? "general"),
      "alignment.horizontal",
      (value) => engineHorizontal(asOneOf(value, HORIZONTAL)),
    ),
    verticalAlignment: look(
      "1.1",
      ({ alignment }) => capital(alignment?.vertical ?? "bottom"),
      "alignment.vertical",
      (value) => asOneOf(value, VERTICAL).toLowerCase(),
    ),
    wrapText: look(
      "1.1",
      ({ alignment }) => alignment?.wrap_text === true,
      "alignment.wrap_text",
      (value) => String(asFlag(value)),
    ),
    indentLevel: kept("1.9", (sheet) => sheet.indent, asIndent),
    shrinkToFit: kept(
      "1.9",
      (sheet) => sheet.shrink,
      (value) => asFlag(value),
    ),
  },
  objects: {
    borders: { since: "1.1", type: "RangeBorderCollection", get: (areas) => areas },
    fill: { since: "1.1", type: "RangeFill", get: (areas) => areas },
    font: { since: "1.1", type: "RangeFont", get: (areas) => areas },
    protection: { since: "1.2", type: "FormatProtection", get: (areas) => areas },
  },
  methods: {
    autofitColumns: { since: "1.2", call: ({ areas }) => areas.forEach(autofitColumns) },
    autofitRows: { since: "1.2", call: ({ areas }) => areas.forEach(autofitRows) },
  },
};

export const fontMembers: Members<RangeAreas> = {
  type: "RangeFont",
  properties: {
    bold: look(
      "1.1",
      ({ font }) => font.b === true,
      "font.b",
      (value) => String(asFlag(value)),
    ),
    italic: look(
      "1.1",
      ({ font }) => font.i === true,
      "font.i",
      (value) => String(asFlag(value)),
    ),
    strikethrough: look(
      "1.9",
      ({ font }) => font.strike === true,
      "font.strike",
      (value) => String(asFlag(value)),
    ),
    underline: look(
      "1.1",
      ({ font }) => (font.u === true ? "Single" : "None"),
      "font.u",
      (value) => String(asOneOf(value, ["None", "Single"]) === "Single"),
    ),
    color: look("1.1", ({ font }) => asRgb(font.color, "#000000"), "font.color", asColour),
    name: kept(
      "1.1",
      (sheet) => sheet.fontName,
      (value) => asText(value),
    ),
    size: {
      since: "1.1",
      get: (areas) => sharedOver(areas, (area) => area.sheet.fontSize.over(area)),
      set: (areas, value) => setFontSize(areas, asNumber(value)),
    },
  },
};

export const fillMembers: Members<RangeAreas> = {
  type: "RangeFill",
  properties: {
    // "RangeFill.color" (@types/office-js) and Excel: a cell without a fill reads as "#FFFFFF".
    color: look("1.1", ({ fill }) => asRgb(fill.color, "#FFFFFF"), "fill.color", asColour),
  },
  methods: {
    clear: { since: "1.1", call: (areas) => setLook(areas, "fill.color", "") },
  },
};

export const formatProtectionMembers: Members<RangeAreas> = {
  type: "FormatProtection",
  properties: {
    locked: kept(
      "1.2",
      (sheet) => sheet.locked,
      (value) => asFlag(value),
    ),
    formulaHidden: kept(
      "1.2",
      (sheet) => sheet.formulaHidden,
      (value) => asFlag(value),
    ),
  },
};

/** Excel takes 1 to 409 points. */
function setFontSize(areas: RangeAreas, points: number): void {
  if (points < 1 || points > LIMITS.fontSize) throw invalidArgument("font size");
  setLook(areas, "font.size", String(points));
  for (const area of areas.areas) area.sheet.fontSize.set(area, points);
}

/** 0 to 250 ("RangeFormat.indentLevel", @types/office-js). */
function asIndent(value: Json): number {
  const level = asWhole(value);
  if (level < 0 || level > LIMITS.indent) throw invalidArgument("indent level");
  return level;
}

function asRgb(colour: string | readonly [number, number] | undefined, otherwise: string): string {
  return typeof colour === "string" ? colour.toUpperCase() : otherwise;
}

function excelHorizontal(word: string): string {
  return word === "centerContinuous" ? "CenterAcrossSelection" : capital(word);
}

function engineHorizontal(word: (typeof HORIZONTAL)[number]): string {
  return word === "CenterAcrossSelection" ? "centerContinuous" : word.toLowerCase();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
