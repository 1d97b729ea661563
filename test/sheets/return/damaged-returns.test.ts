import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readReturn } from "../../../src/sheets/return/read";
import type { Grid } from "../../../src/workbook/grid";
import { inTurn, merge, put } from "./return-damage";
import { type DamagedReturn, gridOf, SAID, STILL_READ } from "./damaged-returns";
import { gridOfPlan } from "../grid-of-plan";
import { soundReturn } from "./sound-return";

/** The record without where in the file its lines stood. */
function figures(grid: Grid) {
  const read = readReturn(grid);
  if (!read.ok) return read.issues.map(wordIssue);
  const { source: _, spend, measures, ...record } = read.value;
  return {
    ...record,
    measures: measures.map(({ cell: _cell, ...measure }) => measure),
    spend: spend.map(({ row: _row, ...line }) => line),
  };
}

const sound = figures(gridOfPlan(soundReturn()));

const said = ({ wanted, ...damaged }: DamagedReturn) =>
  readReturn(gridOf(damaged), wanted).issues.map(wordIssue);

describe("a return that says the same after", () => {
  it.each(Object.entries(STILL_READ))("%s", (_, damaged) => {
    const { issues } = readReturn(gridOf(damaged), damaged.wanted);
    expect(issues.filter(({ code }) => code !== "entry-taken-as").map(wordIssue)).toEqual([]);
    expect(figures(gridOf(damaged))).toEqual(sound);
  });
});

describe("a return of which it is told:", () => {
  const rows = SAID.map(([name, damaged, ...sentences]) => ({ name, damaged, sentences }));
  it.each(rows)("$name", ({ damaged, sentences }) => {
    expect(said(damaged)).toEqual(sentences);
  });
});

describe("a return with an error", () => {
  it("is refused as a whole, and one with warnings alone is not", () => {
    const read = (cell: string, value: number | null) =>
      readReturn(gridOf({ damage: put("Return", cell, value) })).ok;
    expect([read("J5", -1), read("L5", null)]).toEqual([false, true]);
  });
});

describe("cells that were merged down", () => {
  it("give each line what they say, but an amount only once", () => {
    const damage = inTurn(put("Spend", "G6", 150.25), merge("Spend", "D5:D6"), merge("Spend", "H5:H6"));
    const read = readReturn(gridOf({ damage }));
    expect(
      read.ok && read.value.spend.map(({ supplier, sme, netPence }) => [supplier, sme, netPence]),
    ).toEqual([
      ["Business 1", "Yes", 120050],
      ["Business 1", "Yes", 15025],
      ["Business 1", "Yes", -5025],
      ["Business 3", "Unknown", 50000],
    ]);
  });
});
