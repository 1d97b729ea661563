import type { Result } from "../domain/issues/issue";
import { contractInWorkbook } from "../sheets/contract/read";
import type { Framework } from "../domain/framework/edition";
import { asItIs, type KnownEditions, parseByEdition } from "./own-edition";
import { jsonIn } from "./read-json";
import { bytesOfWorkbook, gridOf } from "./read-workbook";
import { isText, type Source } from "./source";

/** What a contract file says, by `parse`: JSON, or the workbook of a contract's commitments. */
export async function readContractFile<T>(
  source: Source,
  known: KnownEditions,
  parse: (json: unknown, editions: readonly Framework[]) => Result<T>,
): Promise<Result<T>> {
  const { name } = source;
  const json = await jsonOfContract(source);
  return json.ok ? parseByEdition(json.value, { ...known, file: name }, parse) : json;
}

async function jsonOfContract(source: Source): Promise<Result<unknown>> {
  const { name } = source;
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value)) return jsonIn(bytes.value, name, asItIs);
  const grid = await gridOf(bytes.value, name);
  return grid.ok ? contractInWorkbook(grid.value) : grid;
}
