/** What a column of a payments ledger holds. */
export type ColumnRole =
  | "supplier"
  | "amount"
  | "date"
  | "serviceArea"
  | "category"
  | "transaction"
  | "postcode"
  | "sme"
  | "vcse"
  | "companyNumber";

export type VatBasis = "net" | "gross" | "not stated";

export interface LedgerColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
}

/** The columns that a ledger was recognised by, for a user to confirm or change. */
export interface LedgerColumns {
  readonly roles: Readonly<Partial<Record<ColumnRole, LedgerColumn>>>;
  readonly basis: VatBasis;
  /** True where net and gross amounts are both there and net was taken. */
  readonly netOfBoth: boolean;
  /** Every heading that is not blank. */
  readonly headings: readonly string[];
}

/** Columns that a user chose, by heading or, where a heading is blank, by letter. */
export type ChosenColumns = Readonly<Partial<Record<ColumnRole, string>>>;

/** Headings by what they hold, as councils publish them; the first of a list that is there is taken. (T) is a text column of Agresso. */
const SYNONYMS: Readonly<Record<Exclude<ColumnRole, "amount">, readonly string[]>> = {
  supplier:
    words(`supplier name|supplier|vendor name|vendor|beneficiary name|beneficiary|payee name|payee|creditor name
    |creditor|supplier final|merchant name|merchant|paid to|recipient name|recipient|name of supplier|supplier beneficiary name
    |supplier id t|apar id t|company name|name`),
  date: words(`payment date|paid date|date paid|date of payment|pay date|clearing date|cleared date|transaction date
    |posting date|post date|date|invoice date|document date|ledger date|gl date|invoice creation date|updated|effective date`),
  serviceArea:
    words(`service area|directorate|department|department area|organisational unit|organizational unit|service
    |service department|service label|service description|division|service division label|service division|business unit
    |expense area|portfolio|cost centre name|cost centre description|nstrg t`),
  category:
    words(`expenditure category|expenditure catergory|category|spend category|category internal name|expense type
    |expenditure type|purpose of spend|purpose of expenditure|purpose|subj description|subjective description|gl description
    |account description|merchant category|group description|description|supplier classification|cipfsubs t|cipfsubj t
    |type of expenditure|narrative`),
  transaction:
    words(`transaction number|transaction|transaction no|transaction id|trans no|transno|invoice number|invoice no
    |document number|documentno|document no|internal ref|invoice ref|payment reference|payment number|voucher number
    |reference number|reference no|reference|ref no|transaction ref`),
  postcode: words(`postcode|post code|supplier postcode|supplier post code|vendor postcode|postal code`),
  sme: words(`sme|is sme|sme status|sme flag|sme y n|sme yes no|sme indicator|small or medium enterprise`),
  vcse: words(`vcse|is vcse|vcse status|vcse flag|vcse y n|vcse yes no|vcs|voluntary sector|third sector
    |voluntary community and social enterprise`),
  companyNumber: words(
    `company number|company no|company registration number|companies house number|registered number`,
  ),
};

const AMOUNTS =
  words(`|amount|amount paid|total|total amount|payment amount|invoice amount|paid amount|value|invoice value
  |transaction amount|line amount|spend|sum|payment|cost|total value|sum of amount|invoice line amount`);
const NET = /\b(?:net|nett|(?:ex|exc|excl|excludes|excluding|without) vat)\b/g;
const GROSS = /\b(?:gross|(?:inc|incl|includes|including|with) vat)\b/g;

function words(text: string): readonly string[] {
  return text.split("|").map((each) => each.trim());
}

/** "* Net Amount (£)" is "net amount". */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(?:gbp|pounds|sterling)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
}

/**
 * The columns of a row of headings; undefined where it is none: it needs at least an amount and a supplier, and every
 * column that was chosen. A role chosen as "" has no column.
 */
export function recogniseColumns(
  headings: readonly string[],
  chosen: ChosenColumns = {},
): LedgerColumns | undefined {
  const plain = headings.map(plainHeading);
  const amount = amountColumn(headings, plain, chosen.amount);
  if (!amount) return undefined;
  const roles: Partial<Record<ColumnRole, LedgerColumn>> = { amount: amount.column };
  const named = chosenRoles(headings, chosen);
  if (!named) return undefined;
  const taken = new Set([amount.column.index, ...named.values()]);
  for (const role of Object.keys(SYNONYMS) as (keyof typeof SYNONYMS)[]) {
    const index = chosen[role] === undefined ? bySynonym(plain, SYNONYMS[role], taken) : named.get(role);
    if (index === undefined) continue;
    taken.add(index);
    roles[role] = { index, heading: headingAt(headings, index) };
  }
  if (!roles.supplier) return undefined;
  const said = headings.map((heading) => heading.trim()).filter((heading) => heading !== "");
  return { roles, basis: amount.basis, netOfBoth: amount.netOfBoth, headings: said };
}

/** The columns of a row that is no whole row of headings: as many as are recognised, for a user to name the others. */
export function proposeColumns(headings: readonly string[]): LedgerColumns {
  const plain = headings.map(plainHeading);
  const amount = amountColumn(headings, plain, undefined);
  const roles: Partial<Record<ColumnRole, LedgerColumn>> = amount ? { amount: amount.column } : {};
  const taken = new Set(amount ? [amount.column.index] : []);
  for (const role of Object.keys(SYNONYMS) as (keyof typeof SYNONYMS)[]) {
    const index = bySynonym(plain, SYNONYMS[role], taken);
    if (index === undefined) continue;
    taken.add(index);
    roles[role] = { index, heading: headingAt(headings, index) };
  }
  const said = headings.map((heading) => heading.trim()).filter((heading) => heading !== "");
  return {
    roles,
    basis: amount?.basis ?? "not stated",
    netOfBoth: amount?.netOfBoth ?? false,
    headings: said,
  };
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

function headingAt(headings: readonly string[], index: number): string {
  return (headings[index] ?? "").replace(/\s+/g, " ").trim();
}

/** The column of the first synonym that is there; then one that ends with a synonym of two words: "HBC Ref No." */
function bySynonym(
  plain: readonly string[],
  synonyms: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  const free = (test: (heading: string) => boolean) =>
    plain.findIndex((heading, index) => !taken.has(index) && test(heading));
  const exact = synonyms.map((synonym) => free((heading) => heading === synonym)).find((index) => index >= 0);
  if (exact !== undefined) return exact;
  const long = synonyms.filter((synonym) => synonym.includes(" "));
  return long
    .map((synonym) => free((heading) => heading.endsWith(` ${synonym}`)))
    .find((index) => index >= 0);
}

function basisOf(heading: string): VatBasis {
  return heading.search(NET) >= 0 ? "net" : heading.search(GROSS) >= 0 ? "gross" : "not stated";
}

function amountColumn(headings: readonly string[], plain: readonly string[], chosen: string | undefined) {
  if (chosen !== undefined) {
    const index = chosenIndex(headings, chosen);
    if (index < 0) return undefined;
    return {
      column: { index, heading: headingAt(headings, index) },
      basis: basisOf(plain[index] ?? ""),
      netOfBoth: false,
    };
  }
  const candidates = plain.flatMap((heading, index) => {
    const basis = basisOf(heading);
    const rank = AMOUNTS.indexOf(heading.replace(NET, "").replace(GROSS, "").replace(/ +/g, " ").trim());
    return rank < 0 || (rank === 0 && basis === "not stated") ? [] : [{ index, basis, rank }];
  });
  const byBasis = (basis: VatBasis) =>
    candidates.filter((each) => each.basis === basis).sort((one, other) => one.rank - other.rank)[0];
  const net = byBasis("net");
  const best = net ?? byBasis("not stated") ?? byBasis("gross");
  if (!best) return undefined;
  return {
    column: { index: best.index, heading: headingAt(headings, best.index) },
    basis: best.basis,
    netOfBoth: net !== undefined && candidates.length > 1,
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
