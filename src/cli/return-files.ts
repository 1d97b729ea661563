import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Received } from "../domain/consolidate/received";
import { quarterReturn } from "../domain/consolidate/received";
import type { Contract } from "../domain/contract";
import type { Issue } from "../domain/issue";
import { unreadableIssue } from "../domain/words";
import { readReturn } from "../sheets/read-return";
import { readReturnStamp } from "../sheets/read-return-stamp";
import { readXlsx } from "../xlsx/read";
import { attempt, readBytes } from "./files";

/** Workbooks of every kind are looked into, so that what cannot be read is refused with its reason. */
const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);

export interface FoundFiles {
  readonly workbooks: readonly string[];
  /** Files of other kinds, which were not read. */
  readonly others: readonly Issue[];
}

/**
 * The files of the paths, folders with all that is in them, in the order of their names. Left out are hidden files and
 * those that Excel makes beside a workbook while it is open. Throws Unusable where a path is not there.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = (await Promise.all(paths.map(filesAt))).flat();
  const files = [...new Set(found)].sort();
  const isWorkbook = (path: string) => WORKBOOKS.has(extname(path).toLowerCase());
  return {
    workbooks: files.filter(isWorkbook),
    others: files
      .filter((path) => !isWorkbook(path))
      .map((file) => ({ code: "not-xlsx", severity: "warning", place: { file }, limits: {} })),
  };
}

async function filesAt(path: string): Promise<readonly string[]> {
  const failed = `${path} cannot be read`;
  if (!(await attempt(() => stat(path), failed)).isDirectory()) return [tidy(path)];
  const entries = await attempt(() => readdir(path, { withFileTypes: true }), failed);
  const within = entries
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"))
    .map((entry) => {
      const inside = `${tidy(path).replace(/\/$/, "")}/${entry.name}`;
      return entry.isDirectory() ? filesAt(inside) : Promise.resolve([inside]);
    });
  return (await Promise.all(within)).flat();
}

/** The same name of a file on every system. */
function tidy(path: string): string {
  return path.replaceAll("\\", "/");
}

/** A file as it was received: its return, held against the contract that it is of, or why it is refused. */
export async function receiveFile(
  file: string,
  contracts: readonly Contract[],
  cameFor: string,
): Promise<Received> {
  const bytes = await readBytes(file);
  const files = [{ name: file, sha256: createHash("sha256").update(bytes).digest("hex") }];
  const read = await readXlsx(bytes, file);
  if (!read.ok) return { files, cameFor, issues: [unreadableIssue(file, { ...read.reason })] };
  const stamped = readReturnStamp(read.grid);
  const reference = stamped.ok ? stamped.value.return.reference : undefined;
  const contract = contracts.find((each) => each.reference === reference);
  const result = readReturn(read.grid, { contract });
  if (result.ok) return { files, cameFor, issues: result.issues, read: quarterReturn(result.value) };
  const says = stamped.ok
    ? { contract: stamped.value.return.reference, quarter: stamped.value.return.quarter }
    : undefined;
  return { files, cameFor, issues: result.issues, ...(says ? { says } : {}) };
}
