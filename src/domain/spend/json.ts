import { poundsOfPence } from "../values/amount";
import { issueJson } from "../issues/issue-json";
import type { Issue } from "../issues/issue";
import { type LeftOut, type LeftOutSum, mayLack, sumLeftOut } from "./left-out";
import { TIERS, type TierWords } from "../council/tiers";
import { beyondWords, type SpendBasis } from "./basis";
import { basisJson, type ComparedFigure, type PeriodDifferences } from "./compared";
import type { LocalSpend } from "./local-spend";
import type { SpendTotals } from "./sums";
import type { OwnTotalFound } from "./own-totals";

/** What the figures were read from. */
export interface SpendRead {
  readonly basis: SpendBasis;
  readonly compared: readonly ComparedFigure[];
  readonly differences: readonly PeriodDifferences[];
  /** Lines in scope and out of it. */
  readonly lines: number;
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Issue[];
  readonly settled: readonly Issue[];
  readonly ownTotals: readonly OwnTotalFound[];
  /** What the council calls its tiers. */
  readonly tierNames: TierWords;
}

/** The figures as `spend --json` prints them: pounds, and shares as fractions of 1. */
export function spendJson(
  figures: Omit<LocalSpend, "placed">,
  { basis, compared, differences, lines, leftOut, doubts, settled, ownTotals, tierNames }: SpendRead,
) {
  const { localShare, localShareLow, localShareHigh } = figures;
  const money = (["total", "excluded", "local", "wider", "elsewhere", "unknown", "sme", "vcse"] as const).map(
    (name) => [name, poundsOfPence(figures[name])] as const,
  );
  return {
    spend: {
      ...Object.fromEntries(money),
      ...{ localShare, localShareLow, localShareHigh, lines: figures.lines },
    },
    beyond: beyondWords([localShareLow, localShareHigh]) || null,
    basis: basisJson(basis),
    lines,
    leftOut: leftOutJson(leftOut),
    doubts: doubts.map(namedIssue),
    settled: settled.map(namedIssue),
    ownTotals: ownTotals.map(({ file, sheet, line, pence, counted }) => ({
      ...{ file, sheet: sheet ?? null, line, total: poundsOfPence(pence), counted: poundsOfPence(counted) },
      difference: poundsOfPence(pence - counted),
    })),
    unmatched: figures.unmatched.map(({ supplier, total }) => ({ supplier, net: poundsOfPence(total) })),
    byTier: TIERS.map((tier) => ({
      ...{ tier, name: tierNames[tier] },
      ...{ total: poundsOfPence(figures[TIER_FIGURES[tier]]), lines: figures.linesByTier[tier] },
    })),
    byQuarter: figures.byQuarter.map((each) => ({ quarter: each.quarter, ...partJson(each) })),
    byServiceArea: figures.byServiceArea.map((each) => ({
      ...{ serviceArea: each.serviceArea, ...partJson(each) },
      fromRegister: poundsOfPence(each.fromRegister.pence),
      linesFromRegister: each.fromRegister.lines,
    })),
    byCategory: figures.byCategory.map((each) => ({ category: each.category, ...partJson(each) })),
    bySize: figures.bySize.map((each) => ({ sme: each.isSme, ...partJson(each) })),
    toPlace: figures.toPlace.map(({ supplier, unknown, lines: count, shareIfLocal }) => ({
      ...{ supplier, unknown: poundsOfPence(unknown), lines: count, shareIfLocal },
    })),
    compared: compared.map(({ kind, label, now, other }) => {
      const shown = (figure: number) => (kind === "spend" ? poundsOfPence(figure) : figure);
      return { figure: label, now: now === null ? null : shown(now), other: shown(other) };
    }),
    differences: differences.map(({ period, reasons }) => ({ period, reasons })),
  };
}

const TIER_FIGURES = {
  borough: "local",
  "wider-area": "wider",
  elsewhere: "elsewhere",
  unknown: "unknown",
} as const;

/** A part of the spend with its local share and its bounds. */
function partJson({ total, lines, local, unknown, ...shares }: SpendTotals) {
  const { localShare, localShareLow, localShareHigh } = shares;
  return {
    ...{ total: poundsOfPence(total), lines, local: poundsOfPence(local), unknown: poundsOfPence(unknown) },
    ...{ localShare, localShareLow, localShareHigh },
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
