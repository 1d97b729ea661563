import { assess } from "./cases/assess";
import { award } from "./cases/award";
import { change } from "./cases/change";
import { check } from "./cases/check";
import { consolidate } from "./cases/consolidate";
import { contracts } from "./cases/contracts";
import { editions } from "./cases/editions";
import { evaluate, evaluator } from "./cases/evaluators";
import { awardOfLot, lots } from "./cases/lots";
import { rescore } from "./cases/rescore";
import { returns } from "./cases/return";
import { settings } from "./cases/settings";
import { spend } from "./cases/spend";
import { receive, response } from "./cases/responses";
import { summaries } from "./cases/summaries";
import { scheme, tender, tenderInLots } from "./cases/tender";
import type { JobCases } from "./door";

/** The jobs up to evaluators' marks in the order of a contract's life, each with its cases. */
export const TENDER_CASES: readonly JobCases[] = [
  ["editions", editions],
  ["assess", assess],
  ["tender", tender],
  ["tender in lots", tenderInLots],
  ["change", change],
  ["scheme", scheme],
  ["response", response],
  ["receive", receive],
  ["evaluator files", evaluator],
  ["evaluate", evaluate],
];

/** Those from the check of what was marked on. */
export const CONTRACT_CASES: readonly JobCases[] = [
  ["check", check],
  ["rescore", rescore],
  ["lots", lots],
  ["summaries", summaries],
  ["award", award],
  ["award of lots", awardOfLot],
  ["contract register", contracts],
  ["settings", settings],
  ["quarterly returns", returns],
  ["consolidate", consolidate],
  ["spend", spend],
];
