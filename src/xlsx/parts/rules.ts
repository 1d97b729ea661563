import { cellName, rangeName } from "../../workbook/address";
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

/** The pane that scrolls, and where the cursor stands in it. */
export function frozenPane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeftCell = cellName({ row: rows, column: columns });
  return (
    element("pane", {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell,
      activePane: pane,
      state: "frozen",
    }) + element("selection", { pane, activeCell: topLeftCell, sqref: topLeftCell })
  );
}
