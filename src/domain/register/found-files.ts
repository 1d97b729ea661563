import type { Issue } from "../issues/issue";

/** Workbooks of every kind are looked into, so that what cannot be read is refused with its reason. */
const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

export function isWorkbookName(path: string): boolean {
  return WORKBOOK.test(path);
}

/** Whether a file or folder of that name is hidden, or made by Excel beside a workbook while it is open. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** What is said of a file of another kind, which is not read. */
export function notReadIssue(file: string): Issue {
  return { code: "not-xlsx", severity: "warning", place: { file }, limits: {} };
}
