import { dayInWords } from "../../domain/values/day";
import type { ComparedLine, ComparedReturn } from "../../domain/register/side-by-side";
import { counted, penceInWords, shareOrNone } from "../../domain/issues/words/sentences";
import type { RegisterTold } from "../work/consolidate";
import { countsOf, type Reading } from "./reading";

/** The returns of the quarter, each kind with how many there are. */
export function countLines({ counts }: RegisterTold): readonly (readonly [string, number])[] {
  const { received, accepted, replaced, refused, missing } = counts;
  return [
    ["Received", received],
    ["Accepted", accepted],
    ["Replaced by a later one", replaced],
    ["To choose from", received - accepted - replaced - refused],
    ["Refused", refused],
    ["Missing", missing],
  ];
}

export function wordSupplyChain({ supplyChain: { total, local, localShare } }: RegisterTold): string {
  const share = localShare === null ? "" : `, ${shareOrNone(localShare)} of it`;
  return `Spend in the supply chain is ${penceInWords(total)}; ${penceInWords(local)} is local${share}.`;
}

/** What the control totals of the returns prove. */
export function wordReconciliation({ reconciliationDifference: difference }: RegisterTold): string {
  return difference === 0
    ? "Reconciliation difference 0: the figures are those of the returns that count."
    : `Reconciliation difference: ${counted(difference, "control total")} ${difference === 1 ? "is" : "are"} not those of the returns that count. Do not use this register.`;
}

/** "12 files are chosen: 10 read before, 2 to be read. 1 came before and is not read twice." */
export function wordChosen(reading: Reading): string {
  const { done, total } = countsOf(reading);
  const { again, others, waiting } = reading;
  if (total === 0 && others.length === 0) return "";
  const chosen = `${counted(total, "file")} ${total === 1 ? "is" : "are"} chosen`;
  const before = done > 0 ? `: ${done} read, ${waiting.length} to be read` : "";
  return [
    `${chosen}${before}.`,
    ...(again > 0
      ? [`${counted(again, "file")} came again and ${again === 1 ? "is" : "are"} not read twice.`]
      : []),
    ...(others.length > 0
      ? [`${counted(others.length, "file")} of another kind ${others.length === 1 ? "is" : "are"} not read.`]
      : []),
  ].join(" ");
}

/** A value as it stands in its line; what a return does not say is "nothing". */
export function wordValue(kind: ComparedLine["kind"], value: ComparedLine["values"][number]): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "string") return value;
  return kind === "pence" ? penceInWords(value) : value.toLocaleString("en-GB", { maximumFractionDigits: 8 });
}

/** "C-05 one.xlsx, declared on 10 July 2026"; where it counts until another is chosen, it says so. */
export function wordReturn({ files, declared, counts }: ComparedReturn): string {
  const on = declared === null ? "without a day of declaration" : `declared on ${dayInWords(declared)}`;
  return `${files.join(", ")}, ${on}${counts ? ", counts now" : ""}`;
}
