import type { Issue } from "../../domain/issues/issue";
import type { DraftSpend } from "../../domain/return/form";
import { cellOf, type FoundBlock, placeOf, spreadCellOf } from "../language/found-block";
import { LEDGER_ENTRIES, type LedgerKey } from "./ledger-columns";
import { alteredInLedger } from "./locked";
import type { ReturnModel } from "./model";
import type { Take } from "../language/take-entries";
import {
  type CellReader,
  plainValue,
  readAnswer,
  readDay,
  readFigure,
  readText,
  readYes,
} from "../language/typed-cells";

type Field = Exclude<keyof DraftSpend, "row">;

const COMPUTED = ["tier", "check", "used"] as const;

/** The ledger's lines that hold something, from the top, whatever rows were added between or sorted. */
export function readReturnLedger(
  form: { readonly model: ReturnModel; readonly formVersion: number },
  block: FoundBlock<LedgerKey>,
  take: Take,
) {
  const rows = Array.from({ length: block.last - block.top + 1 }, (_, index) => block.top + index);
  const end = lastLine(block, rows);
  const used = rows.filter((row) =>
    LEDGER_ENTRIES.some((key) => plainValue(cellOf(block, row, key)) !== undefined),
  );
  const spend = used.filter((row) => row <= end).map((row, index) => readLine(block, row, index, take));
  const below = used.filter((row) => row > end).map((row) => belowLedger(block, row));
  const within = rows.filter((row) => row <= end);
  return { spend, issues: [...below, ...alteredInLedger(form, block, within)] };
}

/** By the names; where they are lost, the last row that calculates. */
function lastLine(block: FoundBlock<LedgerKey>, rows: readonly number[]): number {
  if (block.namedEnd !== undefined) return block.namedEnd;
  return rows.findLast((row) => COMPUTED.some((key) => cellOf(block, row, key) !== undefined)) ?? block.last;
}

function belowLedger(block: FoundBlock<LedgerKey>, row: number): Issue {
  const key =
    LEDGER_ENTRIES.find((field) => plainValue(cellOf(block, row, field)) !== undefined) ?? "invoice";
  return { code: "spend-below-ledger", severity: "error", place: placeOf(block, row, key), limits: {} };
}

function readLine(block: FoundBlock<LedgerKey>, row: number, index: number, take: Take): DraftSpend {
  const field = <T>(key: Field, label: string, read: CellReader<T>, spread = true) => {
    const value = take({
      path: ["spend", index, key],
      label,
      cell: spread ? spreadCellOf(block, row, key) : cellOf(block, row, key),
      place: placeOf(block, row, key),
      read,
    });
    return value === undefined ? {} : { [key]: value };
  };
  return {
    row: row + 1,
    ...field("invoice", "Invoice", readText),
    ...field("date", "Date of payment", readDay),
    ...field("supplier", "Supplier", readText),
    ...field("postcode", "Postcode", readText),
    ...field("creditNote", "Credit note", readYes),
    // An amount that is merged over lines is one amount.
    ...field("net", "Net of VAT", readFigure, false),
    ...field("sme", "SME", readAnswer),
    ...field("vcse", "VCSE", readAnswer),
    ...field("confidential", "Confidential because", readText),
  };
}
