import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeTender } from "../../src/sheets/tender/workbook";
import { alteredCells } from "../../src/workbook/altered";
import type { Plan } from "../../src/workbook/plan";
import { withSheetNames } from "../../src/workbook/rename";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { samplePlan } from "../xlsx/sample-plan";
import { inventedPack, proxySituations, situations } from "./tenders";

const plans: readonly (readonly [string, Plan])[] = [
  ["the plan with every part", samplePlan],
  ...[...situations, ...proxySituations].map(
    ([name, tender]) => [name, placeTender(tender, { proxyPack: inventedPack })] as const,
  ),
];

describeWithLibreOffice("a workbook that LibreOffice saved again", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "altered-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function savedAgain(plan: Plan) {
    const [path, saved] = [join(folder, "made.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(path, await writeXlsx(plan));
    await (await office()).saveAs(path, saved);
    const read = await readXlsx(readFileSync(saved), "saved.xlsx");
    if (!read.ok) throw new Error(`unreadable: ${read.reason.code}`);
    return read.value;
  }

  it.each(plans)("has nothing altered: %s", async (_, plan) => {
    expect(alteredCells(plan, await savedAgain(plan)).slice(0, 5)).toEqual([]);
  });

  it("has nothing altered where sheets were renamed", async () => {
    const [, plan] = plans[1]!;
    const renames = new Map([
      ["Scoring", "Final scores"],
      ["Quality", "Q"],
    ]);
    expect(alteredCells(plan, await savedAgain(withSheetNames(plan, renames))).slice(0, 5)).toEqual([]);
  });
});
