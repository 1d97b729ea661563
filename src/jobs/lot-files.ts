import { fileNames } from "./file-names";
import { type JobOptions, type NamedFile, oneByOne, workbookFile } from "./job";
import { type TenderToScore, tenderWorkbook } from "./tender";

/** The workbook of each lot, named for it. */
export function lotWorkbooks(
  lots: readonly TenderToScore[],
  options: JobOptions = {},
): Promise<readonly NamedFile[]> {
  const names = fileNames(lots.map(({ tender }) => `Tender ${tender.reference}`));
  return oneByOne(
    lots.map((lot, index) => ({ lot, name: names[index] ?? "" })),
    ({ lot, name }) => workbookFile({ name, plan: tenderWorkbook(lot) }),
    options,
  );
}
