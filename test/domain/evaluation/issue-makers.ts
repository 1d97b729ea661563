import type { IssueCode } from "../../../src/domain/issues/catalogue";
import { refusedFile } from "../../../src/domain/issues/in-file";
import type { Issue, LimitsOf } from "../../../src/domain/issues/issue";
import {
  type EvaluatorEntries,
  parseEvaluatorMarks,
} from "../../../src/domain/evaluation/parse-evaluator-marks";
import { recordRescoring } from "../../../src/domain/evaluation/rescoring";
import { checkEvaluation } from "../../../src/domain/evaluation/check";
import { flagTender } from "../../../src/domain/evaluation/flags";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { editionOf, parseTender } from "../../../src/domain/tender/tender";
import { bid, groundsMaintenance, tenderWith } from "../tender/tenders";

const price = (pounds: number) => ({ bids: [{ bidder: "Bidder A", price: pounds }] });
const why = { reason: "Corrected", date: "2026-05-06", officer: "Officer" };
const declaration = { role: "Buyer", declared: "no", date: "2026-05-01" };

/** What is wrong in an evaluator's file whose first answer and declaration are these. */
function typed(first: EvaluatorEntries["bids"][number]["quality"][string], declared: object = declaration) {
  const entries = {
    evaluator: "Evaluator 1",
    declaration: declared,
    bids: [{ quality: { approach: first }, measures: {} }],
  };
  return parseEvaluatorMarks(entries, tenderWith({}), new Map()).issues;
}

const fileIssue = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) =>
  refusedFile("marks.xlsx", code, ...limits).issues;

const late = { kind: "late", bidder: "Bidder A", date: "2026-04-30", officer: "Officer" };
const file = { evaluator: "Evaluator 9", file: "marks.xlsx", received: "2026-05-02" };

/** For each sentence of words/evaluation.ts a case that it is said of. */
export const evaluationIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "evaluator-not-named": () =>
    parseTender({
      ...groundsMaintenance,
      evaluatorFiles: [{ ...file, declaration: { role: "Buyer", date: "2026-05-01" } }],
    }).issues,
  "not-an-evaluator-file": () => fileIssue("not-an-evaluator-file"),
  "evaluator-file-of-another-tender": () =>
    fileIssue("evaluator-file-of-another-tender", { found: "T-9", reference: "T-1" }),
  "evaluator-file-of-another-setup": () => fileIssue("evaluator-file-of-another-setup"),
  "evaluator-saw-another-offer": () =>
    fileIssue("evaluator-saw-another-offer", { evaluator: "Evaluator 1", name: "Bidder A" }),
  "evaluator-file-twice": () =>
    fileIssue("evaluator-file-twice", { evaluator: "Evaluator 1", other: "other.xlsx" }),
  "mark-reason-needed": () => typed({ mark: 3 }),
  "mark-needed": () => typed({ reason: "Clear" }),
  "marks-blank": () => typed({}),
  "declaration-needed": () => typed({}, { ...declaration, declared: undefined }),
  "interests-needed": () => typed({}, { ...declaration, declared: "yes" }),
  "interests-contradicted": () => typed({}, { ...declaration, interests: "Shares" }),
  "mark-for-nothing": () => {
    const measures = { "local-jobs": { quantity: 0, appropriate: 4 } };
    const tender = tenderWith({ bids: [{ bidder: "Bidder A", measures }] });
    return flagTender(tender, scoreTender(tender));
  },
  "bid-disregarded-by-rule": () => {
    const measures = { "local-jobs": { quantity: 0 }, apprenticeships: { quantity: 0 } };
    const tender = tenderWith({ blankHalf: "disregarded", bids: [{ bidder: "Bidder A", measures }] });
    return checkEvaluation(tender, scoreTender(tender), editionOf(tender));
  },
  "bid-below-minimum": () => {
    const tender = tenderWith({ minimums: { quality: 5 }, bids: [bid("Bidder A")] });
    return checkEvaluation(tender, scoreTender(tender), editionOf(tender));
  },
  "late-bid-in": () => parseTender({ ...groundsMaintenance, bidLog: [late] }).issues,
  "rescoring-no-change": () => recordRescoring(tenderWith({}), tenderWith({}), why).issues,
  "rescoring-several-bids": () =>
    recordRescoring(
      tenderWith({}),
      tenderWith({ bids: ["Bidder A", "Bidder B"].map((bidder) => ({ bidder, price: 1 })) }),
      why,
    ).issues,
  "rescoring-incomplete": () => recordRescoring(tenderWith(price(1)), tenderWith(price(2)), why).issues,
  "rescoring-older-copy": () =>
    recordRescoring(tenderWith({}), tenderWith({ rescorings: [{ ...why, before: [], after: [] }] }), why)
      .issues,
  "rescoring-scheme-changed": () =>
    recordRescoring(tenderWith(price(1)), tenderWith({ ...price(2), moderation: true }), why).issues,
};
