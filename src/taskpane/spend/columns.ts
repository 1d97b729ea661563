import type { ChosenColumns, ColumnRole, LedgerColumn, LedgerColumns } from "../../domain/spend/columns";
import { basisOf, plainHeading } from "../../domain/spend/heading-words";
import { columnLetter } from "../../domain/spend/ledger-columns";
import type { LedgerTable } from "../../jobs/read-ledgers";

/** The columns that a user may choose, with what each is for. */
export const COLUMNS_TO_CHOOSE: readonly {
  readonly role: ColumnRole;
  readonly label: string;
  readonly needed: boolean;
}[] = [
  { role: "supplier", label: "Supplier", needed: true },
  { role: "amount", label: "Amount", needed: true },
  { role: "date", label: "Date", needed: false },
  { role: "serviceArea", label: "Service area", needed: false },
  { role: "category", label: "Category", needed: false },
  { role: "transaction", label: "Transaction number", needed: false },
  { role: "companyNumber", label: "Company number", needed: false },
  { role: "postcode", label: "Postcode", needed: false },
  { role: "sme", label: "SME", needed: false },
  { role: "vcse", label: "VCSE", needed: false },
];

/** The choice of a column; a role that no column holds is chosen with "". */
export function columnOptions(columns: LedgerColumns, needed: boolean) {
  const twins = new Set(columns.twins.map(({ heading }) => heading));
  const headings = [...new Set(columns.headings.map((heading) => heading.replace(/\s+/g, " ").trim()))];
  const options = [
    ...headings.filter((heading) => !twins.has(heading)).map((heading) => ({ key: heading, text: heading })),
    ...columns.twins.map((column) => ({ key: columnLetter(column.index), text: wordTwin(column) })),
  ];
  return [...(needed ? [] : [{ key: "", text: "None" }]), ...options];
}

/** "Amount (column E)", where two columns are called Amount. */
function wordTwin({ heading, index }: LedgerColumn): string {
  return `${heading} (column ${columnLetter(index)})`;
}

/** The same for a table that was not recognised, of which any role may be without a column yet. */
export function proposedOptions(columns: LedgerColumns, needed: boolean) {
  const options = columnOptions(columns, needed);
  return needed ? [{ key: "", text: "Not chosen" }, ...options] : options;
}

/** Labels of the columns that a ledger needs and that are not chosen. */
export function columnsMissing(columns: LedgerColumns, chosen: ChosenColumns): readonly string[] {
  return COLUMNS_TO_CHOOSE.filter(
    ({ role, needed }) => needed && shownHeading(columns, chosen, role) === "",
  ).map(({ label }) => label);
}

/** The heading that is shown for a role, or the letter where two columns have it: the chosen one, else the one that was recognised. */
export function shownHeading(columns: LedgerColumns, chosen: ChosenColumns, role: ColumnRole): string {
  const found = columns.roles[role];
  if (chosen[role] !== undefined || !found) return chosen[role] ?? "";
  return columns.twins.some(({ index }) => index === found.index) ? columnLetter(found.index) : found.heading;
}

/**
 * Every role with its heading, as they are shown: so that what was confirmed is what is read, whatever another choice
 * would let the ledger be recognised by.
 */
export function confirmedColumns(columns: LedgerColumns, chosen: ChosenColumns): ChosenColumns {
  return Object.fromEntries(COLUMNS_TO_CHOOSE.map(({ role }) => [role, shownHeading(columns, chosen, role)]));
}

/**
 * What a table is read by: an amount that the user did not choose is found again as it was, so that the figures say what
 * is doubtful about it.
 */
export function askedColumns(
  { columns, recognised }: Pick<LedgerTable, "recognised" | "columns">,
  chosen: ChosenColumns,
): ChosenColumns {
  const { amount, ...others } = confirmedColumns(columns, chosen);
  return recognised && chosen.amount === undefined ? others : { ...others, amount };
}

/** Roles that are shown to be held by one column, which cannot be. */
export function columnsTwice(columns: LedgerColumns, chosen: ChosenColumns): readonly string[] {
  const shown = COLUMNS_TO_CHOOSE.map(({ role }) => shownHeading(columns, chosen, role)).filter(
    (each) => each !== "",
  );
  return [...new Set(shown.filter((heading, index) => shown.indexOf(heading) < index))];
}

/** A table that was not recognised may be none of payments: it is left out until its supplier or its amount is chosen. */
export function isLeftOut(
  { recognised, columns }: Pick<LedgerTable, "recognised" | "columns">,
  chosen: ChosenColumns,
): boolean {
  const needed = COLUMNS_TO_CHOOSE.filter((each) => each.needed);
  return !recognised && columnsMissing(columns, chosen).length === needed.length;
}

const BASIS = {
  net: "Amounts are without VAT.",
  gross: "Amounts are with VAT.",
  "not stated": "The heading does not say whether amounts are with VAT.",
} as const;

/** What is known of the amounts, as recognised or in the column that was chosen: whether they hold VAT. */
export function wordBasis({ basis, netOfBoth, twins }: LedgerColumns, chosen: string | undefined): string {
  if (chosen === "") return "";
  if (chosen !== undefined) {
    const twin = twins.find(({ index }) => columnLetter(index) === chosen);
    return BASIS[basisOf(plainHeading(twin?.heading ?? chosen))];
  }
  return netOfBoth ? `${BASIS[basis]} Net and gross are both there, and net is taken.` : BASIS[basis];
}
