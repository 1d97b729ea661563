import { COUNCIL_FILES } from "../council/settings";
import { type Issue, makeIssue } from "../issues/issue";

/** Workbooks of every kind are looked into, so that what cannot be read is refused with its reason. */
const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

export function isWorkbookName(path: string): boolean {
  return WORKBOOK.test(path);
}

/** Whether a file or folder of that name is no file that was sent: hidden, or made by Excel beside a workbook while it is open. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** Whether a path's file is called as the council file is, which may lie among others and is found there. */
export function isCouncilFile(path: string): boolean {
  return COUNCIL_FILES.includes(path.replace(/^.*\//, "").toLowerCase());
}

/** Comma-separated text, which a supplier may have saved in place of the form. */
export function isTextName(path: string): boolean {
  return /\.[ct]sv$/i.test(path);
}

/** What is said of a file of another kind, which is not read. */
export function notReadIssue(file: string): Issue {
  return makeIssue("warning", { file }, isTextName(file) ? "text-file" : "not-xlsx", {});
}
