import type { IssueCode } from "../../domain/issues/catalogue";
import { type Issue, type LimitsOf, makeIssue } from "../../domain/issues/issue";
import type { Grid } from "../../workbook/grid";
import { cellOf, findBlock, type FoundBlock, placeOf } from "./found-block";
import { type CellReader, plainValue } from "./typed-cells";

/** The list whose columns these are, where all of its entries are there: other sheets have some of its headings. */
export function findEntries<const Key extends string>(
  grid: Grid,
  columns: Parameters<typeof findBlock<Key>>[1],
  entries: readonly NoInfer<Key>[],
): FoundBlock<Key> | undefined {
  const block = findBlock(grid, columns);
  return block && entries.every((key) => block.columns.has(key)) ? block : undefined;
}

/** A list's line in the sheet, and what its cells say; faults are collected. */
export interface Line<Key extends string> {
  readonly read: <T>(key: Key, reader: CellReader<T>, label?: string) => T | null;
  readonly complain: Remark<Key>;
  /** The same of what is taken all the same. */
  readonly warn: Remark<Key>;
}

type Remark<Key> = <Code extends IssueCode>(key: Key, code: Code, ...limits: LimitsOf<Code>) => void;

/** The lines of a list in which any of its entries is filled, however they are sorted. */
export function filledLines<Key extends string>(
  block: FoundBlock<Key>,
  entries: readonly NoInfer<Key>[],
  grid: Grid,
  issues: Issue[],
): readonly Line<Key>[] {
  const rows = Array.from(
    { length: Math.max(0, block.last - block.top + 1) },
    (_, index) => block.top + index,
  );
  return rows
    .filter((row) => entries.some((key) => plainValue(cellOf(block, row, key)) !== undefined))
    .map((row) => {
      const remark =
        (severity: Issue["severity"]): Remark<Key> =>
        (key, code, ...limits) => {
          const place = { file: grid.source, ...placeOf(block, row, key) };
          issues.push(makeIssue(severity, place, code, ...limits));
        };
      const complain = remark("error");
      return {
        complain,
        warn: remark("warning"),
        read: (key, reader, label = key) => {
          const { value, fault } = reader(cellOf(block, row, key), grid.date1904);
          if (fault) complain(key, fault.code, { label, ...fault.limits });
          return value ?? null;
        },
      };
    });
}
