import { counted } from "../issues/words/sentences";
import { isError } from "../issues/errors-first";
import { withoutFile } from "../issues/in-file";
import { wordIssue } from "../issues/word-issue";
import { quarterInWords } from "../values/calendar";
import { dayInWords } from "../values/day";
import type { Register, ReturnEntry } from "./model";

/** Whom to ask for a return that did not come or was not taken, and in which words. */
export interface Chase {
  readonly entry: ReturnEntry;
  readonly subject: string;
  /** Of several lines. */
  readonly text: string;
}

/**
 * Of the register's quarter and those before: missing returns, the longest overdue first, then those that were not taken.
 * Whose return was not taken is asked to put it right, and not for a return that did not come; it is due as the one that is
 * missing in its place. The council's own first and last words stand round each.
 */
export function chaseList({ returns, quarter, settings }: Register): readonly Chase[] {
  const { askOpening, askClosing } = settings.letters ?? {};
  const of = (which: ReturnEntry["status"]) => returns.filter(({ status }) => status === which);
  const taken = new Set(of("Accepted").map(keyOf));
  const due = new Map(of("Missing").map((entry) => [keyOf(entry), entry]));
  const refused = of("Refused")
    .filter((entry) => entry.contract && !taken.has(keyOf(entry)))
    .filter((entry) => entry.quarter === quarter || due.has(keyOf(entry)))
    .map((entry) => {
      const { deadline = null, daysLate = 0 } = due.get(keyOf(entry)) ?? {};
      return { ...entry, deadline, daysLate };
    });
  const sent = new Set(refused.map(keyOf));
  const missing = of("Missing")
    .filter((entry) => !sent.has(keyOf(entry)))
    .sort((one, other) => other.daysLate - one.daysLate);
  return [...missing, ...refused].map((entry) => ({
    entry,
    subject:
      `Social value return ${quarterInWords(entry.quarter)}: ${entry.reference} ${entry.contract?.title ?? ""}`.trim(),
    text: [
      `Dear ${entry.supplier ?? "supplier"},`,
      "",
      ...(askOpening === undefined ? [] : [askOpening, ""]),
      entry.status === "Missing" ? missingWords(entry) : refusedWords(entry),
      "",
      sendWords(entry),
      ...(askClosing === undefined ? [] : ["", askClosing]),
    ].join("\n"),
  }));
}

function keyOf({ reference, quarter }: ReturnEntry): string {
  return JSON.stringify([reference, quarter]);
}

function missingWords(entry: ReturnEntry): string {
  const { deadline, daysLate } = entry;
  if (deadline === null) return `We have not had ${returnWords(entry)}.`;
  if (daysLate === 0) return `Please send ${returnWords(entry)} by ${dayInWords(deadline)}.`;
  return `We have not had ${returnWords(entry)}. It was due on ${dayInWords(deadline)}, ${counted(daysLate, "day")} ago.`;
}

function refusedWords(entry: ReturnEntry): string {
  const faults = (entry.received?.issues ?? []).filter(isError).map((fault) => wordIssue(withoutFile(fault)));
  const due = entry.deadline === null ? "" : `, due on ${dayInWords(entry.deadline)}`;
  return [
    `We could not take ${returnWords(entry)}${due}. To put right:`,
    ...faults.map((fault) => `- ${fault}`),
  ].join("\n");
}

function returnWords({ quarter, reference, contract }: ReturnEntry): string {
  return `your social value return for ${quarterInWords(quarter)} of contract ${reference}${contract ? ` (${contract.title})` : ""}`;
}

function sendWords({ contract }: ReturnEntry): string {
  return `Please send it to ${contract?.returnTo ?? contract?.contact ?? "us"} as an .xlsx workbook.`;
}
