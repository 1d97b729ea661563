import { rangeName } from "../../workbook/address";
import type { PlanTable } from "../../workbook/plan";
import { fileFormula } from "../formulas";
import { withCount, XML_DECLARATION, element, escapeXml, MAIN } from "../xml";

/** A table's part; `id` counts through the workbook from 1. */
export function tablePart({ name, range, columns, style }: PlanTable, id: number): string {
  const ref = rangeName(range);
  const written = columns.map(({ title, formula }, index) => {
    const calculated =
      formula === undefined
        ? ""
        : `<calculatedColumnFormula>${escapeXml(fileFormula(formula, name))}</calculatedColumnFormula>`;
    return element("tableColumn", { id: index + 1, name: title.replaceAll("\n", "_x000a_") }, calculated);
  });
  const look = {
    name: style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: true,
    showColumnStripes: false,
  };
  return (
    XML_DECLARATION +
    element(
      "table",
      { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: false },
      element("autoFilter", { ref }) + withCount("tableColumns", written) + element("tableStyleInfo", look),
    )
  );
}
