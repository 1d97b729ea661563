import type { Plan } from "../../src/workbook/plan";
import type { PaneDoor } from "./pane";

/**
 * Every job can be done at two doors: the command line and the pane. A case is one job with one input, and says how
 * each door is asked for it; `both-doors.ts` runs the built command line as a process and the pane in Chromium, and
 * holds what came out equal:
 *
 * - files made: their names, and their bytes
 * - sheets that the pane put into the open workbook: the cells, formulas, locks and names of the file that the command
 *   line made
 * - issues: the same sentences in the same order
 * - what else both tell, where the case says how to find it
 *
 * The pane is held to WCAG 2.2 AA where a job's first case ends and its last, which are a sound one and a refusal.
 *
 * To add a job: write `cases/JOB.ts`, which exports a list of cases, and put it into the list in `cases.ts`. Give the
 * command line a name for its file that is the one which the pane proposes, so that names are compared too. Cases share
 * one page, emptied before each; keep them few and small, and hold finer cases in test/jobs, where no browser is needed.
 */
export interface DoorCase {
  /** Reads as a sentence after "both doors": "write a built-in edition as a file". */
  readonly does: string;
  /** The files that the user has, by name; both doors get the same. */
  readonly files?: Files;
  readonly args: readonly string[];
  /** What the user does in the pane, which shows the list of jobs; `pane` notes what is made. */
  readonly inPane: (pane: PaneDoor) => Promise<void>;
  /** What of a text that is made is compared, where not all of it: no two runs record the same moment. */
  readonly compared?: (text: string) => string;
  /** How the command line's process says what is compared, where it is not one issue a line on its standard error. */
  readonly printed?: (process: Ended) => Said;
}

export type Files = Readonly<Record<string, Uint8Array | Plan>>;

/** How the command line's process ended. */
export interface Ended {
  readonly code: number | null;
  /** Lines of the standard output and of the standard error. */
  readonly said: readonly string[];
  readonly complained: readonly string[];
}

export interface Said {
  readonly issues: readonly string[];
  /** Lines of text that both show. */
  readonly told: readonly string[];
}

/** Issues in files of these names, said as of what was typed into the pane: without the name. */
export function asTyped(...names: readonly string[]): (process: Ended) => Said {
  const typed = (line: string) =>
    names.reduce((said, name) => said.replace(` (${name})`, "").replace(`(${name}, `, "("), line);
  return ({ complained }) => ({ issues: complained.map(typed), told: [] });
}

/** What came out of a door. */
export interface Outcome extends Said {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A value as the bytes of a JSON file. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Lines as the bytes of a text file. */
export function textBytes(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

/** Sentences about a file as they are said of what is typed in the pane: without the file's name in their place. */
export function unnamed(file: string, sentences: readonly string[]): readonly string[] {
  return sentences.map((each) => each.replace(` (${file})`, "").replace(`(${file}, `, "("));
}

/** A job by its name, with its cases. */
export type JobCases = readonly [job: string, cases: readonly DoorCase[]];
