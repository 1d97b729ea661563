import type { Contract } from "../domain/contract/contract";
import type { Issue } from "../domain/issues/issue";
import type { Received } from "../domain/register/received";
import type { QuarterId } from "../domain/values/calendar";
import { isCouncilWorkbook } from "../sheets/council/read";
import { type AtCouncil, receiveReturn } from "../sheets/return/receive";
import { bytesOfWorkbook, gridOf } from "./read-workbook";
import { sha256Of, type Source } from "./source";

/** What every file that came is held against. */
export interface Receiving extends AtCouncil {
  readonly contracts: readonly Contract[];
  /** The quarter for which the files came. */
  readonly cameFor: QuarterId;
  /** SHA-256 of contents that were read before, which are not read again. */
  readonly known: ReadonlySet<string>;
}

/**
 * What came of one file: its content, already known or the council's own file where `received` is absent; or why it could
 * not be opened.
 */
export type ReturnRead =
  { readonly sha256: string; readonly received?: Received } | { readonly unopened: Issue };

/** A file as it was received: its return, held against the contract that it is of, or why it is refused. */
export async function readReturnFile(source: Source, receiving: Receiving): Promise<ReturnRead> {
  const { known, ...against } = receiving;
  const { cameFor } = against;
  const { name } = source;
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return unopened(bytes.issues);
  const sha256 = await sha256Of(bytes.value);
  if (known.has(sha256)) return { sha256 };
  const grid = await gridOf(bytes.value, name);
  if (grid.ok && isCouncilWorkbook(grid.value)) return { sha256 };
  const received = grid.ok
    ? receiveReturn(grid.value, sha256, against)
    : { files: [{ name, sha256 }], cameFor, issues: grid.issues };
  return { sha256, received };
}

function unopened([issue]: readonly Issue[]): ReturnRead {
  if (!issue) throw new Error("file refused without an issue");
  return { unopened: issue };
}
