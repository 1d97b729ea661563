import { awardByLot, checkDecisions, type LotAward, ScoredLots } from "../../domain/evaluation/award-by-lot";
import { hasError } from "../../domain/issues/errors-first";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { readShape } from "../../domain/issues/schema-issues";
import type { Grid } from "../../workbook/grid";
import { readBlock, withEntries } from "../language/entries";
import { expectStamp } from "../language/expect-stamp";
import { entrySheets, heldTwice } from "../language/held-twice";
import { alteredColumn, placing } from "../language/placing";
import { readStamp, withoutStamp } from "../language/stamp";
import { lotLines, lotsColumns } from "./columns";
import { LOTS_FORM_VERSION, lotsModel, placeLots } from "./workbook";

/** An overview of lots as a workbook holds it, with what was decided in it. */
export interface AwardedLots {
  readonly scored: ScoredLots;
  readonly awards: readonly LotAward[];
}

/** What an overview was made from, without what was typed since. */
export function readLotsStamp(grid: Grid, stamp = readStamp(grid)): Result<ScoredLots> {
  const found = expectStamp(grid.source, stamp, {
    kind: "lots",
    known: LOTS_FORM_VERSION,
    another: () => refusedFile(grid.source, "not-an-overview"),
  });
  if (!found.ok) return found;
  const scored = ScoredLots.safeParse(found.value.parts.lots);
  return scored.success
    ? { ok: true, value: scored.data, issues: [] }
    : refusedFile(grid.source, "stamp-damaged");
}

/** The award of each lot by an overview's workbook. */
export function readLots(grid: Grid): Result<AwardedLots> {
  const stamped = readLotsStamp(grid);
  return stamped.ok ? readDecisions(grid, stamped.value) : stamped;
}

/** The same of an overview whose stamp was read. */
export function readDecisions(grid: Grid, stamped: ScoredLots): Result<AwardedLots> {
  const model = lotsModel(stamped);
  const { entries, altered } = readBlock(
    grid,
    lotsColumns(model, () => ""),
    lotLines(model),
  );
  const twice = heldTwice(grid, () => entrySheets(withoutStamp(placeLots(stamped)), grid));
  const lost = altered.map((name) => alteredColumn(grid, name));
  const read = readShape(ScoredLots, withEntries(stamped, entries));
  const issues = read.ok ? checkDecisions(read.value) : read.issues;
  const all = [...twice, ...lost, ...issues.map(placing(entries))];
  return read.ok && !hasError(all)
    ? { ok: true, value: { scored: read.value, awards: awardByLot(read.value) }, issues: all }
    : { ok: false, issues: all };
}
