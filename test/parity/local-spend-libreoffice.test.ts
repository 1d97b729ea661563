import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import type { TierNames } from "../../src/domain/council/tiers";
import { ownTiers } from "../domain/council/own-tiers";
import { ALL_LINES, AREAS_OF_REGISTER, MANY_CATEGORIES, spendWorkbook } from "./local-spends";
import { differences, formulaCount } from "./plan-values";
import { shownBy } from "./shown-by";

describeWithLibreOffice("a workbook of local spend, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "spend-parity-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  // Each row has all three: jest would give a callback for one that is not there, and wait for it.
  it.each<[string, string, TierNames | undefined]>([
    ["all lines", ALL_LINES, undefined],
    ["more categories than rows", MANY_CATEGORIES, undefined],
    ["service areas from the register", AREAS_OF_REGISTER, undefined],
    ["tiers by names of the council's own", ALL_LINES, ownTiers],
    ["no line", ALL_LINES.split("\n", 1)[0] ?? "", undefined],
  ])("has the domain's figures: %s", async (_, ledger, tiers) => {
    const plan = spendWorkbook(ledger, tiers);
    expect(formulaCount(plan)).toBeGreaterThan(15);
    const path = join(folder, "spend.xlsx");
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    const found = differences(plan, shownBy({ sheets }));
    expect(found.slice(0, 5)).toEqual([]);
  });
});
