import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { placeChanges } from "../../../src/sheets/register/changes";
import { claim, contractOf, optionsWith, QUARTER, received, returnOf } from "../../domain/register/returned";

/** The lines of the sheet Changes under a section's heading, of a contract that went to another directorate since. */
function linesUnder(section: string): readonly (readonly unknown[])[] {
  const published = [{ quarter: QUARTER, date: "2026-07-25" }];
  const of = (directorate?: string) =>
    optionsWith([contractOf("C-1", directorate === undefined ? {} : { directorate })], {
      settings: { published },
    });
  const claims = [claim("local-jobs", 4), claim("local-spend", 10)];
  const first = consolidate(EMPTY_STATE, [received(returnOf("C-1", { claims, spend: [] }))], of("Place"));
  const placed = placeChanges(consolidate(first.state, [], of("People")));
  const cells = placed?.sheet.cells ?? [];
  const top = cells.find(({ value }) => value === section)?.row ?? 0;
  const rows = [...new Set(cells.filter(({ row }) => row > top).map(({ row }) => row))];
  return rows.map((row) => cells.filter((cell) => cell.row === row).map(({ value }) => value));
}

it("names measures with their units, and directorates, on the way from what was published", () => {
  const bridge = linesUnder("Bridge from published figures");
  expect(bridge.slice(0, 3)).toEqual([
    ["Quarter", "Service area", "Measure", "State", "Published", "Now", "Change", "Directorate"],
    [QUARTER, "Property", "Local jobs, FTE", "Claimed", 4, 0, -4, "Place"],
    [QUARTER, "Property", "Local Spend, £", "Claimed", 10, 0, -10, "Place"],
  ]);
  expect(linesUnder("Figures as published")).toContainEqual(
    expect.arrayContaining(["Local Spend, £", 10, "Place"]),
  );
});
