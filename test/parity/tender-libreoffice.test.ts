import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeTender } from "../../src/sheets/tender/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { differences, formulaCount } from "./plan-values";
import { shownBy } from "./shown-by";
import { inventedPack, largestTenders, proxySituations, situations } from "./tenders";

describeWithLibreOffice("a tender's written workbook, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "tender-parity-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...situations, ...proxySituations, ...largestTenders])(
    "has the domain's figures: %s",
    async (_, tender) => {
      const plan = placeTender(tender, { proxyPack: inventedPack });
      expect(formulaCount(plan)).toBeGreaterThan(20);
      const path = join(folder, "tender.xlsx");
      writeFileSync(path, await writeXlsx(plan));
      const { sheets } = await (await office()).recalculate(path);
      const found = differences(plan, shownBy({ sheets }));
      expect(found.slice(0, 5)).toEqual([]);
    },
  );
});
