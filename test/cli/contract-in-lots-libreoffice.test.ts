import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { cellName } from "../../src/workbook/address";
import { everyCell } from "../../src/workbook/cells";
import { describeWithLibreOffice } from "../libreoffice/office";
import { gridOf, typingIn } from "../libreoffice/typing";
import { shownBy } from "../parity/shown-by";
import {
  added,
  agreedBid,
  assessment,
  BIDDERS,
  evaluatorEntries,
  MARKS,
  moderationEntries,
  offerEntries,
  OWN_HEADLINE,
  priceEntries,
} from "./contract-in-lots";
import { inFolder, runs } from "./in-folder";

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

/** A name's figures to nine decimals. */
function figures(shown: (name: string) => readonly unknown[] | undefined, name: string) {
  return shown(name)?.map((value) => (typeof value === "number" ? Number(value.toFixed(9)) : value));
}

const nine = (figure: number) => Number(figure.toFixed(9));

/** Each step takes the files of the step before it. */
describeWithLibreOffice(
  "a contract in lots, from its assessment to letters and the first return",
  (office) => {
    const { folder, fileOf } = inFolder();
    const at = (name: string) => join(folder, name);
    const { filled, shownIn } = typingIn(office);

    async function makes(...args: readonly string[]): Promise<readonly string[]> {
      const { code, said, complaints } = await runs(...args);
      expect([code, complaints]).toEqual([0, []]);
      return said;
    }

    async function isSound(...files: readonly string[]) {
      const { code, said } = await runs("check", ...files);
      expect([code, ...said]).toEqual([
        0,
        ...files.map(() => expect.stringMatching(/: [a-z ]+, no mistakes/)),
      ]);
    }

    /** LibreOffice gives every formula of a workbook the value with which it was written. */
    async function isRecalculatedAlike(path: string) {
      const grid = await gridOf(path);
      const { sheets } = await (await office()).recalculate(path);
      const shown = shownBy({ sheets });
      const formulas = grid.sheets.flatMap(({ name, cells }) =>
        everyCell(cells).flatMap(({ cell, ...address }) =>
          cell.formula === undefined ? [] : [{ name, at: cellName(address), written: cell.value ?? "" }],
        ),
      );
      expect(formulas.length).toBeGreaterThan(0);
      const others = formulas.filter(({ name, at: cell, written }) => {
        const found = shown(name, cell) ?? "";
        return typeof written === "number" && typeof found === "number"
          ? Math.abs(written - found) > 1e-9
          : written !== found;
      });
      expect(others).toEqual([]);
    }

    it("begins the tender with what was assessed, and asks for bids by lot in the same words and marks", async () => {
      const assessed = fileOf(assessment);
      const made = await runs("assess", "--setup", assessed, "--tender", at("begun.json"));
      expect([made.code, made.complaints.every((each) => each.startsWith("Answer: "))]).toEqual([0, true]);
      const begun = json(at("begun.json"));
      expect(begun).toMatchObject({
        invited: [{ name: "Business 1", tier: "borough" }],
        statements: [{ id: "fair-employment", text: "Suppliers pay the Real Living Wage." }],
        measures: [
          { id: "local-jobs", reference: 8 },
          { id: "local-spend", reference: 10_000 },
          { id: "apprenticeships", reference: 2 },
          { id: "waste" },
        ],
      });
      const setup = fileOf({ ...begun, ...added });
      await makes("tender", "--setup", setup, "--out", at("tender.xlsx"));
      await makes("response", "--area", "rotherham", "--setup", setup, "--out", at("response.xlsx"));
      await isRecalculatedAlike(at("tender lot north.xlsx"));
      await isRecalculatedAlike(at("response lot north.xlsx"));
      const shown = await shownIn(at("response lot north.xlsx"));
      // 10 of 100 by quantity, shared by the measures that have one; 10 by the answers, shared by all.
      expect(shown("Response_CriterionMarks")).toEqual([40, 40, 20, 10, 10]);
      expect(shown("Response_QuestionMarks")).toEqual([24, 16]);
      expect(shown("Response_OwnMarks")).toEqual([MARKS["own-measures"].answer]);
      const tender = await textsOf(at("tender lot north.xlsx"), "Tender");
      for (const words of added.measures.flatMap(({ id }) => policyWords(id)))
        expect(tender).toContain(words);
    });

    async function textsOf(path: string, ...names: readonly string[]): Promise<string> {
      const { sheets } = await gridOf(path);
      const read = sheets.filter(({ name }) => names.includes(name));
      expect(read).toHaveLength(names.length);
      return read
        .flatMap(({ cells }) => everyCell(cells).map(({ cell }) => String(cell.value ?? "")))
        .join("\n");
    }

    it("takes the bids of the north and their marks", async () => {
      const files = BIDDERS.flatMap((bidder) => [at(`${bidder}.xlsx`), at(`${bidder} price.xlsx`)]);
      for (const bidder of BIDDERS) {
        const shown = await filled(at("response lot north.xlsx"), at(`${bidder}.xlsx`), offerEntries(bidder));
        expect(new Set(shown("Response_Completeness"))).toEqual(new Set(["Done"]));
        const price = at("response lot north price.xlsx");
        await filled(price, at(`${bidder} price.xlsx`), priceEntries(bidder, "north"));
      }
      await isSound(...files);
      const received = ["--out", at("bids.json"), "--tender-out", at("north.json")];
      await makes("receive", "--setup", at("tender lot north.xlsx"), ...files, ...received);
      const marked: string[] = [];
      for (const evaluator of added.evaluators) {
        const empty = at(`${evaluator} empty.xlsx`);
        const said = await makes(
          ...["evaluator", "--setup", at("north.json"), "--evaluator", evaluator, "--out", empty],
        );
        // "Bidder B is Bidder C": the letters, which are for the officer alone.
        const order = said.flatMap((line) => /^Bidder [A-Z] is (.*)$/.exec(line)?.[1] ?? []);
        expect(order.toSorted()).toEqual(BIDDERS);
        await filled(empty, at(`${evaluator}.xlsx`), evaluatorEntries(evaluator, order));
        marked.push(at(`${evaluator}.xlsx`));
      }
      const seen = await textsOf(at("Evaluator 1 empty.xlsx"), "Quality", "Social value", "Bids");
      for (const words of added.measures.flatMap(({ id }) => policyWords(id))) expect(seen).toContain(words);
      expect(seen).toContain(OWN_HEADLINE);
      expect(["100000", "108700", "80000"].filter((price) => seen.includes(price))).toEqual([]);
      // Bidder C offers no apprenticeship and nothing of its own: no mark is asked for, and none is missed.
      await isSound(...marked);
      await makes("evaluate", "--setup", at("north.json"), ...marked, "--out", at("marked.json"));
      await makes("tender", "--setup", at("marked.json"), "--out", at("marked.xlsx"));
      const shown = await filled(at("marked.xlsx"), at("moderated.xlsx"), moderationEntries(BIDDERS));
      await isSound(at("moderated.xlsx"));
      // The lowest price is 80,000 and the most jobs are 20, both Bidder C's. Shares of the 10 by quantity: 5, 2.5, 2.5.
      const expected = {
        Scoring_PriceScore: [(40 * 80) / 100, (40 * 80_000) / 108_700, 40],
        Scoring_QualityScore: [
          (24 * 3) / 5 + (16 * 3) / 5,
          (24 * 3) / 5 + (16 * 4) / 5,
          (24 * 4) / 5 + (16 * 4) / 5,
        ],
        Scoring_SocialValueQuantitative: [5 / 2 + 2.5 + 2.5, 5 / 2 + 2.5 + 2.5, 5 + 0 + 2.5 / 2],
        // 4, 2, 2, 1 and 1 of the 10 by answers; Bidder C's second and last get none.
        Scoring_SocialValueQualitative: [(10 * 4) / 5, (10 * 4) / 5, ((4 + 2 + 1) * 3) / 5],
        Scoring_Total: [32 + 24 + 7.5 + 8, 3_200_000 / 108_700 + 27.2 + 7.5 + 8, 40 + 32 + 6.25 + 4.2],
        Scoring_Rank: [3, 2, 1],
      };
      for (const [name, values] of Object.entries(expected))
        expect([name, figures(shown, name)]).toEqual([name, values.map(nine)]);
    });

    it("scores again after Bidder C withdrew, which turns the ranks and leaves two nearly equal", async () => {
      await filled(at("moderated.xlsx"), at("withdrawn.xlsx"), [
        ["Scoring_Decision", 2, "Withdrawn"],
        ["Scoring_DecisionReason", 2, "Letter of 12 May"],
      ]);
      const said = await makes(
        ...["rescore", "--before", at("moderated.xlsx"), "--after", at("withdrawn.xlsx")],
        ...["--reason", "Bidder C withdrew", "--officer", "Procurement officer", "--date", "2026-05-13"],
        ...["--out", at("rescored.json")],
      );
      expect(said.slice(-3)).toEqual([
        "Bidder A: rank 3 with 71.500 before, rank 1 with 82.000 after",
        "Bidder B: rank 2 with 72.139 before, rank 2 with 81.999 after",
        "Bidder C: rank 1 with 82.450 before, withdrawn after",
      ]);
      await makes("tender", "--setup", at("rescored.json"), "--out", at("rescored.xlsx"));
      await isRecalculatedAlike(at("rescored.xlsx"));
      const shown = await shownIn(at("rescored.xlsx"));
      expect(figures(shown, "Scoring_Total")).toEqual([
        40 + 24 + 10 + 8,
        nine(4_000_000 / 108_700 + 27.2 + 18),
        "",
      ]);
      expect(shown("Scoring_TotalToldApart")).toEqual(["82.000", "81.999", ""]);
      expect(shown("Scoring_Rank")).toEqual([1, 2, ""]);
      const checked = await runs("check", at("rescored.xlsx"));
      expect([checked.code, checked.said.slice(1)]).toEqual([
        0,
        [
          expect.stringContaining(
            "The totals of Bidder A and Bidder B are within a hundredth of a mark, 82.000 and 81.999",
          ),
        ],
      ]);
    });

    it("takes the south from prices in their forms and bids as data, and awards one lot to each", async () => {
      const prices = ["Bidder A", "Bidder B"].map((bidder) => ({ bidder, file: at(`${bidder} south.xlsx`) }));
      for (const { bidder, file } of prices)
        await filled(at("response lot south price.xlsx"), file, priceEntries(bidder, "south"));
      const { code } = await runs(
        ...["receive", "--setup", at("tender lot south.xlsx"), ...prices.map(({ file }) => file)],
        ...["--out", at("south bids.json"), "--tender-out", at("south.json")],
      );
      expect(code).toBe(0);
      const offers = json(at("rescored.json")).bids as readonly Parameters<typeof agreedBid>[0][];
      const south = json(at("south.json"));
      const bids = (south.bids as readonly { bidder: string; price: number }[]).map(({ bidder, price }) => {
        const offer = offers.find((each) => each.bidder === bidder);
        if (!offer) throw new Error(`no offer: ${bidder}`);
        return agreedBid(offer, price);
      });
      await makes("tender", "--setup", fileOf({ ...south, bids }), "--out", at("south.xlsx"));
      await isRecalculatedAlike(at("south.xlsx"));
      const shown = await shownIn(at("south.xlsx"));
      expect(figures(shown, "Scoring_Total")).toEqual([82, nine((40 * 50) / 60 + 27.2 + 18)]);
      const said = await makes("lots", at("rescored.xlsx"), at("south.xlsx"), "--out", at("overview.xlsx"));
      expect(said.slice(0, 3)).toEqual([
        "North: Bidder A",
        "South: Bidder B",
        "  Bidder A, rank 1: Passed over: has won North",
      ]);
      await isSound(at("overview.xlsx"));
      await isRecalculatedAlike(at("overview.xlsx"));
      for (const [lot, file] of lots) {
        const term = ["--start", "2026-07-01", "--end", "2027-06-30", "--overview", at("overview.xlsx")];
        await makes(
          "award",
          "--area",
          "rotherham",
          "--tender",
          at(file),
          ...term,
          "--out",
          at(`${lot} contract.json`),
        );
      }
      expect([json(at("north contract.json")), json(at("south contract.json"))]).toMatchObject([
        { supplier: "Bidder A", value: 100_000, estimate: 110_000 },
        {
          ...{ supplier: "Bidder B", value: 60_000, estimate: 50_000 },
          members: [
            { name: "Member 1", sme: true },
            { name: "Member 2", share: 40 },
          ],
          ownMeasures: [{ headline: OWN_HEADLINE, unit: "open days" }],
        },
      ]);
    });

    const lots = [
      ["north", "rescored.xlsx"],
      ["south", "south.xlsx"],
    ] as const;

    it("tells each bidder in its letters what was disclosed and what it got, and puts both awards in one notice", async () => {
      for (const [lot, file] of lots)
        await makes(
          ...[
            "summaries",
            "--tender",
            at(file),
            "--overview",
            at("overview.xlsx"),
            "--out",
            at(`${lot} letters`),
          ],
          ...["--forms", "docx,txt"],
        );
      const letter = (lot: string, bidder: string) =>
        readFileSync(join(at(`${lot} letters`), `Assessment summary ${bidder}.txt`), "utf8");
      const near = letter("north", "Bidder B");
      for (const words of [
        "Your total is 81.999 and the winning tender's is 82.000",
        "The tenders were scored again on 13/05/2026",
        "Members: Member 1 (GB-COH-00000011); Member 2 (GB-COH-00000012)",
        `${OWN_HEADLINE}: 3 open days`,
        ...added.measures.flatMap(({ id }) => policyWords(id)),
      ])
        expect(near).toContain(words);
      // What could be had by each half, as the Tender sheet and the bid form print it.
      for (const [id, { quantity, answer }] of Object.entries(MARKS)) {
        const [headline = ""] = policyWords(id);
        const line = near.slice(near.indexOf(`${headline} (${(quantity + answer).toFixed(3)})`));
        expect([id, line.slice(0, 300)]).toEqual([
          id,
          expect.stringContaining(`Answer: up to ${answer} mark`),
        ]);
      }
      expect(() => letter("north", "Bidder C")).toThrow("ENOENT");
      expect(letter("south", "Bidder A")).toContain("Not awarded: The bid with rank 1 is passed over");
      const release = await runs(
        ...[
          "notice",
          ...lots.flatMap(([lot, file]) => ["--tender", at(file), "--award", at(`${lot} contract.json`)]),
        ],
        ...["--out", at("release.json"), "--ocid-prefix", "ocds-a1b2c3", "--buyer-id", "GB-PPON-1"],
        ...["--date", "2026-05-20"],
      );
      expect(release.code).toBe(0);
      expect(json(at("release.json"))).toMatchObject({
        awards: [
          { relatedLots: ["north"], value: { amount: 100_000 } },
          { relatedLots: ["south"], value: { amount: 60_000 } },
        ],
      });
    });

    it("asks in the first return for what the south's winner promised, its own measure too", async () => {
      const contract = at("south contract.json");
      await makes("commitments", "--contract", contract, "--out", at("commitments.xlsx"));
      await isSound(at("commitments.xlsx"));
      await isRecalculatedAlike(at("commitments.xlsx"));
      await makes("return", "--contract", contract, "--quarter", "2026-27-Q2", "--out", at("return.xlsx"));
      const shown = await shownIn(at("return.xlsx"));
      expect(shown("Return_Measure")).toEqual([
        ...["Local jobs", "Apprenticeships", "Local Spend", "Waste"],
        `${OWN_HEADLINE} (the bidder's own)`,
      ]);
      expect(shown("Return_Committed")).toEqual([10, 4, 40_000, null, 3]);
      // Local jobs by the bid's plan, the others in four equal parts.
      expect(shown("Return_Due")).toEqual([1, 1, 10_000, null, 0.75]);
    });
  },
);

/** What has to be the same wherever a measure is printed; the bidder's own has a headline alone. */
function policyWords(id: string): readonly string[] {
  const measure = rotherham2019.measures.find((each) => each.id === id);
  return measure ? [measure.headline, measure.definition] : ["Measures of the bidder's own"];
}
