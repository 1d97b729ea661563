import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { WorkbookKind } from "../../src/domain/values/workbook-kind";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeSupplierRegister } from "../../src/sheets/suppliers/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { answered, askedTender } from "../domain/response/responses";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { contractWith, filled } from "../parity/returns";
import { soundWorkbooks } from "./kinds";

/** An ordinary workbook of each kind, filled in. */
export const smallWorkbooks: Readonly<Record<WorkbookKind, Plan>> = {
  ...soundWorkbooks,
  evaluator: placeEvaluatorFile(moderatedTender, moderatedTender.evaluators[0] ?? ""),
  response: placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
  return: placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 10, entries: filled }),
  "supplier register": placeSupplierRegister(
    {
      ...{ kind: "supplier register", version: 1, madeOn: "2026-11-01", findings: [] },
      suppliers: [{ supplier: "Supplier A", facts: { sme: { value: "Yes", source: "Ledger", date: null } } }],
    },
    [],
  ),
  tender: placeTender(moderatedTender),
};
