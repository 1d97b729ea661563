import type { Letters } from "../domain/council/sections/letters";
import type { Issue, Result } from "../domain/issues/issue";
import { scoreTender } from "../domain/evaluation/score-tender";
import { missingFromSummaries } from "../domain/summary/missing";
import type { AssessmentSummary } from "../domain/summary/model";
import type { NotAssessed } from "../domain/summary/summary";
import { placeSummaries } from "../sheets/summary/workbook";
import { documentFile } from "./document-file";
import { fileNames } from "./file-names";
import { type NamedFile, type NamedPlan, workbookFile } from "./job";
import { summaryLetter } from "./summary-letter";
import type { TenderToScore } from "./tender";

/** One bidder's assessment summary: a workbook, the same as plain text, and what both say. */
export interface Summary extends NamedPlan {
  readonly bidder: string;
  readonly text: string;
  readonly summary: AssessmentSummary;
}

export interface Summaries {
  readonly summaries: readonly Summary[];
  /** Who gets none. */
  readonly notAssessed: readonly NotAssessed[];
}

export interface SummariesChoices {
  /** Whether they are made although something is not recorded that they have to state. */
  readonly incomplete?: boolean | undefined;
  /** The council file's, with its words round each letter. */
  readonly letters?: Letters | undefined;
}

/**
 * A summary for each assessed bidder of a tender, or why none can go out yet. What is not recorded and has to be stated
 * refuses them unless the user chose to go without; then it comes back as warnings.
 */
export function summariesToSend(
  { tender, edition, proxyPack }: TenderToScore,
  { incomplete, letters }: SummariesChoices = {},
): Result<Summaries> {
  const placed = placeSummaries(tender, { editions: [edition], proxyPack, incomplete, letters });
  if (!placed.ok) return placed;
  const { summaries, notAssessed } = placed.value;
  const names = fileNames(summaries.map(({ bidder }) => `Assessment summary ${bidder}`));
  const named = summaries.map((each, index) => ({ ...each, name: names[index] ?? "" }));
  return { ...placed, value: { summaries: named, notAssessed } };
}

/** What summaries have to state and is not recorded, of a tender whose evaluation is complete. */
export function missingToSend({ tender, edition, proxyPack }: TenderToScore): readonly Issue[] {
  return missingFromSummaries(tender, scoreTender(tender, { editions: [edition], proxyPack }), [edition]);
}

/** The forms in which a summary can be had, by their files' endings. */
export const SUMMARY_FORMS = ["xlsx", "docx", "txt"] as const;
export type SummaryForm = (typeof SUMMARY_FORMS)[number];

/** Each summary in each of the forms, all where none is named. */
export async function summaryFiles(
  summaries: readonly Summary[],
  forms: readonly SummaryForm[] = SUMMARY_FORMS,
): Promise<readonly NamedFile[]> {
  const files = await Promise.all(
    summaries.map((summary) =>
      Promise.all(SUMMARY_FORMS.filter((form) => forms.includes(form)).map((form) => FILES[form](summary))),
    ),
  );
  return files.flat();
}

/** One bidder's summary as a Word document. */
export function letterFile({ name, summary }: Summary): Promise<NamedFile> {
  return documentFile({ name, document: summaryLetter(summary) });
}

async function textFile({ name, text }: Summary): Promise<NamedFile> {
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(text) };
}

const FILES: Readonly<Record<SummaryForm, (summary: Summary) => Promise<NamedFile>>> = {
  xlsx: workbookFile,
  docx: letterFile,
  txt: textFile,
};
