import { checkCountingRules } from "../../src/domain/counting-rules";
import { nextEdition } from "../../src/domain/edition-changes";
import { rotherham2019 } from "../../src/domain/editions/rotherham-2019";
import { flagTender } from "../../src/domain/flags";
import type { Framework } from "../../src/domain/framework";
import type { Issue } from "../../src/domain/issue";
import {
  checkOneEdition,
  measuresWithoutValue,
  parseProxyPack,
  type ProxyPack,
} from "../../src/domain/proxies";
import { parseProxyCsv } from "../../src/domain/proxy-csv";
import { parseAssessment } from "../../src/domain/read-assessment";
import { parseFramework } from "../../src/domain/read-edition";
import { tryScheme } from "../../src/domain/scheme";
import { scoreTender } from "../../src/domain/scoring";
import { parseTender } from "../../src/domain/tender";
import { SENTENCES, TOPICS, unreadableIssue, wordIssue } from "../../src/domain/words";
import type { UnreadableReason } from "../../src/xlsx/unreadable";
import { assessmentSummaries, assessmentSummary } from "../../src/domain/summary";
import { assessedTender, reasoned } from "./assessed";
import { checkIssueMakers } from "../sheets/checks/issue-makers";
import { responseIssueMakers } from "../sheets/response-issue-makers";
import { returnIssueMakers } from "../sheets/damaged-returns";
import { spendIssueMakers } from "./spend-issue-makers";
import { consolidationIssueMakers } from "./consolidate/issue-makers";
import { contractIssueMakers } from "./contract-makers";
import { evaluationIssueMakers } from "./evaluation-makers";
import { bid, groundsMaintenance, tenderWith } from "./tenders";

type Parts = Readonly<Record<string, unknown>>;

const tender = (parts: Parts) => parseTender({ ...groundsMaintenance, ...parts }).issues;
const bidOf = (parts: Parts) => tender({ bids: [bid("Bidder A", parts)] });
const edition = (parts: Parts) => parseFramework({ ...rotherham2019, ...parts }).issues;
const measureOf = (index: number, parts: Parts) =>
  edition({
    measures: rotherham2019.measures.map((each, at) => (at === index ? { ...each, ...parts } : each)),
  });
const assessment = (parts: Parts) => {
  const { reference, title, serviceArea, value, framework } = groundsMaintenance;
  return parseAssessment({
    ...{ reference, title, serviceArea, value, framework, route: "quotation", measures: [] },
    ...parts,
  }).issues;
};
const reserved = (parts: Parts) =>
  assessment({ reserved: true, date: "2026-04-01", kind: "services", valueIncludingVat: 300_000, ...parts });
const offered = (quantities: Readonly<Record<string, number>>) => {
  const ids = Object.keys(quantities);
  return tenderWith({
    measures: ids.map((id) => ({ id, weight: 100 / ids.length })),
    bids: ["Bidder A", "Bidder B"].map((bidder, index) => ({
      bidder,
      price: 100,
      quality: { approach: 1, team: 1 },
      measures: Object.fromEntries(
        Object.entries(quantities).map(([id, quantity]) => [
          id,
          { quantity: index === 0 ? quantity : 0, appropriate: 1, achievable: 1 },
        ]),
      ),
    })),
  });
};
const counting = (quantities: Readonly<Record<string, number>>) =>
  checkCountingRules(offered(quantities), rotherham2019);
const summaries = (parts: Parts, ofBidders: Readonly<Record<string, Parts>> = {}, proxyPack?: ProxyPack) => {
  const assessed = assessedTender(parts, ofBidders);
  return assessmentSummaries(assessed, scoreTender(assessed, { proxyPack }), { proxyPack }).issues;
};
const withdrawn = { status: "withdrawn", statusReason: "Letter" };
const flags = (sound: ReturnType<typeof tenderWith>) => flagTender(sound, scoreTender(sound));
const withVat: Framework = {
  ...rotherham2019,
  threshold: { ...rotherham2019.threshold, basis: "including-vat" },
};
const pack: ProxyPack = {
  edition: "Trial 2026",
  title: "Invented",
  source: "Invented",
  published: "2026-01-01",
  licence: "Free",
  illustrative: true,
  values: [{ measure: "skills", poundsPerUnit: 1, source: "Invented" }],
};
/** An issue that another part of the product makes, with all that it says. */
const made = (code: string, limits: Issue["limits"]): readonly Issue[] => [
  { code, severity: "error", place: { file: "a.xlsx" }, limits },
];
const unreadable = (reason: UnreadableReason) => [unreadableIssue("a.xlsx", reason)];
const long = "x".repeat(256);

/** What makes each issue, by its code. */
const MAKERS: Readonly<Record<string, () => readonly Issue[]>> = {
  ...checkIssueMakers,
  ...returnIssueMakers,
  ...responseIssueMakers,
  missing: () => tender({ title: undefined }),
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
  "questions-needed": () => tender({ qualityQuestions: [] }),
  "question-repeated": () =>
    tender({ qualityQuestions: [1, 2].map(() => ({ id: "a", title: "A", weight: 50, maximum: 5 })) }),
  "minimum-over-maximum": () => tender({ minimums: { quality: 6 } }),
  "measures-needed": () => tender({ measures: [] }),
  "quantity-measure-needed": () => tender({ measures: [{ id: "waste", weight: 100 }] }),
  "measure-repeated": () => tender({ measures: [1, 2].map(() => ({ id: "skills", weight: 50 })) }),
  "measure-retired": () => {
    const measures = rotherham2019.measures.map((measure) => ({ ...measure, retired: true }));
    return parseTender(groundsMaintenance, [{ ...rotherham2019, measures }]).issues;
  },
  "unknown-measure": () => tender({ measures: [{ id: "rainbows", weight: 100 }] }),
  "unknown-outcome": () => measureOf(0, { outcome: "moon" }),
  "unknown-level": () => tender({ measures: [{ id: "skills", weight: 100, level: "9" }] }),
  "bidder-repeated": () => tender({ bidders: [{ name: "A" }, { name: "a" }] }),
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
  "proxy-repeated": () => parseProxyPack({ ...pack, values: [...pack.values, ...pack.values] }).issues,
  "proxy-missing": () => measuresWithoutValue(pack, rotherham2019.measures),
  "proxy-editions-mixed": () => checkOneEdition([pack, { ...pack, edition: "Trial 2027" }]),
  "id-repeated": () => edition({ outcomes: [...rotherham2019.outcomes, rotherham2019.outcomes[0]] }),
  "unknown-priority": () =>
    edition({ outcomes: rotherham2019.outcomes.map((outcome) => ({ ...outcome, priority: "none" })) }),
  "accumulation-unfit": () => measureOf(0, { accumulation: "qualitative" }),
  "decimals-needed": () => measureOf(0, { decimals: undefined }),
  "decimals-unfit": () => measureOf(16, { decimals: 0 }),
  "edition-id-taken": () => nextEdition(rotherham2019, rotherham2019, []).issues,
  "measure-not-in-edition": () => assessment({ measures: [{ id: "rainbows" }] }),
  "csv-heading-missing": () => parseProxyCsv("edition,1").issues,
  "csv-column-missing": () => parseProxyCsv("measure,level").issues,
  "measure-not-assessed": () => assessment({}),
  "why-needed": () => assessment({ measures: [{ id: "skills", appropriate: false }] }),
  "local-supplier-unanswered": () => assessment({}),
  "local-supplier-not-asked": () => assessment({ localSupplierAsked: false }),
  "reservation-over-threshold": () => reserved({}),
  "reservation-too-early": () => reserved({ date: "2025-01-01" }),
  "reservation-unknown": () => reserved({ kind: undefined }),
  "prompt-unanswered": () => assessment({}),
  "offer-far-above-next": () => flags(offered({ skills: 1 })),
  "offer-large-against-value": () => flags(offered({ "local-spend": 200_000 })),
  "marks-apart": () =>
    flags(
      tenderWith({
        evaluators: ["A", "B"],
        bids: [bid("Bidder A", { quality: { approach: [1, 5], team: 1 } })],
      }),
    ),
  "reason-missing": () => flags(offered({ skills: 1 })),
  "scheme-after-opening": () => tryScheme(tenderWith({ bids: [bid("Bidder A")] }), []).issues,
  "good-jobs-within-local-jobs": () => counting({ "good-jobs": 2, "local-jobs": 1 }),
  "unpaid-placement-weeks": () => counting({ "unpaid-work-placements": 0.5 }),
  "paid-placement-weeks": () => counting({ "paid-work-placements": 1 }),
  "pound-counts-once": () => counting({ "local-spend": 90, "monetary-donation-to-the-vcs": 20 }),
  "unknown-item": () => tender({ redactions: [{ bidder: "Bidder A", item: "colour", ground: "None" }] }),
  "redaction-repeated": () => {
    const redaction = { bidder: "Bidder A", item: "price", ground: "Section 94" };
    return tender({ redactions: [redaction, redaction] });
  },
  "no-bid-to-award": () =>
    summaries({}, { "Bidder A": withdrawn, "Bidder B": withdrawn, "Bidder C": withdrawn }),
  "award-needed": () => {
    const tied = tenderWith({ bids: ["Bidder A", "Bidder B", "Bidder C"].map((name) => bid(name)) });
    return assessmentSummaries(tied, scoreTender(tied)).issues;
  },
  "award-to-bid-out": () => summaries({ award: { bidder: "Bidder C" } }, { "Bidder C": withdrawn }),
  "award-reason-needed": () => summaries({ award: { bidder: "Bidder C" } }),
  "evaluation-incomplete": () => summaries({}, { "Bidder C": { price: null } }),
  "illustrative-award": () =>
    summaries(
      {
        methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
        proxyPack: "pack.json",
      },
      {},
      { ...pack, illustrative: true },
    ),
  "bid-not-assessed": () => {
    const out = assessedTender({}, { "Bidder C": withdrawn });
    return assessmentSummary(out, scoreTender(out), "Bidder C").issues;
  },
  "reason-names-bidder": () =>
    summaries(
      {},
      { "Bidder B": { quality: { approach: reasoned(1, "Not as Bidder C."), team: reasoned(1, "Thin") } } },
    ),
  "supplier-detail-missing": () => summaries({ bidders: groundsMaintenance.bidders }),
  ...contractIssueMakers,
  ...evaluationIssueMakers,
  ...spendIssueMakers,
  ...consolidationIssueMakers,
  "not-a-workbook": () => unreadable({ code: "not-a-workbook" }),
  "old-xls": () => unreadable({ code: "old-xls" }),
  password: () => unreadable({ code: "password" }),
  macros: () => unreadable({ code: "macros" }),
  "binary-workbook": () => unreadable({ code: "binary-workbook" }),
  damaged: () => [
    ...unreadable({ code: "damaged", part: "xl/workbook.xml", detail: "no sheets" }),
    ...unreadable({ code: "damaged", detail: "no sheets" }),
  ],
  "too-large": () => [
    ...unreadable({ code: "too-large", measure: "bytes", limit: 200_000_000, found: 300_500_000 }),
    ...unreadable({ code: "too-large", measure: "ratio", limit: 100, found: 1000 }),
  ],
  "not-a-tender": () => made("not-a-tender", {}),
  "stamp-damaged": () => made("stamp-damaged", {}),
  "form-too-new": () => made("form-too-new", { version: 3, known: 1 }),
  "sheet-altered": () => made("sheet-altered", { name: "Scoring_Price" }),
};

describe("the catalogue of sentences", () => {
  it("has no sentence that nothing says, and a case for each", () => {
    expect(Object.keys(MAKERS).toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  });

  it("has each code in one topic only", () => {
    const codes = TOPICS.flatMap((topic) => Object.keys(topic));
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
  });

  it.each(Object.keys(MAKERS))("says %s with its limits filled in", (code) => {
    const issues = MAKERS[code]?.().filter((issue) => issue.code === code) ?? [];
    expect(issues).not.toEqual([]);
    for (const issue of issues) {
      const sentence = wordIssue(issue);
      expect(sentence).toMatch(/^[A-Z0-9a-z]/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\binvalid\b|  /);
    }
  });

  it("refuses a code without words", () => {
    expect(() => wordIssue({ code: "rainbow", severity: "error", place: {}, limits: {} })).toThrow(
      "no words for an issue: rainbow",
    );
  });
});

describe("a file that cannot be read", () => {
  it.each<[UnreadableReason, string]>([
    [
      { code: "too-large", measure: "bytes", limit: 200_000_000, found: 300_500_000 },
      "This file is not read: it unpacks to 300.5 MB, and 200 MB is the most that is taken (a.xlsx)",
    ],
    [
      { code: "damaged", part: "xl/workbook.xml", detail: "no sheets" },
      "This workbook is damaged in xl/workbook.xml: no sheets. Open it in Excel, save it again and choose that (a.xlsx)",
    ],
  ])("is explained: %j", (reason, sentence) => {
    expect(wordIssue(unreadableIssue("a.xlsx", reason))).toBe(sentence);
  });
});

describe("an issue's place", () => {
  const issue = (place: Issue["place"]): Issue => ({
    code: "too-low",
    severity: "error",
    place,
    limits: { label: "delivered", minimum: 0 },
  });

  it.each([
    [
      "a cell and what its row is about",
      { sheet: "Return", cell: "C14", subject: "Apprenticeships" },
      " (sheet Return, cell C14, Apprenticeships)",
    ],
    ["a file and a sheet", { file: "a.xlsx", sheet: "Return" }, " (a.xlsx, sheet Return)"],
    ["an entry of a list", { path: ["bids", 1, "price"] }, " (bid 2)"],
    ["nothing", {}, ""],
  ])("is said after the sentence: %s", (_, place, words) => {
    expect(wordIssue(issue(place))).toBe(`Delivered must be 0 or higher${words}`);
  });
});
