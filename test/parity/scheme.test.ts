import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertPlan } from "../../src/excel/insert";
import { openEmbeddedExcel } from "../../src/host/node";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tenders";
import { describeWithLibreOffice, type OfficeCell } from "../libreoffice/office";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { close, schemePlan, schemes } from "./schemes";

describe("a scheme inserted into the embedded workbook", () => {
  it.each(schemes)(
    "has the domain's figures: %s",
    async (_, plan) => {
      const { workbook, Excel, Office } = await openEmbeddedExcel();
      Object.assign(globalThis, { Excel, Office });
      expect(formulaCount(plan)).toBeGreaterThan(100);
      expect(await insertPlan(plan)).toMatchObject({ ok: true });
      expect(differences(plan, computedBy(workbook, plan)).slice(0, 5)).toEqual([]);
    },
    60_000,
  );
});

describeWithLibreOffice("a scheme's written workbook, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "scheme-parity-"));
  const path = join(folder, "scheme.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  const shownBy =
    (sheets: Readonly<Record<string, Readonly<Record<string, OfficeCell>>>>) =>
    (sheet: string, cell: string) => {
      const shown = sheets[sheet]?.[cell];
      return shown && ("error" in shown ? shown : shown.value);
    };

  it.each(schemes)(
    "has the domain's figures: %s",
    async (_, plan) => {
      writeFileSync(path, await writeXlsx(plan));
      const { sheets } = await (await office()).recalculate(path);
      expect(differences(plan, shownBy(sheets)).slice(0, 5)).toEqual([]);
    },
    60_000,
  );

  it("follows an invented bid that is typed over", async () => {
    const changed = close.map((each, index) => (index === 1 ? { ...each, price: 80, quality: 70 } : each));
    writeFileSync(path, await writeXlsx(schemePlan(tenderWith({}), close)));
    const typed = ["C9", "D9"].map((cell, index) => ({
      sheet: "Try the scheme",
      cell,
      text: ["80", "70"][index] ?? "",
    }));
    const entered = await (await office()).enter(path, { typed });
    expect(entered.typed.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(differences(schemePlan(tenderWith({}), changed), shownBy(entered.sheets)).slice(0, 5)).toEqual([]);
  }, 60_000);
});
