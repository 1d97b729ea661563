import { FIELD_WORDS, type Finding } from "../../domain/suppliers/file";
import { capital } from "../../domain/issues/words/sentences";
import { poundsOfPence } from "../../domain/values/amount";
import { serialOf } from "../../domain/values/day";
import { type Column, columnsFor } from "../language/block";
import { listRule, textRule } from "../language/entry-rules";
import type { StyleName } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, heightFor, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { LIST_YES_NO, TO_CONFIRM } from "./names";
import { withFilter } from "./suppliers";

const NOTE =
  "What was found for these suppliers, each value with where it stands and on which day. None counts until you say Yes to it, with your name under Officer; No is kept, and you are not asked again. Two names can be two suppliers: compare the address or ask. To answer many at once, filter, type the first answer and fill it down.";

/** A finding with what its supplier was paid, in pence. */
export interface FindingLine {
  readonly finding: Finding;
  readonly paid: number | undefined;
}

/** What was found and waits for a person's answer. */
export function placeToConfirm(lines: readonly FindingLine[]): PlacedSheet {
  const list = table({
    columns: FINDING_COLUMNS,
    lines: [{ rows: lines.length > 0 ? lines : [undefined] }],
    heights: { headings: headingHeight(FINDING_COLUMNS), row: heightOf },
    tableName: "ToConfirmTable",
  });
  const layout = layOut(TO_CONFIRM, stack([titleRow("To confirm"), noteRow(NOTE, 6, 50), list]));
  return withFilter(
    placeLayout(layout, {
      columnWidths: widths(FINDING_COLUMNS),
      freeze: frozen(layout, list, 1),
      print: {
        orientation: "landscape",
        repeatRows: headings(layout, list),
        footer: footer({ reference: "Supplier register" }),
        ...sideBySide(FINDING_COLUMNS, 1),
      },
    }),
  );
}

type Line = FindingLine | undefined;

/** Texts of several columns may need more lines than one. */
function heightOf(line: Line): number | undefined {
  if (!line) return undefined;
  const { why, source, value, found = "" } = line.finding;
  return Math.max(heightFor(why, 42), heightFor(source, 30), heightFor(value, 30), heightFor(found, 26));
}

function fact<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: FindingLine) => string | number | null,
  style: StyleName = "given",
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width,
    name: nameOf(key),
    row: { style, content: (line) => given(line ? content(line) : null) },
  };
}

function nameOf(key: string): string {
  return `ToConfirm_${capital(key)}`;
}

/** The columns of the sheet To confirm, in the user's order. */
export const FINDING_COLUMNS = columnsFor<Line>()([
  fact("supplier", "Supplier", 34, ({ finding }) => finding.supplier, "label"),
  {
    ...fact(
      "paid",
      "Paid in these ledgers",
      17,
      ({ paid }) => (paid === undefined ? null : poundsOfPence(paid)),
      "money",
    ),
    headingStyle: "headingOfFigures",
  },
  fact("field", "What", 25, ({ finding }) => FIELD_WORDS[finding.field]),
  fact("value", "Found", 34, ({ finding }) => finding.value),
  {
    key: "answer",
    heading: "Is it right?",
    width: 12,
    name: nameOf("answer"),
    row: {
      style: (line) => (line ? "entryChoice" : "blank"),
      content: () => given(null),
      rule: (line) =>
        line ? listRule("Is it right?", LIST_YES_NO, "Yes or No, or leave it empty") : undefined,
    },
  },
  fact("why", "Why it may be", 46, ({ finding }) => finding.why),
  fact("found", "Name as found", 30, ({ finding }) => finding.found ?? null),
  fact("address", "Which address", 17, ({ finding }) => finding.address ?? null),
  fact("source", "Where it stands", 34, ({ finding }) => finding.source),
  fact("date", "On", 12, ({ finding }) => (finding.date === null ? null : serialOf(finding.date)), "date"),
  {
    key: "officer",
    heading: "Officer",
    width: 18,
    name: nameOf("officer"),
    row: {
      style: (line) => (line ? "entryText" : "blank"),
      content: () => given(null),
      rule: (line) => (line ? textRule("Officer", 255, "Who says so: a name or a role.") : undefined),
    },
  },
]);

export type FindingColumn = (typeof FINDING_COLUMNS)[number]["key"];

/** What an officer enters. */
export const FINDING_ENTRIES = ["answer", "officer"] as const;
