import type { Issue } from "./issue";
import { fileSentences } from "./words/workbook";

/** Whether an issue says that a file cannot be used at all, not that something in it is mistaken. */
export function isUnusable({ code }: Issue): boolean {
  return Object.hasOwn(fileSentences, code);
}
