import type { Issue } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import { type Entry, withEntries } from "../language/entries";
import { modelOf, readEntries } from "./read";
import type { StampedTender } from "./stamp";
import type { EntryPath } from "../language/piece";
import { placing, startsWith, alteredColumn } from "../language/placing";

/** A tender's workbook as far as its entries are sound. */
export interface SoundTender {
  /** What is wrong with the entries, each with its cell. */
  readonly issues: readonly Issue[];
  /** Gives an issue the cell of the entry that it speaks of. */
  readonly place: (issue: Issue) => Issue;
  /** With wrong entries left out, so that all else can still be checked. */
  readonly tender: Tender;
  /** True where what an issue speaks of could not be read, so that nothing more can be said of it. */
  readonly isUnsure: (path: EntryPath) => boolean;
}

/**
 * Reads every entry. A wrong one counts as blank, a wrong weight or share as it was when the sheets were made; what is
 * wrong beyond it shows once it is out of the way, so this goes on until nothing is.
 */
export function readSoundTender(grid: Grid, stamped: StampedTender, model = modelOf(stamped)): SoundTender {
  const { entries, altered } = readEntries(grid, model);
  const issues = altered.map((name) => alteredColumn(grid, name));
  const place = placing(entries);
  let unsure: readonly EntryPath[] = [];
  const isUnsure = (path: EntryPath) => unsure.some((each) => touches(each, path));
  for (const depth of DEPTHS) {
    const kept = entries.flatMap((entry) => (isUnsure(entry.path) ? leftOut(entry) : [entry]));
    const parsed = parseTender(withEntries(stamped.json, kept), [stamped.edition]);
    const fresh = parsed.issues.filter(({ place }) => !isUnsure(place.path ?? []));
    issues.push(...fresh.map(place));
    if (parsed.ok) return { issues, place, tender: parsed.value, isUnsure };
    unsure = [...unsure, ...errorPaths(parsed.issues).map((path) => path.slice(0, depth))];
  }
  return { issues, place, tender: stamped.tender, isUnsure: () => true };
}

/** How much is left out around a mistake, turn by turn: the entry; where that is not enough, its bid, then its part. */
const DEPTHS = [Infinity, Infinity, Infinity, 2, 1, 1];

function errorPaths(issues: readonly Issue[]): readonly EntryPath[] {
  return issues.flatMap(({ severity, place }) => (severity === "error" && place.path ? [place.path] : []));
}

function touches(one: EntryPath, other: EntryPath): boolean {
  return startsWith(one, other) || startsWith(other, one);
}

/** A bid that is out stays out while its reason is missing. */
function leftOut(entry: Entry): readonly Entry[] {
  if (entry.path[0] !== "bids") return [];
  return [{ ...entry, value: entry.path.at(-1) === "statusReason" ? "not given" : undefined }];
}
