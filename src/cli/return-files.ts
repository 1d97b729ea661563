import { readdir, stat } from "node:fs/promises";
import { isCouncilFile, isPassedOver, isWorkbookName, notReadIssue } from "../domain/register/found-files";
import type { Issue } from "../domain/issues/issue";
import type { Source } from "../jobs/source";
import { Unusable } from "./command";
import { attempt } from "./files";
import { sourceAt } from "./sources";

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
    others: files.filter((path) => !isWorkbookName(path) && !isCouncilFile(path)).map(notReadIssue),
  };
}

/** The contract files at a path: a file, or of a folder the contract files and commitments workbooks, by their names. */
export async function contractFilesAt(path: string): Promise<readonly string[]> {
  const files = await filesOfKindAt(path, /\.(json|xlsx)$/i);
  return files.filter((file) => file === path || !isCouncilFile(file));
}

/** The same for an option that may be left out. */
export async function postcodesAt(path: string | undefined): Promise<readonly Source[] | undefined> {
  return path === undefined ? undefined : postcodeFilesAt(path);
}

/** The postcode files at a path: a file, or the comma-separated files of a folder. */
export async function postcodeFilesAt(path: string): Promise<readonly Source[]> {
  const files = await filesOfKindAt(path, /\.csv$/i);
  if (files.length === 0) throw new Unusable(`${path} has no comma-separated file (.csv)`);
  return files.map((file) => sourceAt(file));
}

async function filesOfKindAt(path: string, kind: RegExp): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  return (await filesAt(path)).filter((file) => kind.test(file)).sort();
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
