import { wordIssue } from "../../src/domain/issues/word-issue";
import { readXlsx } from "../../src/xlsx/read";
import { bytesSource } from "../jobs/sources";
import { differencesFromExceljs, type Explained } from "./differences";
import type { Door, Subject } from "./doors";

/** Letters of an issue that anyone reads; a file that says long things is quoted no further. */
const LONGEST = 600;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** How a file was met. */
export interface Met {
  /** Nothing, where all is as it must be. */
  readonly wrong: readonly string[];
  /** Of a workbook that was taken, what exceljs is known to read otherwise; undefined of another file. */
  readonly explained?: readonly Explained[];
  /** By how many of its doors something was taken. */
  readonly taken: number;
}

export async function meet(
  { name, doors }: Subject,
  bytes: Uint8Array<ArrayBuffer>,
  isWorkbook: boolean,
): Promise<Met> {
  const wrong: string[] = [];
  let taken = 0;
  for (const [index, door] of doors.entries()) {
    const tried = await triedDoor(door, name, bytes);
    wrong.push(...tried.wrong.map((each) => `door ${index}: ${each}`));
    taken += tried.taken;
  }
  const grid = isWorkbook ? await readXlsx(bytes, name).catch(() => undefined) : undefined;
  if (!grid?.ok) return { wrong, taken };
  const differences = await differencesFromExceljs(bytes, grid.value);
  return { wrong: [...wrong, ...differences.wrong], explained: differences.explained, taken };
}

async function triedDoor(
  door: Door,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly wrong: readonly string[]; readonly taken: number }> {
  let taken = 0;
  const wrong: string[] = [];
  try {
    const first = await door(bytesSource(name, bytes));
    const again = await door(bytesSource(name, bytes));
    const { issues, unaccounted = [] } = first;
    if (first.taken !== undefined) taken = 1;
    wrong.push(...unaccounted);
    if (JSON.stringify(first) !== JSON.stringify(again)) wrong.push("read twice, and not the same");
    const refused = issues.some(({ severity }) => severity === "error");
    if (refused && taken > 0) wrong.push(`taken with an error: ${issues.map(wordIssue).join("; ")}`);
    if (!refused && taken === 0) wrong.push("nothing was taken, and no error says why");
    for (const words of issues.map(wordIssue)) {
      if (words.length > LONGEST) wrong.push(`${words.length} letters are said: ${words.slice(0, 200)}`);
      if (UNSEEN.test(words))
        wrong.push(`what cannot be seen is said: ${JSON.stringify(words.slice(0, 200))}`);
    }
  } catch (cause) {
    wrong.push(
      `threw ${cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 900) : String(cause)}`,
    );
  }
  return { wrong, taken };
}
