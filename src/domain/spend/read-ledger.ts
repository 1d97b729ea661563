import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue, type Result } from "../issues/issue";
import { penceOf } from "../values/amount";
import { type ChosenColumns, type ColumnRole, type LedgerColumns, plainHeading } from "./ledger-columns";
import { dateOrder, dayWritten } from "../values/day-in-any-form";
import { type FoundHeadings, takeHeadings, textOf } from "./ledger-headings";
import { answerOf, type Ledger, type LedgerLine, type LedgerRow, type LedgerSource } from "./ledger";
import type { YesNoUnknown } from "../values/answer";

type Draft = { -readonly [Key in keyof LedgerLine]: LedgerLine[Key] };

/**
 * Reads a payments ledger: finds its headings, recognises its columns, and takes each line with an amount. Lines that
 * cannot be read, totals at the foot and dates that are no dates come as issues; a table without headings is refused.
 */
export function readLedger(source: LedgerSource, chosen: ChosenColumns = {}): Result<Ledger> {
  const rows = source.rows[Symbol.iterator]();
  const { searched, found } = takeHeadings(rows, chosen);
  if (!found) return { ok: false, issues: [headingsMissing(source, searched, chosen)] };
  const reading = new LedgerReading(source, found);
  for (const row of searched.slice(found.rows)) reading.take(row);
  for (let next = rows.next(); next.done !== true; next = rows.next()) reading.take(next.value);
  return reading.end();
}

class LedgerReading {
  private readonly lines: Draft[] = [];
  private readonly issues: Issue[] = [];
  /** Dates as they stand, in the order of the lines. */
  private readonly dates: (string | number)[] = [];
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly source: LedgerSource,
    private readonly found: FoundHeadings,
  ) {}

  take(row: LedgerRow): void {
    const { cells } = row;
    if (cells.every((cell) => textOf(cell) === "") || this.repeatsHeadings(cells)) return;
    const amount = this.cell(row, "amount");
    const pence = amount === undefined || textOf(amount) === "" ? undefined : penceOf(amount);
    if (pence === undefined) this.refuse(row, textOf(amount));
    else if (this.isTotal(row)) this.warn(row, "ledger-total-line", { amount: textOf(amount) });
    else this.keep(row, pence);
  }

  end(): Result<Ledger> {
    const order = dateOrder(new Set(this.dates.filter((date) => typeof date === "string")));
    const days = new Map<string | number, string | undefined>();
    this.lines.forEach((line, index) => {
      const written = this.dates[index] ?? "";
      if (!days.has(written)) days.set(written, dayWritten(written, order));
      line.date = days.get(written);
      if (line.date === undefined && written !== "")
        this.warn(line, "ledger-date-unread", { text: String(written) });
    });
    const known = [...days.values()].filter((day) => day !== undefined).sort();
    const [first] = known;
    const last = known.at(-1);
    const { columns, headingLine } = this.found;
    const dates = first === undefined || last === undefined ? undefined : { first, last };
    return {
      ok: true,
      value: { columns, headingLine, lines: this.lines, issues: this.issues, dates },
      issues: this.issues,
    };
  }

  private keep(row: LedgerRow, pence: number): void {
    const { file, sheet } = this.source;
    const date = this.cell(row, "date");
    this.dates.push(typeof date === "number" ? date : this.kept(textOf(date)));
    this.lines.push({
      file,
      sheet,
      line: row.line,
      supplier: this.text(row, "supplier"),
      pence,
      date: undefined,
      serviceArea: this.text(row, "serviceArea"),
      category: this.text(row, "category"),
      transaction: textOf(this.cell(row, "transaction")),
      companyNumber: this.text(row, "companyNumber"),
      postcode: this.text(row, "postcode"),
      sme: this.answer(row, "sme"),
      vcse: this.answer(row, "vcse"),
    });
  }

  private cell({ cells }: LedgerRow, role: ColumnRole): string | number | undefined {
    const column = this.found.columns.roles[role];
    return column && cells[column.index];
  }

  private text(row: LedgerRow, role: ColumnRole): string {
    return this.kept(textOf(this.cell(row, role)));
  }

  /** One copy of a text that stands on many lines. */
  private kept(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  private answer(row: LedgerRow, role: "sme" | "vcse"): YesNoUnknown {
    const text = textOf(this.cell(row, role));
    const answer = answerOf(text);
    if (answer === undefined) this.warn(row, "ledger-answer-unread", { text, column: role.toUpperCase() });
    return answer ?? "Unknown";
  }

  private refuse(row: LedgerRow, text: string): void {
    if (text === "") this.warn(row, "ledger-amount-missing");
    else this.warn(row, "ledger-amount-unread", { text });
  }

  /** A total at the foot of a table has an amount and neither a supplier nor a date. */
  private isTotal(row: LedgerRow): boolean {
    if (textOf(this.cell(row, "date")) !== "") return false;
    const filled = row.cells.filter((cell) => textOf(cell) !== "").map(textOf);
    const totalled = filled.some((text) => /^(?:grand |sub ?)?totals?:?$/i.test(text));
    return totalled || (this.found.columns.roles.date !== undefined && filled.length === 1);
  }

  private repeatsHeadings(cells: LedgerRow["cells"]): boolean {
    const { amount } = this.found.columns.roles;
    const { texts } = this.found;
    if (amount && textOf(cells[amount.index]).toLowerCase() !== texts[amount.index]) return false;
    return texts.every((text, index) => textOf(cells[index]).toLowerCase() === text);
  }

  private warn<Code extends IssueCode>(
    { line }: { readonly line: number },
    code: Code,
    ...limits: LimitsOf<Code>
  ): void {
    const { file, sheet } = this.source;
    this.issues.push(makeIssue("warning", { file, sheet, subject: `line ${line}` }, code, ...limits));
  }
}

function headingsMissing(
  { file, sheet }: LedgerSource,
  rows: readonly LedgerRow[],
  chosen: ChosenColumns,
): Issue {
  const place = { file, sheet };
  const unknown = unknownColumn(rows, chosen);
  if (!unknown) return { code: "ledger-headings-missing", severity: "error", place, limits: {} };
  return { code: "ledger-column-unknown", severity: "error", place, limits: unknown };
}

/** The chosen column without which there are headings, with what they are. */
function unknownColumn(rows: readonly LedgerRow[], chosen: ChosenColumns) {
  const roles = Object.keys(chosen) as ColumnRole[];
  const without = roles.map((role) => ({ role, left: { ...chosen, [role]: undefined } }));
  const all = roles.slice(0, 1).map((role) => ({ role, left: {} }));
  for (const { role, left } of [...without, ...all]) {
    const given = Object.fromEntries(Object.entries(left).filter(([, heading]) => heading !== undefined));
    const columns = takeHeadings(rows[Symbol.iterator](), given).found?.columns;
    if (columns)
      return {
        role: ROLE_WORDS[role],
        column: chosen[role] ?? "",
        headings: columns.headings.join(", "),
      };
  }
  return undefined;
}

/** "supplier: Vendor Name; amount: Net (net of VAT)" for a user to confirm. */
export function wordColumns({ roles, basis, netOfBoth }: LedgerColumns): string {
  const named = (Object.keys(roles) as ColumnRole[]).map((role) => {
    const heading = roles[role]?.heading ?? "";
    return `${ROLE_WORDS[role]}: ${plainHeading(heading) === "" ? `column ${(roles[role]?.index ?? 0) + 1}` : heading}`;
  });
  const vat = { net: "without VAT", gross: "with VAT", "not stated": "VAT not stated" }[basis];
  const both = netOfBoth ? "; net and gross are both there and net is taken" : "";
  return `${named.join("; ")} (amounts ${vat}${both})`;
}

const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  supplier: "supplier",
  amount: "amount",
  date: "date",
  serviceArea: "service area",
  category: "category",
  transaction: "transaction",
  postcode: "postcode",
  sme: "SME",
  vcse: "VCSE",
  companyNumber: "company number",
};
