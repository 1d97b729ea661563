import type { QuarterId } from "../../domain/values/calendar";
import { quarterReturn, type Received } from "../../domain/register/received";
import type { Contract } from "../../domain/contract/contract";
import type { Grid } from "../../workbook/grid";
import { readReturn } from "./read";
import { readReturnStamp } from "./read-stamp";

export interface ReceivedFor {
  readonly contracts: readonly Contract[];
  /** The quarter that is consolidated. */
  readonly cameFor: QuarterId;
}

/** A workbook as it was received: its return, held against the contract that it is of, or why it is refused. */
export function receiveReturn(grid: Grid, sha256: string, { contracts, cameFor }: ReceivedFor): Received {
  const files = [{ name: grid.source, sha256 }];
  const stamped = readReturnStamp(grid);
  const says = stamped.ok
    ? { contract: stamped.value.return.reference, quarter: stamped.value.return.quarter }
    : undefined;
  const contract = contracts.find(({ reference }) => reference === says?.contract);
  const result = readReturn(grid, { contract });
  if (result.ok) {
    const cells = result.value.measures.map(({ cell }) => cell);
    return { files, cameFor, issues: result.issues, read: quarterReturn(result.value), cells };
  }
  return { files, cameFor, issues: result.issues, ...(says ? { says } : {}) };
}
