import type { ExcelReason } from "../../workbook/reasons";

/** Why Excel did not do it and what to do, in the user's words. */
export function wordReason(reason: ExcelReason): string {
  switch (reason.code) {
    case "excel-too-old":
      return "This version of Excel is too old for the pane. Use Microsoft 365, Excel 2021 or later, or Excel on the web.";
    case "names-taken":
      return (
        `This workbook has ${thingNamed(reason.names)}. Open a new workbook and insert there. ` +
        `The names that are in use: ${listed(reason.names)}.`
      );
    case "structure-protected":
      return "The workbook's structure is protected, so no sheet can be added. On the Review tab choose Protect Workbook to lift it, then try again.";
    case "cell-being-edited":
      return `Excel is waiting for a cell to be finished. Press Enter in the cell, or Esc to leave it as it was, then try again.${leftBehind(reason.left)}`;
    case "excel-busy":
      return (
        `Excel gave no answer for ${reason.seconds} seconds. If a cell is being edited, press Enter or Esc in it. Otherwise wait a little. Then try again.` +
        (reason.left.length === 0
          ? ""
          : ` These sheets may be in the workbook, unfinished: ${listed(reason.left)}. They are taken out when Excel answers, or before sheets are added again. Do not type into them.`)
      );
    case "cancelled":
      return `Cancelled.${reason.left.length === 0 ? " The workbook is as it was." : leftBehind(reason.left)}`;
    case "excel-failed":
      return `Excel refused: ${reason.detail.replace(/\.$/, "")}.${reason.left.length === 0 ? "" : leftBehind(reason.left)}`;
    case "gone-meanwhile":
      return `A sheet or a name is not there any more: somebody else may have deleted or renamed it just now. Look at the workbook, then try again.${leftBehind(reason.left)}`;
    case "closed-meanwhile":
      return `A sheet lets nothing be written: somebody else may have protected it just now. On the Review tab choose Unprotect Sheet, then try again.${leftBehind(reason.left)}`;
    case "not-shown":
      return "Excel did not show the cell. If another workbook is in front, click into this one, then try again.";
    case "not-set-up-to-print":
      return "Excel did not set up the pages of these sheets for printing: it needs a printer for that. Everything else is there. Before you print, set paper and orientation on the Page Layout tab.";
    case "entries-mixed":
      return `Excel stopped midway, and did not say whether the former entries are back. Close the workbook without saving and open it again, or look through ${listed(reason.sheets)}.`;
    case "sheets-referred-to":
      return `These cells or names of yours refer to the sheets that have to be made again, and would show #REF!: ${listed(reason.cells)}. Change them first, then try again.`;
    case "changed-meanwhile":
      return `The sheet ${reason.sheet} was changed after the workbook was read, by typing or renaming. Nothing else was done. Try again.`;
    case "entry-not-written":
      return `Excel did not keep the entry for cell ${reason.cell} of ${reason.sheet}. Nothing was changed. Try again.`;
    case "former-sheets-left":
      return `The new sheets are in use with every entry, but Excel did not say that it deleted the former ones. If they are still there, delete them yourself: ${listed(reason.sheets)}.`;
    case "sheets-not-renamed":
      return `The new sheets are in use with every entry, but may not have the names and places of the former ones. Rename and move them if you like: ${listed(reason.sheets)}.`;
    case "sheets-partly-removed":
      return `Excel stopped while it was taking sheets out. These were to go and may still be there: ${listed(reason.sheets)}. Wait a little, look, and take out what is left.`;
    case "names-left":
      return `The sheets were taken out, but Excel did not say that it deleted their names. On the Formulas tab choose Name Manager and delete those that show #REF!: ${listed(reason.names)}.`;
    case "partly-restored":
      return `Excel stopped while it was restoring. These sheets may be half restored, or without protection: ${listed(reason.sheets)}. Wait a little, then check the workbook and restore it again.`;
    case "no-such-sheet":
      return `The sheet ${reason.sheet} is no longer in this workbook.`;
    case "sheet-has-password":
      return `The sheet ${reason.sheet} is protected with a password. On the Review tab choose Unprotect Sheet, type the password, then try again.`;
    case "sheet-hidden":
      return `The sheet ${reason.sheet} is hidden. Right-click a sheet's tab and choose Unhide to see it.`;
  }
}

/** What a workbook has already, by the names that its sheets use. */
function thingNamed(names: readonly string[]): string {
  const begins = (start: string) => names.some((name) => name.startsWith(start));
  if (begins("Assessment_")) return "an assessment already: a workbook holds one";
  if (begins("Commitment")) return "commitments already: a workbook holds those of one contract";
  if (begins("Scheme_")) return "a trial of a scheme already: a workbook holds one";
  return "a tender already: a workbook holds one";
}

function leftBehind(sheets: readonly string[]): string {
  return sheets.length === 0
    ? ""
    : ` These new sheets may still be in the workbook; delete them: ${listed(sheets)}.`;
}

/** The first five, and how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
