import { capital } from "../../domain/issues/words/sentences";
import { evidenceKey, type EvidenceLook } from "../../domain/register/follow-up";
import type { Register, RegisterRow } from "../../domain/register/model";
import { hasQuantity } from "../../domain/framework/edition";
import { quarterInWords } from "../../domain/values/calendar";
import { serialOf } from "../../domain/values/day";
import { type Column, columnsFor } from "../language/block";
import { textRule } from "../language/entry-rules";
import type { StyleName } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, printArea, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { decidedOnRule } from "./claims";
import { EVIDENCE, figureStyle } from "./names";

const NOTE =
  "The evidence that the returns which count name, by claim. Enter the file that you looked at and when; its SHA-256 proves later that it is the same file. Kept when the register is made again from this one; other evidence for a claim has to be looked at again.";

/** What evidence was named for each claim, and who looked at it. */
export function placeEvidence(register: Register): PlacedSheet {
  const lines = evidenceLines(register);
  const list = table({
    columns: EVIDENCE_COLUMNS,
    lines: [{ rows: lines.length > 0 ? lines : [undefined] }],
    heights: {
      headings: headingHeight(EVIDENCE_COLUMNS),
      wrapped: ["measure", "reference", "file", "officer", "note"],
    },
    tableName: "EvidenceTable",
  });
  const layout = layOut(
    EVIDENCE,
    stack([titleRow(`Evidence: ${quarterInWords(register.quarter)}`), noteRow(NOTE, 9, 34), list]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(EVIDENCE_COLUMNS),
    freeze: frozen(layout, list, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, list),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      area: printArea(EVIDENCE_COLUMNS, "note", endOf(layout, list)),
      ...sideBySide(EVIDENCE_COLUMNS, 1),
    },
  });
}

interface EvidenceLine {
  readonly row: RegisterRow;
  readonly reference: string;
  readonly look: EvidenceLook | undefined;
}

function evidenceLines({ rows, state }: Register): readonly EvidenceLine[] {
  const looks = new Map((state.decisions.evidence ?? []).map((look) => [evidenceKey(look), look]));
  return rows.flatMap((row) => {
    const { contract, quarter, measure, level, evidence: reference, counts } = row;
    if (!counts || reference === null) return [];
    const key = evidenceKey({
      ...{ contract: contract.reference, quarter, measure: measure.id, level, reference },
    });
    return [{ row, reference, look: looks.get(key) }];
  });
}

type Line = EvidenceLine | undefined;

function fact<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: EvidenceLine) => string | number | null,
  style: StyleName | ((line: Line) => StyleName) = "given",
): Column<never, Line, Key, never> {
  const name = nameOf(key);
  return { key, heading, width, name, row: { style, content: (line) => given(line ? content(line) : null) } };
}

const entered = (style: StyleName) => (line: Line) => (line ? style : ("blank" as const));

function entry<const Key extends "file" | "sha256" | "officer" | "note">(
  key: Key,
  heading: string,
  width: number,
  hint: string,
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width,
    name: nameOf(key),
    row: {
      style: entered("entryText"),
      content: (line) => given(line?.look?.[key] ?? null),
      rule: (line) => (line ? textRule(heading, 1000, hint) : undefined),
    },
  };
}

function nameOf(key: string): string {
  return `Evidence_${capital(key)}`;
}

/** The columns of the sheet Evidence, in the user's order. */
export const EVIDENCE_COLUMNS = columnsFor<Line>()([
  fact("contract", "Contract", 16, ({ row }) => row.contract.reference, "label"),
  fact("quarter", "Quarter", 13, ({ row }) => row.quarter),
  fact("measure", "Measure", 24, ({ row }) => row.measure.headline),
  fact("level", "Level", 8, ({ row }) => row.level),
  {
    ...fact(
      "claimed",
      "Claimed",
      13,
      ({ row }) => (hasQuantity(row.measure) ? row.claimed : null),
      (line) => (line ? figureStyle(line.row.measure) : "blank"),
    ),
    headingStyle: "headingOfFigures",
  },
  fact("reference", "Evidence named", 28, ({ reference }) => reference),
  entry("file", "File", 28, "The name of the file that you looked at."),
  entry(
    "sha256",
    "SHA-256",
    22,
    "Of the file, as your computer tells it: it proves that the file is the same.",
  ),
  entry("officer", "Looked at by", 18, "A name or a role."),
  {
    key: "date",
    heading: "Looked at on",
    width: 13,
    name: nameOf("date"),
    row: {
      style: entered("entryDate"),
      content: (line) => given(line?.look?.date ? serialOf(line.look.date) : null),
      rule: (line) => (line ? decidedOnRule : undefined),
    },
  },
  entry("note", "Note", 28, "What the evidence shows."),
  fact("code", "Measure's id", 22, ({ row }) => row.measure.id, "stamp"),
]);

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number]["key"];

/** What an officer enters. */
export const EVIDENCE_ENTRIES = ["file", "sha256", "officer", "date", "note"] as const;
