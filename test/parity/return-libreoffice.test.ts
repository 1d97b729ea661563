import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { serialOf } from "../../src/domain/values/day";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { readReturn } from "../../src/sheets/return/read";
import { placeReturn } from "../../src/sheets/return/workbook";
import type { Plan } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { ownTiers } from "../domain/council/own-tiers";
import { differences, formulaCount } from "./plan-values";
import { shownBy } from "./shown-by";
import { contractWith, filled, tenLines } from "./returns";

const area = rotherhamArea;
const lookup = new Map([
  ["S60 1AB", "E08000018"],
  ["S65 1AA", "E08000017"],
  ["S1 2AA", "E08000019"],
  ["S62 5AA", "S12000033"],
]);
const single = contractWith({
  commitments: [{ measure: "local-spend", quantity: 5, due: [{ quarter: "2026-27-Q2", quantity: 5 }] }],
  earlier: [],
});

const TIERS_IN_TURN = ["Borough", "Wider area", "Elsewhere", "Unknown"];

/** 10,000 payments of £10.01 as they are pasted: invoice, date, supplier, postcode, credit note, net, SME, VCSE. */
function fullLedger() {
  const postcodes = ["S60 1AB", "S1 2AA", "M1 1AA", null];
  return Array.from({ length: 10_000 }, (_, line) => {
    const date = serialOf("2026-07-01") + (line % 92);
    return [`INV-${line + 1}`, date, "Business", postcodes[line % 4] ?? null, null, 10.01, "Yes", "No"];
  });
}

/** With wrong totals written into the file, so that only a recalculation can put them right. */
function withWrongTotals(plan: Plan): Plan {
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === "Spend totals"
      ? { ...sheet, cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: 1 } : cell)) }
      : sheet,
  );
  return { ...plan, sheets };
}

describeWithLibreOffice("a written return, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "return-parity-"));
  const path = join(folder, "return.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["filled in", placeReturn(contractWith(), "2026-27-Q2", { area, lines: 20, entries: filled })],
    [
      "filled in, with tiers by names of the council's own",
      placeReturn(contractWith(), "2026-27-Q2", {
        ...{ area: { ...area, tiers: ownTiers }, lines: 20, entries: filled },
      }),
    ],
    [
      "filled in, by a postcode file",
      placeReturn(contractWith(), "2026-27-Q2", { area, lookup, lines: 20, entries: filled }),
    ],
    ["blank", placeReturn(contractWith(), "2026-27-Q2", { area, lines: 20 })],
    ["full", placeReturn(contractWith(), "2026-27-Q2", { area, lines: 10, entries: filled })],
    [
      "of one line, in a spend year of other months",
      placeReturn({ ...single, calendar: { socialValueFirstMonth: 4, spendFirstMonth: 3 } }, "2026-27-Q2", {
        area,
        lines: 10,
        entries: { spend: tenLines },
      }),
    ],
    ["as commitments", placeCommitments(contractWith())],
  ])("has the domain's figures: %s", async (_, plan) => {
    expect(formulaCount(plan)).toBeGreaterThan(7);
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    const found = differences(plan, shownBy({ sheets }));
    expect(found.slice(0, 5)).toEqual([]);
  });

  it("refuses what does not fit, with the form's own words", async () => {
    writeFileSync(path, await writeXlsx(placeReturn(contractWith(), "2026-27-Q2", { area, lines: 20 })));
    const answers = await (
      await office()
    ).enter(path, {
      typed: [
        { sheet: "Return", cell: "J5", text: "-1" },
        { sheet: "Return", cell: "J5", text: "1.234" },
        { sheet: "Return", cell: "J6", text: "1.5" },
        { sheet: "Return", cell: "J6", text: "2" },
        { sheet: "Return", cell: "F5", text: "1" },
        { sheet: "Spend", cell: "C5", text: "2026-10-01" },
        { sheet: "Spend", cell: "C5", text: "2026-09-30" },
        { sheet: "Spend", cell: "E5", text: "S60" },
        { sheet: "Spend", cell: "E5", text: "s601ab" },
        { sheet: "Spend", cell: "G5", text: "-5" },
        { sheet: "Spend", cell: "G5", text: "1.999" },
        { sheet: "Spend", cell: "F5", text: "Maybe" },
        { sheet: "Spend", cell: "F5", text: "Yes" },
        { sheet: "Spend", cell: "G5", text: "-5" },
        { sheet: "Spend", cell: "H5", text: "Perhaps" },
        { sheet: "Declaration", cell: "B10", text: "2026-09-29" },
      ],
    });
    expect(
      answers.typed.map(({ cell, accepted, because, message }) => [
        cell,
        accepted ? "taken" : (message ?? because),
      ]),
    ).toEqual([
      ["J5", "Local jobs must be 0 or higher, with at most 2 decimals."],
      ["J5", "Local jobs must be 0 or higher, with at most 2 decimals."],
      ["J6", "Apprenticeships must be a whole number, 0 or higher."],
      ["J6", "taken"],
      ["F5", "locked"],
      ["C5", "The date must be from 1 July 2026 to 30 September 2026."],
      ["C5", "taken"],
      ["E5", "The postcode must be in full, such as S60 1AB. Leave it empty where it is not known."],
      ["E5", "taken"],
      [
        "G5",
        "The amount must be a number in pounds and pence without VAT. It may be below 0 only where Credit note says Yes.",
      ],
      [
        "G5",
        "The amount must be a number in pounds and pence without VAT. It may be below 0 only where Credit note says Yes.",
      ],
      ["F5", "Choose Yes, or leave the cell empty."],
      ["F5", "taken"],
      ["G5", "taken"],
      ["H5", "Choose Yes, No or Unknown."],
      ["B10", "The date must be from the quarter's last day to today, as dd/mm/yyyy."],
    ]);
  });

  it("adds up a form of 10,000 lines, pasted full", async () => {
    const claims = (filled.claims ?? []).map((claim, line) =>
      line === 3 ? { quantity: 25_025, evidence: "Ledger" } : claim,
    );
    const entries = { claims, ...(filled.declaration ? { declaration: filled.declaration } : {}) };
    const plan = placeReturn(contractWith(), "2026-27-Q2", { area, lines: 10_000, entries });
    writeFileSync(path, await writeXlsx(withWrongTotals(plan)));
    const saved = join(folder, "full.xlsx");
    const { names, sheets } = await (
      await office()
    ).enter(path, {
      blocks: [{ sheet: "Spend", cell: "B5", values: fullLedger() }],
      saveTo: saved,
      names: true,
    });
    const placed = (names.Spend_Tier ?? []).map(([tier]) => tier);
    expect(placed.flatMap((tier, line) => (tier === TIERS_IN_TURN[line % 4] ? [] : [[line, tier]]))).toEqual(
      [],
    );
    expect([
      names.Spend_Total,
      names.Spend_LocalTotal,
      names.Spend_LocalShare,
      names.Spend_UnknownShare,
    ]).toEqual([[[100_100]], [[25_025]], [[0.25]], [[0.25]]]);
    expect(sheets.Spend?.A3).toMatchObject({
      value:
        "The ledger is full: all 10,000 lines are used. Ask for a form with more lines (up to 10,000). To mend: 0. To look at again: 2500.",
    });
    expect(statSync(saved).size).toBeLessThan(5_000_000);
    const file = await readXlsx(readFileSync(saved), "full.xlsx");
    const read = file.ok ? readReturn(file.value) : undefined;
    const spend = read?.ok ? read.value.spend : [];
    const pence = spend.reduce((sum, { netPence }) => sum + netPence, 0);
    expect([read?.ok, spend.length, pence]).toEqual([true, 10_000, 10_010_000]);
  });
});
