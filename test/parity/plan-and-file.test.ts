import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { printedNames } from "../../src/workbook/printed-names";
import { writeXlsx } from "../../src/xlsx/write";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { soundWorkbooks } from "../sheets/kinds";
import { comparable, gridOfFile } from "../xlsx/comparable-grid";
import { inventedPack, largestTenders, proxySituations, situations } from "./tenders";

const tenders = [...situations, ...proxySituations];
const plans: readonly (readonly [string, Plan])[] = [
  ...Object.entries(soundWorkbooks),
  ...tenders.map(
    ([name, tender]) => [`a tender: ${name}`, placeTender(tender, { proxyPack: inventedPack })] as const,
  ),
];

/** Without tables and what a file prints, of which a plan's grid knows nothing. */
function withoutTables(grid: Parameters<typeof comparable>[0], plan: Plan) {
  const { sheets, names } = comparable(grid);
  const printed = printedNames(plan).map(({ name }) => name);
  return {
    sheets: sheets.map(({ tables: _, ...sheet }) => sheet),
    names: names.filter(({ name }) => !printed.includes(name)),
  };
}

// Tests of sheets read a plan as it is; this is why what they find holds for files too.
describe("a workbook that is written and read again", () => {
  it.each(plans)("holds what its plan holds: %s", async (_, plan) => {
    const file = await gridOfFile(await writeXlsx(plan));
    expect(withoutTables(file, plan)).toEqual(withoutTables(gridOfPlan(plan), plan));
  });

  it.each(largestTenders)("is the tender that was placed: %s", async (_, tender) => {
    const read = readTender(await gridOfFile(await writeXlsx(placeTender(tender))));
    expect(read).toEqual({ ok: true, value: tender, issues: [] });
  });
});
