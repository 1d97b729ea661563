/** The sheet's name, and that of a cover that may stand beside another workbook's. */
export const COVER = "Cover";
export const ASSESSMENT_COVER = "Assessment cover";

export function isCover(sheet: string): boolean {
  return sheet === COVER || sheet === ASSESSMENT_COVER;
}
