import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Tender } from "../../../src/domain/tender/tender";
import { nearTie, tiedTender } from "../../domain/tender/tied-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import { elementAt } from "../../../src/sheets/language/element";

/** What Scoring shows in the column of a name, and its headings. */
function scoring(tender: Tender, form?: number) {
  const { names, sheets } = placeTender(tender, form === undefined ? {} : { form });
  const sheet = elementAt(
    sheets.filter(({ name }) => name === "Scoring"),
    0,
  );
  const values = (columnName: string) => {
    const range = names.find(({ name }) => name === columnName)?.range;
    if (!range) return undefined;
    const cells = sheet.cells.filter(({ row, column }) => column === range.column && row >= range.row);
    return cells.slice(0, range.rows).map(({ value }) => value);
  };
  return { values, texts: sheet.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])) };
}

describe("totals on Scoring", () => {
  const near = tiedTender({ measures: [{ id: "local-jobs", weight: 100, reference: 200 }] }, nearTie);

  it("stand with as many decimals as tell them apart, and with two where these do", () => {
    expect(scoring(near).values("Scoring_TotalToldApart")).toEqual(["82.095", "82.097", "40.000"]);
    expect(scoring(tiedTender()).values("Scoring_TotalToldApart")).toEqual(["68.00", "68.00"]);
    expect(scoring(tenderWith({})).values("Scoring_TotalToldApart")).toEqual(["", "", ""]);
  });

  it("stand in a workbook of an earlier form as they were", () => {
    const { values, texts } = scoring(near, 2);
    expect(values("Scoring_TotalToldApart")).toBeUndefined();
    expect(texts).not.toContain("Next lower total");
  });
});

describe("ranks on Scoring", () => {
  it("follow the tie-breaks, whose figures stand beside", () => {
    const { values, texts } = scoring(tiedTender({ tieBreaks: ["higher-quality", "lower-price"] }));
    expect(values("Scoring_Rank")).toEqual([2, 1]);
    expect(texts).toEqual(
      expect.arrayContaining(["Higher quality first, of equal totals", "Lower price first, of equal totals"]),
    );
  });
});
