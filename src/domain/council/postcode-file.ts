import type { PostcodeLookup } from "./places";
import { csvIssue, strayQuote } from "../issues/csv-issue";
import type { Issue, Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { type CsvRecord, csvRecords, filledRecords, type TextParts } from "../values/csv-read";
import { normalisePostcode } from "../values/postcodes";

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

export interface PostcodeFile {
  readonly layout: PostcodeLayout;
  readonly lookup: PostcodeLookup;
}

/** A row of a postcode file that has both a postcode and a district. */
export interface PlacedPostcode {
  /** As `normalisePostcode` writes it. */
  readonly postcode: string;
  readonly district: string;
  /** False where the file says that the postcode was given up; a file that does not tell has those in use. */
  readonly live: boolean;
}

/** The districts of a file's postcodes, those given up among them. */
export function readPostcodeFile(parts: TextParts): Result<PostcodeFile> {
  const lookup = new Map<string, string>();
  const read = eachPostcode(parts, ({ postcode, district }) => lookup.set(postcode, district));
  return read.ok ? { ...read, value: { layout: read.value, lookup } } : read;
}

/**
 * Reads a file of postcodes with their districts, and gives each row as it comes: ONSPD and NSPL by their headers (`pcds` or `pcd`; `oslaua`, `laua`
 * or a yearly name such as `lad25cd`), Code-Point Open by its columns (it has no header: the postcode is the first,
 * the district the ninth), or two columns of postcode and district code. Rows without a postcode or district are left
 * out; a stray quotation mark, which could swallow rows, refuses the file at its line.
 */
export function eachPostcode(
  parts: TextParts,
  take: (row: PlacedPostcode) => void,
): Result<PostcodeLayout> {
  const records = filledRecords(csvRecords(parts));
  const first = records.next();
  if (first.done === true) return refused(errorAt([], "postcode-file-unknown"));
  const columns = columnsOf(first.value.cells);
  if (!columns) return refused(csvIssue(first.value) ?? errorAt([], "postcode-file-unknown"));
  let isEmpty = true;
  for (const record of columns.hasHeader ? records : startingWith(first.value, records)) {
    const row = rowOf(record, columns);
    if (!row) continue;
    if ("code" in row) return refused(row);
    isEmpty = false;
    take(row);
  }
  if (isEmpty) return refused(errorAt([], "postcode-file-empty"));
  return { ok: true, value: columns.layout, issues: [] };
}

/** Undefined where the row has no postcode or no district. */
function rowOf(record: CsvRecord, columns: Columns): PlacedPostcode | Issue | undefined {
  const written = record.cells[columns.postcode] ?? "";
  const district = record.cells[columns.district] ?? "";
  const damage = csvIssue(record) ?? strayQuote(record, written) ?? strayQuote(record, district);
  if (damage) return damage;
  const [postcode, code] = [normalisePostcode(written), district.trim()];
  if (postcode === undefined || !DISTRICT.test(code)) return undefined;
  const ended = columns.ended === undefined ? "" : (record.cells[columns.ended] ?? "");
  return { postcode, district: code, live: ended.trim() === "" };
}

function* startingWith(first: CsvRecord, others: Iterable<CsvRecord>): Generator<CsvRecord> {
  yield first;
  yield* others;
}

function refused(issue: Issue) {
  return { ok: false as const, issues: [issue] };
}

const DISTRICT = /^[EWSNLM]\d{8}$/;
const CODE_POINT_DISTRICT = 8;

function columnsOf(first: readonly string[]): Columns | undefined {
  return byHeader(first.map((name) => name.trim().toLowerCase())) ?? byContent(first);
}

function byHeader(names: readonly string[]): Columns | undefined {
  const find = (...patterns: readonly RegExp[]) =>
    patterns.map((pattern) => names.findIndex((name) => pattern.test(name))).find((index) => index >= 0);
  const postcode = find(/^pcds$/, /^pcd8?$/, /^pcd\d?$/, /^postcode$/);
  const district = find(/^oslaua$/, /^laua$/, /^lad\d\dcd$/, /^district_code$/, /^admin_district_code$/);
  if (postcode === undefined || district === undefined) return undefined;
  const ended = find(/^doterm$/);
  return { layout: layoutOf(names, district), postcode, district, ended, hasHeader: true };
}

function layoutOf(names: readonly string[], district: number): PostcodeLayout {
  if (names.includes("positional_quality_indicator")) return "code-point-open";
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
