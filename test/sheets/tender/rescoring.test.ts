import { serialOf } from "../../../src/domain/values/day";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { groundsMaintenance, tenderWith } from "../../domain/tender/tenders";

const [one, other] = groundsMaintenance.bidders.map(({ name }) => name);
const standing = (bidder = "", total: number, rank: number) =>
  ({ bidder, status: "Complete", total, rank }) as const;
const withdrawn = { date: "2026-05-04", officer: "Officer 1", reason: "By letter" } as const;
const before = [standing(one, 80.25, 1), standing(other, 75, 2)];

/** The texts of the sheet, line by line, below its title. */
function linesOf(rescoring: object): readonly (readonly unknown[])[] {
  const { sheets } = placeTender(
    tenderWith({ rescorings: [{ ...withdrawn, before, after: before, ...rescoring }] }),
  );
  const cells = sheets.find(({ name }) => name === "Re-scoring")?.cells ?? [];
  const rows = [...new Set(cells.map(({ row }) => row))].slice(1);
  return rows.map((at) => cells.flatMap(({ row, value }) => (row === at && value !== null ? [value] : [])));
}

describe("the record of a re-scoring", () => {
  it("says whose bid was corrected, what was changed, and the totals and ranks before and after", () => {
    const after = [standing(one, 70, 2), standing(other, 75, 1)];
    expect(linesOf({ bidder: one, changes: ["Price: 100 to 120"], after })).toEqual(
      expect.arrayContaining([
        ["Scored again on", serialOf("2026-05-04")],
        ["Bid", one],
        ["What was changed", "Price: 100 to 120"],
        [one, "Complete", 80.25, 1, "Complete", 70, 2],
        [other, "Complete", 75, 2, "Complete", 75, 1],
      ]),
    );
  });

  it("names no bid where it is about none alone", () => {
    expect(linesOf({}).map(([label]) => label)).not.toContain("Bid");
  });
});
