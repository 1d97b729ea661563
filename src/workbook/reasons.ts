/** Why Excel did not do what was asked; worded for the user elsewhere. */
export type ExcelReason =
  /** `needed` is the set of ExcelApi, such as "1.9". */
  | { readonly code: "excel-too-old"; readonly needed: string }
  /** Workbook-wide names and table names that the workbook has already, as the plan spells them. */
  | { readonly code: "names-taken"; readonly names: readonly string[] }
  | { readonly code: "structure-protected" }
  | { readonly code: "cell-being-edited"; readonly left: readonly string[] }
  /** Excel gave no answer for so long; sheets that are `left` are taken out when it answers, or before the next insertion. */
  | { readonly code: "excel-busy"; readonly seconds: number; readonly left: readonly string[] }
  | { readonly code: "cancelled"; readonly left: readonly string[] }
  /** `detail` is Excel's code and sentence; `left` the sheets that may not be removed again. */
  | { readonly code: "excel-failed"; readonly detail: string; readonly left: readonly string[] }
  /** What is needed was there when the workbook was read: somebody else deleted or renamed it, or another pane did. */
  | { readonly code: "gone-meanwhile"; readonly left: readonly string[] }
  /** A sheet that is written to lets itself not be written to: somebody else may have protected it. */
  | { readonly code: "closed-meanwhile"; readonly left: readonly string[] }
  /** Excel did not show a cell, as with another workbook in front. */
  | { readonly code: "not-shown" }
  /** The sheets are in, but Excel set up no page to print, as on a machine without a printer. */
  | { readonly code: "not-set-up-to-print" }
  /** It is not known whether cells of these sheets hold new entries or the former ones. */
  | { readonly code: "entries-mixed"; readonly sheets: readonly string[] }
  /** Cells and names of the user's own that speak of sheets, or of names, which an update takes away: "Summary!B3". */
  | { readonly code: "sheets-referred-to"; readonly cells: readonly string[] }
  /** Something was typed after the workbook was read. */
  | { readonly code: "changed-meanwhile"; readonly sheet: string }
  /** An entry did not arrive in its new cell. */
  | { readonly code: "entry-not-written"; readonly sheet: string; readonly cell: string }
  /** The new sheets are in use; the former ones that are named may still be there too. */
  | { readonly code: "former-sheets-left"; readonly sheets: readonly string[] }
  /** Excel refused to call the new sheets as the former ones were called. */
  | { readonly code: "sheets-not-renamed"; readonly sheets: readonly string[] }
  /** Some of the sheets that were to go are gone, or may go yet; those that are named were there last. */
  | { readonly code: "sheets-partly-removed"; readonly sheets: readonly string[] }
  /** The sheets are gone; names that pointed to them may be there still. */
  | { readonly code: "names-left"; readonly names: readonly string[] }
  /** It is not known whether these sheets are restored, as they were, or without protection. */
  | { readonly code: "partly-restored"; readonly sheets: readonly string[] }
  | { readonly code: "no-such-sheet" | "sheet-hidden" | "sheet-has-password"; readonly sheet: string };
