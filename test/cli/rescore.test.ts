import { readFileSync } from "node:fs";
import { bid, groundsMaintenance } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();

const bids = [bid("Bidder A"), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })];
const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "Letter of 3 March" };
const before = () => fileOf({ ...groundsMaintenance, bids });
const after = (changed: object = {}) =>
  fileOf({ ...groundsMaintenance, bids: [withdrawn, bids[1], bids[2]], ...changed });
const why = ["--reason", "Bidder A withdrew", "--officer", "Officer 1", "--date", "2026-05-06"];

describe("social-value rescore", () => {
  it("writes the tender with the record, and says what was changed and what came of it", async () => {
    const out = newFile("json");
    const { code, said, complaints } = await runs(
      ...["rescore", "--before", before(), "--after", after(), ...why, "--out", out],
    );
    expect([code, complaints]).toEqual([0, []]);
    expect(said).toEqual([
      `Made ${out}: the bid of Bidder A was changed, and all were scored again`,
      "  Status: was none, is Withdrawn (Letter of 3 March)",
      "Bidder A: rank 1 with 89.50 before, withdrawn after",
      "Bidder B: rank 2 with 87.60 before, rank 1 with 89.50 after",
      "Bidder C: rank 3 with 86.54 before, rank 2 with 88.39 after",
    ]);
    const written = JSON.parse(readFileSync(out, "utf8")) as Record<string, unknown>;
    expect(written).toMatchObject({
      rescorings: [
        { bidder: "Bidder A", reason: "Bidder A withdrew", date: "2026-05-06", officer: "Officer 1" },
      ],
      bidLog: [{ kind: "rescored", bidder: "Bidder A" }],
    });
    const workbook = newFile("xlsx");
    expect((await runs("tender", "--setup", out, "--out", workbook)).code).toBe(0);
    expect((await runs("check", workbook)).said[0]).toMatch(/: tender, 0 errors, /);
  });

  it("prints no two totals alike that differ", async () => {
    // Price scores: 40 × 100 ÷ 111.11 = 36.0004 and 40 × 100 ÷ 111.12 = 35.9971.
    const near = [bid("Bidder A"), bid("Bidder B", { price: 111.11 }), bid("Bidder C", { price: 111.12 })];
    const { code, said } = await runs(
      ...["rescore", "--before", fileOf({ ...groundsMaintenance, bids: near })],
      ...["--after", fileOf({ ...groundsMaintenance, bids: [{ ...near[0], price: 101 }, near[1], near[2]] })],
      ...[...why, "--out", newFile("json")],
    );
    expect([code, ...said.slice(-2)]).toEqual([
      0,
      "Bidder B: rank 2 with 85.500 before, rank 2 with 85.860 after",
      "Bidder C: rank 3 with 85.497 before, rank 3 with 85.857 after",
    ]);
  });

  it.each([
    ["nothing differs", {}, before, "Change a bid first: nothing differs"],
    [
      "other weights are tried",
      { weights: { price: 60, quality: 20, socialValue: 20 } },
      undefined,
      "only bids may change when opened bids are scored again",
    ],
  ])("is refused with words where %s, and makes nothing", async (_, changed, instead, words) => {
    const { code, said, complaints } = await runs(
      ...["rescore", "--before", before(), "--after", instead ? instead() : after(changed), ...why],
      ...["--out", newFile("json")],
    );
    expect([code, said]).toEqual([1, []]);
    expect(complaints.join("\n")).toContain(words);
  });

  it.each([
    [
      "no reason",
      ["--before", "a", "--after", "b", "--out", "c", "--officer", "O"],
      "Give --reason and --officer",
    ],
    ["one tender", ["--before", "a", "--out", "c", ...why], "Give --before, --after and --out"],
    [
      "a file that is not there",
      ["--before", "a", "--after", "b", "--out", "c", ...why],
      "This file was not read",
    ],
  ])("ends with 2 for %s", async (_, args, words) => {
    const { code, complaints } = await runs("rescore", ...args);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(words);
  });
});
