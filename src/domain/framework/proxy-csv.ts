import { csvIssue } from "../issues/csv-issue";
import type { Issue, Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { repeats } from "../values/repeats";
import { type CsvRecord, csvRecords, filledRecords, type TextParts } from "../values/csv-read";
import { parseProxyPack, type ProxyPack } from "./proxies";

/** Facts of a pack, each on a line of its own before the table: the key, a comma, the value. */
const FACTS = ["edition", "title", "source", "published", "licence", "illustrative"] as const;
const COLUMNS = ["measure", "level", "poundsPerUnit", "source"] as const;

/**
 * Reads a proxy pack from comma-separated text that comes in parts: lines of facts ("edition,2026"), then a line with
 * the columns' names, then a line for each value. Issues name the line.
 */
export function parseProxyCsv(parts: TextParts): Result<ProxyPack> {
  const records = [...filledRecords(csvRecords(parts, ","))];
  const damage = records.flatMap((record) => csvIssue(record) ?? []);
  return damage.length > 0 ? { ok: false, issues: damage } : parseProxyRows(records);
}

/** The same of the rows of a table, blank ones left out. */
export function parseProxyRows(records: readonly CsvRecord[]): Result<ProxyPack> {
  const heading = records.findIndex(({ cells: [first] }) => first?.trim().toLowerCase() === "measure");
  if (heading < 0) {
    return { ok: false, issues: [errorAt([], "csv-heading-missing", { columns: COLUMNS.join(", ") })] };
  }
  const facts = records.slice(0, heading);
  const repeated = repeats(facts.map(({ cells: [key = ""] }) => factOf(key)));
  if (repeated.length > 0) {
    const lines = repeated.map(([index, name]) => ({ name, subject: `line ${facts[index]?.line}` }));
    return {
      ok: false,
      issues: lines.map(({ name, subject }) => errorAt([], "proxy-fact-repeated", { name }, subject)),
    };
  }
  const columns = (records[heading]?.cells ?? []).map(columnOf);
  const missing = COLUMNS.filter((name) => name !== "level" && !columns.includes(name));
  if (missing.length > 0) {
    return { ok: false, issues: missing.map((column) => errorAt([], "csv-column-missing", { column })) };
  }
  const lines = records.slice(heading + 1);
  const values = lines.map(({ cells }) => valueOf(cells, columns));
  const result = parseProxyPack({ ...factsOf(facts), values });
  return result.ok ? result : { ok: false, issues: result.issues.map((issue) => onLine(issue, lines)) };
}

function factsOf(records: readonly CsvRecord[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    records.map(({ cells: [key = "", value = ""] }) => {
      const fact = factOf(key);
      return [fact, fact === "illustrative" ? yesOrNo(value) : value.trim()];
    }),
  );
}

function factOf(key: string): string {
  const name = key.trim();
  return FACTS.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
}

/** A column by its heading, whatever its capitals and blanks: "Pounds per unit" is poundsPerUnit. */
function columnOf(heading: string): string {
  const plain = heading.replace(/[\s_-]+/g, "").toLowerCase();
  return COLUMNS.find((each) => each.toLowerCase() === plain) ?? heading.trim();
}

function yesOrNo(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  return word === "yes" || word === "true" ? true : word === "no" || word === "false" ? false : text;
}

function valueOf(row: readonly string[], columns: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = columns.flatMap((name, index) => {
    const text = row[index]?.trim() ?? "";
    return text === "" ? [] : [[name, name === "poundsPerUnit" ? poundsOf(text) : text] as const];
  });
  return Object.fromEntries(fields);
}

/** "£1,200.50" is 1200.5; what is no amount stays text, for the schema to refuse. */
function poundsOf(text: string): number | string {
  const plain = text.replace(/^£\s*/, "");
  return /^-?(\d{1,3}(,\d{3})*|\d+)(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(",", "")) : text;
}

function onLine(issue: Issue, lines: readonly CsvRecord[]): Issue {
  const [part, index] = issue.place.path ?? [];
  if (part !== "values" || typeof index !== "number") return issue;
  return { ...issue, place: { ...issue.place, subject: `line ${lines[index]?.line}` } };
}
