import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { contractInWorkbook } from "../sheets/contract/read";
import { jsonIn } from "./read-json";
import { bytesOfWorkbook, gridOf } from "./read-workbook";
import { isText, type Source } from "./source";

/** What a contract file says, by `parse`: JSON, or the workbook of a contract's commitments. */
export async function readContractFile<T>(
  source: Source,
  parse: (json: unknown) => Result<T>,
): Promise<Result<T>> {
  const { name } = source;
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value)) return jsonIn(bytes.value, name, parse);
  const grid = await gridOf(bytes.value, name);
  if (!grid.ok) return grid;
  const contract = contractInWorkbook(grid.value);
  return contract.ok ? inFile(name, parse(contract.value)) : contract;
}
