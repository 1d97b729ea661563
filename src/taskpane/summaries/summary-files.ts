import type { PlacedSummary } from "../../sheets/summary/workbook";
import { writeXlsx } from "../../xlsx/write";
import type { NamedFile } from "../../jobs/job";

/** Each summary as a workbook and as a text file. */
export async function summaryFiles(summaries: readonly PlacedSummary[]): Promise<readonly NamedFile[]> {
  const files = await Promise.all(
    summaries.map(async ({ fileName, plan, text }) => [
      { name: `${fileName}.xlsx`, bytes: await writeXlsx(plan) },
      { name: `${fileName}.txt`, bytes: new TextEncoder().encode(text) },
    ]),
  );
  return files.flat();
}
