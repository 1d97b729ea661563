import type { QuarterId } from "../../domain/values/calendar";
import type { Received } from "../../domain/register/received";
import type { Contract } from "../../domain/contract/contract";
import type { IssueCode } from "../../domain/issues/catalogue";
import { type Issue, type LimitsOf, makeIssue } from "../../domain/issues/issue";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { receiveReturn } from "../../sheets/return/receive";
import { readXlsx } from "../../xlsx/read";

/** More than this is no return, and may be more than a browser holds. */
export const MOST_BYTES = 200_000_000;

export interface ReturnsAsked {
  /** What messages call each file, and the file. */
  readonly files: readonly { readonly name: string; readonly file: File }[];
  readonly contracts: readonly Contract[];
  readonly quarter: QuarterId;
  /** SHA-256 of the contents that were read before, which are not read again. */
  readonly known: readonly string[];
}

/** What came of one file: its content, already known where `received` is absent; or why it could not be opened. */
export type ReturnRead =
  { readonly sha256: string; readonly received?: Received } | { readonly unopened: Issue };

/** Reads one file after the other, so that only one is held in memory, and gives each as soon as it is read. */
export async function readReturns(
  asked: ReturnsAsked,
  onProgress: (done: number, total: number) => void,
  onPart: (read: ReturnRead) => void,
): Promise<number> {
  const known = new Set(asked.known);
  for (const [index, { name, file }] of asked.files.entries()) {
    onProgress(index, asked.files.length);
    const read = await readOne(name, file, known, asked);
    if ("sha256" in read) known.add(read.sha256);
    onPart(read);
  }
  onProgress(asked.files.length, asked.files.length);
  return asked.files.length;
}

async function readOne(
  name: string,
  file: File,
  known: ReadonlySet<string>,
  { contracts, quarter }: ReturnsAsked,
): Promise<ReturnRead> {
  if (file.size > MOST_BYTES)
    return unopened(name, "file-too-large", { bytes: file.size, limit: MOST_BYTES });
  const bytes = await bytesOf(file);
  if (!bytes) return unopened(name, "file-gone");
  const sha256 = await sha256Of(bytes);
  if (known.has(sha256)) return { sha256 };
  const read = await readXlsx(bytes, name);
  const received = read.ok
    ? receiveReturn(read.grid, sha256, { contracts, cameFor: quarter })
    : { files: [{ name, sha256 }], cameFor: quarter, issues: [unreadableIssue(name, { ...read.reason })] };
  return { sha256, received };
}

function unopened<Code extends IssueCode>(file: string, code: Code, ...limits: LimitsOf<Code>): ReturnRead {
  return { unopened: makeIssue("error", { file }, code, ...limits) };
}

/** Undefined where the file was moved, deleted or changed since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
