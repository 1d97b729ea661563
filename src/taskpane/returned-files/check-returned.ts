import type { Issue } from "../../domain/issues/issue";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { counted } from "../../domain/issues/words/sentences";
import { checkWorkbook } from "../../sheets/check-workbook";
import { readXlsx } from "../../xlsx/read";
import type { NamedFile } from "../../jobs/job";

/** What the check of a file found. */
export interface CheckedReturned {
  readonly file: string;
  /** As its stamp says: "return"; null where the file cannot be checked. */
  readonly kind: string | null;
  /** Errors before warnings; they do not repeat the file's name. */
  readonly issues: readonly Issue[];
}

export async function checkReturned({ name, bytes }: NamedFile): Promise<CheckedReturned> {
  const read = await readXlsx(bytes, name);
  const { kind, issues } = read.ok
    ? checkWorkbook(read.grid)
    : { kind: null, issues: [unreadableIssue(name, read.reason)] };
  return { file: name, kind, issues: issues.map(withoutFile) };
}

function withoutFile(issue: Issue): Issue {
  const { file: _said, ...place } = issue.place;
  return { ...issue, place };
}

const KINDS: Readonly<Record<string, string>> = {
  tender: "tender",
  response: "bid response",
  return: "quarterly return",
};

/** "quarterly return, 2 errors, 1 warning" */
export function wordChecked({ kind, issues }: CheckedReturned): string {
  if (kind === null) return "cannot be checked";
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return `${KINDS[kind] ?? kind}, no mistakes were found`;
  return `${KINDS[kind] ?? kind}, ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
}

/** "2 of 3 files have no error." */
export function wordAll(checked: readonly CheckedReturned[], cancelled: boolean): string {
  if (checked.length === 0) return cancelled ? "Cancelled before a file was checked." : "";
  const sound = checked.filter(({ issues }) => issues.every(({ severity }) => severity !== "error")).length;
  const stopped = cancelled ? "Cancelled; the files below were checked. " : "";
  const files = checked.length === 1 ? "file has" : "files have";
  return `${stopped}${sound} of ${checked.length} ${files} no error.`;
}
