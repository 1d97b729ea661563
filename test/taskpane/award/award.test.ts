import { wordIssue } from "../../../src/domain/issues/word-issue";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  emptyContract,
  hindrances,
  makeContract,
  offeredMeasures,
  type ContractDraft,
} from "../../../src/taskpane/award/award-draft";
import { commitmentsBesideTender, commitmentsWorkbook } from "../../../src/taskpane/award/commitments-here";
import { inBrief } from "../../../src/taskpane/award/contract-outcome";
import { bid, tenderWith } from "../../domain/tender/tenders";

const bids = [
  bid("Bidder A"),
  bid("Bidder B", { price: 120 }),
  bid("Bidder C", { status: "withdrawn", statusReason: "Letter" }),
];
const by = { tender: tenderWith({ bids }), edition: rotherham2019 };
const dated = { start: "01/04/2026", end: "31/03/2028" };
const made = (parts: Partial<ContractDraft> = {}, from = by) =>
  makeContract(from, { ...emptyContract(from), ...dated, ...parts }, undefined);

describe("the contract that comes of a tender", () => {
  it("goes to the highest total where nothing else is chosen, with its offers as commitments", () => {
    const result = made();
    if (!result.ok) throw new Error("not made");
    const { contract } = result;
    expect(contract).toMatchObject({
      supplier: "Bidder A",
      start: "2026-04-01",
      end: "2028-03-31",
      area: "rotherham",
    });
    expect(contract.commitments.map(({ measure, quantity }) => [measure, quantity])).toEqual([
      ["local-jobs", 10],
      ["apprenticeships", 4],
      ["waste", 0],
    ]);
    expect(inBrief(contract)).toBe(
      "Bidder A, 3 commitments, from 1 April 2026 to 31 March 2028. Each quantity is due in equal parts over the quarters.",
    );
  });

  it("needs a reason beside its field where the bidder is not first, and keeps it", () => {
    const refused = made({ bidder: "Bidder B" });
    expect(refused).toMatchObject({ ok: false, errors: [{ field: "contract-reason" }], issues: [] });
    const kept = made({ bidder: "Bidder B", reason: "Bidder A could not give the guarantee" });
    expect(kept).toMatchObject({
      ok: true,
      contract: { supplier: "Bidder B", awardReason: "Bidder A could not give the guarantee" },
    });
  });

  it.each([
    ["no start date", { start: "" }, "contract-start", "Enter the start date"],
    [
      "a day that is none",
      { end: "31/02/2028" },
      "contract-end",
      "End date must be a day, for example 30/04/2026",
    ],
    [
      "words for a day",
      { start: "soon" },
      "contract-start",
      "Start date must be a day, for example 30/04/2026",
    ],
    ["nobody chosen", { bidder: "" }, "contract-bidder", "Choose the bidder to whom the contract goes"],
    [
      "words for the days of the return",
      { returnWithinDays: "a month" },
      "contract-returnWithinDays",
      undefined,
    ],
    [
      "an end before its start",
      { end: "31/03/2026" },
      "contract-end",
      "End must be 01/04/2026, the start, or later; it is 31/03/2026",
    ],
  ])("is refused at the field with %s", (_, parts, field, message) => {
    const refused = made(parts);
    if (refused.ok) throw new Error("made");
    expect(refused.errors).toEqual([{ field, message: message ?? expect.any(String) }]);
    expect(refused.issues).toEqual([]);
  });

  it("cannot be made yet while a bid is incomplete, and says which", () => {
    const incomplete = {
      ...by,
      tender: tenderWith({ bids: [bid("Bidder A"), bid("Bidder B", { price: null })] }),
    };
    expect(hindrances(incomplete).map(wordIssue)).toContain(
      "Complete the evaluation first: this bid is incomplete (Bidder B)",
    );
    expect(hindrances(by)).toEqual([]);
  });

  it("warns over £5 million until three of the offers are indicators", () => {
    const large = { ...by, tender: tenderWith({ bids, value: 6_000_000 }) };
    const codes = (kpis: readonly string[]) => {
      const result = made({ kpis }, large);
      return result.ok && result.warnings.map(({ code }) => code);
    };
    const offered = offeredMeasures(large, "Bidder A").map(({ id }) => id);
    expect(offered).toEqual(["local-jobs", "apprenticeships", "waste"]);
    expect(codes([])).toContain("kpis-needed");
    expect(codes(offered)).not.toContain("kpis-needed");
  });

  it("holds the area that is given in place of Rotherham", () => {
    const result = makeContract(
      by,
      { ...emptyContract(by), ...dated },
      { ...rotherhamArea, name: "Barnsley" },
    );
    expect(result).toMatchObject({ ok: true, contract: { area: { name: "Barnsley" } } });
  });
});

describe("the commitments beside the tender", () => {
  it("bring no second stamp into its workbook, and all the rest", () => {
    const result = made();
    if (!result.ok) throw new Error("not made");
    const own = commitmentsWorkbook(result.contract, rotherham2019);
    const beside = commitmentsBesideTender(result.contract, rotherham2019);
    const names = (plan: typeof own) => plan.sheets.map(({ name }) => name);
    expect(names(own)).toEqual([...names(beside), "Stamp"]);
    expect(beside.names.map(({ name }) => name)).not.toContain("Stamp");
    expect(beside.names.map(({ name }) => name)).toContain("Commitment_Quantity");
  });
});
