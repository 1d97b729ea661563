import type { Plan } from "./plan";

/** The workbook-wide names that say what a file prints of a sheet, each with its sheet. */
export function printedNames({ sheets }: Plan): readonly { readonly sheet: string; readonly name: string }[] {
  return sheets.flatMap(({ name, print: { areaRows } }) =>
    areaRows ? [{ sheet: name, name: areaRows.name }] : [],
  );
}
