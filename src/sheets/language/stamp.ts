import { kindOf, type LaterKind, type WorkbookKind } from "../../domain/values/workbook-kind";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { isCover } from "./cover-names";
import { locate } from "./entries";
import { given, type PlacedSheet } from "./piece";
import { cellAt } from "../../workbook/cells";

/** What a workbook says of itself, so that it can be read back and updated. */
export interface Stamp<Kind = WorkbookKind | LaterKind> {
  readonly kind: Kind;
  /** The version of the sheets' form: a reader knows up to its own. */
  readonly formVersion: number;
  /** JSON values by name: the setup, the edition. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** The name and the sheet of a tender's stamp, and of every workbook that holds one thing only. */
export const STAMP = "Stamp";

/** An assessment stands beside the tender that comes of it, so its stamp has a name of its own. */
export const ASSESSMENT_STAMP = "Assessment_Stamp";

function sheetOf(name: string): string {
  return name.replaceAll("_", " ");
}

/**
 * What of a workbook is compared: not its stamp, which it is compared by, nor its cover, which later versions may word in
 * another way and earlier ones did not have, and from which nothing is read.
 */
export function withoutStamp(plan: Plan): Plan {
  const others = [STAMP, ASSESSMENT_STAMP].map(sheetOf);
  const compared = plan.sheets.filter(({ name }) => !others.includes(name) && !isCover(name));
  return { ...plan, sheets: compared };
}

/** Excel keeps 32,767 characters a cell. */
const CHUNK = 30_000;

/** A sheet that is not shown: one row for the kind, one for the version, and the parts' JSON in numbered chunks. */
export function placeStamp({ kind, formVersion, parts }: Stamp<WorkbookKind>, name = STAMP): PlacedSheet {
  const rows = [
    ["kind", kind],
    ["formVersion", formVersion],
    ...Object.entries(parts).flatMap(([part, value]) =>
      chunks(asciiJson(value)).map((text, index) => [part, `${index + 1}:${text}`] as const),
    ),
  ] as const;
  return {
    sheet: {
      name: sheetOf(name),
      visibility: "veryHidden",
      columnWidths: [16, 60],
      cells: rows.flatMap((row, index) =>
        row.map((value, column) => ({ row: index, column, ...given(value), style: "stamp" })),
      ),
      protection: { allow: [] },
      print: { orientation: "portrait" },
    },
    names: [{ name, sheet: sheetOf(name), range: { row: 0, column: 0, rows: rows.length, columns: 2 } }],
  };
}

/**
 * The stamp of a workbook; "none" where it has none, "damaged" where it cannot be read. Without a name, of a
 * workbook with an assessment alone the assessment's.
 */
export function readStamp(
  grid: Grid,
  names: readonly string[] = [STAMP, ASSESSMENT_STAMP],
): Stamp | "none" | "damaged" {
  const found = names.map((name) => locate(grid, name)).find((each) => each !== undefined);
  if (!found) return "none";
  const { sheet, range } = found;
  const rows = Array.from({ length: range.rows }, (_, index) => {
    const row = range.row + index;
    const { column } = range;
    const valueAt = (at: number) => cellAt(sheet.cells, { row, column: at })?.value;
    return [valueAt(column), valueAt(column + 1)] as const;
  });
  const [[, kind] = [], [, formVersion] = [], ...chunkRows] = rows;
  if (typeof kind !== "string" || !Number.isInteger(Number(formVersion))) return "damaged";
  const parts = joinChunks(chunkRows);
  return parts ? { kind: kindOf(kind), formVersion: Number(formVersion), parts } : "damaged";
}

function joinChunks(rows: readonly (readonly unknown[])[]): Record<string, unknown> | undefined {
  const texts = new Map<string, string>();
  for (const [name, chunk] of rows) {
    if (typeof name !== "string" || typeof chunk !== "string") return undefined;
    texts.set(name, (texts.get(name) ?? "") + chunk.slice(chunk.indexOf(":") + 1));
  }
  try {
    return Object.fromEntries([...texts].map(([name, text]) => [name, JSON.parse(text) as unknown]));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** A chunk's number goes first, so that no chunk can be taken for a formula. */
function chunks(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** JSON in ASCII, so that a chunk never ends in the middle of a character. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
