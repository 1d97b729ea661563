import type { QuarterId } from "../../domain/values/calendar";
import { quarterReturn, type Received } from "../../domain/register/received";
import type { Contract } from "../../domain/contract/contract";
import type { Places } from "../../domain/council/places";
import type { Plausible } from "../../domain/council/plausible";
import type { Framework } from "../../domain/framework/edition";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Grid } from "../../workbook/grid";
import { readReturn } from "./read";
import { readReturnStamp } from "./read-stamp";

export interface ReceivedFor extends AtCouncil {
  readonly contracts: readonly Contract[];
  /** The quarter that is consolidated. */
  readonly cameFor: QuarterId;
}

/** What the council says beside the contracts; where it says nothing, what a form was made with counts. */
export interface AtCouncil {
  /** What is local, by the contracts' references. */
  readonly places?: ReadonlyMap<string, Places> | undefined;
  readonly plausible?: Plausible | undefined;
  /** The editions at hand; those that come with the product where absent. */
  readonly editions?: readonly Framework[] | undefined;
}

/** A workbook as it was received: its return, held against the contract that it is of, or why it is refused. */
export function receiveReturn(
  grid: Grid,
  sha256: string,
  { contracts, cameFor, places, plausible, editions = shippedEditions }: ReceivedFor,
): Received {
  const files = [{ name: grid.source, sha256 }];
  const stamped = readReturnStamp(grid);
  const says = stamped.ok
    ? { contract: stamped.value.return.reference, quarter: stamped.value.return.quarter }
    : undefined;
  const contract = contracts.find(({ reference }) => reference === says?.contract);
  const result = readReturn(grid, {
    contract,
    councilsPlaces: places?.get(contract?.reference ?? ""),
    plausible,
    editions,
  });
  if (result.ok) {
    const cells = result.value.measures.map(({ cell }) => cell);
    return { files, cameFor, issues: result.issues, read: quarterReturn(result.value), cells };
  }
  return { files, cameFor, issues: result.issues, ...(says ? { says } : {}) };
}
