import { placeEdition } from "../../src/sheets/framework/edition-workbook";
import { borough2026 } from "../domain/framework/borough";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { localSpend } from "../../src/domain/spend/local-spend";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { placeCouncil } from "../../src/sheets/council/workbook";
import { placeContracts } from "../../src/sheets/contracts/workbook";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { placeLocalSpend } from "../../src/sheets/spend/workbook";
import { placeLots } from "../../src/sheets/lots/workbook";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeSummaries } from "../../src/sheets/summary/workbook";
import { cellName } from "../../src/workbook/address";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { assessmentWith } from "../domain/assessment/assessments";
import { assessedTender } from "../domain/summary/assessed";
import { scoredLots } from "../domain/tender/lot-tenders";
import { tenderWith } from "../domain/tender/tenders";
import { firstQuarter } from "../parity/registers";
import { contractWith } from "../parity/returns";
import { close, schemePlan } from "../parity/schemes";
import { pasted } from "./pasted";

/** A workbook-wide name, a line within it, from 0, and what is pasted there. */
export type PasteAt = readonly [name: string, line: number, value: CellValue];

export function pastedAt(plan: Plan, [name, line, value]: PasteAt): Plan {
  const found = plan.names.find((each) => each.name === name);
  if (!found) throw new Error(`no such name in the plan: ${name}`);
  const { sheet, range } = found;
  return pasted(plan, { sheet, cell: cellName({ row: range.row + line, column: range.column }), value });
}

/** An evaluator's file in which every mark and reason is given. */
function marked(): Plan {
  const plan = placeEvaluatorFile(tenderWith({ evaluators: ["Evaluator 1", "Evaluator 2"] }), "Evaluator 1");
  const declared: readonly PasteAt[] = [
    ["Evaluator_Declaration", 0, "Buyer"],
    ["Evaluator_Declaration", 1, "No"],
    ["Evaluator_Declaration", 3, 46_143],
  ];
  const marks = ["Quality", "Appropriate", "Achievable"].flatMap((side) => {
    const rows = plan.names.find(({ name }) => name === `Evaluator_${side}_Mark`)?.range.rows ?? 0;
    // Four lines for each question or measure: its title, then three bidders.
    const lines = Array.from({ length: rows }, (_, line) => line).filter((line) => line % 4 > 0);
    return lines.flatMap((line): readonly PasteAt[] => [
      [`Evaluator_${side}_Mark`, line, 4],
      [`Evaluator_${side}_Reason`, line, "As the answer says"],
    ]);
  });
  return [...declared, ...marks].reduce(pastedAt, plan);
}

function summary(): Plan {
  const placed = placeSummaries(assessedTender());
  const [first] = placed.ok ? placed.value.summaries : [];
  if (!first) throw new Error("no summary");
  return first.plan;
}

export function spendPlan(): Plan {
  const figures = localSpend([], { tierOf: () => "unknown" });
  return placeLocalSpend(figures, {
    area: rotherhamArea,
    basis: { area: "Rotherham", vat: ["net"], places: "sectors", rules: [], dates: undefined },
    ...{ sources: [], leftOut: [], doubts: [], settled: [], ownTotals: [] },
  });
}

/** A workbook of each kind beside tenders, responses and returns, with nothing wrong in it. */
export const soundWorkbooks = {
  assessment: placeAssessment(assessmentWith({})),
  commitments: placeCommitments(contractWith()),
  contracts: placeContracts([contractWith()], { editions: shippedEditions, today: "2026-07-01" }),
  council: placeCouncil({ suppressBelow: 5 }, shippedEditions),
  edition: placeEdition(borough2026),
  evaluator: marked(),
  lots: placeLots(
    scoredLots(1, {
      South: [
        ["Bidder A", 80],
        ["Bidder B", 80],
      ],
      North: [
        ["Bidder A", 90],
        ["Bidder B", 70],
      ],
    }),
  ),
  register: placeRegister(firstQuarter, "1 August 2026"),
  scheme: schemePlan(tenderWith({}), close),
  summary: summary(),
  "local spend": spendPlan(),
} as const satisfies Readonly<Record<string, Plan>>;
