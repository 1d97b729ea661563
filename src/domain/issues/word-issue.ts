import type { Issue, Place } from "./issue";
import { areaSentences, contractSentences } from "./words/contract";
import { assessmentWorkbookSentences } from "./words/assessment-workbook";
import { assessmentSentences, countingSentences, editionSentences, flagSentences } from "./words/framework";
import { checkSentences } from "./words/checks";
import { consolidationSentences } from "./words/consolidation";
import { evaluationSentences } from "./words/evaluation";
import { entryOf, labelOf, pathText } from "./words/labels";
import { awardSentences, responseSentences } from "./words/response";
import { paneSentences } from "./words/pane";
import { paneContractSentences } from "./words/pane-contract";
import type { Sentences } from "./words/sentences";
import { returnEntrySentences, returnFileSentences } from "./words/returns";
import { shapeSentences } from "./words/shape";
import { summarySentences } from "./words/summary";
import { fileSentences, workbookSentences } from "./words/workbook";
import { spendSentences } from "./words/spend";
import { bidSentences, proxySentences, tenderSentences } from "./words/tender";

/** The sentences of each topic; a code stands in one topic only. */
export const TOPICS: readonly Sentences[] = [
  shapeSentences,
  tenderSentences,
  bidSentences,
  proxySentences,
  editionSentences,
  assessmentSentences,
  assessmentWorkbookSentences,
  flagSentences,
  countingSentences,
  summarySentences,
  areaSentences,
  contractSentences,
  evaluationSentences,
  responseSentences,
  awardSentences,
  fileSentences,
  workbookSentences,
  spendSentences,
  checkSentences,
  paneSentences,
  paneContractSentences,
  consolidationSentences,
  returnFileSentences,
  returnEntrySentences,
];

/** Every sentence that an issue can be, by its code. */
export const SENTENCES: Sentences = Object.fromEntries(TOPICS.flatMap((topic) => Object.entries(topic)));

/** An issue as its user reads it: what to do, with the limit, and where: "Price must be more than 0 (Bidder A)". */
export function wordIssue({ code, place, limits }: Issue): string {
  const sentence = SENTENCES[code];
  if (!sentence) throw new Error(`no words for an issue: ${code}`);
  const path = place.path ?? [];
  const label = typeof limits.label === "string" ? limits.label : labelOf(path);
  const where = wordPlace(place);
  return sentence({ label, path: pathText(path), limits }) + (where ? ` (${where})` : "");
}

/** "row 14, Apprenticeships" of an issue in a workbook, "bid 2" of one in a file. */
function wordPlace({ file, sheet, cell, subject, path = [] }: Place): string {
  const inSheet = sheet ? [`sheet ${sheet}${cell ? `, cell ${cell}` : ""}`] : cell ? [`cell ${cell}`] : [];
  const entry = subject ?? entryOf(path);
  return [...(file ? [file] : []), ...inSheet, ...(entry ? [entry] : [])].join(", ");
}

/** Why a file could not be read, as an issue: a reason is a code with what its sentence needs. */
export function unreadableIssue(
  file: string,
  reason: { readonly code: string; readonly [detail: string]: string | number | undefined },
): Issue {
  const { code, ...details } = reason;
  const limits = Object.entries(details).flatMap(([name, detail]) =>
    detail === undefined ? [] : [[name, detail]],
  );
  return { code, severity: "error", place: { file }, limits: Object.fromEntries(limits) };
}
