/** Why Excel did not do what was asked; worded for the user elsewhere. */
export type ExcelReason =
  /** `needed` is the set of ExcelApi, such as "1.9". */
  | { readonly code: "excel-too-old"; readonly needed: string }
  /** Workbook-wide names and table names that the workbook has already, as the plan spells them. */
  | { readonly code: "names-taken"; readonly names: readonly string[] }
  | { readonly code: "structure-protected" }
  | { readonly code: "cell-being-edited"; readonly left: readonly string[] }
  /** Excel gave no answer for so long; what it was doing is undone when it answers. */
  | { readonly code: "excel-busy"; readonly seconds: number }
  | { readonly code: "cancelled"; readonly left: readonly string[] }
  /** `detail` is Excel's code and sentence; `left` the sheets that could not be removed again. */
  | { readonly code: "excel-failed"; readonly detail: string; readonly left: readonly string[] }
  | { readonly code: "no-such-sheet" | "sheet-hidden" | "sheet-has-password"; readonly sheet: string };
