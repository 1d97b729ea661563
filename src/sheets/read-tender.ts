import type { Issue, Place, Result } from "../domain/issue";
import { parseTender, type Tender } from "../domain/tender";
import type { Grid } from "../workbook/grid";
import { bidColumns } from "./bid-columns";
import { criteriaColumns, criteriaLines } from "./criteria";
import { type Entry, type EntryPath, readBlock, withEntries } from "./entries";
import { tenderModel } from "./model";
import { qualityColumns, qualityLines } from "./quality";
import { scoringLines } from "./scoring";
import { socialValueColumns, socialValueLines } from "./social-value";
import { readTenderStamp, type StampedTender } from "./tender-stamp";

/**
 * The tender that a workbook holds: its setup from the stamp, its entries from the sheets. Issues say the sheet and
 * cell of the entry that is wrong.
 */
export function readTender(grid: Grid): Result<Tender> {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) return stamped;
  const { entries, altered } = readEntries(grid, stamped.value);
  const parsed = parseTender(withEntries(stamped.value.json, entries), [stamped.value.edition]);
  const issues = parsed.issues.map((issue) => placed(issue, entries));
  if (altered.length === 0) return { ...parsed, issues };
  return { ok: false, issues: [...altered.map((name) => alteredColumn(grid, name)), ...issues] };
}

/** The entries of a tender's sheets, and the names of the columns that are gone or have other rows. */
export function readEntries(grid: Grid, { tender, edition, proxyPack }: StampedTender) {
  const model = tenderModel(tender, { editions: [edition], proxyPack });
  const read = [
    readBlock(grid, criteriaColumns(), criteriaLines(model)),
    readBlock(grid, bidColumns(model), scoringLines(model)),
    readBlock(grid, qualityColumns(model), qualityLines(model)),
    readBlock(grid, socialValueColumns(model), socialValueLines(model)),
  ];
  return {
    entries: read.flatMap(({ entries }) => entries),
    altered: read.flatMap(({ altered }) => altered),
  };
}

export function alteredColumn(grid: Grid, name: string): Issue {
  return { code: "sheet-altered", severity: "error", place: { file: grid.source }, limits: { name } };
}

/** The issue with the cell of the entry that it speaks of: at its path, or the first within it. */
export function placed(issue: Issue, entries: readonly Entry[]): Issue {
  const path = issue.place.path ?? [];
  const entry =
    entries.find((each) => startsWith(path, each.path)) ??
    entries.find((each) => startsWith(each.path, path));
  const place: Place = { ...issue.place, ...(path.length > 0 ? entry?.place : undefined) };
  return { ...issue, place };
}

export function startsWith(path: EntryPath, start: EntryPath): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}
