import type { ConditionalFormat, Style } from "../../workbook/plan";

/** Dark text and rules on white; every pair of text and fill has a contrast of at least 4.5 to 1. */
const INK = "#0B0C0C";
const QUIET = "#484C4F";
const RULE = "#B1B4B6";
const BLUE = "#1D4F76";
const ENTRY = "#FFF7D6";
const ENTRY_RULE = "#7A6A1F";
const SHADE = "#F3F2F1";

export const MONEY = "[$£-809]#,##0.00";
/** Scores, marks and shares show two decimals and keep all of theirs. */
export const SCORE = "0.00";
const MOMENT = "dd/mm/yyyy hh:mm";
const UNITS = "#,##0.00";
const COUNT = "#,##0";
export const DATE = "dd/mm/yyyy";
const DAY = "d mmm yyyy";

const cell: Style = { colour: INK, border: RULE, vertical: "center" };
const number: Style = { ...cell, horizontal: "right" };
const entry: Style = { ...cell, fill: ENTRY, border: ENTRY_RULE, locked: false };
const enteredNumber: Style = { ...entry, horizontal: "right" };

/** Dark on light, so that headings can be read where fills are not printed. */
const heading: Style = {
  bold: true,
  colour: INK,
  fill: "#D9E5EE",
  border: BLUE,
  wrap: true,
  vertical: "center",
};

/** How many decimals a score has that two do not tell from another. */
const MORE_DECIMALS = [3, 4, 5, 6, 7, 8, 9] as const;
type MoreDecimals = (typeof MORE_DECIMALS)[number];

/** "score3" to "score9": a score's look with so many decimals. */
function withMoreDecimals<Kind extends "score" | "total">(kind: Kind, style: Style) {
  return Object.fromEntries(
    MORE_DECIMALS.map((decimals) => [
      `${kind}${decimals}`,
      { ...style, format: `0.${"0".repeat(decimals)}` },
    ]),
  ) as Record<`${Kind}${MoreDecimals}`, Style>;
}

const score: Style = { ...number, format: SCORE };
const total: Style = { ...score, bold: true, fill: SHADE };

/** A link is told by its line as well as by its colour. */
const link: Style = { colour: BLUE, underline: true };
const given: Style = { ...cell, wrap: true, horizontal: "left", indent: 1 };
const label: Style = { ...cell, bold: true, fill: SHADE, horizontal: "left", indent: 1 };
const wrappedLabel: Style = { ...label, wrap: true };
const indented: Style = { ...cell, horizontal: "left", indent: 2, wrap: true };

/** The looks of every sheet. What a user fills in is yellow, ruled and unlocked; all else is locked. */
export const palette = {
  title: { bold: true, size: 16, colour: INK, vertical: "center" },
  linkedTitle: { bold: true, size: 16, vertical: "center", ...link },
  section: { bold: true, size: 13, colour: BLUE, vertical: "center" },
  heading: { ...heading, horizontal: "left", indent: 1 },
  headingOfFigures: { ...heading, horizontal: "right" },
  label,
  linkedLabel: { ...label, ...link },
  given,
  linkedGiven: { ...given, ...link },
  /** A given text that one line has room for: it also shows whole where merged cells are not drawn as one. */
  givenLine: { ...cell, horizontal: "left", indent: 1 },
  givenMoney: { ...number, format: MONEY, horizontal: "left", indent: 1 },
  givenScore: { ...number, format: SCORE },
  givenNumber: number,
  units: { ...number, format: UNITS },
  money: { ...number, format: MONEY },
  count: { ...number, format: COUNT },
  entryText: { ...entry, wrap: true, horizontal: "left", indent: 1 },
  entryMoney: { ...enteredNumber, format: MONEY },
  entryScore: { ...enteredNumber, format: SCORE },
  entryCount: { ...enteredNumber, format: COUNT },
  /** "5 Jun 2026": a day and month that cannot be mistaken for each other. */
  entryDay: { ...entry, horizontal: "left", indent: 1, format: DAY },
  day: { ...number, format: DAY, horizontal: "left", indent: 1 },
  entryDate: { ...entry, horizontal: "left", indent: 1, format: DATE },
  givenMoment: { ...cell, horizontal: "left", indent: 1, format: MOMENT },
  entryMoment: { ...entry, horizontal: "left", indent: 1, format: MOMENT },
  entryChoice: { ...entry, horizontal: "left", indent: 1 },
  entryUnits: { ...enteredNumber, format: UNITS },
  date: { ...number, format: DATE, horizontal: "left", indent: 1 },
  /** A share of 1, as a percentage. */
  share: { ...number, format: "0.0%" },
  /** What one unit counts as, to the four decimals that it has. */
  countsAs: { ...number, format: "0.0000" },
  score,
  ...withMoreDecimals("score", score),
  group: { ...cell, fill: SHADE },
  blank: cell,
  groupTitle: wrappedLabel,
  linkedGroupTitle: { ...wrappedLabel, ...link },
  indented,
  linkedIndented: { ...indented, ...link },
  total,
  ...withMoreDecimals("total", total),
  rank: { ...number, format: "0", bold: true, fill: SHADE },
  /** Figures that only serve other formulas: shown, so that they can be traced, and kept quiet. */
  working: { ...number, colour: QUIET, fill: SHADE, size: 9 },
  workingMoney: { ...number, colour: QUIET, fill: SHADE, size: 9, format: MONEY },
  note: { colour: QUIET, wrap: true, vertical: "top" },
  check: { bold: true, colour: INK, vertical: "center" },
  /** Text that is never read as a figure. */
  stamp: { format: "@" },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof palette;

const LINKED: Readonly<Record<string, StyleName>> = {
  title: "linkedTitle",
  label: "linkedLabel",
  given: "linkedGiven",
  groupTitle: "linkedGroupTitle",
  indented: "linkedIndented",
};

/** The look of a linked cell that would have another without its link. */
export function linkedStyle(style: string | undefined): StyleName {
  const found = LINKED[style ?? ""];
  if (!found) throw new Error(`no look for a link: ${style ?? "no style"}`);
  return found;
}

/** The look of a score or a total with so many decimals; two, where no more are asked for. */
export function styleWith(decimals: number, kind: "score" | "total"): StyleName {
  const more = MORE_DECIMALS.find((each) => each === decimals);
  return more === undefined ? kind : `${kind}${more}`;
}

/** Looks that a condition gives a cell. Each also reads without colour: bold, or words in the cell. */
export const marked = {
  /** Wrong or out of the running. */
  wrong: { bold: true, colour: "#942514", fill: "#FBE9E7" },
  /** Still to be filled in. */
  missing: { colour: "#594D00", fill: "#FFE58F" },
  right: { bold: true, colour: "#005A30", fill: "#E6F4EA" },
} satisfies Record<string, ConditionalFormat["look"]>;
