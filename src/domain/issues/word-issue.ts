import { type IssueCode, type LimitsByCode, SENTENCES } from "./catalogue";
import { type Issue, issueOf, type Place } from "./issue";
import type { fileSentences } from "./words/workbook";

/** An issue as its user reads it: what to do, with the limit, and where: "Price must be more than 0 (Bidder A)". */
export function wordIssue<Code extends IssueCode>({ code, place, limits }: Issue<Code>): string {
  const where = wordPlace(place);
  return SENTENCES[code]({ path: pathText(place.path), limits }) + (where ? ` (${where})` : "");
}

/** `bids[0].price`, as it is written in a program. */
function pathText(path: Place["path"] = []): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    "",
  );
}

/** "row 14, Apprenticeships" of an issue in a workbook, "bid 2" of one in a file. */
function wordPlace({ file, sheet, cell, subject }: Place): string {
  const inSheet = sheet ? [`sheet ${sheet}${cell ? `, cell ${cell}` : ""}`] : cell ? [`cell ${cell}`] : [];
  return [...(file ? [file] : []), ...inSheet, ...(subject ? [subject] : [])].join(", ");
}

type UnreadableCode = keyof typeof fileSentences | "cannot-be-read";
type Details<Limits> = Limits extends Readonly<Record<string, never>> ? unknown : Limits;

/** Why a file could not be read: a code with what its sentence needs beside it. */
export type UnreadableDetails = {
  readonly [Code in UnreadableCode]: { readonly code: Code } & Details<LimitsByCode[Code]>;
}[UnreadableCode];

/** Why a file could not be read, as an issue. */
export function unreadableIssue(file: string, { code, ...details }: UnreadableDetails): Issue {
  return issueOf("error", { file }, code, details);
}
