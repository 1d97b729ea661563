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
  readonly hasHeader: boolean;
}

export interface PostcodeFile {
  readonly layout: PostcodeLayout;
  readonly lookup: PostcodeLookup;
}

/**
 * Reads a file of postcodes with their districts: ONSPD and NSPL by their headers (`pcds` or `pcd`; `oslaua`, `laua`
 * or a yearly name such as `lad25cd`), Code-Point Open by its columns (it has no header: the postcode is the first,
 * the district the ninth), or two columns of postcode and district code. Rows without a postcode or district are left
 * out; a stray quotation mark, which could swallow rows, refuses the file at its line.
 */
export function readPostcodeFile(parts: TextParts): Result<PostcodeFile> {
  const records = filledRecords(csvRecords(parts));
  const first = records.next();
  if (first.done === true) return refused(errorAt([], "postcode-file-unknown"));
  const columns = columnsOf(first.value.cells);
  if (!columns) return refused(csvIssue(first.value) ?? errorAt([], "postcode-file-unknown"));
  const lookup = new Map<string, string>();
  for (const record of columns.hasHeader ? records : startingWith(first.value, records)) {
    const postcode = record.cells[columns.postcode] ?? "";
    const district = record.cells[columns.district] ?? "";
    const damage = csvIssue(record) ?? strayQuote(record, postcode) ?? strayQuote(record, district);
    if (damage) return refused(damage);
    const written = normalisePostcode(postcode);
    const code = district.trim();
    if (written !== undefined && DISTRICT.test(code)) lookup.set(written, code);
  }
  if (lookup.size === 0) return refused(errorAt([], "postcode-file-empty"));
  return { ok: true, value: { layout: columns.layout, lookup }, issues: [] };
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
  return { layout: layoutOf(names, district), postcode, district, hasHeader: true };
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
