import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import type { Framework } from "../../../src/domain/framework/edition";
import type { Issue } from "../../../src/domain/issues/issue";
import { parseTender } from "../../../src/domain/tender/tender";
import { correctBid } from "../../../src/domain/evaluation/correct-bid";
import { parseTenderSetup } from "../../../src/jobs/tender";
import { inLots, lotsWith } from "./lot-tenders";
import { levelledTender } from "./levelled-tenders";
import { bidWithOwn, withOwnLine } from "./own-measure-tenders";
import { bid, groundsMaintenance } from "./tenders";

type Parts = Readonly<Record<string, unknown>>;

const tender = (parts: Parts) => parseTender({ ...groundsMaintenance, ...parts }).issues;
const bidOf = (parts: Parts) => tender({ bids: [bid("Bidder A", parts)] });
const withVat: Framework = {
  ...rotherham2019,
  threshold: { ...rotherham2019.threshold, basis: "including-vat" },
};
const lotsOf = (first: object) =>
  parseTender(
    lotsWith({ each: inLots.lots?.each.map((lot, index) => (index === 0 ? { ...lot, ...first } : lot)) }),
  ).issues;
const long = "x".repeat(256);

/** For each sentence of tenders, their bids, and the shape of any file a case that it is said of. */
export const tenderIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  missing: () => tender({ title: undefined }),
  "edition-not-said": () => tender({ framework: undefined }),
  blank: () => tender({ title: "" }),
  "unknown-key": () => tender({ colour: "red" }),
  "wrong-type": () => tender({ title: 1 }),
  "not-an-option": () => tender({ route: "auction" }),
  "wrong-format": () => tender({ framework: "Rotherham 2019" }),
  "too-low": () => tender({ weights: { price: -1, quality: 81, socialValue: 20 } }),
  "not-above": () => tender({ value: 0 }),
  "too-high": () => tender({ weights: { price: 101, quality: 0, socialValue: 20 } }),
  "too-long": () => tender({ title: long }),
  "too-few": () => tender({ bidders: [] }),
  "too-many": () => tender({ evaluators: Array.from({ length: 11 }, (_, index) => `Evaluator ${index}`) }),
  "weights-sum": () => tender({ weights: { price: 0, quality: 0, socialValue: 20 } }),
  "split-sum": () => tender({ socialValueSplit: { quantitative: 50, qualitative: 0 } }),
  "question-weights-sum": () =>
    tender({ qualityQuestions: [{ id: "a", title: "A", weight: 1, maximum: 5 }] }),
  "measure-weights-sum": () => tender({ measures: [{ id: "skills", weight: 1 }] }),
  "social-value-too-low": () => tender({ weights: { price: 90, quality: 0, socialValue: 10 } }),
  "value-on-basis-needed": () => parseTender(groundsMaintenance, [withVat]).issues,
  "unknown-edition": () => tender({ framework: "none" }),
  "proxy-pack-needed": () =>
    tender({
      methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
    }),
  "tie-break-weightless": () =>
    tender({ tieBreaks: ["lower-price"], weights: { price: 0, quality: 80, socialValue: 20 } }),
  "tie-break-repeated": () => tender({ tieBreaks: ["lower-price", "lower-price"] }),
  "lots-evaluated-apart": () => parseTender({ ...inLots, bids: [] }).issues,
  "lot-repeated": () => parseTender(lotsWith({ preference: ["north", "north", "south", "east"] })).issues,
  "lot-title-repeated": () => lotsOf({ title: "South" }),
  "lot-unknown": () => parseTender(lotsWith({ preference: ["west"] })).issues,
  "lot-values-sum": () => lotsOf({ value: 1 }),
  "lot-name-long": () => lotsOf({ title: "x".repeat(255) }),
  "lot-preference-lacks": () => parseTender(lotsWith({ preference: [] })).issues,
  "tender-has-lots": () => parseTenderSetup(inLots).issues,
  "subcontractor-repeated": () => bidOf({ subcontractors: [{ name: "S" }, { name: "s" }] }),
  "subcontractor-shares-sum": () =>
    bidOf({
      subcontractors: [
        { name: "S", share: 60 },
        { name: "T", share: 50 },
      ],
    }),
  "level-weights-unused": () =>
    tender({ measures: [{ id: "skills", weight: 100, level: "3", levelWeights: { "3": 2 } }] }),
  "levels-to-correct": () => {
    const correction = { price: 100, quantities: { apprenticeships: 6 } };
    return correctBid(levelledTender(), rotherham2019, 0, correction).issues;
  },
  "levels-not-summing": () =>
    tender({
      measures: [{ id: "skills", weight: 100, levelWeights: { "3": 2 } }],
      bids: [{ bidder: "Bidder A", measures: { skills: { quantity: 2 } } }],
    }),
  "own-measures-unmarked": () =>
    tender({ measures: [...groundsMaintenance.measures, { id: "own-measures", weight: 0 }] }),
  "own-measures-misplaced": () =>
    bidOf({ measures: { "local-jobs": { quantity: 1, own: [{ headline: "Repair café" }] } } }),
  "own-measure-repeated": () =>
    tender({
      ...withOwnLine,
      bids: [bidWithOwn("Bidder A", [{ headline: "Repair café" }, { headline: "Repair café" }])],
    }),
  "questions-needed": () => tender({ qualityQuestions: [] }),
  "question-repeated": () =>
    tender({ qualityQuestions: [1, 2].map(() => ({ id: "a", title: "A", weight: 50, maximum: 5 })) }),
  "descriptor-of-no-mark": () => tender({ answerDescriptors: { "6": "Beyond the scale" } }),
  "minimum-over-maximum": () => tender({ minimums: { quality: 6 } }),
  "measures-needed": () => tender({ measures: [] }),
  "quantity-measure-needed": () => tender({ measures: [{ id: "waste", weight: 100 }] }),
  "references-advised": () => tender({}),
  "measure-repeated": () => tender({ measures: [1, 2].map(() => ({ id: "skills", weight: 50 })) }),
  "measure-retired": () => {
    const measures = rotherham2019.measures.map((measure) => ({ ...measure, retired: true }));
    return parseTender(groundsMaintenance, [{ ...rotherham2019, measures }]).issues;
  },
  "unknown-measure": () => tender({ measures: [{ id: "rainbows", weight: 100 }] }),
  "unknown-level": () => tender({ measures: [{ id: "skills", weight: 100, level: "9" }] }),
  "bidder-repeated": () => tender({ bidders: [{ name: "A" }, { name: "a" }] }),
  "invited-repeated": () =>
    tender({ invited: ["Business A", "business a"].map((name) => ({ name, tier: "borough" })) }),
  "invited-day-alone": () =>
    tender({ invited: [{ name: "Business A", tier: "borough", date: "2026-05-04" }] }),
  "local-supplier-unproved": () => tender({ route: "quotation", localSupplierAsked: true }),
  "member-repeated": () => tender({ bidders: [{ name: "A", members: [{ name: "B" }, { name: "b" }] }] }),
  "member-shares-sum": () =>
    tender({
      bidders: [
        {
          name: "A",
          members: [
            { name: "B", share: 60 },
            { name: "C", share: 30 },
          ],
        },
      ],
    }),
  "member-in-two-bids": () =>
    tender({ bidders: [{ name: "A", members: [{ name: "B" }, { name: "C" }] }, { name: "C" }] }),
  "evaluator-repeated": () => tender({ evaluators: ["A", "a"] }),
  "unknown-bidder": () => tender({ bids: [bid("Bidder Z")] }),
  "bid-repeated": () => tender({ bids: [bid("Bidder A"), bid("Bidder A")] }),
  "unknown-question": () => bidOf({ quality: { price: 1 } }),
  "measure-not-in-tender": () => bidOf({ measures: { skills: {} } }),
  "mark-outside-scale": () => bidOf({ quality: { approach: 6 } }),
  "marks-count": () => bidOf({ quality: { approach: [1, 2] } }),
  "quantity-not-asked": () => bidOf({ measures: { waste: { quantity: 1 } } }),
  "quantity-decimals": () => bidOf({ measures: { apprenticeships: { quantity: 0.5 } } }),
  "status-reason-needed": () => bidOf({ status: "excluded" }),
  "status-needed": () => bidOf({ statusReason: "Late" }),
};
