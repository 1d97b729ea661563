import { foreignCurrency } from "../../src/workbook/currency-format";
import { readStyles } from "../../src/xlsx/read-parts";

describe("foreignCurrency", () => {
  it.each([
    ["[$€-2] #,##0.00", "€"],
    ['"€"#,##0.00', "€"],
    ["#,##0.00 [$USD]", "USD"],
    ['_-[$$-409]* #,##0.00_ ;_-[$$-409]* "-"??_ ;', "$"],
    ["$#,##0.00", "$"],
    ['#,##0.00" EUR"', "EUR"],
  ])("knows what %s shows", (format, currency) => {
    expect(foreignCurrency(format)).toBe(currency);
  });

  it.each([
    "£#,##0.00",
    '"£"#,##0.00',
    "[$£-809]#,##0.00",
    "[$-809]dd mmmm yyyy",
    "[$GBP] 0.00",
    "0.00",
    "General",
  ])("finds none but pounds in %s", (format) => {
    expect(foreignCurrency(format)).toBeUndefined();
  });

  it("is told of cells by their style", () => {
    const numFmts = '<numFmts><numFmt numFmtId="164" formatCode="[$€-2] 0.00"/></numFmts>';
    const xfs = '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const looks = readStyles(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numFmts}${xfs}</styleSheet>`,
    );
    expect(looks.map(({ currency }) => currency)).toEqual([undefined, "€"]);
  });
});
