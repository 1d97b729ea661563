import { suppliersCsv } from "../domain/suppliers/csv";
import { workbookPieces } from "../jobs/job";
import type { NextSuppliers } from "../jobs/supplier-register";
import { writeJson, writeLines, writePieces } from "./files";

/** Writes a supplier register as its name's ending says: JSON, comma-separated text, or else a workbook. */
export async function writeSuppliers(path: string, { register, workbook }: NextSuppliers): Promise<void> {
  if (/\.json$/i.test(path)) await writeJson(path, register);
  else if (/\.csv$/i.test(path)) await writeLines(path, suppliersCsv(register));
  else await writePieces(path, workbookPieces(workbook.plan));
}
