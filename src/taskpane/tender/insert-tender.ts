import type { InsertOptions } from "../../excel/insert";
import { type TenderToScore, tenderWorkbook } from "../../jobs/tender";
import { insertSheets, type Insertion } from "../parts/insert-sheets";

/** The first entries of the sheets, which placeTender names. */
const FIRST_ENTRIES = ["Scoring_Price", "Quality_Mark_1", "SocialValue_Quantity"];

/** Puts a tender's sheets into the open workbook. */
export function insertTender(toScore: TenderToScore, options: InsertOptions): Promise<Insertion> {
  return insertSheets(tenderWorkbook(toScore), FIRST_ENTRIES, options);
}
