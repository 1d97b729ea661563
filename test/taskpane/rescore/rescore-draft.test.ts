import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { toTenderFile } from "../../../src/domain/tender/write-json";
import { sourceOf } from "../../../src/taskpane/parts/sources";
import {
  checkRescore,
  emptyRescore,
  ofBidder,
  type RescoreDraft,
} from "../../../src/taskpane/rescore/rescore-draft";
import { levelledTender } from "../../domain/tender/levelled-tenders";
import { bid, tenderWith } from "../../domain/tender/tenders";

const bids = [
  bid("Bidder A", { price: 100 }),
  bid("Bidder B", { price: 105 }),
  bid("Bidder C", { price: 108 }),
];
const here = { tender: tenderWith({ bids }), edition: rotherham2019, proxyPack: undefined };

const typed: RescoreDraft = {
  ...ofBidder(emptyRescore("2026-05-06"), here, "Bidder C"),
  happened: "corrected",
  reason: "A sum was wrong",
  officer: "Officer 1",
};

const checked = (parts: Partial<RescoreDraft>, file?: File) =>
  checkRescore(here, { ...typed, ...parts }, file && sourceOf(file));

describe("a re-scoring that is typed in the pane", () => {
  it("begins with the day and the figures that the bid has", () => {
    expect(typed).toMatchObject({
      from: "form",
      date: "06/05/2026",
      price: "108",
      quantities: { "local-jobs": "10", apprenticeships: "4", waste: "" },
    });
  });

  it("corrects the figures of one bid and keeps every other entry", async () => {
    const result = await checked({
      price: "£98.50",
      quantities: { ...typed.quantities, "local-jobs": "9.25" },
    });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { tender, record } = result.rescored;
    expect(record).toMatchObject({
      bidder: "Bidder C",
      date: "2026-05-06",
      changes: ["Price: was £108, is £98.50", "Local jobs, quantity: was 10, is 9.25"],
    });
    expect(tender.bids.slice(0, 2)).toEqual(here.tender.bids.slice(0, 2));
    expect(tender.bids[2]?.quality).toEqual(here.tender.bids[2]?.quality);
  });

  it("has what is offered by level corrected on the sheets, where levels have weights", async () => {
    const levelled = { ...here, tender: levelledTender() };
    const draft: RescoreDraft = {
      ...ofBidder(emptyRescore("2026-05-06"), levelled, "Bidder A"),
      happened: "corrected",
      reason: "A sum was wrong",
      officer: "Officer 1",
    };
    const quantities = { ...draft.quantities, apprenticeships: "6" };
    expect(await checkRescore(levelled, { ...draft, quantities }, undefined)).toEqual({
      ok: false,
      issues: [],
      errors: [
        {
          field: "rescore-quantity-apprenticeships",
          message:
            "Correct this by level on the sheet Social value, and choose the tender as it was before: each level counts by its weight (Apprenticeships, Bidder A)",
        },
      ],
    });
    expect(await checkRescore(levelled, { ...draft, price: "90" }, undefined)).toMatchObject({ ok: true });
  });

  it("takes a bid out with the reason as that of its status", async () => {
    const result = await checked({ happened: "withdrawn" });
    expect(result).toMatchObject({
      ok: true,
      rescored: { record: { changes: ["Status: was none, is Withdrawn (A sum was wrong)"] } },
    });
  });

  it("reads the state before from a file where the change is in the sheets already", async () => {
    const was = tenderWith({ bids: [bids[0], bids[1], { ...bids[2], price: 120 }] });
    const file = new File([JSON.stringify(toTenderFile(was))], "before.json");
    const result = await checked({ from: "sheets" }, file);
    expect(result).toMatchObject({
      ok: true,
      rescored: { record: { bidder: "Bidder C", changes: ["Price: was £120, is £108"] } },
    });
  });

  it.each([
    ["nobody chosen", { bidder: "" }, ["rescore-bidder"]],
    ["nothing said of what happened", { happened: "" as const }, ["rescore-happened"]],
    ["no file from before", { from: "sheets" as const }, ["rescore-before"]],
    ["a day that is none", { date: "31/02/2026" }, ["rescore-date"]],
    ["no reason", { price: "98", reason: " " }, ["rescore-reason"]],
    [
      "no officer and no reason",
      { price: "98", reason: "", officer: "" },
      ["rescore-reason", "rescore-officer"],
    ],
    ["words for a price", { price: "much" }, ["rescore-price"]],
    [
      "less than nothing",
      { quantities: { ...typed.quantities, "local-jobs": "-1" } },
      ["rescore-quantity-local-jobs"],
    ],
  ])("is refused beside its field with %s", async (_, parts, fields) => {
    const result = await checked(parts);
    expect(result.ok ? [] : [result.errors.map(({ field }) => field), result.issues]).toEqual([fields, []]);
  });

  it('says of a price typed as 98.000, which may be a thousand times as much, that it is none, and of no "bid 2"', async () => {
    const result = await checked({ price: "98.000" });
    expect(!result.ok && result.errors.map(({ message }) => message)).toEqual(["Price must be a number"]);
  });

  it.each([
    ["nothing corrected", {}, "Change a bid first: nothing differs, so there is nothing to score again"],
    [
      "a price taken out",
      { price: "" },
      "Complete this bid first: bids are scored again once every bid is complete or out, and until then an entry is simply changed (Bidder C)",
    ],
  ])("is refused with %s, and says why", async (_, parts, sentence) => {
    const result = await checked(parts);
    expect(result.ok ? [] : result.issues.map(wordIssue)).toEqual([sentence]);
  });
});
