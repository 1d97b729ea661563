import { shownSign } from "../../src/workbook/shown-sign";
import { readStyles } from "../../src/xlsx/read-parts";

describe("shownSign", () => {
  it.each([
    '0.00"CR"',
    '#,##0.00\\ "CR"',
    "#,##0.00\\C\\R",
    "(#,##0.00)",
    '"("General")"',
    "0) (0)",
    "\\(0.00\\);0.00",
    "[Red]-0.00",
    '0.00"-"',
  ])("knows credits in %s", (format) => {
    expect(shownSign(format)).toBe("credit");
  });

  it.each([
    "0.00",
    "General",
    "(0",
    "0)(",
    "()0",
    "@",
    "",
    "£#,##0.00;[Red](£#,##0.00)",
    '0.00;0.00"CR"',
    '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    "_(* #,##0.00_);_(* (#,##0.00);_(@_)",
    "[$-809]dd-mm-yyyy",
    '0.00" crates"',
  ])("finds none in %s", (format) => {
    expect(shownSign(format)).toBeUndefined();
  });

  it("is told of cells by their style, percentages too", () => {
    const numFmts = '<numFmts><numFmt numFmtId="164" formatCode="(0.00)"/></numFmts>';
    const xfs = '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const looks = readStyles(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numFmts}${xfs}</styleSheet>`,
    );
    expect(looks.map(({ shown }) => shown)).toEqual([undefined, "credit", "percent"]);
    expect(shownSign("0.0%")).toBe("percent");
  });
});
