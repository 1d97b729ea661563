import { penceOf } from "../values/amount";
import { amountRank, plainHeading } from "./heading-words";
import type { LedgerRow } from "./ledger";
import type { LedgerColumn, LedgerColumns } from "./columns";

/** A date with an amount behind it in one cell, maybe with what stands before it too: "25/06/2012900". */
const DATE_AND_AMOUNT = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(-?\d[\d,]*(?:\.\d+)?)$/;
const ONE_AMOUNT = /^\D*?(\(?-?£?\d[\d,]*(?:\.\d+)?\)?)\s*(CR)?\D*$/i;

/** Between thousands. */
const APOSTROPHE = /(?<=\d)['\u2019](?=\d{3}(?!\d))/g;

/** An amount with another currency, in thousands or millions, or in brackets that may take it off: "€200", "£1.2k", "<40.00>". */
const NOT_IN_POUNDS = /(?!£)\p{Sc}|\b(?:eur|usd|chf)\b|\d ?(?:k|mn?|bn|thousand|million)\b|[<>[\]{}]/iu;

/** Whether a cell beyond the headings holds something. */
export function isWide({ cells }: LedgerRow, width: number): boolean {
  for (let at = width; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell !== undefined && (typeof cell === "number" || cell.trim() !== "")) return true;
  }
  return false;
}

/** An amount that a line would add, and whether it stands in another place than its heading's. */
export interface PresumedAmount {
  readonly pence: number;
  readonly moved: boolean;
}

/**
 * What a line that is left out would add, as far as its cells show it: an amount with a date in one cell, as many cells
 * aside as the row has more or fewer than the headings, or with other text. Undefined where they do not.
 */
export function presumedAmount(
  { cells }: LedgerRow,
  amount: LedgerColumn,
  width: number,
): PresumedAmount | undefined {
  for (const cell of cells) {
    const fused = typeof cell === "string" ? DATE_AND_AMOUNT.exec(cell.trim())?.[1] : undefined;
    const pence = fused === undefined ? undefined : penceOf(fused);
    if (pence !== undefined) return { pence, moved: true };
  }
  const aside = cells.length === width ? undefined : cells[amount.index + cells.length - width];
  const beside = aside === undefined || aside === "" ? undefined : penceOf(aside);
  if (beside !== undefined) return { pence: beside, moved: true };
  if (NOT_IN_POUNDS.test(String(cells[amount.index] ?? ""))) return undefined;
  const written = String(cells[amount.index] ?? "").replace(APOSTROPHE, "");
  const [, figure, credit] = ONE_AMOUNT.exec(written) ?? [];
  const pence = figure === undefined ? undefined : penceOf(figure);
  if (pence === undefined) return undefined;
  return { pence: credit === undefined ? pence : -Math.abs(pence), moved: false };
}

/** An amount whose commas were taken for ends of cells: "1" and "234.00"; undefined where the cells make none. */
export function partedAmount(
  { cells }: LedgerRow,
  amount: LedgerColumn,
  width: number,
): PresumedAmount | undefined {
  if (cells.length <= width) return undefined;
  const parts = cells.slice(amount.index, amount.index + cells.length - width + 1);
  const pence = penceOf(parts.join(","));
  return pence === undefined ? undefined : { pence, moved: true };
}

/** An amount whose comma was taken for the end of its cell, the rest of which stands in the next: "1" and "000.50". */
export function amountWithRest(amount: unknown, rest: unknown): PresumedAmount | undefined {
  if (typeof amount !== "string" || typeof rest !== "string") return undefined;
  if (!/^\s*[-(]?£?\d{1,3}\s*$/.test(amount) || !/^\s*\d{3}(?:\.\d{1,2})?\)?-?\s*$/.test(rest))
    return undefined;
  const pence = penceOf(`${amount.trim()},${rest.trim()}`);
  return pence === undefined ? undefined : { pence, moved: true };
}

/** Whether a supplier's name is none: a date or an amount stands there, as where cells are in another order. */
export function isNoName(text: string): boolean {
  return /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text) || (/\d\.\d{2}\)?$/.test(text) && isMoney(text));
}

/** Headings of figures that are no pounds. */
const OTHER_FIGURES = /\b(?:rate|quantity|qty|percent(?:age)?)\b|%/i;

/** A column that looks more like the amounts than the one taken does. */
export interface Likelier {
  readonly column: LedgerColumn;
  /**
   * Why: the one taken adds this one up line by line; it has whole numbers alone, as codes are; or the last column is
   * empty, as where a cell is missing.
   */
  readonly because: "running" | "whole" | "short";
}

/**
 * A column of pounds and pence on every line of the sample, where the one taken has whole numbers alone, or where it stands
 * before the one taken under a heading of something else and the last column is empty. Cells that stand one place aside
 * look so.
 */
export function likelierAmount(
  sample: readonly LedgerRow[],
  { roles }: LedgerColumns,
  headings: readonly string[],
): Likelier | undefined {
  const { amount } = roles;
  if (!amount) return undefined;
  const taken = new Set(Object.values(roles).map(({ index }) => index));
  const filled = sample.filter(({ cells }) => penceOf(cells[amount.index] ?? "") !== undefined);
  if (filled.length < 2) return undefined;
  const running = addedUp(filled, amount.index, taken);
  if (running !== undefined)
    return { column: { index: running, heading: headings[running] ?? "" }, because: "running" };
  const isOfPounds = (text: string, at: number) =>
    !taken.has(at) && !OTHER_FIGURES.test(text) && holdsMoney(filled, at);
  const found = (index: number, because: Likelier["because"]) =>
    index < 0 ? undefined : { column: { index, heading: headings[index] ?? "" }, because };
  if (!filled.some(({ cells }) => hasPence(cells[amount.index])))
    return found(headings.findIndex(isOfPounds), "whole");
  const last = headings.findLastIndex((text) => text.trim() !== "");
  if (last <= amount.index || filled.some(({ cells }) => String(cells[last] ?? "").trim() !== ""))
    return undefined;
  const before = headings.slice(0, amount.index);
  return found(
    before.findIndex((text, at) => text.trim() !== "" && !isOfMoney(text) && isOfPounds(text, at)),
    "short",
  );
}

/** So many lines show that one column adds up another. */
const FEWEST_ADDED = 3;

/** The column that another adds up, so that each amount is the one above it and this: a running total's own amounts. */
function addedUp(rows: readonly LedgerRow[], total: number, taken: ReadonlySet<number>): number | undefined {
  // The last may be a total of another kind.
  const checked = rows.length > FEWEST_ADDED + 1 ? rows.slice(0, -1) : rows;
  if (checked.length < FEWEST_ADDED) return undefined;
  const penceIn = (at: number) => checked.map(({ cells }) => penceOf(cells[at] ?? ""));
  const totals = penceIn(total);
  const isAdded = (at: number) =>
    penceIn(at).every((own, index) => {
      const above = totals[index - 1];
      return own !== undefined && own !== 0 && (above === undefined || totals[index] === above + own);
    });
  const width = Math.max(...checked.map(({ cells }) => cells.length));
  const found = Array.from({ length: width }, (_, at) => at);
  return found.find((at) => at !== total && !taken.has(at) && isAdded(at));
}

/** Pounds and pence on every line; of a workbook's numbers some are whole by chance. */
function holdsMoney(rows: readonly LedgerRow[], at: number): boolean {
  const withPence = rows.filter(({ cells }) => isMoney(cells[at])).length;
  const whole = rows.filter(({ cells }) => Number.isInteger(cells[at]) && cells[at] !== 0).length;
  return withPence + whole === rows.length && 2 * withPence >= rows.length;
}

/** Whether a heading is of pounds that are not the amount: "Irrecoverable VAT", "Gross". */
export function isOfMoney(heading: string): boolean {
  return (
    /\b(?:vat|taw|tax|discount|rate|price|charge|retention|cis)\b|£/i.test(heading) ||
    amountRank(plainHeading(heading)) !== undefined
  );
}

/** Whether a cell holds more than whole pounds. */
export function hasPence(cell: string | number | undefined): boolean {
  return typeof cell === "number" ? !Number.isInteger(cell) : (cell ?? "").includes(".");
}

/** Whether an amount has three decimals or more; many more are the error of binary fractions. */
export function isFine(amount: string): boolean {
  return /\.\d{3,6}\D*$/.test(amount);
}

/** Whether a cell is written as pounds and pence. */
export function isMoney(cell: string | number | undefined): boolean {
  return typeof cell === "number"
    ? !Number.isInteger(cell)
    : /^[-(]?£?\d[\d,]*\.\d{2}\)?$/.test((cell ?? "").trim());
}
