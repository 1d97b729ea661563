import { parseProxyPack, type ProxyPack } from "../domain/framework/proxies";
import { parseProxyCsv, parseProxyRows } from "../domain/framework/proxy-csv";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { decodedParts } from "../domain/values/decoded-text";
import type { CsvRecord } from "../domain/values/csv-read";
import { dayOfSerial } from "../domain/values/day";
import { cellsOfRow, filledRows, type GridCell, holdsSomething } from "../workbook/cells";
import { countedFrom1900 } from "../workbook/date-system";
import type { Grid } from "../workbook/grid";
import { jsonIn } from "./read-json";
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** The proxy pack that a file holds: a workbook, comma-separated text where its name ends in .csv, else JSON. */
export function readProxyPack(source: Source): Promise<Result<ProxyPack>> {
  const { name } = source;
  return readTextOrWorkbook(source, {
    text: (bytes) =>
      name.toLowerCase().endsWith(".csv")
        ? inFile(name, parseProxyCsv(decodedParts(bytes)))
        : jsonIn(bytes, name, parseProxyPack),
    workbook: (grid) => inFile(name, parseProxyRows(rowsOf(grid))),
  });
}

/** The rows of the first sheet on which anything stands, as comma-separated text would have them. */
function rowsOf({ sheets, date1904 }: Grid): readonly CsvRecord[] {
  const cells = sheets.find((sheet) => holdsSomething(sheet.cells))?.cells;
  if (!cells) return [];
  return filledRows(cells).map((row) => {
    const texts: string[] = [];
    for (const { column, cell } of cellsOfRow(cells, row)) {
      while (texts.length < column) texts.push("");
      texts.push(textOf(cell, date1904));
    }
    return { line: row + 1, cells: texts };
  });
}

/** What a formula shows is not taken: it stands as it is, and is refused where a figure is asked for. */
function textOf({ value, formula, date }: GridCell, date1904: boolean): string {
  if (formula !== undefined) return formula;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return date && typeof value === "number"
    ? dayOfSerial(countedFrom1900(value, date1904))
    : String(value ?? "");
}
