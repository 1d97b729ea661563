import { type Done, doneMeant } from "../../domain/return/done";
import { cellOf, type FoundBlock } from "../language/found-block";
import { plainValue } from "../language/typed-cells";
import type { ClaimKey } from "./claims";

/** What a line of the sheet Register says was done; null where it says nothing, as registers of before do not. */
export function doneOn(block: FoundBlock<ClaimKey>, row: number): Done | null {
  if (!block.columns.has("done")) return null;
  const said = plainValue(cellOf(block, row, "done"));
  return (said === undefined ? undefined : doneMeant(String(said))) ?? null;
}
