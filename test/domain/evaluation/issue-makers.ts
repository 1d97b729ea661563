import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
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
import { withLotAward } from "../../../src/domain/evaluation/lot-award";
import { preferredBidder } from "../../../src/domain/evaluation/preferred-bidder";
import { checkDecisions, type ScoredLots } from "../../../src/domain/evaluation/award-by-lot";
import { type LotInFile, lotsTogether } from "../../../src/domain/evaluation/lots-together";
import { readLots } from "../../../src/sheets/lots/read";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { inLots, lotsWith, lotWith, scoredLots } from "../tender/lot-tenders";
import { editionOf, parseTender, type Tender } from "../../../src/domain/tender/tender";
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
  return parseEvaluatorMarks(entries, tenderWith({}), rotherham2019).issues;
}

const fileIssue = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) =>
  refusedFile("marks.xlsx", code, ...limits).issues;

const late = { kind: "late", bidder: "Bidder A", date: "2026-04-30", officer: "Officer" };
const file = { evaluator: "Evaluator 9", file: "marks.xlsx", received: "2026-05-02" };

const lots = (...more: readonly Tender[]) =>
  lotsTogether(
    [lotWith("north", [1, 2, 3]), ...more].map((tender, index) => ({
      file: `${index}.xlsx`,
      tender,
      scoring: {},
    })),
  ).issues;

const south = lotWith("south", [1, 2]);

function overviewOf(tender: Tender): ScoredLots {
  const together = lotsTogether([{ file: "lot.xlsx", tender, scoring: {} }]);
  if (!together.ok) throw new Error("no overview");
  return together.value;
}

const awarding = overviewOf(south);

/** The award of a lot by its overview with the given parts instead. */
function byOverview(parts: Partial<ScoredLots>, tender = south, named?: string) {
  return withLotAward(tender, scoreTender(tender), { ...overviewOf(tender), ...parts }, named).issues;
}

/** Of three bids for a first lot two are equal; the second has one. */
function decided(decision: object, at = 0) {
  const scored = scoredLots(2, {
    South: [
      ["Bidder A", 80],
      ["Bidder B", 80],
      ["Bidder C", 70],
    ],
    North: [["Bidder A", 80]],
  });
  const lotsOf = scored.lots.map((lot, index) => (index === at ? { ...lot, decision } : lot));
  return checkDecisions({ ...scored, lots: lotsOf });
}

/** For each sentence of words/evaluation.ts a case that it is said of. */
export const evaluationIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "not-a-lot": () => lots(tenderWith({})),
  "lot-of-another-tender": () => lots(lotWith("south", [1, 2], { ...inLots, reference: "T-2" })),
  "lots-set-up-otherwise": () => lots(lotWith("south", [1, 2], lotsWith({ mostToWin: 2 }))),
  "lot-twice": () => lots(lotWith("north", [1, 2, 3])),
  "lot-missing": () => lots(),
  "lot-bidder-otherwise-named": () => {
    const files = ["south", "north"].map((id): LotInFile => {
      const lot = lotWith(id, [1, 2, 3]);
      const bidders = lot.bidders.map((bidder, index) =>
        index === 0 ? { name: id, identifier: "GB-1" } : bidder,
      );
      return { file: `${id}.xlsx`, tender: { ...lot, bidders }, scoring: {} };
    });
    return lotsTogether(files).issues;
  },
  "lot-decision-needed": () => decided({ reason: "Lots were drawn" }),
  "lot-decision-not-equal": () => decided({ bidder: "Bidder C" }),
  "lot-decision-unneeded": () => decided({ bidder: "Bidder A" }, 1),
  "overview-of-another-tender": () => byOverview({ tender: { ...awarding.tender, reference: "T-2" } }),
  "overview-outdated": () => byOverview({ mostToWin: 2 }),
  "lot-not-awarded": () => byOverview({}, lotWith("north", [1, 2, 3])),
  "lot-decision-unexplained": () => {
    const equal = lotWith("south", [1, 1]);
    const { lots } = overviewOf(equal);
    const decided = lots.map((lot) => ({ ...lot, decision: { bidder: "Bidder A" } }));
    return byOverview({ lots: decided }, equal);
  },
  "lot-award-other": () => byOverview({}, south, "Bidder B"),
  "lot-award-needed": () => preferredBidder(south, scoreTender(south)).issues,
  "not-an-overview": () => readLots(gridOfPlan(placeTender(tenderWith({})))).issues,
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
