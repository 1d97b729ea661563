import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { awardContract } from "../../../src/domain/contract/award";
import { seenTender } from "../../../src/domain/evaluation/seen-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { bidOf } from "../../../src/domain/response/parse";
import { withReceivedBids } from "../../../src/domain/response/receive";
import { parseTender } from "../../../src/domain/tender/tender";
import { toTenderFile } from "../../../src/domain/tender/write-json";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { readResponse } from "../../../src/sheets/response/read";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { readTender } from "../../../src/sheets/tender/read";
import { carryEntries } from "../../../src/sheets/tender/update";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../grid-of-plan";
import { type PasteAt, pastedAt } from "../kinds";

const asking = { namesSubcontractors: true };
const tender = tenderWith(asking);
const blank = placeResponse(tender, { area: rotherhamArea, part: "offer", bidder: "Bidder A" });

const named = [{ name: "S1", identifier: "GB-COH-1", sme: true, vcse: false, share: 20.5 }, { name: "S2" }];
/** On lines 1 and 3. */
const typed: readonly PasteAt[] = [
  ["Response_SubcontractorName", 0, "S1"],
  ["Response_SubcontractorIdentifier", 0, "GB-COH-1"],
  ["Response_SubcontractorSME", 0, "Yes"],
  ["Response_SubcontractorVCSE", 0, "no"],
  ["Response_SubcontractorShare", 0, 20.5],
  ["Response_SubcontractorName", 2, "S2"],
];

const filled = (...pastes: readonly PasteAt[]) => pastes.reduce(pastedAt, blank);
const received = (plan: Plan) => readResponse(gridOfPlan(plan), tender);
const errors = (...pastes: readonly PasteAt[]) =>
  received(filled(...pastes))
    .issues.filter(({ severity }) => severity === "error")
    .map(wordIssue);

function bidReceived(plan: Plan) {
  const response = received(plan);
  if (!response.ok) throw new Error(response.issues.map(wordIssue).join());
  return { bid: bidOf(response.value), parts: ["offer"] as const };
}

describe("subcontractors in a bid form", () => {
  it("have a sheet in the offer's form where the tender asks for them, and none in the price form", () => {
    const sheets = (plan: Plan) => plan.sheets.map(({ name }) => name);
    expect(sheets(blank)).toContain("Subcontractors");
    expect(sheets(placeResponse(tender, { area: rotherhamArea, part: "price" }))).not.toContain(
      "Subcontractors",
    );
    expect(sheets(placeResponse(tenderWith({}), { area: rotherhamArea, part: "offer" }))).not.toContain(
      "Subcontractors",
    );
  });

  it("are read from their lines, blank ones between them left out", () => {
    expect(bidReceived(filled(...typed)).bid.subcontractors).toEqual(named);
    expect(bidReceived(blank).bid).not.toHaveProperty("subcontractors");
  });

  it.each<[string, readonly PasteAt[], string]>([
    [
      "no name",
      [["Response_SubcontractorIdentifier", 1, "GB-COH-1"]],
      "Enter the subcontractor's name (tender.xlsx, sheet Subcontractors, cell B6, subcontractor 2)",
    ],
    [
      "the same name twice",
      [...typed, ["Response_SubcontractorName", 2, "s1"]],
      "s1 stands twice among the subcontractors; keep one (tender.xlsx, sheet Subcontractors, cell B7)",
    ],
    [
      "an answer that is none",
      [...typed, ["Response_SubcontractorSME", 0, "Perhaps"]],
      "Answer whether the subcontractor is an SME must be one of: Yes, No (tender.xlsx, sheet Subcontractors, cell D5, S1)",
    ],
    [
      "a share that is no figure",
      [...typed, ["Response_SubcontractorShare", 0, "half"]],
      "Subcontractor's share of the work must be a number; it is “half” (tender.xlsx, sheet Subcontractors, cell F5, S1)",
    ],
    [
      "shares of more than all of the work",
      [...typed, ["Response_SubcontractorShare", 2, 80]],
      "The subcontractors' shares of the work must sum to 100% or less, and sum to 100.5% (tender.xlsx, sheet Subcontractors, cell F5)",
    ],
  ])("are refused with %s", (_, pastes, sentence) => {
    expect(errors(...pastes)).toEqual([sentence]);
  });
});

describe("the subcontractors of a bid", () => {
  const bids = ["Bidder A", "Bidder B", "Bidder C"].map((name, index) => bid(name, { price: 100 + index }));
  const before = tenderWith({ ...asking, bids });
  const taken = withReceivedBids(before, [bidReceived(filled(...typed))]);

  it("stay with the tender through its workbook, its file and another setup", () => {
    const inWorkbook = readTender(gridOfPlan(placeTender(taken)));
    expect(inWorkbook.ok && inWorkbook.value.bids[0]?.subcontractors).toEqual(named);
    const inFile = parseTender(toTenderFile(taken));
    expect(inFile.ok && inFile.value.bids[0]?.subcontractors).toEqual(named);
    const changed = carryEntries(taken, tenderWith({ ...asking, title: "Parks" }), {});
    expect(changed.tender.bids[0]?.subcontractors).toEqual(named);
  });

  it("are gone where a later response names none, and are told to no evaluator", () => {
    const later = withReceivedBids(taken, [bidReceived(blank)]);
    expect(later.bids[0]).not.toHaveProperty("subcontractors");
    expect(JSON.stringify(seenTender("Evaluator 1", taken))).not.toContain("GB-COH-1");
  });

  it("are checked in tender.json too", () => {
    const twice = [{ name: "S1" }, { name: "S1" }];
    const read = parseTender({
      ...groundsMaintenance,
      bids: [{ bidder: "Bidder A", subcontractors: twice }],
    });
    expect(read.issues.map(({ code, place }) => [code, place.path])).toContainEqual([
      "subcontractor-repeated",
      ["bids", 0, "subcontractors", 1, "name"],
    ]);
  });

  it("stand in the contract and the commitments workbook, beside members and the framework that it is called off from", () => {
    const members = [{ name: "M1", sme: true }, { name: "M2" }];
    const [, ...others] = groundsMaintenance.bidders;
    const callOff = { title: "Grounds framework", owner: "a council" };
    const awarded = awardContract(
      tenderWith({
        ...asking,
        callOff,
        bidders: [{ name: "Bidder A", members }, ...others],
        bids: bids.map((each) => (each.bidder === "Bidder A" ? { ...each, subcontractors: named } : each)),
      }),
      {
        start: "2026-04-01",
        end: "2027-03-31",
        area: "rotherham",
        calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
      },
    );
    if (!awarded.ok) throw new Error(awarded.issues.map(wordIssue).join());
    expect(awarded.value).toMatchObject({ members, subcontractors: named, callOff });
    const plan = placeCommitments(awarded.value);
    const texts = (name: string) =>
      plan.sheets.find((sheet) => sheet.name === name)?.cells.map(({ value }) => value) ?? [];
    expect(texts("Who does the work")).toEqual(
      expect.arrayContaining(["M1", "M2", "S1", "S2", "Member of the consortium", "Subcontractor", 20.5]),
    );
    expect(texts("Commitments").join()).toContain(
      "Called off under: Grounds framework, set up by a council.",
    );
    const plain = placeCommitments({ ...awarded.value, members: undefined, subcontractors: undefined });
    expect(plain.sheets.map(({ name }) => name)).not.toContain("Who does the work");
  });
});
