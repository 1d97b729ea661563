import { type CellAddress, cellName, rangeName } from "../../workbook/address";
import type { ConditionalFormat, Limit, Validation } from "../../workbook/plan";
import { fileFormula } from "../formulas";
import { withCount, element, escapeXml } from "../xml";
import type { Styles } from "./styles";

export function dataValidations(validations: readonly Validation[] = []): string {
  return withCount("dataValidations", validations.map(dataValidation));
}

function dataValidation({ range, rule, ignoreBlank, error, prompt }: Validation): string {
  const [first, second] = limits(rule);
  const style = error.style;
  return element(
    "dataValidation",
    {
      type: rule.type,
      errorStyle: style === "stop" ? undefined : style,
      operator: "comparison" in rule && rule.comparison !== "between" ? rule.comparison : undefined,
      allowBlank: ignoreBlank || undefined,
      showInputMessage: true,
      showErrorMessage: true,
      errorTitle: error.title,
      error: error.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref: rangeName(range),
    },
    `<formula1>${limit(first)}</formula1>` +
      (second === undefined ? "" : `<formula2>${limit(second)}</formula2>`),
  );
}

function limits(rule: Validation["rule"]): readonly [Limit, Limit?] {
  if (rule.type === "list") return [rule.source];
  if (rule.type === "custom") return [rule.formula];
  return [rule.first, rule.second];
}

function limit(value: Limit): string {
  return escapeXml(typeof value === "number" ? String(value) : fileFormula(value));
}

/** Earlier formats win: their priority is the lower number. */
export function conditionalFormatting(formats: readonly ConditionalFormat[] = [], styles: Styles): string {
  return formats
    .map(({ range, formula, look }, index) =>
      element(
        "conditionalFormatting",
        { sqref: rangeName(range) },
        element(
          "cfRule",
          { type: "expression", dxfId: styles.difference(look), priority: index + 1 },
          `<formula>${escapeXml(fileFormula(formula))}</formula>`,
        ),
      ),
    )
    .join("");
}

export function mergeCells(merges: readonly Parameters<typeof rangeName>[0][] = []): string {
  return withCount(
    "mergeCells",
    merges.map((range) => element("mergeCell", { ref: rangeName(range) })),
  );
}

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** The panes of a sheet, and the cell that is selected in the one that it lies in. */
export function panes(frozen: Frozen, selected: CellAddress): string {
  const { rows, columns } = frozen;
  const cell = cellName(selected);
  if (rows === 0 && columns === 0) return element("selection", { activeCell: cell, sqref: cell });
  const pane = paneOf(frozen, selected);
  return (
    element("pane", {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName({ row: rows, column: columns }),
      activePane: pane,
      state: "frozen",
    }) + element("selection", { pane, activeCell: cell, sqref: cell })
  );
}

/** The pane at the top left has no name of its own. */
function paneOf({ rows, columns }: Frozen, { row, column }: CellAddress): string | undefined {
  const [below, right] = [rows > 0 && row >= rows, columns > 0 && column >= columns];
  if (below) return right ? "bottomRight" : "bottomLeft";
  return right ? "topRight" : undefined;
}
