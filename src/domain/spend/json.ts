import { poundsOfPence } from "../values/amount";
import { issueJson } from "../issues/issue-json";
import type { Issue } from "../issues/issue";
import { type LeftOut, type LeftOutSum, mayLack, sumLeftOut } from "./left-out";
import type { LocalSpend } from "./local-spend";
import type { OwnTotalFound } from "./own-totals";

/** What the figures were read from. */
export interface SpendRead {
  /** Lines in scope and out of it. */
  readonly lines: number;
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Issue[];
  readonly settled: readonly Issue[];
  readonly ownTotals: readonly OwnTotalFound[];
}

/** The figures as `spend --json` prints them: pounds, and shares as fractions of 1. */
export function spendJson(
  figures: Omit<LocalSpend, "placed">,
  { lines, leftOut, doubts, settled, ownTotals }: SpendRead,
) {
  const { localShare, localShareLow, localShareHigh } = figures;
  const money = (["total", "excluded", "local", "wider", "elsewhere", "unknown", "sme", "vcse"] as const).map(
    (name) => [name, poundsOfPence(figures[name])] as const,
  );
  return {
    spend: { ...Object.fromEntries(money), localShare, localShareLow, localShareHigh },
    lines,
    leftOut: leftOutJson(leftOut),
    doubts: doubts.map(namedIssue),
    settled: settled.map(namedIssue),
    ownTotals: ownTotals.map(({ file, sheet, line, pence, counted }) => ({
      ...{ file, sheet: sheet ?? null, line, total: poundsOfPence(pence), counted: poundsOfPence(counted) },
      difference: poundsOfPence(pence - counted),
    })),
    unmatched: figures.unmatched.map(({ supplier, total }) => ({ supplier, net: poundsOfPence(total) })),
    byServiceArea: figures.byServiceArea.map(({ serviceArea, total, local }) => ({
      serviceArea,
      total: poundsOfPence(total),
      local: poundsOfPence(local),
    })),
  };
}

function namedIssue(issue: Issue) {
  return { file: issue.place.file ?? null, ...issueJson(issue) };
}

/** Lines that may be payments first, then each reason; pounds are of the lines whose amount is known. */
function leftOutJson(leftOut: readonly LeftOut[]) {
  const sums = sumLeftOut(leftOut);
  const lacking = sums.filter(mayLack);
  const total = (value: (sum: LeftOutSum) => number) => lacking.reduce((sum, each) => sum + value(each), 0);
  return {
    lines: total(({ lines }) => lines),
    pounds: poundsOfPence(total(({ pence }) => pence)),
    linesOfUnknownAmount: total(({ unknown }) => unknown),
    byReason: sums.map((sum) => ({
      ...{ reason: sum.reason, lines: sum.lines, pounds: poundsOfPence(sum.pence) },
      ...{ linesOfUnknownAmount: sum.unknown, mayBePayments: mayLack(sum) },
    })),
  };
}

export type SpendJson = ReturnType<typeof spendJson>;
