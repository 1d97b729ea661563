import { atHand, isMadeHere } from "../../src/jobs/at-hand";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { placeTender } from "../../src/sheets/tender/workbook";
import { besideTender } from "../../src/jobs/beside-tender";
import type { Plan } from "../../src/workbook/plan";
import { assessmentWith } from "../domain/assessment/assessments";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { contractWith } from "../parity/returns";
import { bid, tenderWith } from "../domain/tender/tenders";
import { cellSet } from "../sheets/damage";
import { gridOfPlan } from "../sheets/grid-of-plan";

const at = (plan: Plan) => atHand(gridOfPlan(plan), "2026-11-30");
const tenderOf = (bids: readonly { readonly bidder: string }[]) =>
  placeTender(tenderWith({ bidders: bids.map(({ bidder }) => ({ name: bidder })), bids }));
const nextOf = (bids: readonly { readonly bidder: string }[]) => at(tenderOf(bids))?.next;
const whole = bid("A");

describe("what a workbook is and what comes next", () => {
  it("counts the complete bids of a tender, and leads to the first price that is missing", () => {
    const bids = [whole, bid("B"), bid("C", { price: null }), bid("D", { price: null })];
    const known = at(tenderOf(bids));
    expect(known?.title).toBe("Tender T-2026-014, Grounds maintenance");
    expect(known?.progress).toEqual([
      "2 of 4 bids are complete.",
      "No bid is ranked until each is complete or out.",
    ]);
    expect(known?.standing).toMatchObject({ tender: "done", evaluation: "in hand", award: "not yet" });
    expect(known?.next).toEqual({
      words: "Enter the prices of 2 bidders",
      sheet: "Scoring",
      cell: expect.stringMatching(/^C\d+$/) as string,
    });
  });

  it("counts the bidders whose price is missing, not those who lack something else or are out", () => {
    const quality = { ...whole.quality, team: null };
    const out = bid("D", { price: null, status: "withdrawn", statusReason: "By letter" });
    expect(nextOf([whole, bid("B", { quality }), bid("C", { price: null }), out])?.words).toBe(
      "Enter the prices of 1 bidder",
    );
  });

  it("goes on to quantities, then marks, then the award", () => {
    const measures = Object.fromEntries(
      Object.entries(whole.measures).map(([id, offer]) => [id, { ...offer, quantity: null }]),
    );
    expect(nextOf([whole, bid("C", { measures })])?.words).toMatch(/^Enter \d+ quantit(y|ies)$/);
    const quality = { ...whole.quality, team: null };
    expect(nextOf([whole, bid("C", { quality })])?.words).toBe("Enter 1 mark");
    const done = at(tenderOf([whole, bid("B", { price: 120 })]));
    expect(done?.next).toEqual({ words: "Name the preferred bidder", job: "summaries" });
    expect(done?.standing).toMatchObject({ evaluation: "done", award: "in hand" });
  });

  it("says which bids are out, and asks no entry of them", () => {
    const bids = [whole, bid("B", { price: null, status: "withdrawn", statusReason: "By letter" })];
    const known = at(tenderOf(bids));
    expect(known?.progress).toEqual([
      "1 of 1 bid is complete. 1 bid is out.",
      expect.stringMatching(/^A ranks first with \d+\.\d\d of 100\.$/),
    ]);
    expect(known?.next).toMatchObject({ job: "summaries" });
  });

  it("asks to agree marks once the evaluators' are in", () => {
    const [first, ...others] = moderatedTender.bids;
    if (!first) throw new Error("no bid");
    const [[id, marking] = ["", undefined]] = Object.entries(first.quality);
    if (!marking) throw new Error("no question");
    const quality = { ...first.quality, [id]: { ...marking, agreed: null } };
    const known = at(placeTender({ ...moderatedTender, bids: [{ ...first, quality }, ...others] }));
    expect(known?.next?.words).toBe("Agree 1 mark");
  });

  it("names the evaluators whose marks are missing, which are more than the answers that they mark", () => {
    const [first, ...others] = moderatedTender.bids;
    if (!first) throw new Error("no bid");
    const blank = { marks: [null, null, null], agreed: null };
    const quality = { ...first.quality, "question-1": blank };
    const known = at(placeTender({ ...moderatedTender, bids: [{ ...first, quality }, ...others] }));
    expect(known?.next?.words).toBe("Enter 3 evaluators' marks");
  });

  it("says of an assessment only what stands here", () => {
    const tender = tenderOf([whole]);
    expect(at(tender)?.standing).toMatchObject({ before: "not here", tender: "done" });
    const assessment = placeAssessment(assessmentWith({}));
    const beside = {
      ...tender,
      sheets: [...tender.sheets, ...assessment.sheets],
      names: [...tender.names, ...assessment.names],
    };
    expect(at(beside)?.standing).toMatchObject({ before: "done", tender: "done" });
  });

  it("goes on to the returns once the contract's commitments stand beside the tender", () => {
    const tender = tenderOf([whole]);
    const agreed = besideTender(placeCommitments(contractWith(), {}));
    const known = at({
      ...tender,
      sheets: [...tender.sheets, ...agreed.sheets],
      names: [...tender.names, ...agreed.names],
    });
    expect(known?.next).toEqual({ words: "Make quarterly returns", job: "returns" });
    expect(known?.standing).toMatchObject({ award: "done", contract: "in hand" });
  });

  it("puts what is wrong before what is missing", () => {
    const grid = gridOfPlan(tenderOf([whole, bid("B", { price: null })]));
    const { row = 0, column = 0 } = grid.names.find(({ name }) => name === "Scoring_Price")?.range ?? {};
    const typed = cellSet("Scoring", row, column, { value: "abc" })(grid);
    expect(atHand(typed, "2026-11-30")).toMatchObject({
      progress: ["1 entry to mend.", expect.stringMatching(/^\d+ things to look at\.$/)],
      next: { words: "Mend 1 entry", sheet: "Scoring" },
    });
  });

  it("knows an assessment, and starts its tender", () => {
    const known = at(placeAssessment(assessmentWith({})));
    expect(known?.title).toBe("Opportunity assessment");
    expect(known?.progress).toEqual([]);
    expect(known?.standing).toMatchObject({ before: "in hand", tender: "not yet" });
    expect(known?.next).toEqual({ words: "Start its tender", job: "assess" });
  });

  it("takes no other workbook for its own", () => {
    const plan = placeTender(tenderWith({ bids: [] }));
    expect(isMadeHere(plan.names.map(({ name }) => name))).toBe(true);
    expect(isMadeHere(["Print_Area", "Prices"])).toBe(false);
    expect(atHand({ ...gridOfPlan(plan), sheets: [], names: [] }, "2026-11-30")).toBeUndefined();
  });
});
