import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Contract } from "../../src/domain/contract/contract";
import { ppn026 } from "../../src/domain/framework/editions/ppn-026";
import type { Marking } from "../../src/domain/tender/bids";
import { parseTender, type Tender } from "../../src/domain/tender/tender";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import type { Plan } from "../../src/workbook/plan";
import { cellAt } from "../../src/workbook/cells";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { filledEvaluatorFile } from "../e2e/filled-evaluator-file";
import { inFolder, runs } from "./in-folder";

const { folder, fileOf } = inFolder();
const at = (name: string) => join(folder, name);
const jsonAt = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as Record<string, unknown>;

async function done(...args: readonly string[]) {
  const ended = await runs(...args);
  if (ended.code !== 0) throw new Error(`${args.join(" ")}: ${ended.complaints.join("; ")}`);
  return ended;
}

async function workbookAt(name: string, plan: Plan): Promise<string> {
  writeFileSync(at(name), await writeXlsx(plan));
  return at(name);
}

const CHOSEN = ["ppn-026-jobs", "ppn-026-pay", "ppn-026-training"];

const assessment = {
  reference: "P-1",
  title: "Facilities services",
  serviceArea: "Property",
  value: 4_500_000,
  valueIncludingVat: 5_400_000,
  valueWithOptions: 5_400_000,
  kind: "services",
  route: "tender",
  framework: ppn026.id,
  date: "2027-02-01",
  measures: ppn026.measures.map(({ id }) => {
    const fits = CHOSEN.includes(id);
    return { id, appropriate: fits, relevant: fits, achievable: fits, why: "By the work." };
  }),
};

const added = {
  authority: "Borough Council",
  qualityQuestions: [{ id: "approach", title: "Approach", weight: 100, maximum: 5 }],
  evaluators: ["Evaluator 1"],
  bidders: [{ name: "Bidder A" }, { name: "Bidder B" }],
};

function tenderIn(name: string): Tender {
  const parsed = parseTender(jsonAt(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** As its one evaluator marks it, with a reason. */
function marked(tender: Tender): Tender {
  const by = (mark: number): Marking => ({ marks: [mark], reasons: ["Sound."], agreed: null });
  return {
    ...tender,
    bids: tender.bids.map((bid, index) => ({
      ...bid,
      quality: { approach: by(4) },
      measures: Object.fromEntries(
        Object.entries(bid.measures).map(([id, offer]) => [
          id,
          { ...offer, appropriate: by(5 - index), achievable: by(4 - index) },
        ]),
      ),
    })),
  };
}

async function response(bidder: string, price: number): Promise<string> {
  const offers = CHOSEN.map((id) => ({ method: `${bidder} will do it by March: ${id}` }));
  const entries = { price, offers, answers: { approach: "By the season." } };
  const plan = placeResponse(tenderIn("tender.json"), { area: rotherhamArea, bidder, entries });
  return workbookAt(`${bidder}.xlsx`, plan);
}

describe("an edition without quantities", () => {
  it("goes from the assessment to the award: weighed by the value, marked by answers, committed to in words", async () => {
    await done(
      "assess",
      "--setup",
      fileOf(assessment),
      "--out",
      at("assessment.xlsx"),
      "--tender",
      at("started.json"),
    );
    expect(jsonAt("started.json")).toMatchObject({
      commenced: "2027-02-01",
      weights: { price: 40, quality: 40, socialValue: 20 },
      socialValueSplit: { quantitative: 0, qualitative: 100 },
    });
    writeFileSync(at("tender.json"), JSON.stringify({ ...jsonAt("started.json"), ...added }));
    await done("tender", "--setup", at("tender.json"), "--out", at("tender.xlsx"));
    await done("response", "--area", "rotherham", "--setup", at("tender.json"), "--out", at("response.xlsx"));
    await done(
      ...["receive", "--setup", at("tender.json"), await response("Bidder A", 4_000_000)],
      ...[await response("Bidder B", 4_000_000), "--out", at("bids.json"), "--tender-out", at("bid.json")],
    );
    writeFileSync(at("marks.xlsx"), await filledEvaluatorFile(marked(tenderIn("bid.json")), 0));
    await done("evaluate", "--setup", at("bid.json"), at("marks.xlsx"), "--out", at("marked.json"));
    await done("tender", "--setup", at("marked.json"), "--out", at("marked.xlsx"));
    const { said } = await done(
      ...["award", "--area", "rotherham", "--tender", at("marked.xlsx"), "--out", at("contract.json")],
      ...["--start", "2027-04-01", "--end", "2029-03-31", "--kpis", CHOSEN.join(",")],
    );
    expect(said).toContain("What is committed is told in words, with no quantity that is due.");
    expect(jsonAt("contract.json")).toMatchObject({
      supplier: "Bidder A",
      commitments: CHOSEN.map((measure) => ({
        ...{ measure, quantity: 0, due: [], kpi: true },
        promise: `Bidder A will do it by March: ${measure}`,
      })),
    });
  });

  it("is reported on as done or not, and stands in the register as it was answered", async () => {
    const contract = jsonAt("contract.json") as unknown as Contract;
    await done("commitments", "--contract", at("contract.json"), "--out", at("commitments.xlsx"));
    const told = (["done", "partly", "not-done"] as const).map((each) => ({
      ...{ done: each, evidence: "Log", narrative: "As promised, or not." },
    }));
    const declaration = { agreed: true, role: "Contract manager", date: "2027-07-10" };
    const options = { area: rotherhamArea, lines: 10, entries: { claims: told, declaration } };
    const returned = await workbookAt("returned.xlsx", placeReturn(contract, "2027-28-Q1", options));
    const settings = {
      bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
      ratedBy: "claimed",
    };
    await done(
      ...["consolidate", returned, "--contracts", at("commitments.xlsx"), "--quarter", "2027-28-Q1"],
      ...["--as-of", "2027-07-20", "--settings", fileOf(settings), "--out", at("register.xlsx")],
    );
    const read = await readXlsx(readFileSync(at("register.xlsx")), "register.xlsx");
    if (!read.ok) throw new Error("no register");
    const name = read.value.names.find((each) => each.name === "Commitment_State");
    const sheet = read.value.sheets.find((each) => each.name === name?.sheet);
    const states = CHOSEN.map(
      (_, line) =>
        sheet &&
        cellAt(sheet.cells, { row: (name?.range?.row ?? 0) + line, column: name?.range?.column ?? 0 })?.value,
    );
    expect(states).toEqual(["On track", "Behind", "At risk"]);
  });

  it("is refused without a buyer, and told of where the procurement commences on another day", async () => {
    const { authority: _, ...nobody } = { ...jsonAt("tender.json") };
    const refused = await runs("tender", "--setup", fileOf(nobody), "--out", at("never.xlsx"));
    expect(refused.code).toBe(1);
    expect(refused.complaints).toContainEqual(
      expect.stringMatching(/^Say who buys: Social Value Model \(PPN 026\)/),
    );
    const early = { ...jsonAt("tender.json"), commenced: "2026-12-31" };
    const { complaints } = await done("tender", "--setup", fileOf(early), "--out", at("early.xlsx"));
    expect(complaints).toContainEqual(
      expect.stringMatching(
        /^Choose Social Value Model \(PPN 002\), or look at the day: the procurement commences on 31 December 2026/,
      ),
    );
  });
});
