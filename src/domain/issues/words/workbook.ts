import { megabytes, type Sentences, type Spoken } from "./sentences";

/** Files that cannot be used at all; the codes of workbooks are those of the reader. */
export const fileSentences = {
  "file-not-opened": ({ limits }: Spoken<{ cause: string }>) => `This file was not read: ${limits.cause}`,
  "file-gone": () =>
    "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read",
  "file-too-large": ({ limits }: Spoken<{ bytes: number; limit: number }>) =>
    `This file is not read: it is ${megabytes(limits.bytes)} MB, and ${megabytes(limits.limit)} MB is the most that is taken`,
  "file-empty": () => "Choose another copy of this file: this one is empty",
  "not-json": ({ limits }: Spoken<{ cause: string }>) =>
    `Save this file again or correct it: it was cut short or changed, and cannot be read as JSON (${limits.cause})`,
  "not-a-json-file": () => "Choose a .json file, such as is saved here: this file is something else",
  "json-is-workbook": () =>
    "Choose a .json file, such as is saved here: this is a workbook. A workbook of the council's settings is given as the council file",
  "json-key-twice": ({ limits }: Spoken<{ key: string }>) =>
    `Take out one of the two fields ${limits.key}: one entry of the file has both, and only one of them would be read`,
  "json-key-reserved": ({ limits }: Spoken<{ key: string }>) =>
    `Rename the field ${limits.key} or take it out: a field of that name cannot be read`,
  "not-a-workbook": () => "Choose an Excel workbook (.xlsx): this file is something else",
  "old-xls": () =>
    "Save this workbook as .xlsx and choose that: it is in the format of Excel 2003 and before (.xls)",
  password: () =>
    "Remove the workbook's password in Excel (File, Info, Protect Workbook), save it again and send it by a secure link or an encrypted email instead: a file with a password cannot be read here",
  macros: () => "Save this workbook as .xlsx without macros and choose that: files with macros are not read",
  "open-document": () =>
    "Open this file in LibreOffice or Excel, save it as Excel Workbook (.xlsx) and choose that: it is an OpenDocument file (.ods)",
  "text-file": () =>
    "Type what this file holds into the form and save that as .xlsx: a text file (.csv) has no form in it, and was not read",
  "binary-workbook": () => "Save this workbook as .xlsx and choose that: it is a binary workbook (.xlsb)",
  damaged: ({ limits }: Spoken<{ part?: string; detail: string }>) =>
    `This workbook is damaged${limits.part ? ` in ${limits.part}` : ""}: ${limits.detail}. Open it in Excel, save it again and choose that`,
  "too-large": ({ limits }: Spoken<{ measure: string; found: number; limit: number }>) =>
    limits.measure === "ratio"
      ? `This file is not read: it unpacks to ${limits.found} times its size, and ${limits.limit} times is the most that is taken`
      : `This file is not read: it unpacks to ${megabytes(limits.found)} MB, and ${megabytes(limits.limit)} MB is the most that is taken`,
} satisfies Sentences;

/** Workbooks that were made here, or should have been. */
export const workbookSentences = {
  "not-a-tender": () => "Choose a tender workbook: this workbook holds no tender scoring sheets",
  "stamp-damaged": () =>
    "This workbook's hidden Stamp sheet was changed, so what it was made from cannot be read. Use an earlier copy, or make the workbook again",
  "form-too-new": ({ limits }: Spoken<{ version: number; known: number }>) =>
    `This workbook was made by a newer version (form ${limits.version}; this version knows up to ${limits.known}). Update the add-in`,
  "form-twice": ({ limits }: Spoken<{ used: string; other: string; cells: string }>) =>
    `Delete the sheet that is not meant, ${limits.used} or ${limits.other}, and save the workbook: both hold the same sheet of the form, and they differ in ${limits.cells}`,
  "sheet-copied": ({ limits }: Spoken<{ used: string; other: string }>) =>
    `Delete the sheet ${limits.other}: it says the same as ${limits.used}, which was used`,
  "sheet-copied-blank": ({ limits }: Spoken<{ used: string; other: string }>) =>
    `Delete the sheet ${limits.other}: it is a blank copy of ${limits.used}, which was used`,
  "sheet-altered": ({ limits }: Spoken<{ name: string }>) =>
    `The cells named ${limits.name} are missing or have another shape: rows were added, moved or deleted. Use an earlier copy, or make the sheets again`,
} satisfies Sentences;
