import type { Result } from "../domain/issues/issue";
import type { NotAssessed } from "../domain/summary/summary";
import { placeSummaries } from "../sheets/summary/workbook";
import { fileNames } from "./file-names";
import { type NamedFile, type NamedPlan, workbookFile } from "./job";
import type { TenderToScore } from "./tender";

/** One bidder's assessment summary: a workbook, and the same as plain text. */
export interface Summary extends NamedPlan {
  readonly bidder: string;
  readonly text: string;
}

export interface Summaries {
  readonly summaries: readonly Summary[];
  /** Who gets none. */
  readonly notAssessed: readonly NotAssessed[];
}

/** A summary for each assessed bidder of a tender, or why none can go out yet. */
export function summariesToSend({ tender, edition, proxyPack }: TenderToScore): Result<Summaries> {
  const placed = placeSummaries(tender, { editions: [edition], proxyPack });
  if (!placed.ok) return placed;
  const { summaries, notAssessed } = placed.value;
  const names = fileNames(summaries.map(({ bidder }) => `Assessment summary ${bidder}`));
  const named = summaries.map((each, index) => ({ ...each, name: names[index] ?? "" }));
  return { ...placed, value: { summaries: named, notAssessed } };
}

/** Each summary as a workbook and as a text file. */
export async function summaryFiles(summaries: readonly Summary[]): Promise<readonly NamedFile[]> {
  const files = await Promise.all(
    summaries.map(async (summary) => [
      await workbookFile(summary),
      { name: `${summary.name}.txt`, bytes: new TextEncoder().encode(summary.text) },
    ]),
  );
  return files.flat();
}
