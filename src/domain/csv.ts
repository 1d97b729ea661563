/**
 * The rows of comma-separated text (RFC 4180): quoted fields may hold commas, line ends and doubled quotes. A byte
 * order mark and empty lines are left out; a quote that is never closed is text like any other.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, "").matchAll(FIELD)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.some((field) => field !== "")) rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))[ \t]*(,|\r\n|\n|\r|$)/g;
