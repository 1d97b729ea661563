import { awardHindrances } from "../../../src/domain/contract/award";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  emptyContract,
  makeContract,
  offeredMeasures,
  type ContractDraft,
} from "../../../src/taskpane/award/award-draft";
import { inBrief } from "../../../src/taskpane/award/contract-outcome";
import { sourceOf } from "../../../src/taskpane/parts/sources";
import { lotsTogether } from "../../../src/domain/evaluation/lots-together";
import { workbookBytes } from "../../../src/jobs/job";
import { placeLots } from "../../../src/sheets/lots/workbook";
import { bytesSource } from "../../jobs/sources";
import { lotWith } from "../../domain/tender/lot-tenders";
import { bid, tenderWith } from "../../domain/tender/tenders";

const bids = [
  bid("Bidder A"),
  bid("Bidder B", { price: 120 }),
  bid("Bidder C", { status: "withdrawn", statusReason: "Letter" }),
];
const by = { tender: tenderWith({ bids }), edition: rotherham2019, proxyPack: undefined };
const dated = { start: "01/04/2026", end: "31/03/2028" };
const made = (parts: Partial<ContractDraft> = {}, from = by) =>
  makeContract(from, { ...emptyContract(from, undefined), ...dated, ...parts }, { area: rotherhamArea });

describe("the contract that comes of a tender", () => {
  it("goes to the highest total where nothing else is chosen, with its offers as commitments", async () => {
    const result = await made();
    if (!result.ok) throw new Error("not made");
    const { contract } = result;
    expect(contract).toMatchObject({
      supplier: "Bidder A",
      start: "2026-04-01",
      end: "2028-03-31",
      area: rotherhamArea,
    });
    expect(contract.commitments.map(({ measure, quantity }) => [measure, quantity])).toEqual([
      ["local-jobs", 10],
      ["apprenticeships", 4],
      ["waste", 0],
    ]);
    expect(inBrief({ contract, edition: rotherham2019 })).toBe(
      "Bidder A, 3 commitments, from 1 April 2026 to 31 March 2028. Each quantity is due in equal parts over the quarters. Value £100, estimated at £250,000 before the tender, without VAT.",
    );
  });

  it("asks at its field for what is local, where the council has no area", async () => {
    const refused = await makeContract(
      by,
      { ...emptyContract(by, undefined), ...dated },
      { area: undefined },
    );
    expect(refused).toMatchObject({ ok: false, errors: [{ field: "contract-area" }], issues: [] });
  });

  it("begins with what the council's contracts begin with", () => {
    const council = {
      calendar: { socialValueFirstMonth: 1, spendFirstMonth: 7 },
      contacts: { contact: "Procurement", returnTo: "returns@example.org", returnWithinDays: 14 },
    };
    expect(emptyContract(by, council)).toMatchObject({
      ...{ socialValueFirstMonth: "1", spendFirstMonth: "7" },
      ...{ contact: "Procurement", returnTo: "returns@example.org", returnWithinDays: "14" },
    });
  });

  it("needs a reason beside its field where the bidder is not first, and keeps it", async () => {
    const refused = await made({ bidder: "Bidder B" });
    expect(refused).toMatchObject({ ok: false, errors: [{ field: "contract-reason" }], issues: [] });
    const kept = await made({ bidder: "Bidder B", reason: "Bidder A could not give the guarantee" });
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
      "End must be 1 April 2026, the start, or later; it is 31 March 2026",
    ],
  ])("is refused at the field with %s", async (_, parts, field, message) => {
    const refused = await made(parts);
    if (refused.ok) throw new Error("made");
    expect(refused.errors).toEqual([{ field, message: message ?? expect.any(String) }]);
    expect(refused.issues).toEqual([]);
  });

  it("cannot be made yet while a bid is incomplete, and says which", async () => {
    const incomplete = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B", { price: null })] });
    expect(awardHindrances(incomplete).map(wordIssue)).toContain(
      "Complete the evaluation first: this bid is incomplete (Bidder B)",
    );
    expect(awardHindrances(by.tender)).toEqual([]);
  });

  it("warns over £5 million until three of the offers are indicators", async () => {
    const large = { ...by, tender: tenderWith({ bids, value: 6_000_000 }) };
    const codes = async (kpis: readonly string[]) => {
      const result = await made({ kpis }, large);
      return result.ok && result.warnings.map(({ code }) => code);
    };
    const offered = offeredMeasures(large, "Bidder A").map(({ id }) => id);
    expect(offered).toEqual(["local-jobs", "apprenticeships", "waste"]);
    expect(await codes([])).toContain("kpis-needed");
    expect(await codes(offered)).not.toContain("kpis-needed");
  });

  it("holds the area that is given in place of Rotherham", async () => {
    const area = new File([JSON.stringify({ ...rotherhamArea, name: "Barnsley" })], "area.json");
    const result = await makeContract(
      by,
      { ...emptyContract(by, undefined), ...dated },
      { area: sourceOf(area) },
    );
    expect(result).toMatchObject({ ok: true, contract: { area: { name: "Barnsley" } } });
  });
});

describe("the contract of a lot", () => {
  const lots = [lotWith("south", [100, 125]), lotWith("north", [100, 125, 160])];
  const [, north] = lots.map((tender) => ({ ...by, tender }));
  const from = north ?? by;

  it("is offered to nobody by its rank alone, and needs the overview", async () => {
    expect(emptyContract(from, undefined)).toMatchObject({ bidder: "", reason: "" });
    const result = await made({ bidder: "Bidder A" }, from);
    expect(!result.ok && [result.errors, result.issues.map(({ code }) => code)]).toEqual([
      [],
      ["lot-award-needed"],
    ]);
  });

  it("goes to whom the overview names, for its reason; another choice is wrong at its field", async () => {
    const together = lotsTogether(lots.map((tender) => ({ file: "a.xlsx", tender, scoring: {} })));
    if (!together.ok) throw new Error("no overview");
    const overview = bytesSource("overview.xlsx", await workbookBytes(placeLots(together.value)));
    const draft = { ...emptyContract(from, undefined), ...dated };
    const second = await makeContract(
      from,
      { ...draft, bidder: "Bidder B" },
      { area: rotherhamArea, overview },
    );
    expect(second).toMatchObject({ ok: true, contract: { supplier: "Bidder B" } });
    expect(second.ok && second.contract.awardReason).toContain("its bidder has won South");
    const first = await makeContract(
      from,
      { ...draft, bidder: "Bidder A" },
      { area: rotherhamArea, overview },
    );
    expect(!first.ok && first.errors).toEqual([
      {
        field: "contract-bidder",
        message:
          "The overview of lots gives this lot to Bidder B: choose that bidder, or make the overview again (North)",
      },
    ]);
  });
});
