import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreTender } from "../../src/domain/evaluation/score-tender";
import { readTender } from "../../src/sheets/tender/read";
import { describeWithLibreOffice } from "../libreoffice/office";
import { gridOf, typingIn } from "../libreoffice/typing";
import { inFolder, runs } from "./in-folder";
import {
  BIDDERS,
  evaluatorEntries,
  METHODS,
  moderationEntries,
  parksTender,
  priceEntries,
  responseEntries,
  returnEntries,
} from "./round-trip-entries";

const [jobs, levelTwo, levelThree, levelFour, spend, waste] = METHODS;

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

/** Each step takes the files of the step before it. */
describeWithLibreOffice(
  "from a tender to a quarter's register, every form filled in LibreOffice",
  (office) => {
    const { folder, fileOf } = inFolder();
    const at = (name: string) => join(folder, name);
    const setup = fileOf(parksTender);

    const { filled, shownIn } = typingIn(office);

    async function makes(...args: readonly string[]) {
      const { code, complaints } = await runs(...args);
      expect([code, complaints]).toEqual([0, []]);
    }

    /** Whether there is no error in workbooks of a kind, as `check` says. */
    async function isSound(kind: string, ...files: readonly string[]) {
      const { code, said } = await runs("check", ...files, "--json");
      const reports = JSON.parse(said.join("\n")) as { kind: string; ok: boolean }[];
      expect([code, ...reports.map((each) => [each.kind, each.ok])]).toEqual([
        0,
        ...files.map(() => [kind, true]),
      ]);
    }

    it("takes what three bidders typed, figure for figure", async () => {
      await makes("tender", "--setup", setup, "--out", at("tender.xlsx"));
      await makes("response", "--area", "rotherham", "--setup", setup, "--out", at("response.xlsx"));
      const files = BIDDERS.flatMap((bidder) => [at(`${bidder}.xlsx`), at(`${bidder} price.xlsx`)]);
      for (const bidder of BIDDERS) {
        const offer = await filled(at("response.xlsx"), at(`${bidder}.xlsx`), responseEntries(bidder));
        expect(offer("Response_Completeness")).toEqual(["Done", "Done", "Done", "Done", "Done"]);
        const [from, to] = [at("response price.xlsx"), at(`${bidder} price.xlsx`)];
        const price = await filled(from, to, priceEntries(bidder));
        expect(price("Response_Completeness")).toEqual(["Done", "Done", "Done"]);
      }
      await isSound("response", ...files);
      await makes("receive", "--setup", setup, ...files, "--out", at("bids.json"));
      const { bids, refused } = json(at("bids.json"));
      expect(refused).toEqual([]);
      const plan = { quarter1: "Begun" };
      expect(bids).toEqual([
        {
          bidder: "Bidder A",
          price: 100_000,
          answers: { approach: "We plan by season and by site." },
          measures: {
            "local-jobs": { quantity: 10, method: jobs, plan },
            apprenticeships: {
              ...{ quantity: 4, byLevel: { "2": 2, "3": 2 } },
              methodByLevel: { "2": levelTwo, "3": levelThree },
              plan,
            },
            "local-spend": { quantity: 40_000, method: spend, plan },
            waste: { method: waste, plan },
          },
        },
        {
          bidder: "Bidder B",
          price: 80_000,
          answers: { approach: "We plan by season and by site." },
          measures: {
            "local-jobs": { quantity: 5, method: jobs, plan },
            apprenticeships: { quantity: 4, level: "3", method: levelThree, plan },
            "local-spend": { quantity: 20_000, method: spend, plan },
            waste: { method: waste, plan },
          },
        },
        {
          bidder: "Bidder C",
          price: 160_000,
          answers: { approach: "We plan by season and by site." },
          measures: {
            "local-jobs": { quantity: 2.5, method: jobs, plan },
            apprenticeships: {
              ...{ quantity: 2, byLevel: { "2": 1, "4+": 1 } },
              methodByLevel: { "2": levelTwo, "4+": levelFour },
              plan,
            },
            "local-spend": { quantity: 10_000, method: spend, plan },
            waste: { method: waste, plan },
          },
        },
      ]);
      fileOf({ ...parksTender, bids });
    });

    it("scores and ranks by agreed marks as the sheet does", async () => {
      const received = fileOf({ ...parksTender, bids: json(at("bids.json")).bids });
      const files = parksTender.evaluators.map((evaluator) => at(`${evaluator}.xlsx`));
      for (const [index, evaluator] of parksTender.evaluators.entries()) {
        const empty = at(`${evaluator} empty.xlsx`);
        await makes("evaluator", "--setup", received, "--evaluator", evaluator, "--out", empty);
        await filled(empty, files[index] ?? "", evaluatorEntries(evaluator));
      }
      await isSound("evaluator", ...files);
      await makes("evaluate", "--setup", received, ...files, "--out", at("marked.json"));
      await makes("tender", "--setup", at("marked.json"), "--out", at("marked.xlsx"));
      const before = await shownIn(at("marked.xlsx"));
      expect(before("Scoring_Status")).toEqual(["Incomplete", "Incomplete", "Incomplete"]);
      expect(before("Moderation_Mark_1")?.slice(0, 4)).toEqual([null, 5, 3, 4]);
      expect(before("Moderation_Mark_2")?.slice(0, 4)).toEqual([null, 4, 3, 5]);

      const shown = await filled(at("marked.xlsx"), at("moderated.xlsx"), moderationEntries());
      // Price: 40 x 80,000 / price. Quality: 40 x mark / 5. Quantities: 40:20:20 of 10 marks against the highest offer.
      const scores = {
        Scoring_PriceScore: [32, 40, 20],
        Scoring_QualityScore: [40, 24, 32],
        Scoring_SocialValueQuantitative: [5 + 2.5 + 2.5, 2.5 + 2.5 + 1.25, 1.25 + 1.25 + 0.625],
        Scoring_SocialValueQualitative: [8, 6, 10],
        Scoring_Total: [90, 76.25, 65.125],
        Scoring_Rank: [1, 2, 3],
      };
      for (const [name, expected] of Object.entries(scores)) {
        expect([name, shown(name)?.map((score) => Number(Number(score).toFixed(9)))]).toEqual([
          name,
          expected,
        ]);
      }
      await isSound("tender", at("moderated.xlsx"));
      const read = readTender(await gridOf(at("moderated.xlsx")));
      const domain = read.ok ? scoreTender(read.value).bids : [];
      expect(domain.map(({ total, rank }) => [total, rank])).toEqual([
        [90, 1],
        [76.25, 2],
        [65.125, 3],
      ]);
    });

    it("makes the winner's offers the contract's commitments", async () => {
      await makes(
        ...[
          "award",
          "--area",
          "rotherham",
          "--tender",
          at("moderated.xlsx"),
          "--bidder",
          "Bidder A",
          "--out",
          at("contract.json"),
        ],
        ...["--start", "2026-04-01", "--end", "2027-03-31", "--kpis", "local-jobs"],
      );
      const contract = json(at("contract.json"));
      expect([contract.supplier, contract.value, contract.start, contract.end]).toEqual([
        "Bidder A",
        // The price that won.
        100_000,
        "2026-04-01",
        "2027-03-31",
      ]);
      const due = (...quantities: readonly number[]) =>
        quantities.flatMap((quantity, index) =>
          quantity > 0 ? [{ quarter: `2026-27-Q${index + 1}`, quantity }] : [],
        );
      expect(contract.commitments).toEqual([
        { measure: "local-jobs", quantity: 10, due: due(2.5, 2.5, 2.5, 2.5), promise: jobs, kpi: true },
        { measure: "apprenticeships", level: "2", quantity: 2, due: due(0, 1, 0, 1), promise: levelTwo },
        { measure: "apprenticeships", level: "3", quantity: 2, due: due(0, 1, 0, 1), promise: levelThree },
        {
          measure: "local-spend",
          quantity: 40_000,
          due: due(10_000, 10_000, 10_000, 10_000),
          promise: spend,
        },
        { measure: "waste", quantity: 0, due: [], promise: waste },
      ]);
      await makes("commitments", "--contract", at("contract.json"), "--out", at("commitments.xlsx"));
      await isSound("commitments", at("commitments.xlsx"));
      const shown = await shownIn(at("commitments.xlsx"));
      expect(shown("Commitment_Promise")).toEqual([jobs, levelTwo, levelThree, spend, waste]);
      expect(shown("Commitment_Quantity")).toEqual([10, 2, 2, 40_000, null]);
      expect(shown("Commitment_Check")).toEqual([
        ...Array.from({ length: 4 }, () => "Sums to the quantity"),
        "In words",
      ]);
    });

    it("takes the first quarter's return as it was typed", async () => {
      await makes(
        ...["return", "--contract", at("contract.json"), "--quarter", "2026-27-Q1"],
        ...["--out", at("return.xlsx"), "--lines", "10"],
      );
      const shown = await filled(at("return.xlsx"), at("returned.xlsx"), returnEntries);
      expect(shown("Return_Committed")).toEqual([10, 2, 2, 40_000, null]);
      expect(shown("Return_Due")).toEqual([2.5, 0, 0, 10_000, null]);
      // A quarter's 8 FTE are 2 FTE-years.
      expect(shown("Return_ToDate")?.slice(0, 4)).toEqual([2, 1, 0, 9000.5]);
      expect(shown("Return_Remaining")?.slice(0, 4)).toEqual([8, 1, 2, 30_999.5]);
      expect([shown("Spend_Total"), shown("Spend_LocalTotal"), shown("Spend_LocalShare")]).toEqual([
        [10_000],
        [9000.5],
        [0.90005],
      ]);
      const { code, said } = await runs("check", at("returned.xlsx"), "--json");
      expect([code, JSON.parse(said.join("\n"))]).toEqual([
        0,
        [{ file: at("returned.xlsx"), kind: "return", ok: true, issues: [] }],
      ]);
    });

    it("consolidates what was committed, due and claimed", async () => {
      const contracts = fileOf([json(at("contract.json"))]);
      const { code, said, complaints } = await runs(
        ...["consolidate", at("returned.xlsx"), "--contracts", contracts, "--quarter", "2026-27-Q1"],
        ...["--out", at("register.xlsx"), "--as-of", "2026-07-31", "--json"],
      );
      expect([code, complaints]).toEqual([0, []]);
      const { returns, totals, supplyChain } = JSON.parse(said.join("\n")) as Record<string, unknown>;
      expect(returns).toEqual({ received: 1, accepted: 1, replaced: 0, refused: 0, missing: 0 });
      const total = (measure: string, committed: number, due: number, claimed: number) =>
        expect.objectContaining({ measure, committed, due, claimed, evidenced: claimed, validated: 0 });
      expect(totals).toEqual([
        total("local-jobs", 10, 2.5, 8),
        total("local-spend", 40_000, 10_000, 9000.5),
        total("apprenticeships", 4, 0, 1),
        total("waste", 0, 0, 0),
      ]);
      expect(supplyChain).toMatchObject({ total: 10_000, local: 9000.5, wider: 999.5, localShare: 0.90005 });
      await isSound("register", at("register.xlsx"));
      const shown = await shownIn(at("register.xlsx"));
      expect(shown("Local_Borough")).toEqual([9000.5]);
    });
  },
);
