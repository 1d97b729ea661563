import { csvRows } from "../csv";
import type { Issue, Result } from "../issues/issue";
import { parseProxyPack, type ProxyPack } from "./proxies";
import { errorAt } from "../issues/schema-issues";

/** Facts of a pack, each on a line of its own before the table: the key, a comma, the value. */
const FACTS = ["edition", "title", "source", "published", "licence", "illustrative"] as const;
const COLUMNS = ["measure", "level", "poundsPerUnit", "source"] as const;

/**
 * Reads a proxy pack from comma-separated text: lines of facts ("edition,2026"), then a line with the columns'
 * names, then a line for each value. Issues name the line, counted without empty ones.
 */
export function parseProxyCsv(text: string): Result<ProxyPack> {
  const rows = csvRows(text);
  const heading = rows.findIndex(([first]) => first?.trim().toLowerCase() === "measure");
  if (heading < 0) {
    return { ok: false, issues: [errorAt([], "csv-heading-missing", { columns: COLUMNS.join(", ") })] };
  }
  const columns = (rows[heading] ?? []).map((name) => name.trim());
  const missing = COLUMNS.filter((name) => name !== "level" && !columns.includes(name));
  if (missing.length > 0) {
    return { ok: false, issues: missing.map((column) => errorAt([], "csv-column-missing", { column })) };
  }
  const values = rows.slice(heading + 1).map((row) => valueOf(row, columns));
  const result = parseProxyPack({ ...factsOf(rows.slice(0, heading)), values });
  return result.ok ? result : { ok: false, issues: result.issues.map((issue) => onLine(issue, heading + 2)) };
}

function factsOf(rows: readonly (readonly string[])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rows.map(([key = "", value = ""]) => {
      const name = key.trim();
      const fact = FACTS.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
      return [fact, fact === "illustrative" ? yesOrNo(value) : value.trim()];
    }),
  );
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
  return /^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(",", "")) : text;
}

function onLine(issue: Issue, firstLine: number): Issue {
  const [part, index] = issue.place.path ?? [];
  if (part !== "values" || typeof index !== "number") return issue;
  return { ...issue, place: { ...issue.place, subject: `line ${firstLine + index}` } };
}
