import { placeTender } from "../../../src/sheets/tender/workbook";
import { largestTender } from "../../domain/tender/largest-tender";
import { tenderWith } from "../../domain/tender/tenders";

/** The functions that lines of a tender's sheets look something up with, by sheet. */
function lookUps(...[tender, options]: Parameters<typeof placeTender>) {
  const looksUp = /\b(INDEX|COUNTIFS|IFERROR)\(/;
  const sheets = placeTender(tender, options).sheets.map(({ name, cells }) => {
    const found = cells.flatMap(({ formula }) => looksUp.exec(formula ?? "")?.[1] ?? []);
    return [name, [...new Set(found)]] as const;
  });
  return Object.fromEntries(sheets.filter(([, found]) => found.length > 0));
}

describe("formulas of a tender's lines", () => {
  it("look nothing up, but for the sums of a bid, which count the lines that have a score", () => {
    expect(lookUps(largestTender())).toEqual({ Scoring: ["COUNTIFS"] });
  });

  it("are written in a workbook of an earlier form as they were", () => {
    expect(lookUps(tenderWith({ bidders: [{ name: "A" }] }), { form: 2 })).toMatchObject({
      Scoring: ["IFERROR", "COUNTIFS"],
      Quality: ["INDEX"],
      "Social value": ["INDEX"],
      Tender: ["INDEX"],
    });
  });
});
