import type {
  ChosenColumns,
  ColumnRole,
  LedgerColumn,
  LedgerColumns,
  VatBasis,
  WantedColumns,
} from "./columns";
import type { LedgerRow } from "./ledger";
import { LedgerDates } from "./ledger-dates";
import {
  amountRank,
  basisOf,
  besideWelsh,
  debitAndCredit,
  isAbout,
  isCurrency,
  isOfCredits,
  plainHeading,
  saysPounds,
  saysPoundsInWords,
  SYNONYMS,
} from "./heading-words";

/** What was chosen, and of what was not the first kept heading that is there. */
export function withKept(headings: readonly string[], { chosen, kept = {} }: WantedColumns): ChosenColumns {
  const plain = new Set(headings.map(plainHeading));
  const found = (Object.keys(kept) as ColumnRole[]).flatMap((role) => {
    const heading = kept[role]?.find((each) => plain.has(plainHeading(each)));
    return heading === undefined || chosen[role] !== undefined ? [] : [[role, heading] as const];
  });
  return { ...Object.fromEntries(found), ...chosen };
}

type OtherRole = keyof typeof SYNONYMS;

const OTHER_ROLES = Object.keys(SYNONYMS) as readonly OtherRole[];
const OTHER_ROLES_AND_AMOUNT: readonly ColumnRole[] = ["amount", ...OTHER_ROLES];

const CREDIT_MARKS =
  /^(?:(?:document|doc|transaction|trans|invoice|inv|item|voucher) type|type|(?:dr|cr|debit|credit|d|c) ?(?:or )?(?:dr|cr|debit|credit|d|c)(?: indicator| ind| flag| marker| mark| code| sign)?|sign)$/;

/** What is known of a table's columns beside their headings. */
export interface BelowHeadings {
  /** Rows that tell a supplier's name from its code. */
  readonly sample: readonly LedgerRow[];
  readonly hidden: ReadonlySet<number>;
}

const NONE_HIDDEN: ReadonlySet<number> = new Set();

/**
 * The columns of a row of headings; undefined where it is none: it needs at least an amount and a supplier, and every
 * column that was chosen. A role chosen as "" has no column.
 */
export function recogniseColumns(
  headings: readonly string[],
  chosen: ChosenColumns,
  { sample, hidden }: BelowHeadings,
): LedgerColumns | undefined {
  const columns = columnsIn(headings, chosen, { sample, hidden });
  if (!columns || hidden.size === 0) return columns;
  const shown = columnsIn(headings, chosen, { sample, hidden: NONE_HIDDEN });
  const passedOver = OTHER_ROLES_AND_AMOUNT.flatMap((role) => {
    const column = shown?.roles[role];
    return column && hidden.has(column.index) && columns.roles[role]?.index !== column.index
      ? [{ role, column }]
      : [];
  });
  return { ...columns, passedOver };
}

function columnsIn(
  headings: readonly string[],
  chosen: ChosenColumns,
  below: BelowHeadings,
): LedgerColumns | undefined {
  const plain = headings.map(plainHeading);
  const amount = amountColumn({ headings, plain }, chosen.amount, below);
  if (!amount) return undefined;
  const named = chosenRoles(headings, chosen);
  if (!named) return undefined;
  const taken = new Set([amount.column.index, ...named.values()]);
  const others = otherRoles(plain, taken, below, (role) =>
    chosen[role] === undefined ? undefined : (named.get(role) ?? "none"),
  );
  if (others.supplier === undefined) return undefined;
  return columnsOf({ headings, plain }, amount, others, below.sample);
}

/** The columns of a row that is no whole row of headings: as many as are recognised, for a user to name the others. */
export function proposeColumns(
  headings: readonly string[],
  sample: readonly LedgerRow[],
  hidden: ReadonlySet<number> = NONE_HIDDEN,
): LedgerColumns {
  const plain = headings.map(plainHeading);
  const amount = amountColumn({ headings, plain }, undefined, { sample, hidden });
  const taken = new Set(amount ? [amount.column.index] : []);
  return columnsOf(
    { headings, plain },
    amount,
    otherRoles(plain, taken, { sample, hidden }, () => undefined),
    sample,
  );
}

/** As they are written, and as `plainHeading` gives them. */
interface Headings {
  readonly headings: readonly string[];
  readonly plain: readonly string[];
}

type Indices = Readonly<Partial<Record<OtherRole, number>>>;

/** The column of each role but the amount; `fixed` gives that which was chosen. */
function otherRoles(
  plain: readonly string[],
  taken: Set<number>,
  below: BelowHeadings,
  fixed: (role: OtherRole) => number | "none" | undefined,
): Indices {
  const found: Partial<Record<OtherRole, number>> = {};
  for (const role of OTHER_ROLES) {
    const index = fixed(role) ?? byHeading(plain, role, taken, below);
    if (index === undefined || index === "none") continue;
    taken.add(index);
    found[role] = index;
  }
  return found;
}

function columnsOf(
  { headings, plain }: Headings,
  amount: ReturnType<typeof amountColumn>,
  others: Indices,
  sample: readonly LedgerRow[],
): LedgerColumns {
  const roles: Partial<Record<ColumnRole, LedgerColumn>> = amount ? { amount: amount.column } : {};
  for (const role of OTHER_ROLES) {
    const index = others[role];
    if (index !== undefined) roles[role] = { index, heading: headingAt(headings, index) };
  }
  const taken = new Set([...Object.values(roles).map(({ index }) => index), amount?.credits?.index]);
  const named = plain.findIndex((text, index) => !taken.has(index) && CREDIT_MARKS.test(text));
  const mark = named < 0 ? signsColumn(plain, taken, { sample, beside: roles.amount?.index }) : named;
  return {
    roles,
    basis: amount?.basis ?? "not stated",
    netOfBoth: amount?.netOfBoth ?? false,
    headings: headings.map((heading) => heading.trim()).filter((heading) => heading !== ""),
    twins: twinsIn(headings, plain),
    // "Paid to" may be of an amount by its words.
    otherAmounts: (amount?.others ?? []).filter(({ index }) => !taken.has(index)),
    creditsBeside: plain.flatMap((text, index) =>
      isOfCredits(text) && !taken.has(index) && index !== mark
        ? [{ index, heading: headingAt(headings, index) }]
        : [],
    ),
    credits: amount?.credits,
    creditMark: mark < 0 ? undefined : { index: mark, heading: headingAt(headings, mark) },
    passedOver: [],
  };
}

const SIGN = /^[+\u2212-]?$/;

/**
 * A column without a heading that holds nothing but signs, as far as the sample shows: of several one that has some, then
 * one beside the amount. In an empty one signs may come below.
 */
function signsColumn(
  plain: readonly string[],
  taken: ReadonlySet<number | undefined>,
  { sample, beside = -2 }: { readonly sample: readonly LedgerRow[]; readonly beside: number | undefined },
): number {
  const texts = (index: number) => sample.map(({ cells }) => String(cells[index] ?? "").trim());
  const found = plain.flatMap((heading, index) =>
    heading === "" && !taken.has(index) && texts(index).every((text) => SIGN.test(text)) ? [index] : [],
  );
  const signed = found.find((index) => texts(index).some((text) => text !== ""));
  return signed ?? found.find((index) => Math.abs(index - beside) === 1) ?? found[0] ?? -1;
}

function twinsIn(headings: readonly string[], plain: readonly string[]): readonly LedgerColumn[] {
  const columns = new Map<string, number>();
  for (const text of plain) columns.set(text, 1 + (columns.get(text) ?? 0));
  return plain.flatMap((text, index) =>
    text !== "" && (columns.get(text) ?? 0) > 1 ? [{ index, heading: headingAt(headings, index) }] : [],
  );
}

/** Where the chosen columns stand; undefined where one is not among the headings. */
function chosenRoles(
  headings: readonly string[],
  chosen: ChosenColumns,
): ReadonlyMap<string, number> | undefined {
  const wanted = Object.entries(chosen).filter(
    ([role, heading]) => role !== "amount" && heading.trim() !== "",
  );
  const found = wanted.map(([role, heading]) => [role, chosenIndex(headings, heading)] as const);
  return found.some(([, index]) => index < 0) ? undefined : new Map(found);
}

export function headingAt(headings: readonly string[], index: number): string {
  return (headings[index] ?? "").replace(/\s+/g, " ").trim();
}

/**
 * The column of the first synonym that is there; then one that ends with a synonym of two words: "HBC Ref No."; then
 * one whose words are all about it; those that are shown before hidden ones. Of suppliers one that holds names comes
 * before one that holds codes.
 */
function byHeading(
  plain: readonly string[],
  role: OtherRole,
  taken: ReadonlySet<number>,
  { sample, hidden }: BelowHeadings,
): number | undefined {
  const ranked: { readonly index: number; readonly rank: number }[] = [];
  plain.forEach((heading, index) => {
    const rank = heading === "" || taken.has(index) ? undefined : headingRank(heading, role);
    if (rank !== undefined) ranked.push({ index, rank });
  });
  const isHidden = ({ index }: { readonly index: number }) => (hidden.has(index) ? 1 : 0);
  ranked.sort((one, other) => isHidden(one) - isHidden(other) || one.rank - other.rank);
  if (role !== "supplier") return ranked[0]?.index;
  const named = ranked.find(({ index }) => !holdsCodes(sample, index));
  return (named ?? ranked[0])?.index;
}

/** By role, the place of each synonym. */
const SYNONYM_RANKS: ReadonlyMap<OtherRole, ReadonlyMap<string, number>> = new Map(
  OTHER_ROLES.map((role) => [role, new Map([...new Set(SYNONYMS[role])].map((each, at) => [each, at]))]),
);

function headingRank(heading: string, role: OtherRole): number | undefined {
  const ranks = SYNONYM_RANKS.get(role);
  if (!ranks) return undefined;
  const exact = ranks.get(heading);
  if (exact !== undefined) return exact;
  const english = ranks.get(besideWelsh(heading));
  if (english !== undefined) return english;
  const ending = role === "postcode" && !isOfSupplier(heading) ? undefined : endingRank(heading, ranks);
  if (ending !== undefined) return ranks.size + ending;
  return isAbout(heading, role) ? 2 * ranks.size : undefined;
}

/** Whether a postcode's heading is of the supplier's own: "Vendor Post Code", but not "Delivery Post Code". */
function isOfSupplier(heading: string): boolean {
  return heading.split(" ").every((word) => SUPPLIERS_OWN.has(word));
}

const SUPPLIERS_OWN = new Set(
  "supplier suppliers vendor payee beneficiary creditor merchant recipient contractor provider company business trading registered office head main address s post code postcode cod".split(
    " ",
  ),
);

/** The best rank of two words or more at a heading's end. */
function endingRank(heading: string, ranks: ReadonlyMap<string, number>): number | undefined {
  let best: number | undefined;
  const last = heading.lastIndexOf(" ");
  for (let at = heading.indexOf(" "); at >= 0 && at < last; at = heading.indexOf(" ", at + 1)) {
    const rank = ranks.get(heading.slice(at + 1));
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

/** Whether the cells of a column are codes ("100234", "S00123"), none a name: a name has letters and no more figures than letters. */
export function holdsCodes(sample: readonly LedgerRow[], index: number): boolean {
  // SAP marks its totals with stars there.
  const filled = sample
    .map(({ cells }) => String(cells[index] ?? "").trim())
    .filter((text) => /[^\s*]/.test(text));
  return filled.length > 0 && filled.every(isCode);
}

/** "100234" or "S00123", but not "3M" or "Alpha Ltd". */
export function isCode(text: string): boolean {
  return /^[A-Za-z]{0,4}[-/]?\d{3,}[A-Za-z]?$/.test(text) || /^\d+$/.test(text);
}

/** Whether the cells of a column are days, none an amount: texts that are one, or a sheet's whole numbers of 2000 to 2049. */
function holdsDays(sample: readonly LedgerRow[], index: number): boolean {
  const filled = sample.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
  return filled.length > 1 && filled.every(isDay);
}

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 54_788;

function isDay(cell: string | number): boolean {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
  return LedgerDates.isDate(cell) && !/^[\d,]+(?:\.\d+)?$/.test(cell.trim());
}

interface AmountColumn {
  readonly column: LedgerColumn;
  readonly basis: VatBasis;
  readonly netOfBoth: boolean;
  readonly others: readonly LedgerColumn[];
  readonly credits: LedgerColumn | undefined;
}

function amountColumn(
  { headings, plain }: Headings,
  chosen: string | undefined,
  { sample, hidden }: BelowHeadings,
): AmountColumn | undefined {
  const at = (index: number): LedgerColumn => ({ index, heading: headingAt(headings, index) });
  const pair = debitAndCredit(plain);
  if (chosen !== undefined) {
    const index = chosenIndex(headings, chosen);
    if (index < 0) return undefined;
    const byLetter = plainHeading(chosen) !== plain[index];
    const twins = plain.flatMap((heading, other) =>
      other !== index && heading === plain[index] && heading !== "" ? [at(other)] : [],
    );
    return {
      column: at(index),
      basis: basisOf(plain[index] ?? ""),
      netOfBoth: false,
      others: byLetter ? [] : twins,
      credits: pair?.debit === index ? at(pair.credit) : undefined,
    };
  }
  const byHeadings = plain.flatMap((heading, index) => {
    const rank = amountRank(heading);
    return rank === undefined ? [] : [{ index, basis: basisOf(heading), rank }];
  });
  // "Paid" is an amount in one ledger and a day in another.
  const undated = byHeadings.filter(({ index }) => !holdsDays(sample, index));
  const candidates = undated.length > 0 ? undated : byHeadings;
  // Beside a column of currencies, amounts that are not said to be pounds may be others.
  const shown = candidates.filter(({ index }) => !hidden.has(index));
  const takeable = shown.length > 0 ? shown : candidates;
  const inPounds = takeable.filter(({ index }) => saysPounds(headings[index] ?? ""));
  const eligible = inPounds.length > 0 && plain.some(isCurrency) ? inPounds : takeable;
  const aside = ({ index }: { readonly index: number }) => (saysPoundsInWords(headings[index] ?? "") ? 0 : 1);
  const byBasis = (basis: VatBasis) =>
    eligible
      .filter((each) => each.basis === basis)
      .sort((one, other) => aside(one) - aside(other) || one.rank - other.rank)[0];
  const net = byBasis("net");
  const best = net ?? byBasis("not stated") ?? byBasis("gross");
  if (!best && pair)
    return {
      ...{ column: at(pair.debit), basis: "not stated", netOfBoth: false, others: [] },
      credits: at(pair.credit),
    };
  if (!best) return undefined;
  return {
    column: at(best.index),
    basis: best.basis,
    netOfBoth: net !== undefined && takeable.length > 1,
    others: candidates.filter((each) => each !== best).map(({ index }) => at(index)),
    credits: undefined,
  };
}

/** A column by its heading, else by its letters: "Gross", "F". */
function chosenIndex(headings: readonly string[], chosen: string): number {
  const wanted = plainHeading(chosen);
  const named = headings.findIndex((heading) => plainHeading(heading) === wanted && wanted !== "");
  if (named >= 0 || !/^[a-z]{1,2}$/i.test(chosen.trim())) return named;
  const index = [...wanted].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;
  return index < headings.length ? index : -1;
}

/** "E" for 4: how a column is chosen whose heading is blank or stands twice. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
