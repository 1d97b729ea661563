import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { sourceAt } from "../../src/cli/sources";
import { readSettings } from "../../src/jobs/council-settings";
import { readCouncil } from "../../src/sheets/council/read";
import { readXlsx } from "../../src/xlsx/read";
import { answeredAssessment } from "../domain/assessment/assessments";
import { contractOf } from "../domain/register/returned";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();
const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };

describe("social-value council", () => {
  it("makes a workbook of the council file, and one of that workbook", async () => {
    const [first, second] = [newFile("xlsx"), newFile("xlsx")];
    expect((await runs("council", "--council", fileOf({ bands }), "--out", first)).code).toBe(0);
    expect((await runs("council", "--settings", first, "--out", second)).code).toBe(0);
    const read = await readXlsx(readFileSync(second), "council.xlsx");
    expect(read.ok && readCouncil(read.value)).toEqual({ ok: true, value: { bands }, issues: [] });
    expect(await readSettings(sourceAt(second))).toEqual({ ok: true, value: { bands }, issues: [] });
  });

  it("makes a blank one, and none of a file with mistakes", async () => {
    expect((await runs("council", "--out", newFile("xlsx"))).code).toBe(0);
    expect((await runs("council")).code).toBe(2);
    const rising = fileOf({ bands: { ...bands, good: 60 } });
    expect((await runs("council", "--council", rising, "--out", newFile("xlsx"))).code).toBe(1);
    expect((await runs("council", "--council", rising, "--council", rising, "--json", "x")).code).toBe(2);
  });

  it("counts what is local to a council by its name, and says what changed", async () => {
    const postcodes = newFile("csv");
    writeFileSync(postcodes, "pcds,laua\nS60 1AB,E08000018\nS60 1AC,E08000018\nS1 1AA,E08000039\n");
    const out = newFile("json");
    const before = fileOf({ bands, name: "Rotherham Council" });
    const { code, said } = await runs(
      ...["council", "--name", "Rotherham", "--postcodes", postcodes, "--json", out],
      ...["--council", before, "--before", before],
    );
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      ...{ name: "Rotherham", bands },
      area: { name: "Rotherham", borough: { sectors: ["S60 1"] }, wider: { name: "South Yorkshire" } },
    });
    expect(said).toContain("Council's name: Rotherham, before Rotherham Council");
    expect(said.join("\n")).toContain("Area, borough, sectors: S60 1, nothing before");
  });
});

describe("a council file beside what a command is given", () => {
  const folderWith = (files: Readonly<Record<string, unknown>>) => {
    const folder = newFile("folder");
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
    return folder;
  };
  const ledger = "Supplier,Amount,Date,Postcode\nFirm,100,01/05/2026,S60 1AA\n";

  it("is found and named, and says what is local", async () => {
    const folder = folderWith({ "ledger.csv": ledger, "council.json": { area: rotherhamArea } });
    const { said, complaints } = await runs("spend", join(folder, "ledger.csv"), "--json");
    expect(JSON.parse(said.join(""))).toMatchObject({ basis: { area: "Rotherham" } });
    expect(complaints.join("\n")).toContain(`Working with ${join(folder, "council.json")}`);
  });

  it("is asked for where there are two, and refused with its mistakes", async () => {
    const both = folderWith({ "ledger.csv": ledger, "council.json": {}, "council.xlsx": "" });
    expect(await runs("spend", join(both, "ledger.csv"))).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining("Give one of them with --council")],
    });
    const wrong = folderWith({ "ledger.csv": ledger, "council.json": { area: {} } });
    expect((await runs("spend", join(wrong, "ledger.csv"))).code).toBe(1);
  });

  it("is the workbook where its JSON beside it says the same, and asked for once one of them is changed", async () => {
    const folder = folderWith({ "ledger.csv": ledger, "mine.json": { area: rotherhamArea } });
    const [workbook, json] = ["council.xlsx", "council.json"].map((name) => join(folder, name));
    await runs(
      "council",
      "--council",
      join(folder, "mine.json"),
      "--out",
      workbook ?? "",
      "--json",
      json ?? "",
    );
    const spent = () => runs("spend", join(folder, "ledger.csv"));
    expect(await spent()).toMatchObject({
      code: 0,
      complaints: expect.arrayContaining([expect.stringContaining(`Working with ${workbook}`)]) as unknown,
    });
    writeFileSync(json ?? "", JSON.stringify({ area: rotherhamArea, suppressBelow: 9 }));
    expect((await spent()).code).toBe(2);
  });

  it("is asked for where those of two folders say something else, however paths are given", async () => {
    const [one, other] = [3, 9].map((suppressBelow) =>
      folderWith({ "contract.json": contractOf("C-1"), "council.json": { suppressBelow } }),
    );
    const asked = ["--quarter", "2026-27-Q1", "--as-of", "2026-07-01", "--out", newFile("xlsx")];
    expect(
      await runs("consolidate", one ?? "", `--contracts=${other}/contract.json`, ...asked),
    ).toMatchObject({ code: 2, complaints: [expect.stringMatching(/^Give one of them with --council: /)] });
  });

  it("is known among returns by what it holds, so that no return of its name is lost", async () => {
    const folder = folderWith({ "contract.json": contractOf("C-1"), "settings.json": {} });
    await runs("council", "--out", join(folder, "Council settings.xlsx"));
    const [contract, quarter] = [join(folder, "contract.json"), "2026-27-Q1"];
    await runs("return", "--contract", contract, "--quarter", quarter, "--out", join(folder, "council.xlsx"));
    const asked = ["--contracts", contract, "--quarter", quarter, "--as-of", "2026-07-01"];
    const settings = ["--council", join(folder, "settings.json")];
    const { said, complaints } = await runs(
      ...["consolidate", folder, ...asked, ...settings, "--out", newFile("xlsx")],
    );
    expect(said[0]).toContain("1 return received, 0 accepted, 0 replaced, 0 to choose from, 1 refused");
    expect(complaints.join("\n")).not.toContain("Council settings.xlsx");
  });

  it("is no contract and no return where it lies among them", async () => {
    const folder = folderWith({
      "contract.json": contractOf("C-1", { directorate: "Place" }),
      "council.json": { suppressBelow: 7 },
    });
    const { code, complaints } = await runs(
      ...["consolidate", folder, "--contracts", folder, "--quarter", "2026-27-Q1", "--as-of", "2026-07-01"],
      ...["--out", newFile("xlsx")],
    );
    expect([code, complaints.filter((line) => line.includes("council.json"))]).toEqual([
      0,
      [expect.stringContaining("Working with")],
    ]);
  });

  it("gives an assessment its thresholds and a new tender its weights", async () => {
    const thresholds = [{ from: "2020-01-01", source: "Ours", amounts: { services: 300_000 } }];
    const tender = {
      weights: { price: 50, quality: 40, socialValue: 10 },
      socialValueSplit: { quantitative: 0, qualitative: 100 },
      answerDescriptors: { "5": "Excellent" },
    };
    const folder = folderWith({
      "assessment.json": answeredAssessment,
      "council.json": { thresholds, tender },
    });
    const out = newFile("json");
    const { said, complaints } = await runs(
      "assess",
      "--setup",
      join(folder, "assessment.json"),
      "--tender",
      out,
    );
    expect(complaints).toEqual([expect.stringContaining("Working with")]);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject(tender);
    expect(said.join("\n")).toContain("£300,000");
  });
});
