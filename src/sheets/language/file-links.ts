import type { Place } from "../../domain/issues/issue";
import { isWorkbookName } from "../../domain/register/found-files";
import { sheetPrefix } from "../../workbook/address";
import { type LinkToFile, linkToFile } from "../../workbook/link";

/** The way to a file, as it is named, from the folder that a workbook is saved in; undefined where it is not known. */
export type Locate = (file: string) => string | undefined;

/** As a file is called, where no more is known of it: the workbook is saved beside the files. */
export const besideWorkbook: Locate = (file) => file;

/** To the cell of a workbook that an issue or a record names; undefined where there is none to open. */
export function linkToPlace({ file, sheet, cell }: Place, locate: Locate): LinkToFile | undefined {
  const found = file !== undefined && isWorkbookName(file) ? locate(file) : undefined;
  if (found === undefined) return undefined;
  return linkToFile(
    sheet === undefined ? { file: found } : { file: found, place: `${sheetPrefix(sheet)}${cell ?? "A1"}` },
  );
}
