import { cellName } from "./address";
import type { Grid } from "./grid";
import { everyCell } from "./cells";

// In turn: a text, a sheet in quotes, a sheet without quotes, a name.
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.\\:]+)!|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** What is about to be taken out of a workbook. */
export interface Going {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Names that will point elsewhere in time. */
  readonly repointed: readonly string[];
}

/** The cells, as "Summary!B3", and the names outside the sheets that would be left without what they refer to. */
export function referringTo(grid: Grid, going: Going): readonly string[] {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const [sheets, names] = [lower(going.sheets), lower(going.names)];
  const ours = new Set([...names, ...lower(going.repointed)]);
  const refers = (formula: string) =>
    [...formula.matchAll(PARTS)].some(([part, quoted, bare]) =>
      quoted !== undefined || bare !== undefined
        ? spanned(quoted?.replaceAll("''", "'") ?? bare ?? "").some((sheet) => sheets.has(sheet))
        : names.has(part.toLowerCase()),
    );
  const cells = grid.sheets
    .filter(({ name }) => !sheets.has(name.toLowerCase()))
    .flatMap(({ name, cells }) =>
      everyCell(cells).flatMap(({ cell: { formula }, ...at }) =>
        formula !== undefined && refers(formula) ? [`${name}!${cellName(at)}`] : [],
      ),
    );
  const named = grid.names.filter(({ name, refersTo }) => !ours.has(name.toLowerCase()) && refers(refersTo));
  return [...cells, ...named.map(({ name }) => name)];
}

/** The sheet, or both ends of 'Scoring:Quality'!B3, in small letters; a sheet's name holds no colon. */
function spanned(reference: string): readonly string[] {
  return reference.toLowerCase().split(":");
}
