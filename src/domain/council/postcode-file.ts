import type { PostcodeLookup } from "./area";
import { csvRows } from "../csv";
import type { Result } from "../issues/issue";
import { normalisePostcode } from "../values/postcodes";
import { errorAt } from "../issues/schema-issues";

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
 * the district the ninth), or two columns of postcode and district code. Rows without a postcode or district are left out.
 */
export function readPostcodeFile(text: string): Result<PostcodeFile> {
  const rows = csvRows(text);
  const columns = columnsOf(rows[0] ?? []);
  if (!columns) return { ok: false, issues: [errorAt([], "postcode-file-unknown")] };
  const { layout, postcode, district, hasHeader } = columns;
  const lookup = new Map<string, string>();
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const written = normalisePostcode(row[postcode] ?? "");
    const code = (row[district] ?? "").trim();
    if (written !== undefined && DISTRICT.test(code)) lookup.set(written, code);
  }
  if (lookup.size === 0) return { ok: false, issues: [errorAt([], "postcode-file-empty")] };
  return { ok: true, value: { layout, lookup }, issues: [] };
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
