import { unreadableIssue, wordIssue } from "../../../src/domain/issues/word-issue";
import { type ReadReturnOptions, readReturn } from "../../../src/sheets/return/read";
import { readXlsx } from "../../../src/xlsx/read";
import { gridOfPlan } from "../grid-of-plan";
import { soundReturn } from "./sound-return";

/** The return that a file holds, or what is said of it. */
export async function read(bytes: Uint8Array, options: ReadReturnOptions = {}) {
  const file = await readXlsx(bytes, "return.xlsx");
  if (!file.ok) return [wordIssue(unreadableIssue("return.xlsx", file.reason))];
  const result = readReturn(file.value, options);
  return result.ok ? result.value : result.issues.map(wordIssue);
}

/** What is read from the return in which nothing is wrong. */
export function soundRecord() {
  const result = readReturn(gridOfPlan(soundReturn(), "return.xlsx"));
  if (!result.ok) throw new Error("the sound return is refused");
  return result.value;
}
