import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tender/tenders";
import { describeWithLibreOffice } from "../libreoffice/office";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";
import { close, schemePlan, schemes } from "./schemes";

describeWithLibreOffice("a scheme's written workbook, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "scheme-parity-"));
  const path = join(folder, "scheme.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(schemes)("has the domain's figures: %s", async (_, plan) => {
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    expect(differences(plan, shownBy({ sheets })).slice(0, 5)).toEqual([]);
  });

  it("follows an invented bid that is typed over, and one that is withdrawn", async () => {
    const changed = close.map((each, index) =>
      index === 1 ? { ...each, price: 80, quality: 70 } : { ...each, withdrawn: index === 2 },
    );
    writeFileSync(path, await writeXlsx(schemePlan(tenderWith({}), close)));
    const typed = ["C10", "D10", "F11"].map((cell, index) => ({
      sheet: "Try the scheme",
      cell,
      text: ["80", "70", "Yes"][index] ?? "",
    }));
    const entered = await (await office()).enter(path, { typed });
    expect(entered.typed.map(({ accepted }) => accepted)).toEqual([true, true, true]);
    expect(differences(schemePlan(tenderWith({}), changed), shownBy(entered)).slice(0, 5)).toEqual([]);
  });
});
