import { type Contract, parseContract } from "../../domain/contract/contract";
import { parseContracts } from "../../domain/contract/contracts";
import type { Framework } from "../../domain/framework/edition";
import type { Issue, Result } from "../../domain/issues/issue";
import { repeats } from "../../domain/values/repeats";
import { inFile, refusedFile } from "../../domain/issues/in-file";
import { readJson } from "../parts/json-file";

/** A picked file's text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The contracts of files of one contract or a list of them; nothing is taken while a file holds mistakes. */
export function readContracts(
  files: readonly TextFile[],
  editions: readonly Framework[],
): Result<readonly Contract[]> {
  const read = files.map((file) => readFile(file, editions));
  const contracts = read.flatMap((each) => (each.ok ? each.value : []));
  const twice = repeats(contracts.map(({ reference }) => reference)).map(([, name]): Issue => ({
    code: "contract-repeated",
    severity: "error",
    place: {},
    limits: { name },
  }));
  const issues = [...read.flatMap((each) => each.issues), ...twice];
  if (read.some(({ ok }) => !ok) || twice.length > 0) return { ok: false, issues };
  return { ok: true, value: contracts, issues };
}

function readFile({ name, text }: TextFile, editions: readonly Framework[]): Result<readonly Contract[]> {
  const json = readJson(text);
  if (typeof json !== "object" || json === null) return refusedFile(name, "not-a-json-object");
  if (Array.isArray(json)) return inFile(name, parseContracts(json, editions));
  const read = inFile(name, parseContract(json, editions));
  return read.ok ? { ...read, value: [read.value] } : read;
}
