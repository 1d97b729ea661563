import { quarterInWords } from "../../domain/values/calendar";
import type { Contract } from "../../domain/contract/contract";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/join-sheets";
import { withoutStamp } from "../language/stamp";
import { placeReturnDeclaration } from "./declaration";
import { placeGuide } from "./guide";
import { placeReturnLedger } from "./ledger";
import { placeReturnLists } from "./lists";
import { type ReturnModel, returnModel, type ReturnOptions } from "./model";
import { GUIDE } from "./names";
import { placeReturnSheet } from "./sheet";
import { stampReturn } from "./stamp";
import { placeTotals } from "./totals";

/** The workbook in which a supplier says what was delivered and spent in a quarter of a contract. */
export function placeReturn(contract: Contract, quarter: string, options: ReturnOptions): Plan {
  const model = returnModel(contract, quarter, options);
  return joinSheets(
    {
      kind: "return",
      title: `Quarterly return ${quarterInWords(quarter)}: ${contract.title}`,
      subject: contract.reference,
      activeSheet: GUIDE,
    },
    [
      placeGuide(model),
      placeReturnSheet(model),
      placeReturnLedger(model),
      placeTotals(model),
      placeReturnDeclaration(model),
      placeReturnLists(model.places),
      stampReturn(model),
    ],
    { guide: GUIDE, prefix: "Return" },
  );
}

/** A return as it was sent but for the stamp, which is what it is made from. */
export function sentReturn(model: ReturnModel): Plan {
  const { contract, quarter, places, lineCount, edition, earlier, plausible, livingWages } = model;
  const known = {
    earlier: earlier ?? ("not said" as const),
    plausible,
    livingWages: livingWages ?? ("not said" as const),
  };
  return withoutStamp(
    placeReturn(contract, quarter.id, { ...places, ...known, lines: lineCount, editions: [edition] }),
  );
}

/** "C-2026/07 2026-27 Q1 return", which may hold characters that no file's name has. */
export function returnName({ reference }: Pick<Contract, "reference">, quarter: string): string {
  return `${reference} ${quarterInWords(quarter)} return`;
}
