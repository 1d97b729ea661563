import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { parseTender } from "../../src/domain/tender/tender";
import { readAssessment } from "../../src/sheets/assessment/read";
import { readXlsx } from "../../src/xlsx/read";
import { answeredAssessment, assessmentWith, withQuantities } from "../domain/assessment/assessments";
import { groundsMaintenance } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();

const yes = { appropriate: true, relevant: true, achievable: true, why: "It fits the work." };

async function begun(parts: Readonly<Record<string, unknown>>) {
  const tender = newFile("json");
  const ran = await runs(
    "assess",
    "--setup",
    fileOf({ ...answeredAssessment, ...parts }),
    "--tender",
    tender,
  );
  return { ...ran, tender, json: JSON.parse(readFileSync(tender, "utf8")) as Record<string, unknown> };
}

/** What is printed of the law for the contract that everything is answered of. */
const law = [
  "What the law's thresholds ask:",
  "  Estimated value: £200,000. VAT, options, extensions and renewals included: section 4 and Schedule 3 of the Procurement Act 2023.",
  "  Threshold amount on that day: £207,720. Procurement Act 2023, Schedule 1 as amended by SI 2025/1200 from 1 January 2026",
  "  Against the threshold: Below the threshold. £200,000.00 is less than £207,720.00.",
  "  Key performance indicators: 0. The estimated value is not more than £5,000,000.",
  expect.stringMatching(/^ {2}Why local measures are scored: Not asked for\. /) as string,
  "  To local suppliers: Can be reserved if all is as it was answered on the sheet Reservation. This is no legal advice.",
];

describe("social-value assess", () => {
  it("makes the workbook of a setup", async () => {
    const out = newFile("xlsx");
    const setup = fileOf(answeredAssessment);
    expect(await runs("assess", "--setup", setup, "--out", out)).toMatchObject({
      code: 0,
      said: [`Made ${out}`, ...law],
    });
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readAssessment(read.value)).toMatchObject({ ok: true, value: assessmentWith({}) });
  });

  it("makes the workbook of an assessment that is half done, and says what is open", async () => {
    const out = newFile("xlsx");
    const setup = fileOf({ ...answeredAssessment, measures: [], prompts: [] });
    const { code, complaints } = await runs("assess", "--setup", setup, "--out", out);
    expect(code).toBe(0);
    expect(complaints.length).toBeGreaterThan(10);
  });

  it("asks for an edition with the choices where the setup names none, and takes the council's where it has one", async () => {
    const { framework, ...unsaid } = answeredAssessment;
    const setup = fileOf(unsaid);
    const asked = await runs("assess", "--setup", setup, "--out", newFile("xlsx"));
    expect([asked.code, asked.complaints]).toEqual([
      1,
      [
        expect.stringMatching(
          /^Say in the field framework which edition .*: rotherham-2019 \(Social Value Framework 2019 of Rotherham .*ppn-026 /,
        ),
      ],
    ]);
    const council = fileOf({ tender: { framework } });
    const taken = await runs("assess", "--setup", setup, "--out", newFile("xlsx"), "--council", council);
    expect(taken.code).toBe(0);
  });

  it("carries the council's names of tiers into the tender and its sheets", async () => {
    const [out, tender] = [newFile("xlsx"), newFile("json")];
    const area = { ...rotherhamArea, tiers: { borough: "Within 20 miles" } };
    await runs(
      ...["assess", "--setup", fileOf(answeredAssessment), "--council", fileOf({ area })],
      ...["--out", out, "--tender", tender],
    );
    expect(JSON.parse(readFileSync(tender, "utf8"))).toMatchObject({ tiers: area.tiers });
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readAssessment(read.value)).toMatchObject({
      ok: true,
      value: { tiers: area.tiers, businesses: answeredAssessment.businesses },
    });
  });

  it("prints each mistake and makes neither file", async () => {
    const [out, tender] = [newFile("xlsx"), newFile("json")];
    const setup = fileOf({ ...answeredAssessment, measures: [{ id: "rainbows" }], colour: "red" });
    const { code, complaints } = await runs("assess", "--setup", setup, "--out", out, "--tender", tender);
    expect(code).toBe(1);
    expect(complaints.join("\n")).toContain("colour");
    expect([out, tender].filter((path) => existsSync(path))).toEqual([]);
  });

  it("overwrites neither file", async () => {
    const taken = newFile("json");
    writeFileSync(taken, "an officer's work");
    const setup = fileOf(answeredAssessment);
    for (const option of ["--out", "--tender"]) {
      const { code, complaints } = await runs("assess", "--setup", setup, option, taken);
      expect(code).toBe(2);
      expect(complaints.join("\n")).toContain("never overwritten");
    }
    expect(readFileSync(taken, "utf8")).toBe("an officer's work");
  });

  it.each([
    ["no setup", ["--out", "a.xlsx"], "Give --setup"],
    ["nothing to make", ["--setup", "a.json"], "Give --out or --tender"],
    ["a setup that is not there", ["--setup", "none.json", "--out", "a.xlsx"], "no such file"],
  ])("ends with 2 for %s", async (_, args, words) => {
    const { code, complaints } = await runs("assess", ...args);
    expect(code).toBe(2);
    expect(complaints.join("\n")).toContain(words);
  });
});

describe("the tender that an assessment begins", () => {
  it("has the assessment's facts and measures, and the edition's weight", async () => {
    const { code, json } = await begun({});
    expect(code).toBe(0);
    expect(json).toMatchObject({
      reference: "T-2026-014",
      title: "Grounds maintenance",
      valueIncludingVat: 180_000,
      kind: "services",
      route: "quotation",
      framework: "rotherham-2019",
      weights: { price: 40, quality: 40, socialValue: 20 },
      socialValueSplit: { quantitative: 50, qualitative: 50 },
      measures: [
        { id: "skills", weight: 33.34 },
        { id: "local-jobs", weight: 33.33 },
        { id: "waste", weight: 33.33 },
      ],
    });
  });

  it("has what the contract could achieve as the quantities to score against", async () => {
    const { json } = await begun({ measures: withQuantities });
    expect(json.measures).toEqual([
      { id: "skills", weight: 33.34, reference: 6 },
      { id: "local-jobs", weight: 33.33, reference: 12.5 },
      { id: "waste", weight: 33.33 },
    ]);
  });

  it("is told what it lacks, and taken by the tender command once that is there", async () => {
    const { said, json } = await begun({});
    expect(said.slice(1)).toEqual([
      'Before the command "tender" takes it:',
      "  Bidders must have 1 entry or more",
      "  Add a quality question, or set the quality weight to 0",
      'The command "tender" will warn of this:',
      "  Name the local supplier that was asked to quote among the businesses to be invited, and say that it was invited and when",
      ...law,
    ]);
    const out = newFile("xlsx");
    const { bidders, qualityQuestions } = groundsMaintenance;
    const unfinished = await runs("tender", "--setup", fileOf(json), "--out", out);
    expect(unfinished.code).toBe(1);
    const finished = fileOf({ ...json, bidders, qualityQuestions });
    expect((await runs("tender", "--setup", finished, "--out", out)).code).toBe(0);
  });

  it("is told to pick a measure where the framework applies and none is chosen", async () => {
    const { said, json } = await begun({ measures: [] });
    expect(json.weights).toEqual({ price: 40, quality: 40, socialValue: 20 });
    expect(said.join("\n")).toContain("Pick a measure, or set the social value weight to 0");
  });

  it.each([
    ["the framework does not apply and no measure is chosen", [], 50, 0, 50],
    [
      "the framework does not apply and a measure is chosen",
      [{ id: "skills", ...yes, quantity: 6 }],
      40,
      20,
      50,
    ],
    ["every chosen measure is described in words", [{ id: "waste", ...yes }], 40, 20, 0],
  ])("has weights that parse where %s", async (_, measures, price, socialValue, quantitative) => {
    const { json } = await begun({ value: 90_000, measures });
    expect(json.weights).toEqual({ price, quality: price, socialValue });
    expect(json.socialValueSplit).toEqual({ quantitative, qualitative: 100 - quantitative });
    const { bidders, qualityQuestions } = groundsMaintenance;
    const invited = [{ name: "Business A", tier: "borough", invited: true }];
    expect(parseTender({ ...json, bidders, qualityQuestions, invited })).toMatchObject({
      ok: true,
      issues: [],
    });
  });
});
