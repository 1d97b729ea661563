import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { isPassedOver, isWorkbookName, notReadIssue } from "../domain/register/found-files";
import type { Received } from "../domain/register/received";
import type { Contract } from "../domain/contract/contract";
import type { Issue } from "../domain/issues/issue";
import { unreadableIssue } from "../domain/issues/word-issue";
import { receiveReturn } from "../sheets/return/receive";
import { readXlsx } from "../xlsx/read";
import { attempt, readBytes } from "./files";

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
  return {
    workbooks: files.filter(isWorkbookName),
    others: files.filter((path) => !isWorkbookName(path)).map(notReadIssue),
  };
}

async function filesAt(path: string): Promise<readonly string[]> {
  const failed = `${path} cannot be read`;
  if (!(await attempt(() => stat(path), failed)).isDirectory()) return [tidy(path)];
  const entries = await attempt(() => readdir(path, { withFileTypes: true }), failed);
  const within = entries
    .filter(({ name }) => !isPassedOver(name))
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
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = await readXlsx(bytes, file);
  if (read.ok) return receiveReturn(read.grid, sha256, { contracts, cameFor });
  return { files: [{ name: file, sha256 }], cameFor, issues: [unreadableIssue(file, { ...read.reason })] };
}
