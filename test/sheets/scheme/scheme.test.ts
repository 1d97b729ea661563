import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { tryInvented } from "../../../src/domain/scheme/invented";
import { offerScale } from "../../../src/domain/scheme/offers";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeScheme } from "../../../src/sheets/scheme/workbook";
import { readStamp } from "../../../src/sheets/language/stamp";
import { cellName } from "../../../src/workbook/address";
import { readXlsx } from "../../../src/xlsx/read";
import { gridOfPlan } from "../grid-of-plan";
import { pasted } from "../pasted";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";

describe("the sheet on which a scheme is tried", () => {
  it("says that its bids are invented, in its title and in the file's", () => {
    const placed = placeScheme(tenderWith({}));
    const plan = placed.ok ? placed.value : undefined;
    expect(plan?.title).toContain("INVENTED BIDS");
    expect(plan?.sheets[0]?.cells[0]?.value).toContain("INVENTED BIDS");
  });

  it("is refused once a real bid is entered", () => {
    const placed = placeScheme(tenderWith({ bids: [bid("Bidder A")] }));
    expect(placed.ok).toBe(false);
    expect(placed.issues.map(wordIssue)).toEqual([
      "The scheme can be tried before bids are opened only: this tender holds entries of real bids",
    ]);
  });
});

describe("what the invented bids offer", () => {
  const invented = [
    { bidder: "Invented 1", price: 100, quality: 50, socialValue: 50, quantities: [10, 2] },
    { bidder: "Invented 2", price: 100, quality: 50, socialValue: 50, quantities: [5, 4] },
    { bidder: "Invented 3", price: 100, quality: 50, socialValue: 50, quantities: [40, 4] },
  ];
  /** The ranks, and the scores for social value. */
  const tried = (parts: Readonly<Record<string, unknown>>, withdrawn?: number) => {
    const tender = tenderWith(parts);
    const bids = invented.map((each, index) => ({ ...each, withdrawn: index === withdrawn }));
    const result = tryInvented(tender, bids, offerScale(tender, {}));
    if (!result.ok) throw new Error("refused");
    return result.value;
  };

  it("is scored against the highest offer, which is set anew when that bid is withdrawn", () => {
    // Shares 62.5 and 37.5 of 10 marks; answers 5 of 10.
    const scores = (withdrawn?: number) =>
      tried({}, withdrawn).scores.map(({ socialValueScore }) => socialValueScore);
    expect(scores()).toEqual([
      5 + 6.25 * (10 / 40) + 3.75 * (2 / 4),
      5 + 6.25 * (5 / 40) + 3.75,
      5 + 6.25 + 3.75,
    ]);
    expect(scores(2)).toEqual([5 + 6.25 + 3.75 / 2, 5 + 6.25 / 2 + 3.75, null]);
  });

  it("turns the ranks of those that stay", () => {
    expect(tried({}).scores.map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(tried({}, 2).scores.map(({ rank }) => rank)).toEqual([1, 2, null]);
    expect(tried({}).withdrawals.map(({ ranks }) => ranks)[2]).toEqual([1, 2, null]);
  });

  it("is shown as money where it is, and is not asked for where it carries no marks", () => {
    const looks = (parts: Readonly<Record<string, unknown>>) => {
      const placed = placeScheme(tenderWith(parts));
      const sheet = placed.ok ? placed.value.sheets[0] : undefined;
      const at = sheet?.cells.find(({ value }) => value === "Offer of bid 1");
      return sheet?.cells
        .filter(({ row, column }) => column === at?.column && row > at.row && row < at.row + 3)
        .map(({ style }) => style);
    };
    const measures = [
      { id: "local-spend", weight: 50 },
      { id: "local-jobs", weight: 50 },
    ];
    expect(looks({ measures })).toEqual(["entryMoney", "entryUnits"]);
    expect(looks({ socialValueSplit: { quantitative: 0, qualitative: 100 } })).toEqual([]);
  });
});

describe("a scheme's workbook", () => {
  it("is told that a quantity is below 0, and keeps what it was placed with", () => {
    const placed = placeScheme(tenderWith({}));
    if (!placed.ok) throw new Error("refused");
    const quantity = placed.value.names.find(({ name }) => name === "Scheme_Quantity1");
    if (!quantity) throw new Error("no quantities");
    const cell = cellName(quantity.range);
    const grid = gridOfPlan(pasted(placed.value, { sheet: "Try the scheme", cell, value: -1 }));
    expect(checkWorkbook(gridOfPlan(placed.value)).issues).toEqual([]);
    expect(checkWorkbook(grid).issues.map(({ code, place }) => [code, place.cell])).toEqual([
      ["too-low", cell],
    ]);
  });
});

describe("social-value scheme", () => {
  const folder = mkdtempSync(join(tmpdir(), "scheme-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [setup, out] = [join(folder, "tender.json"), join(folder, "scheme.xlsx")];
  const quiet = { say: () => undefined, complain: () => undefined };
  const scheme = () => run(["scheme", "--setup", setup, "--out", out], quiet);

  it("makes a stamped workbook, and none for a setup with real bids", async () => {
    writeFileSync(setup, JSON.stringify({ ...groundsMaintenance, bids: [bid("Bidder A")] }));
    expect(await scheme()).toBe(1);
    writeFileSync(setup, JSON.stringify(groundsMaintenance));
    expect(await scheme()).toBe(0);
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readStamp(read.value)).toMatchObject({ kind: "scheme" });
  });
});
