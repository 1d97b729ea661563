import { cellName } from "../../src/workbook/address";
import type { CellValue, Plan } from "../../src/workbook/plan";

/** A cell in which an engine computes something else than the plan says. */
export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly planned: CellValue;
  readonly computed: unknown;
}

/** Every formula cell of the plan against what an engine computes; an empty text and an empty cell are the same. */
export function differences(
  plan: Plan,
  computed: (sheet: string, cell: string) => unknown,
): readonly Difference[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      if (cell.formula === undefined) return [];
      const found = computed(sheet.name, cellName(cell)) ?? "";
      return equal(cell.value ?? "", found)
        ? []
        : [
            {
              cell: `${sheet.name}!${cellName(cell)}`,
              formula: cell.formula,
              planned: cell.value,
              computed: found,
            },
          ];
    }),
  );
}

function equal(planned: Exclude<CellValue, null>, computed: unknown): boolean {
  return typeof planned === "number" && typeof computed === "number"
    ? Math.abs(planned - computed) < 1e-9
    : planned === computed;
}

export function formulaCount(plan: Plan): number {
  return plan.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined).length;
}
