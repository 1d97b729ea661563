import { Assessment } from "../../src/domain/assessment/assessment";
import { parseAssessment } from "../../src/domain/assessment/read";
import { type Contract, parseContract } from "../../src/domain/contract/contract";
import { ContractFile } from "../../src/domain/contract/file";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { Settings } from "../../src/domain/council/settings";
import { ScoredLots } from "../../src/domain/evaluation/award-by-lot";
import { Framework } from "../../src/domain/framework/edition";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import type { Result } from "../../src/domain/issues/issue";
import { consolidate } from "../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../src/domain/register/model";
import { SupplierFile } from "../../src/domain/suppliers/file";
import { TenderFile } from "../../src/domain/tender/file";
import { parseTender, type Tender } from "../../src/domain/tender/tender";
import { toTenderFile } from "../../src/domain/tender/write-json";
import type { WorkbookKind } from "../../src/domain/values/workbook-kind";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { placeContracts } from "../../src/sheets/contracts/workbook";
import { placeCouncil } from "../../src/sheets/council/workbook";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { placeEdition } from "../../src/sheets/framework/edition-workbook";
import { placeLots } from "../../src/sheets/lots/workbook";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeScheme } from "../../src/sheets/scheme/workbook";
import { placeSummaries } from "../../src/sheets/summary/workbook";
import { placeSupplierRegister } from "../../src/sheets/suppliers/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { assessmentWith } from "../domain/assessment/assessments";
import { claim, optionsWith, payment, received, returnOf } from "../domain/register/returned";
import { described } from "../domain/summary/assessed";
import { largestTender } from "../domain/tender/largest-tender";
import { countedTender } from "../domain/response/responses";
import { scoredLots } from "../domain/tender/lot-tenders";
import { spendWorkbook } from "../parity/local-spends";
import { cleaning } from "../parity/returns";
import { atItsLongest } from "./at-its-longest";

const count = <T>(most: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: most }, (_, index) => make(index));

function sound<T>(read: Result<T>): T {
  if (!read.ok) throw new Error(`unsound: ${JSON.stringify(read.issues.slice(0, 3))}`);
  return read.value;
}

/** The edition in force with every text as long as an edition's may be. */
const wordy = atItsLongest<Framework>(Framework, rotherham2019);
const editions = [wordy];

/** With what a summary needs: addresses, where the criteria are, what marks mean. */
function summarised(tender: Tender): unknown {
  return {
    ...toTenderFile(tender),
    fullCriteria: { document: "Invitation to tender", notice: "2026/S 000-012345" },
    answerDescriptors: { "0": "No answer", "5": "Fits in full" },
    qualityQuestions: described(tender.qualityQuestions),
    bidders: tender.bidders.map(({ name }, index) => ({
      name,
      address: "High Street",
      email: `officer-${index}@example.org`,
      identifier: `GB-${index}`,
    })),
  };
}

/** A tender with every text as long as a tender's may be. */
const longTender = (tender: Tender) =>
  sound(parseTender(atItsLongest(TenderFile, summarised(tender)), editions));
const tender = longTender(largestTender());
const counted = longTender(countedTender);

/** Contracts whose texts are as long as they may be; their references differ. */
const contractAt = (index: number): Contract =>
  sound(
    parseContract(
      { ...atItsLongest(ContractFile, cleaning), reference: `C-${index}`.padEnd(254, " &") + "Z" },
      editions,
    ),
  );

/** Of two bidders: each of the others would take as long again. */
function summary(): Plan {
  const two = { ...tender, bidders: tender.bidders.slice(0, 2), bids: tender.bids.slice(0, 2) };
  const [first] = sound(placeSummaries(two, { editions })).summaries;
  if (!first) throw new Error("no summary");
  return first.plan;
}

/** Returns of 40 contracts in one quarter, each with long words. */
function register(): Plan {
  const contracts = count(40, contractAt);
  const returns = contracts.map(({ reference }) =>
    received(
      returnOf(reference, {
        quarter: "2026-27-Q2",
        claims: [claim("local-jobs", 1, { evidence: "E".repeat(2000), narrative: "N".repeat(5000) })],
        spend: [payment(100, { supplier: "S".repeat(255), invoice: "I".repeat(255) })],
      }),
      `${"f".repeat(200)}.xlsx`,
    ),
  );
  return placeRegister(
    consolidate(
      EMPTY_STATE,
      returns,
      optionsWith(contracts, { quarter: "2026-27-Q2", asOf: "2026-11-01", editions }),
    ),
    "1 November 2026",
  );
}

const lots = atItsLongest<ScoredLots>(
  ScoredLots,
  scoredLots(
    10,
    Object.fromEntries(
      count(10, (lot) => [
        `Lot ${lot + 1}`,
        count(30, (bidder) => [`Bidder ${bidder + 1}`, 90 - bidder] as const),
      ]),
    ),
  ),
);

const assessment = () =>
  sound(
    parseAssessment(
      atItsLongest(Assessment, {
        ...assessmentWith({}),
        businesses: count(200, (index) => ({ name: `Business ${index}`, tier: "borough", approach: "Call" })),
      }),
    ),
  );

const suppliers = atItsLongest<SupplierFile>(SupplierFile, {
  kind: "supplier register",
  version: 1,
  madeOn: "2026-11-01",
  suppliers: count(500, (index) => ({
    supplier: `Supplier ${index}`,
    facts: { postcode: { value: "S60 1AE", source: "Ledger", date: null } },
    note: "Note",
  })),
  findings: count(500, (index) => ({
    ...{ supplier: `Supplier ${index}`, field: "sme", value: "Yes", source: "Register of companies" },
    ...{ date: null, found: "As found", why: "Names are alike" },
  })),
} as const);

const ledger = [
  "Supplier,Payment date,Service area,Category,Net amount,Postcode,SME,VCSE",
  ...count(
    120,
    (index) =>
      `Supplier ${index} ${"s".repeat(index === 0 ? 40_000 : 500)},01/04/2026,Area ${index % 60},Kind ${index % 90},1.10,L,Yes,No`,
  ),
].join("\n");

const council = () =>
  placeCouncil(
    atItsLongest<Settings>(Settings, {
      suppressBelow: 5,
      serviceAreas: count(200, (index) => `Service area ${index}`),
    } as Settings),
    editions,
  );

/**
 * A workbook of each kind with as many parts as its file may have, or with many where more of them only repeat, and with
 * texts of the greatest length.
 */
export const largestWorkbooks: Readonly<Record<WorkbookKind, () => readonly Plan[]>> = {
  assessment: () => [placeAssessment(assessment(), { editions })],
  commitments: () => [placeCommitments(contractAt(1), { editions })],
  contracts: () => [placeContracts(count(40, contractAt), { editions, today: "2026-07-01" })],
  council: () => [council()],
  edition: () => [placeEdition(wordy)],
  evaluator: () => [placeEvaluatorFile(tender, tender.evaluators[0] ?? "", editions)],
  "local spend": () => [spendWorkbook(ledger)],
  lots: () => [placeLots(lots, wordy)],
  register: () => [register()],
  response: () =>
    [tender, counted].map((each) =>
      placeResponse(each, { area: rotherhamArea, editions, bidder: each.bidders[0]?.name ?? "" }),
    ),
  return: () => [placeReturn(contractAt(1), "2026-27-Q2", { area: rotherhamArea, editions, lines: 1000 })],
  scheme: () => [sound(placeScheme({ ...tender, bids: [] }, { editions }))],
  summary: () => [summary()],
  "supplier register": () => [placeSupplierRegister(suppliers, [])],
  tender: () => [placeTender(tender, { editions })],
};
