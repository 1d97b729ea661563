import type { Plan } from "../workbook/plan";
import { writeXlsx, xlsxPieces } from "../xlsx/write";

/** What every job that takes time may be given by its door. */
export interface JobOptions {
  /** Aborting makes the job reject with the signal's reason; nothing is made then. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each part of the work and at its end: how many parts are done, and how much of the next. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Does a part of the work for one item after the other, so that only one is held in memory. */
export async function oneByOne<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  { signal, onProgress }: JobOptions,
): Promise<readonly T[]> {
  const results: T[] = [];
  for (const item of items) {
    signal?.throwIfAborted();
    onProgress?.(results.length, items.length);
    results.push(await work(item));
  }
  signal?.throwIfAborted();
  onProgress?.(results.length, items.length);
  return results;
}

/** A workbook that a job makes: a door writes it as a file, opens it or inserts it. The name has no ending. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

/** A file that a job makes, with its ending. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A plan as the bytes of an .xlsx file. */
export function workbookBytes(plan: Plan): Promise<Uint8Array> {
  return writeXlsx(plan);
}

/** The same piece by piece, for a workbook with long lists, of which no more than some lines are held. */
export function workbookPieces(plan: Plan, onProgress?: JobOptions["onProgress"]): Iterable<Uint8Array> {
  return xlsxPieces(onProgress ? withProgress(plan, onProgress) : plan);
}

/** Lines of lists between two times that it is told how many are written. */
const LINES_TOLD = 10_000;

/** A plan that tells while its lists are gone through how many of their lines were. */
function withProgress(plan: Plan, onProgress: NonNullable<JobOptions["onProgress"]>): Plan {
  const total = plan.sheets.reduce((sum, { list }) => sum + (list?.rows ?? 0), 0);
  let done = 0;
  function* told<Line>(lines: Iterable<Line>): Generator<Line> {
    for (const line of lines) {
      if (done % LINES_TOLD === 0) onProgress(done, total);
      done += 1;
      yield line;
    }
  }
  const sheets = plan.sheets.map(({ list, ...sheet }) =>
    list ? { ...sheet, list: { ...list, lines: told(list.lines) } } : sheet,
  );
  return { ...plan, sheets };
}

/** A workbook as an .xlsx file with its ending. */
export async function workbookFile({ name, plan }: NamedPlan): Promise<NamedFile> {
  return { name: `${name}.xlsx`, bytes: await workbookBytes(plan) };
}

/** A value as a JSON file with its ending, indented for people to read. */
export function jsonFile(name: string, value: unknown): NamedFile {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) };
}
