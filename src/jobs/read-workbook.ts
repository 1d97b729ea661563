import { refusedFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { isTextName } from "../domain/register/found-files";
import { unreadableIssue } from "../domain/issues/word-issue";
import type { Grid } from "../workbook/grid";
import { readXlsx } from "../xlsx/read";
import { bytesOf, isText, type Source } from "./source";

/** More than this is no workbook that was made here, and may be more than a browser holds. */
export const MOST_BYTES = 200_000_000;

/** What a workbook from outside holds, or the issue that says why it cannot be read. */
export async function readWorkbook(source: Source): Promise<Result<Grid>> {
  const bytes = await bytesOfWorkbook(source);
  return bytes.ok ? gridOf(bytes.value, source.name) : bytes;
}

/** Its bytes, where it may be a workbook by its size. */
export async function bytesOfWorkbook(source: Source): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { name, size } = source;
  if (size > MOST_BYTES) return refusedFile(name, "file-too-large", { bytes: size, limit: MOST_BYTES });
  return bytesOf(source);
}

/** How what a file holds is read, be it text, such as JSON, or a workbook. */
export interface TextOrWorkbook<T> {
  readonly text: (bytes: Uint8Array<ArrayBuffer>) => Result<T> | Promise<Result<T>>;
  readonly workbook: (grid: Grid) => Result<T> | Promise<Result<T>>;
  /** Sheets of the workbook whose cells nothing is taken from, which may be a million lines. */
  readonly unread?: readonly string[];
}

/** By what the file holds, whatever its name ends with. */
export async function readTextOrWorkbook<T>(
  source: Source,
  { text, workbook, unread }: TextOrWorkbook<T>,
): Promise<Result<T>> {
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value)) return text(bytes.value);
  const grid = await gridOf(bytes.value, source.name, unread);
  return grid.ok ? workbook(grid.value) : grid;
}

/** What a workbook holds whose bytes are at hand; `name` is what messages call the file. */
export async function gridOf(
  bytes: Uint8Array,
  name: string,
  unread?: readonly string[],
): Promise<Result<Grid>> {
  if (bytes.length === 0) return refusedFile(name, "file-empty");
  const read = await readXlsx(bytes, name, unread);
  if (read.ok) return { ok: true, value: read.value, issues: [] };
  if (read.reason.code === "not-a-workbook" && isTextName(name)) return refusedFile(name, "text-file");
  return { ok: false, issues: [unreadableIssue(name, { ...read.reason })] };
}
