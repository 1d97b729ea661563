import { csvIssue, strayQuote } from "../issues/csv-issue";
import { type Issue, makeIssue, type Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { CsvReading, type CsvRecord, filledRecords } from "../values/csv-read";
import { isMistypedPostcode, normalisePostcode } from "../values/postcodes";

/** What a postcode file is: by its header, or without one by what stands in its columns. */
export type PostcodeLayout = "onspd" | "nspl" | "code-point-open" | "two-columns";

interface Columns {
  readonly layout: PostcodeLayout;
  readonly postcode: number;
  readonly district: number;
  /** The month in which a postcode was given up; blank of one that is in use. */
  readonly ended?: number | undefined;
  readonly hasHeader: boolean;
}

/** A row of a postcode file that has both a postcode and a district. */
export interface PlacedPostcode {
  /** As `normalisePostcode` writes it. */
  readonly postcode: string;
  readonly district: string;
  /** False where the file says that the postcode was given up; a file that does not tell has those in use. */
  readonly live: boolean;
}

/**
 * Reads a file of postcodes with their districts: ONSPD and NSPL by their headings, which change with each edition
 * (`pcds`, `pcd8` or `pcd`; `oslaua`, `laua` or a yearly name such as `lad25cd`), Code-Point Open by its columns (it has
 * no headings: the postcode is the first, the district the ninth), or two columns of postcode and district code. Its text
 * is handed in part by part; each row is handed on and none is kept. Rows without a postcode or a district are left out;
 * postcodes no longer in use are not, since a payment may be older. Rows whose postcode or code is none as it is written
 * (a letter O for a nought) are told with their number. A stray quotation mark, which could swallow rows, refuses the
 * file at its line.
 */
export class PostcodeReading {
  private readonly csv = new CsvReading();
  private columns: Columns | undefined;
  private fault: Issue | undefined;
  private rows = 0;
  /** Rows that cannot be used as they are written, and the first of them. */
  private readonly unread = { rows: 0, line: 0, text: "" };

  constructor(private readonly found: (row: PlacedPostcode) => void) {}

  /** False once the file is refused: what follows need not be read. */
  take(part: string): boolean {
    if (this.fault === undefined) this.read(this.csv.take(part));
    return this.fault === undefined;
  }

  end(): Result<PostcodeLayout> {
    if (this.fault === undefined) this.read(this.csv.end());
    const { columns } = this;
    const fault = this.fault ?? (columns ? undefined : errorAt([], "postcode-file-unknown"));
    if (fault || !columns) return { ok: false, issues: fault ? [fault] : [] };
    if (this.rows === 0) return { ok: false, issues: [errorAt([], "postcode-file-empty")] };
    const { unread } = this;
    const issues =
      unread.rows > 0 ? [makeIssue("warning", {}, "postcode-file-rows-unread", { ...unread })] : [];
    return { ok: true, value: columns.layout, issues };
  }

  private read(records: Iterable<CsvRecord>): void {
    for (const record of filledRecords(records)) {
      this.fault = this.columns ? this.readRow(record, this.columns) : this.readFirst(record);
      if (this.fault) return;
    }
  }

  private readFirst(record: CsvRecord): Issue | undefined {
    this.columns = columnsOf(record.cells);
    if (!this.columns) return csvIssue(record) ?? errorAt([], "postcode-file-unknown");
    return this.columns.hasHeader ? undefined : this.readRow(record, this.columns);
  }

  private readRow(record: CsvRecord, columns: Columns): Issue | undefined {
    const postcode = record.cells[columns.postcode] ?? "";
    const district = record.cells[columns.district] ?? "";
    const damage = csvIssue(record) ?? strayQuote(record, postcode) ?? strayQuote(record, district);
    if (damage) return damage;
    const written = normalisePostcode(postcode);
    const code = district.trim();
    if (written === undefined || !DISTRICT.test(code) || NONE.test(code)) {
      const isWrong = written === undefined ? isMistypedPostcode(postcode) : isMistypedCode(code);
      if (isWrong) this.leave(record.line, written === undefined ? postcode : code);
      return undefined;
    }
    if (mayHoldWrongLetter(written) && isMistypedPostcode(written)) {
      this.leave(record.line, postcode);
      return undefined;
    }
    const ended = columns.ended === undefined ? "" : (record.cells[columns.ended] ?? "");
    this.found({ postcode: written, district: code, live: ended.trim() === "" });
    this.rows += 1;
    return undefined;
  }

  private leave(line: number, text: string): void {
    const { unread } = this;
    if (unread.rows === 0) Object.assign(unread, { line, text });
    unread.rows += 1;
  }
}

/** Whether a code would be a district's with figures for the letters that are taken for them: "E08000O18". */
function isMistypedCode(code: string): boolean {
  return !DISTRICT.test(code) && /^[EWSNLM0][\dOISBZl]{8}$/i.test(code);
}

/** Whether the outward part of a postcode ends in a letter, as that of few does. */
function mayHoldWrongLetter(written: string): boolean {
  return written.charCodeAt(written.length - 5) > 0x40;
}

const DISTRICT = /^[EWSNLM]\d{8}$/;
/** What stands where there is no district. */
const NONE = /^.9{8}$/;
const CODE_POINT_DISTRICT = 8;

function columnsOf(first: readonly string[]): Columns | undefined {
  return byHeader(first.map((name) => name.trim().toLowerCase())) ?? byContent(first);
}

function byHeader(names: readonly string[]): Columns | undefined {
  const find = (...patterns: readonly RegExp[]) =>
    patterns.map((pattern) => names.findIndex((name) => pattern.test(name))).find((index) => index >= 0);
  const postcode = find(/^pcds$/, /^pcd8?$/, /^pcd\d$/, /^postcode$/, /^pc$/);
  const district = find(
    ...[/^(?:os)?laua$/, /^lad(?:\d\d)?cd$/, /^district_code$/, /^admin_district_code$/, /^dc$/],
  );
  if (postcode === undefined || district === undefined) return undefined;
  const ended = find(/^doterm$/);
  return { layout: layoutOf(names, district), postcode, district, ended, hasHeader: true };
}

function layoutOf(names: readonly string[], district: number): PostcodeLayout {
  if (names[district] === "dc" || names.includes("positional_quality_indicator")) return "code-point-open";
  if (names.length === 2) return "two-columns";
  return names[district] === "laua" || !names.some((name) => /^(oscty|cty\d\dcd|osward)$/.test(name))
    ? "nspl"
    : "onspd";
}

function byContent(first: readonly string[]): Columns | undefined {
  if (normalisePostcode(first[0] ?? "") === undefined) return undefined;
  const at = (district: number, layout: PostcodeLayout): Columns[] =>
    DISTRICT.test((first[district] ?? "").trim())
      ? [{ layout, postcode: 0, district, hasHeader: false }]
      : [];
  return [...at(CODE_POINT_DISTRICT, "code-point-open"), ...at(1, "two-columns")][0];
}
