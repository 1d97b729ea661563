import { sameName } from "./bids";
import { isLate } from "./evaluation-record";
import type { Issue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import type { TenderFile } from "./file";

/** The bid log and the evaluators' files against the tender that they are of. */
export function checkRecord(tender: TenderFile): readonly Issue[] {
  return [...checkLog(tender), ...checkEvaluatorFiles(tender)];
}

function checkLog({ bidLog = [], deadline, bidders, bids = [] }: TenderFile): readonly Issue[] {
  return bidLog.flatMap((entry, index) => {
    const { bidder } = entry;
    if (bidder === undefined) return [];
    const at = ["bidLog", index, "bidder"];
    if (!bidders.some(({ name }) => sameName(name, bidder))) {
      return [errorAt(at, "unknown-bidder", { name: bidder })];
    }
    const isOut = bids.some((bid) => sameName(bid.bidder, bidder) && bid.status !== undefined);
    return isLate(entry, deadline) && !isOut ? [warningAt(at, "late-bid-in", {}, bidder)] : [];
  });
}

function checkEvaluatorFiles({ evaluatorFiles = [], evaluators }: TenderFile): readonly Issue[] {
  return evaluatorFiles.flatMap(({ evaluator }, index) =>
    evaluators.some((name) => sameName(name, evaluator))
      ? []
      : [errorAt(["evaluatorFiles", index, "evaluator"], "evaluator-not-named", { name: evaluator })],
  );
}
