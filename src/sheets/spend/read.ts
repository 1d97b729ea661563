import { PLACES_WORDS, type SpendBasis, VAT_WORDS } from "../../domain/spend/basis";
import type { EarlierSpend } from "../../domain/spend/compared";
import type { VatBasis } from "../../domain/spend/columns";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { penceOfPounds } from "../../domain/values/amount";
import { dayOfSerial } from "../../domain/values/day";
import { cellAt } from "../../workbook/cells";
import type { CellValue } from "../../workbook/plan";
import type { Grid } from "../../workbook/grid";
import { locate } from "../language/entries";
import { BASIS_NAMES } from "./basis-rows";
import { LEDGER } from "./ledger";
import { LEFT_OUT } from "./left-out";
import { LOCAL_NAMES } from "./sums";

/** What an earlier workbook's figures follow from by formulas, so that they are read without it. */
export const LONG_SHEETS: readonly string[] = [LEDGER, LEFT_OUT];

/** Whether a workbook is one of local spend, which has no stamp. */
export function isLocalSpend(grid: Grid): boolean {
  return [LOCAL_NAMES.total, "Ledger_InScope"].every((name) => locate(grid, name));
}

/** The figures of a workbook of local spend, as they follow from its ledger with what was corrected there. */
export function readEarlierSpend(grid: Grid): Result<EarlierSpend> {
  const total = numberAt(grid, LOCAL_NAMES.total);
  if (!isLocalSpend(grid) || total === undefined) return refusedFile(grid.source, "spend-before-other");
  const pence = (name: string) => {
    const pounds = numberAt(grid, name);
    return pounds === undefined ? undefined : penceOfPounds(pounds);
  };
  const share = (name: string) => (locate(grid, name) ? (numberAt(grid, name) ?? null) : undefined);
  const value = {
    total: penceOfPounds(total),
    ...{ local: pence(LOCAL_NAMES.local), unknown: pence(LOCAL_NAMES.unknown) },
    lines: numberAt(grid, LOCAL_NAMES.lines),
    localShare: share(LOCAL_NAMES.share) ?? null,
    ...{ low: share(LOCAL_NAMES.shareLow), high: share(LOCAL_NAMES.shareHigh) },
    leftOut: undefined,
    basis: readBasis(grid),
  };
  return { ok: true, value, issues: [] };
}

/** Undefined in workbooks of an earlier version, which do not say it. */
function readBasis(grid: Grid): SpendBasis | undefined {
  const text = (name: string) => String(valueAt(grid, name) ?? "");
  const area = text(BASIS_NAMES.area);
  const places = keyOf(PLACES_WORDS, text(BASIS_NAMES.places));
  if (area === "" || places === undefined) return undefined;
  const vat = text(BASIS_NAMES.vat)
    .split("; ")
    .map((words) => keyOf<VatBasis>(VAT_WORDS, words))
    .filter((each) => each !== undefined);
  const [from, to] = [numberAt(grid, BASIS_NAMES.from), numberAt(grid, BASIS_NAMES.to)];
  const rules: string[] = [];
  for (let number = 1; locate(grid, `${BASIS_NAMES.rule}${number}`); number += 1)
    rules.push(text(`${BASIS_NAMES.rule}${number}`));
  const dates =
    from === undefined || to === undefined ? undefined : { first: dayOfSerial(from), last: dayOfSerial(to) };
  return { area, vat, places, rules, dates };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, said: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === said);
}

function valueAt(grid: Grid, name: string): CellValue | undefined {
  const found = locate(grid, name);
  return found && cellAt(found.sheet.cells, found.range)?.value;
}

function numberAt(grid: Grid, name: string): number | undefined {
  const value = valueAt(grid, name);
  return typeof value === "number" ? value : undefined;
}
