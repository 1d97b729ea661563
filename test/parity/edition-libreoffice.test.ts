import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { editionPlans } from "./editions";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";

describeWithLibreOffice("the workbook of an edition, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "edition-parity-"));
  const path = join(folder, "edition.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(editionPlans)("says what the domain says: %s", async (_, plan) => {
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    expect(differences(plan, shownBy({ sheets })).slice(0, 5)).toEqual([]);
  });
});
