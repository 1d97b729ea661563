import type { QuarterId } from "../../domain/values/calendar";
import { isCouncilFile, isPassedOver, isWorkbookName, notReadIssue } from "../../domain/register/found-files";
import type { Received } from "../../domain/register/received";
import type { Issue } from "../../domain/issues/issue";
import type { FoundFile } from "../parts/found-files";
import { receivedIn } from "../../jobs/receive-returns";
import type { ReturnRead } from "../../jobs/return-file";

interface ReadFile extends FoundFile {
  readonly sha256: string;
}

/** The chosen returns: which were read, and which wait to be. */
export interface Reading {
  readonly waiting: readonly FoundFile[];
  /** Each name and content once. */
  readonly read: readonly ReadFile[];
  /** What was read, by the SHA-256 of its bytes. */
  readonly contents: ReadonlyMap<string, Received>;
  /** Of files that could not be opened. */
  readonly unopened: readonly Issue[];
  /** Of files of other kinds, which are not read. */
  readonly others: readonly Issue[];
  /** Files of which the name and the content came before. */
  readonly again: number;
}

export const NOTHING_CHOSEN: Reading = {
  waiting: [],
  read: [],
  contents: new Map(),
  unopened: [],
  others: [],
  again: 0,
};

/** With more files: workbooks wait to be read, hidden files are passed over. A file that could not be opened may come again. */
export function withFiles(reading: Reading, files: readonly FoundFile[]): Reading {
  const shown = files.filter(({ name }) => !name.split("/").some(isPassedOver));
  const workbooks = shown.filter(({ name }) => isWorkbookName(name));
  const known = new Set(reading.others.map(({ place }) => place.file));
  const others = shown.filter(
    ({ name }) => !isWorkbookName(name) && !isCouncilFile(name) && !known.has(name),
  );
  const coming = new Set(workbooks.map(({ name }) => name));
  return {
    ...reading,
    waiting: [...reading.waiting, ...workbooks],
    unopened: reading.unopened.filter(({ place }) => !coming.has(place.file ?? "")),
    others: [...reading.others, ...others.map(({ name }) => notReadIssue(name))],
  };
}

/** With what came of the first file that waits. */
export function withRead(reading: Reading, outcome: ReturnRead): Reading {
  const [first, ...waiting] = reading.waiting;
  if (!first) throw new Error("no file waits to be read");
  if ("unopened" in outcome)
    return { ...reading, waiting, unopened: [...reading.unopened, outcome.unopened] };
  const { sha256, received } = outcome;
  if (reading.read.some((each) => each.sha256 === sha256 && each.name === first.name))
    return { ...reading, waiting, again: reading.again + 1 };
  const contents = received ? new Map(reading.contents).set(sha256, received) : reading.contents;
  return { ...reading, waiting, contents, read: [...reading.read, { ...first, sha256 }] };
}

/** Everything waits again: what was read was held against other contracts. */
export function readAgain(reading: Reading): Reading {
  const read = reading.read.map(({ name, file }) => ({ name, file }));
  return { ...reading, waiting: [...read, ...reading.waiting], read: [], contents: new Map() };
}

/** Every chosen workbook, those first that were read. */
export function chosenReturns({ read, waiting }: Reading): readonly FoundFile[] {
  return [...read.map(({ name, file }) => ({ name, file })), ...waiting];
}

/** Without one of the chosen workbooks. What was read of a content goes with its last name. */
export function withoutChosen(reading: Reading, index: number): Reading {
  const read = reading.read.filter((_, at) => at !== index);
  const waiting = reading.waiting.filter((_, at) => at + reading.read.length !== index);
  const left = new Set(read.map(({ sha256 }) => sha256));
  const contents = new Map([...reading.contents].filter(([sha256]) => left.has(sha256)));
  return { ...reading, read, waiting, contents };
}

/** How many of the chosen workbooks are done. */
export function countsOf({ waiting, read, unopened, again }: Reading) {
  const done = read.length + unopened.length + again;
  return { done, total: done + waiting.length };
}

/** What was read, for a quarter's consolidation; each content once with every name that it came under. */
export function receivedOf({ read, contents }: Reading, quarter: QuarterId): readonly Received[] {
  return receivedIn(read, contents, quarter);
}
