import type { Marking } from "../../src/domain/tender/bids";
import type { Framework } from "../../src/domain/framework/edition";
import type { Tender } from "../../src/domain/tender/tender";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";

/** The file of an evaluator as filled in with the marks and reasons that the tender has of this evaluator. */
export function filledEvaluatorFile(
  tender: Tender,
  evaluator: number,
  editions?: readonly Framework[],
): Promise<Uint8Array> {
  const { qualityQuestions, measures } = tender;
  const quality = qualityQuestions.map(({ id }) => tender.bids.map((bid) => bid.quality[id]));
  const side = (of: "appropriate" | "achievable") =>
    measures.map(({ id }) => tender.bids.map((bid) => bid.measures[id]?.[of]));
  const blocks = { Quality: quality, Appropriate: side("appropriate"), Achievable: side("achievable") };
  const marked = Object.entries(blocks).reduce(
    (plan, [name, block]) => {
      const marks = withColumn(
        plan,
        `Evaluator_${name}_Mark`,
        block,
        ({ marks }) => marks[evaluator] ?? null,
      );
      return withColumn(
        marks,
        `Evaluator_${name}_Reason`,
        block,
        ({ reasons }) => reasons?.[evaluator] ?? null,
      );
    },
    placeEvaluatorFile(tender, tender.evaluators[evaluator] ?? "", editions),
  );
  return writeXlsx(withCells(marked, "Evaluator_Declaration", ["Buyer", "No", null, 46_143]));
}

/** A line for each thing that is marked, with its bids' lines below it. */
function withColumn(
  plan: Plan,
  name: string,
  block: readonly (readonly (Marking | undefined)[])[],
  value: (marking: Marking) => CellValue,
): Plan {
  const values = block.flatMap((bids) => [undefined, ...bids.map((bid) => (bid ? value(bid) : null))]);
  return withCells(plan, name, values);
}

/** The cells of a named column with other values; undefined leaves one as it is. */
function withCells(plan: Plan, name: string, values: readonly (CellValue | undefined)[]): Plan {
  const found = plan.names.find((each) => each.name === name);
  if (!found || found.range.rows !== values.length) throw new Error(`no such column: ${name}`);
  const { sheet, range } = found;
  return {
    ...plan,
    sheets: plan.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            cells: each.cells.map((cell) => {
              const value = cell.column === range.column ? values[cell.row - range.row] : undefined;
              return value === undefined ? cell : { ...cell, value };
            }),
          },
    ),
  };
}
