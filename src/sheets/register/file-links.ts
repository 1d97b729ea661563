import type { RegisterPayment, RegisterRow } from "../../domain/register/model";
import type { LinkToFile } from "../../workbook/link";
import { type Locate, linkToPlace } from "../language/file-links";
import { SPEND } from "../return/names";

/** To the cell of a claim in its file, which is kept as "Return!F14". */
export function linkToClaim({ source }: RegisterRow, locate: Locate): LinkToFile | undefined {
  if (!source) return undefined;
  const { file, cell } = source;
  const at = cell?.lastIndexOf("!") ?? -1;
  if (cell === null || at < 1) return linkToPlace({ file }, locate);
  return linkToPlace({ file, sheet: cell.slice(0, at), cell: cell.slice(at + 1) }, locate);
}

/** To a payment's line of the ledger in its file. */
export function linkToPayment({ file, row }: RegisterPayment, locate: Locate): LinkToFile | undefined {
  return linkToPlace({ file, sheet: SPEND, cell: `A${row}` }, locate);
}
