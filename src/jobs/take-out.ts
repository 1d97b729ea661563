import { readAssessmentStamp } from "../sheets/assessment/read";
import { placeAssessment } from "../sheets/assessment/workbook";
import { placeTenderOf } from "../sheets/tender/change";
import { readScoredTender } from "../sheets/tender/read";
import { readTenderStamp } from "../sheets/tender/stamp";
import { planAsNamedIn } from "../workbook/altered";
import { everyCell } from "../workbook/cells";
import type { Grid, GridSheet } from "../workbook/grid";
import type { Plan } from "../workbook/plan";
import { printedNames } from "../workbook/printed-names";
import { referringTo } from "../workbook/refers";
import { withEntriesOf } from "../workbook/with-entries";
import { fileNames } from "./file-names";
import type { NamedPlan } from "./job";

/** What this add-in put into a workbook, and what is to be known before it is taken out. */
export interface TakenOut {
  /** "Tender T-2026-014, Grounds maintenance", each with its sheets as the workbook calls them. */
  readonly parts: readonly { readonly what: string; readonly sheets: readonly string[] }[];
  /** The sheets with every entry, to be kept as files. */
  readonly files: readonly NamedPlan[];
  /** All that goes: sheets, hidden ones too, and names of the workbook. */
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Cells and names of the user's own that refer to what would go: "Summary!B3". Nothing can go while there are any. */
  readonly referring: readonly string[];
  /** Sheets whose rows or columns have moved while their entries cannot be read: no file would hold them where they belong. */
  readonly rearranged: readonly string[];
}

interface Part {
  readonly what: string;
  readonly file: string;
  readonly plan: Plan;
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly rearranged: readonly string[];
}

/** What was inserted into a workbook; undefined where nothing was. */
export function takenOut(grid: Grid): TakenOut | undefined {
  const parts = [
    ...tenderPart(grid),
    ...assessmentPart(grid),
    ...BESIDE.flatMap((each) => sheetsPart(grid, each)),
  ];
  if (parts.length === 0) return undefined;
  const sheets = parts.flatMap((part) => part.sheets);
  const going = new Set(sheets);
  const pointing = grid.names.filter(({ sheet }) => sheet !== undefined && going.has(sheet));
  const names = [...pointing.map(({ name }) => name), ...parts.flatMap((part) => part.names)];
  const wanted = fileNames(parts.map(({ file }) => file));
  return {
    parts: parts.map(({ what, sheets: own }) => ({ what, sheets: own })),
    files: parts.map(({ plan }, index) => ({ name: wanted[index] ?? "", plan })),
    sheets,
    names,
    referring: referringTo(withoutNames(grid, names), { sheets, names, repointed: [] }),
    rearranged: parts.flatMap((part) => part.rearranged),
  };
}

/** Whether two readings of a workbook would be kept as the same files: nothing was typed between them. */
export function sameTakenOut(one: TakenOut, other: TakenOut): boolean {
  return JSON.stringify([one.files, one.sheets]) === JSON.stringify([other.files, other.sheets]);
}

function withoutNames(grid: Grid, names: readonly string[]): Grid {
  const gone = new Set(names);
  return { ...grid, names: grid.names.filter(({ name }) => !gone.has(name)) };
}

function tenderPart(grid: Grid): readonly Part[] {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) return [];
  const read = readScoredTender(grid);
  const tender = read.ok ? read.value.tender : stamped.value.tender;
  const { reference, title } = tender;
  const part = planPart(grid, placeTenderOf(grid, tender), read.ok);
  return [{ what: `Tender ${reference}, ${title}`, file: `${reference} tender`, ...part }];
}

function assessmentPart(grid: Grid): readonly Part[] {
  const stamped = readAssessmentStamp(grid);
  if (!stamped.ok) return [];
  const { assessment, edition, form } = stamped.value;
  const { reference, title } = assessment;
  const part = planPart(grid, placeAssessment(assessment, { editions: [edition], form }), false);
  return [
    { what: `Opportunity assessment ${reference}, ${title}`, file: `${reference} assessment`, ...part },
  ];
}

/** `isRead` where the plan holds every entry already, wherever its row stands. */
function planPart(grid: Grid, plan: Plan, isRead: boolean): Omit<Part, "what" | "file"> {
  const here = new Set(grid.sheets.map(({ name }) => name));
  const filled = withEntriesOf(plan, grid);
  const known = new Set(grid.names.map(({ name }) => name));
  return {
    plan: filled.plan,
    sheets: planAsNamedIn(grid, plan)
      .sheets.map(({ name }) => name)
      .filter((name) => here.has(name)),
    names: printedNames(plan)
      .map(({ name }) => name)
      .filter((name) => known.has(name)),
    rearranged: isRead ? [] : filled.rearranged,
  };
}

interface Beside {
  readonly what: string;
  readonly names: RegExp;
}

/** What stands beside a tender without a stamp of its own: known by its names, and kept as it is. */
const BESIDE: readonly Beside[] = [
  { what: "Commitments", names: /^Commitments?_/i },
  { what: "Try the scheme", names: /^Scheme_/i },
];

function sheetsPart(grid: Grid, { what, names }: Beside): readonly Part[] {
  if (!readTenderStamp(grid).ok) return [];
  const pointed = new Set(grid.names.flatMap(({ name, sheet }) => (names.test(name) ? [sheet] : [])));
  const own = grid.sheets.filter(({ name }) => pointed.has(name));
  if (own.length === 0) return [];
  const plan: Plan = { kind: what, title: what, styles: {}, sheets: own.map(asItIs), names: [] };
  const sheets = own.map(({ name }) => name);
  return [{ what, file: what, plan, sheets, names: [], rearranged: [] }];
}

/** A sheet's figures and texts, without formulas, which speak of what is gone. */
function asItIs({ name, cells }: GridSheet): Plan["sheets"][number] {
  return {
    name,
    visibility: "visible",
    columnWidths: [],
    cells: everyCell(cells).map(({ row, column, cell: { value } }) => ({ row, column, value })),
    print: { orientation: "landscape" },
  };
}
