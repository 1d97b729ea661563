import { type IssueCode, type LimitsByCode, SENTENCES } from "./catalogue";
import { type Issue, issueOf, type Place } from "./issue";
import { entryNamed, labelOf, pathText } from "./words/labels";
import type { fileSentences } from "./words/workbook";

/** An issue as its user reads it: what to do, with the limit, and where: "Price must be more than 0 (Bidder A)". */
export function wordIssue<Code extends IssueCode>(issue: Issue<Code>): string {
  const { place, limits } = issue;
  const path = place.path ?? [];
  const given = "label" in limits ? limits.label : undefined;
  const label = typeof given === "string" ? given : labelOf(path);
  const where = wordPlace(place);
  return (
    SENTENCES[issue.code]({ label, path: pathText(path), limits: issue.limits }) +
    (where ? ` (${where})` : "")
  );
}

/** "row 14, Apprenticeships" of an issue in a workbook, "bid 2" of one in a file. */
function wordPlace({ file, sheet, cell, subject, path = [] }: Place): string {
  const inSheet = sheet ? [`sheet ${sheet}${cell ? `, cell ${cell}` : ""}`] : cell ? [`cell ${cell}`] : [];
  const entry = subject ?? entryNamed(path);
  return [...(file ? [file] : []), ...inSheet, ...(entry ? [entry] : [])].join(", ");
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
