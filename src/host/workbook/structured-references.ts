import { cellName, rangeName, type RangeAddress } from "../../workbook/address";
import { sheetQualifier } from "./cell-range";
import type { Table } from "./shape";
import { body } from "./table";
import { rewriteUnquoted } from "./formula-text";

/** Where a formula stands: the table it is in gives [@Column] its meaning. */
interface Here {
  readonly row: number;
  readonly table: Table | undefined;
}

// Table[...] with one level of brackets inside, or a bare [@Column] / [@[Long name]] inside a table.
const STRUCTURED = /([A-Za-z_\\][\w.]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;

/** Writes structured references as plain ranges, which is what IronCalc reads; those of unknown tables stay. */
export function toPlainReferences(formula: string, tables: readonly Table[], here: Here): string {
  const named = tables.some((table) => namesTable(formula, table));
  if (!named && !(here.table && formula.includes("["))) return formula;
  return rewriteUnquoted(formula, (text) => bareNames(translated(text, tables, here), tables));
}

function translated(text: string, tables: readonly Table[], here: Here): string {
  return text.replace(STRUCTURED, (whole, name: string | undefined, inner: string) => {
    const table = name ? tables.find((one) => one.name.toLowerCase() === name.toLowerCase()) : here.table;
    if (!table) return whole;
    return plain(table, inner, here) ?? "#REF!";
  });
}

/** A table's name alone stands for its body. */
function bareNames(text: string, tables: readonly Table[]): string {
  return text.replace(/(?<![\w.!'$\]])[A-Za-z_\\][\w.]*(?![\w.([!:'])/g, (word) => {
    const table = tables.find((one) => one.name.toLowerCase() === word.toLowerCase());
    return table ? (plain(table, "", { row: -1, table: undefined }) ?? word) : word;
  });
}

/** True where the formula may name the table, so that it must be translated again when the table changes. */
export function namesTable(formula: string, table: Table): boolean {
  return formula.toLowerCase().includes(table.name.toLowerCase());
}

function plain(table: Table, inner: string, here: Here): string | undefined {
  const parts = parse(inner);
  const rows = rowsOf(table, parts.items, here);
  const columns = columnsOf(table, parts.columns);
  if (!rows || !columns) return undefined;
  const area: RangeAddress = { ...rows, ...columns };
  const single = area.rows === 1 && area.columns === 1;
  return sheetQualifier(table.sheet.name) + (single ? cellName(area, true) : rangeName(area, true));
}

interface Parts {
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

/** Reads "@Net", "@[Net price]", "Net", "[#This Row],[Net]", "[First]:[Last]", "#Headers". */
function parse(inner: string): Parts {
  const text = inner.trim();
  if (text === "") return { items: [], columns: [] };
  if (text.startsWith("@")) return { items: ["#this row"], columns: bracketed(text.slice(1)) };
  if (text.startsWith("#")) return { items: [text.toLowerCase()], columns: [] };
  const names = bracketed(text);
  return {
    items: names.filter((name) => name.startsWith("#")).map((name) => name.toLowerCase()),
    columns: names.filter((name) => !name.startsWith("#")),
  };
}

function bracketed(text: string): string[] {
  if (!text.includes("[")) return text === "" ? [] : [unescaped(text)];
  return [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => unescaped(match[1] ?? ""));
}

/** Structured references write an apostrophe before each [ ] # @ and ' of a column's name. */
function unescaped(name: string): string {
  return name.replace(/'(['#[\]@])/g, "$1").trim();
}

function rowsOf(
  table: Table,
  items: readonly string[],
  here: Here,
): Pick<RangeAddress, "row" | "rows"> | undefined {
  const { row, rows } = body(table);
  const data = { row, rows };
  if (items.includes("#this row")) {
    const inside = here.row >= data.row && here.row < data.row + data.rows;
    return inside ? { row: here.row, rows: 1 } : undefined;
  }
  if (items.includes("#all") || (items.includes("#headers") && items.includes("#data")))
    return { row: table.area.row, rows: table.area.rows };
  if (items.includes("#headers")) return { row: table.area.row, rows: 1 };
  if (items.includes("#totals")) return undefined;
  return data;
}

function columnsOf(
  table: Table,
  names: readonly string[],
): Pick<RangeAddress, "column" | "columns"> | undefined {
  if (names.length === 0) return { column: table.area.column, columns: table.area.columns };
  const places = names.map((name) =>
    table.columns.findIndex((title) => title.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return undefined;
  const first = Math.min(...places);
  const last = Math.max(...places);
  return { column: table.area.column + first, columns: last - first + 1 };
}
