import { hidesFigure } from "../../src/workbook/unshown";
import { readStyles } from "../../src/xlsx/read-parts";

describe("hidesFigure", () => {
  it.each([";;;", '"n/a"', ";0", "0,", "#,##0,", '#,##0,,"m"', "0.0,", "0,.0", "[Red];[Blue]", "_-* _-"])(
    "knows formats that do not show a number as it is: %s",
    (format) => {
      expect(hidesFigure(format)).toBe(true);
    },
  );

  it.each([
    "",
    "General",
    "@",
    "0",
    "#,##0.00",
    "[$£-809]#,##0.00",
    "#,##0.00;-#,##0.00;",
    "dd/mm/yyyy",
    "d mmm, yyyy",
    "0.00E+00",
    "0%",
    "# ?/?",
    '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    "[>1000]0,;0",
  ])("takes others as they are: %s", (format) => {
    expect(hidesFigure(format)).toBe(false);
  });

  it("is told of cells by their style", () => {
    const numFmts =
      '<numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0,"/></numFmts>';
    const xfs =
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>';
    const looks = readStyles(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numFmts}${xfs}</styleSheet>`,
    );
    expect(looks.map(({ unshown }) => unshown)).toEqual([false, true, true, false]);
  });
});
