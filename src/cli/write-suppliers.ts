import { suppliersCsv } from "../domain/suppliers/csv";
import { workbookPieces } from "../jobs/job";
import type { NextSuppliers } from "../jobs/supplier-register";
import { writeJson, writeLines, writePieces } from "./files";

/** Whether a supplier register goes into a file of this name as a workbook: neither JSON nor comma-separated text. */
export function isSuppliersWorkbook(path: string): boolean {
  return !/\.(?:json|csv)$/i.test(path);
}

/** Writes a supplier register as its name's ending says; false where its workbook could not be made. */
export async function writeSuppliers(path: string, { register, workbook }: NextSuppliers): Promise<boolean> {
  if (/\.json$/i.test(path)) await writeJson(path, register);
  else if (/\.csv$/i.test(path)) await writeLines(path, suppliersCsv(register));
  else if (workbook) await writePieces(path, workbookPieces(workbook.plan));
  else return false;
  return true;
}
