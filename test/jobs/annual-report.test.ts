import { consolidate } from "../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../src/domain/register/model";
import { namedAnnualReport } from "../../src/jobs/annual-report";
import { contractOf, optionsWith } from "../domain/register/returned";

it("breaks no word of a heading, whatever a council's service areas are called, and gives more tables for many", () => {
  const areas = Array.from({ length: 9 }, (_, index) => `Regeneration and environment ${index + 1}`);
  const contracts = areas.map((serviceArea, index) => contractOf(`C-${index}`, { serviceArea }));
  const { document } = namedAnnualReport(consolidate(EMPTY_STATE, [], optionsWith(contracts)));
  const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block.columns] : []));
  const byArea = tables.filter((columns) => columns.some(({ heading }) => heading.startsWith("Regen")));
  expect(
    byArea.flatMap((columns) => columns.flatMap(({ heading, figures }) => (figures ? [heading] : []))),
  ).toEqual(areas);
  expect(byArea.length).toBeGreaterThan(1);
  for (const columns of tables) {
    expect(columns.reduce((all, { share }) => all + share, 0)).toBeCloseTo(100);
    // Of 11 points in bold an m takes 2% of the page's width, and other letters less.
    for (const { heading, share } of columns)
      for (const word of heading.split(" ")) expect(share).toBeGreaterThan(1.4 * word.length);
  }
});
