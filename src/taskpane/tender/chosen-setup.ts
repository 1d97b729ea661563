import type { Framework } from "../../domain/framework/edition";
import { type TenderToScore, unpublishedToScore } from "../../jobs/tender";
import { type Read, readTenderOfWorkbook } from "../parts/use-tender";
import type { Draft } from "./draft";
import { toTenderJson } from "./tender-json";

/** Where a setup comes from: what is typed under "Set up a tender", or the tender of the open workbook. */
export type SetupFrom = "pane" | "workbook";

/** The setup that the user chose, with what it is scored by; what is typed need not name bidders yet. */
export async function chosenToScore(
  from: SetupFrom,
  draft: Draft,
  editions: readonly Framework[],
): Promise<Read<TenderToScore>> {
  return from === "pane"
    ? unpublishedToScore(toTenderJson(draft), { editions, proxyPack: draft.proxyPack?.pack })
    : readTenderOfWorkbook();
}
