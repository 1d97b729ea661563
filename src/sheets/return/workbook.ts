import { quarterInWords } from "../../domain/values/calendar";
import type { Contract } from "../../domain/contract/contract";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/piece";
import { placeReturnDeclaration } from "./declaration";
import { placeGuide } from "./guide";
import { placeReturnLedger } from "./ledger";
import { placeReturnLists } from "./lists";
import { returnModel, type ReturnOptions } from "./model";
import { RETURN } from "./names";
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
      activeSheet: RETURN,
    },
    [
      placeReturnSheet(model),
      placeReturnLedger(model),
      placeTotals(model),
      placeReturnDeclaration(model),
      placeGuide(model),
      placeReturnLists(model.places),
      stampReturn(model),
    ],
  );
}

/** "REF-1 2026-27 Q1 return.xlsx"; characters that a file's name may not have become hyphens. */
export function returnFileName({ reference }: Pick<Contract, "reference">, quarter: string): string {
  const plain = reference.replace(/[/\\?*[\]:<>|"\u0000-\u001f]/g, "-").replace(/[. ]+$/, "");
  return `${plain} ${quarterInWords(quarter)} return.xlsx`;
}
