import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeRegister } from "../../src/sheets/register/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";
import { registers } from "./registers";

const plans = registers.map(([name, register]) => [name, placeRegister(register, "1 August 2026")] as const);

describeWithLibreOffice("a written register, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "register-parity-"));
  const path = join(folder, "register.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(plans)("has the domain's figures: %s", async (_, plan) => {
    writeFileSync(path, await writeXlsx(plan));
    const { sheets, names } = await (await office()).recalculate(path, { names: true });
    const found = differences(plan, shownBy({ sheets }));
    expect(found.slice(0, 8)).toEqual([]);
    expect(names.Reconciliation_Difference).toEqual([[0]]);
  });
});
