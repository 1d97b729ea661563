import type { LedgerColumns, WantedColumns } from "./columns";
import { proposeColumns, recogniseColumns, withKept } from "./ledger-columns";
import { amountRank, mayNameAmount, plainHeading } from "./heading-words";
import { penceOf } from "../values/amount";
import type { LedgerRow } from "./ledger";
import { textOf } from "./ledger-text";

/** Titles and parameters above the headings take fewer rows than this, and they with the headings fewer cells. */
const MOST_ROWS = 60;
const MOST_CELLS = 100_000;

/** Whether headings must be among the first rows. */
export function mustHoldHeadings(rows: readonly LedgerRow[]): boolean {
  return rows.length >= MOST_ROWS || rows.reduce((sum, { cells }) => sum + cells.length, 0) >= MOST_CELLS;
}

const NOTHING_WANTED: WantedColumns = { chosen: {} };
const NONE_HIDDEN: ReadonlySet<number> = new Set();

export interface FoundHeadings {
  readonly columns: LedgerColumns;
  /** How many of the searched rows come before the first line of payments. */
  readonly rows: number;
  readonly headingLine: number;
  /** What the heading row says, by column. */
  readonly texts: readonly string[];
}

/** Takes rows until the headings must have come; the rows are given back with what was found. */
export function takeHeadings(rows: Iterator<LedgerRow>, wanted: WantedColumns) {
  const searched: LedgerRow[] = [];
  while (!mustHoldHeadings(searched)) {
    const next = rows.next();
    if (next.done === true) break;
    searched.push(next.value);
  }
  return { searched, found: findHeadings(searched, wanted) };
}

/**
 * The row, or two rows, in which the most columns are recognised, and of those the one that says what amounts are net
 * of. Two rows are headings only where they tell more than one of them: a title above the headings is none. The lines
 * below tell names from codes.
 */
export function findHeadings(rows: readonly LedgerRow[], wanted: WantedColumns): FoundHeadings | undefined {
  let best: FoundHeadings | undefined;
  let height = 1;
  const singles = rows.map((row, index) => headingsIn([row], index, wanted));
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const single = singles[index];
    const double = next && headingsIn([row, next], index, wanted);
    const below = singles[index + 1];
    const told = double && tells(double) > (below ? tells(below) : 0) ? double : undefined;
    for (const found of [single, told])
      if (found && tells(found) > (best ? tells(best) : 0)) {
        best = found;
        height = found === told ? 2 : 1;
      }
  });
  if (!best) return undefined;
  const { rows: end } = best;
  const above = singles.find((each) => each && hasPaymentsAbove(rows.slice(each.rows, end - 1), each));
  if (above) {
    best = above;
    height = 1;
  }
  const at = best.rows - height;
  return headingsIn(rows.slice(at, best.rows), at, wanted, rows.slice(best.rows)) ?? best;
}

/**
 * Whether payments stand under headings before others that say more, which are those of another table then: each has a
 * date or a number, as a summary above the payments has not.
 */
function hasPaymentsAbove(between: readonly LedgerRow[], { columns: { roles } }: FoundHeadings): boolean {
  const { amount, date, transaction } = roles;
  const placed = [date, transaction].flatMap((column) => column?.index ?? []);
  return between.some(
    ({ cells }) =>
      penceOf(cells[amount?.index ?? 0] ?? "") !== undefined &&
      placed.some((index) => /\d/.test(textOf(cells[index]))),
  );
}

/** Whether a table has headings that are known. */
export function hasHeadings(rows: Iterable<LedgerRow>): boolean {
  return takeHeadings(rows[Symbol.iterator](), NOTHING_WANTED).found !== undefined;
}

/** The headings of another table where a row has them, whatever was chosen for the first; undefined for other rows. */
export function otherHeadings(row: LedgerRow, hidden: WantedColumns["hidden"]): FoundHeadings | undefined {
  return row.cells.some(namesAmount) ? headingsIn([row], 0, { ...NOTHING_WANTED, hidden }) : undefined;
}

function namesAmount(cell: string | number | undefined): boolean {
  return (
    typeof cell === "string" &&
    cell.length < 60 &&
    mayNameAmount(cell) &&
    amountRank(plainHeading(cell)) !== undefined
  );
}

/** The first of the widest rows of words, which may be headings; undefined where no row has two. */
export function widestHeadings(
  rows: readonly LedgerRow[],
): { readonly index: number; readonly texts: readonly string[] } | undefined {
  const candidates = rows.flatMap((row, index) =>
    mayBeHeading(row) ? [{ index, texts: Array.from(row.cells, textOf) }] : [],
  );
  const filled = ({ texts }: { readonly texts: readonly string[] }) =>
    texts.filter((text) => text !== "").length;
  const width = Math.max(0, ...candidates.map(filled));
  return width > 1 ? candidates.find((each) => filled(each) === width) : undefined;
}

/** What a table without recognised headings may have them in. */
export function proposeHeadings(
  rows: Iterable<LedgerRow>,
  hidden?: ReadonlySet<number>,
): LedgerColumns | undefined {
  const { searched } = takeHeadings(rows[Symbol.iterator](), NOTHING_WANTED);
  const found = widestHeadings(searched);
  return found && proposeColumns(found.texts, searched.slice(found.index + 1), hidden);
}

/** How much headings say: columns first, then whether they say if amounts are with VAT. */
function tells({ columns }: FoundHeadings): number {
  return 2 * Object.keys(columns.roles).length + (columns.basis === "not stated" ? 0 : 1);
}

function headingsIn(
  rows: readonly LedgerRow[],
  index: number,
  wanted: WantedColumns,
  sample: readonly LedgerRow[] = [],
): FoundHeadings | undefined {
  if (!rows.every(mayBeHeading)) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const texts = Array.from({ length: width }, (_, column) =>
    rows
      .map(({ cells }) => textOf(cells[column]))
      .filter((text) => text !== "")
      .join(" "),
  );
  const { hidden = NONE_HIDDEN } = wanted;
  const columns = recogniseColumns(texts, withKept(texts, wanted), { sample, hidden });
  if (!columns) return undefined;
  const headingLine = rows[0]?.line ?? 1;
  return { columns, rows: index + rows.length, headingLine, texts };
}

/** Of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

/** Headings are words: a row with an amount in it is a line. */
function mayBeHeading({ cells }: LedgerRow): boolean {
  if (cells.length > MOST_COLUMNS) return false;
  const filled = cells.filter((cell) => textOf(cell) !== "");
  return filled.length > 0 && filled.every((cell) => typeof cell === "string" && penceOf(cell) === undefined);
}

/** The headings in one line, as messages list them. */
export function headingsOf({ headings }: LedgerColumns): string {
  return headings.join(", ");
}
