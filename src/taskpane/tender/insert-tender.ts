import type { InsertOptions } from "../../excel/insert";
import type { ScoringOptions } from "../../domain/evaluation/score-tender";
import type { Tender } from "../../domain/tender/tender";
import { placeTender } from "../../sheets/tender/workbook";
import { insertSheets, type Insertion } from "../parts/insert-sheets";

/** The first entries of the sheets, which placeTender names. */
const FIRST_ENTRIES = ["Scoring_Price", "Quality_Mark_1", "SocialValue_Quantity"];

/** Puts a tender's sheets into the open workbook. */
export function insertTender(
  tender: Tender,
  options: InsertOptions,
  scoring: ScoringOptions,
): Promise<Insertion> {
  return insertSheets(placeTender(tender, scoring), FIRST_ENTRIES, options);
}
