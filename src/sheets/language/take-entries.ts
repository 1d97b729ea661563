import { type Issue, issueOf } from "../../domain/issues/issue";
import type { Entry } from "./entries";
import type { CellReader } from "./typed-cells";
import type { EntryPath } from "./piece";
import type { GridCell } from "../../workbook/cells";

/** The entry that a cell is for. */
export interface Wanted<T> {
  readonly path: EntryPath;
  readonly label: string;
  readonly subject?: string | undefined;
  readonly cell: GridCell | undefined;
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly read: CellReader<T>;
}

export type Take = <T>(wanted: Wanted<T>) => T | undefined;

/** Takes entries one by one; keeps where each stands, and what is wrong with those that cannot be taken, and to be told of those that are. */
export function takeEntries(date1904: boolean) {
  const entries: Entry[] = [];
  const issues: Issue[] = [];
  const notes: Issue[] = [];
  const take: Take = ({ path, label, subject, cell, place, read }) => {
    const { value, fault, note } = read(cell, date1904);
    entries.push({ path, value: undefined, place: subject === undefined ? place : { ...place, subject } });
    const at = { ...place, path, ...(subject === undefined ? {} : { subject }) };
    if (fault) issues.push(issueOf("error", at, fault.code, { label, ...fault.limits }));
    if (note) notes.push(issueOf("warning", at, note.code, { label, ...note.limits }));
    return value;
  };
  return { take, entries, issues, notes };
}
