/** A field of a table: text from outside, a figure, or nothing. */
export type CsvField = string | number | boolean | null | undefined;

/** What spreadsheets take for the beginning of a formula, after blanks too, in usual and in full width; and the guard itself. */
const FORMULA = /^\s*[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A line of comma-separated text (RFC 4180), its end included. Text that a spreadsheet could take for a formula begins
 * with an apostrophe, and so does text that began with one: taking one away gives the text back. Figures are written
 * plainly with a point, without separators or exponents; true and false are Yes and No; nothing is an empty field.
 */
export function csvLine(fields: readonly CsvField[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}

/** A byte order mark, by which Excel knows UTF-8. */
const BOM = "\uFEFF";

/** A column's name, and what it says of a row. */
export type CsvColumn<Row> = readonly [name: string, value: (row: Row) => CsvField];

/** A table in lines, its names first. */
export function* csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): Generator<string> {
  yield BOM + csvLine(columns.map(([name]) => name));
  for (const row of rows) yield csvLine(columns.map(([, value]) => value(row)));
}

function csvField(field: CsvField): string {
  if (field === null || field === undefined) return "";
  if (typeof field === "boolean") return field ? "Yes" : "No";
  if (typeof field === "number") return plainFigure(field);
  const text = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JavaScript writes figures below a millionth and from 10^21 with an exponent. */
function plainFigure(figure: number): string {
  const written = String(figure);
  if (!written.includes("e")) return written;
  return Math.abs(figure) < 1 ? figure.toFixed(20).replace(/\.?0+$/, "") : BigInt(figure).toString();
}
