import { poundsOfPence } from "../values/amount";
import { issueJson } from "../issues/issue-json";
import type { Issue } from "../issues/issue";
import { type LeftOut, type LeftOutSum, mayLack, sumLeftOut } from "./left-out";
import { TIERS, type TierWords } from "../council/tiers";
import { beyondWords, type SpendBasis } from "./basis";
import { basisJson, type ComparedFigure, type PeriodDifferences } from "./compared";
import { inOrder } from "../values/in-order";
import { Listed } from "../values/listed";
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

/** The figures that `spend --json` prints: pounds, and shares as fractions of 1. */
function spendJson(
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
    unmatched: figures.unmatched.map(ITEMS.unmatched),
    byTier: TIERS.map((tier) => ({
      ...{ tier, name: tierNames[tier] },
      ...{ total: poundsOfPence(figures[TIER_FIGURES[tier]]), lines: figures.linesByTier[tier] },
    })),
    byQuarter: figures.byQuarter.map((each) => ({ quarter: each.quarter, ...partJson(each) })),
    byServiceArea: figures.byServiceArea.map(ITEMS.byServiceArea),
    byCategory: figures.byCategory.map(ITEMS.byCategory),
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

/** An item of each list that can be as long as a ledger. */
const ITEMS = {
  unmatched: ({ supplier, total }: ItemOf<LocalSpend["unmatched"]>) => ({
    supplier,
    net: poundsOfPence(total),
  }),
  byServiceArea: (each: ItemOf<LocalSpend["byServiceArea"]>) => ({
    ...{ serviceArea: each.serviceArea, ...partJson(each) },
    fromRegister: poundsOfPence(each.fromRegister.pence),
    linesFromRegister: each.fromRegister.lines,
  }),
  byCategory: (each: ItemOf<LocalSpend["byCategory"]>) => ({ category: each.category, ...partJson(each) }),
};

type ItemOf<List> = List extends Listed<infer Item> ? Item : never;

/** So many items are in a piece at most: each written by itself takes twice the time. */
const TOGETHER = 256;

/** The text of what `spendJson` gives, in pieces: of a list that can be as long as a ledger a few items are held at a time. */
export function* spendJsonPieces(figures: Omit<LocalSpend, "placed">, read: SpendRead): Generator<string> {
  const none = new Listed<never>(
    0,
    () => inOrder(new Uint32Array(0), () => 0),
    () => {
      throw new Error("no items");
    },
  );
  const json = spendJson({ ...figures, unmatched: none, byServiceArea: none, byCategory: none }, read);
  let piece = "{";
  for (const [at, [key, value]] of Object.entries(json).entries()) {
    piece += `${at === 0 ? "" : ","}${JSON.stringify(key)}:`;
    if (!isLong(key)) {
      piece += JSON.stringify(value);
      continue;
    }
    yield `${piece}[`;
    let separator = "";
    for (const items of together(itemsOf(figures, key))) {
      yield separator + JSON.stringify(items).slice(1, -1);
      separator = ",";
    }
    piece = "]";
  }
  yield `${piece}}`;
}

function* together(items: Iterable<unknown>): Generator<readonly unknown[]> {
  let held: unknown[] = [];
  for (const item of items) {
    held.push(item);
    if (held.length < TOGETHER) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

function isLong(key: string): key is keyof typeof ITEMS {
  return Object.hasOwn(ITEMS, key);
}

function* itemsOf(figures: Omit<LocalSpend, "placed">, key: keyof typeof ITEMS): Generator<unknown> {
  if (key === "unmatched") for (const each of figures.unmatched) yield ITEMS.unmatched(each);
  else if (key === "byServiceArea") for (const each of figures.byServiceArea) yield ITEMS.byServiceArea(each);
  else for (const each of figures.byCategory) yield ITEMS.byCategory(each);
}

const TIER_FIGURES = {
  borough: "local",
  "wider-area": "wider",
  elsewhere: "elsewhere",
  unknown: "unknown",
} as const;

/** A part of the spend with its local share and its bounds; there are as many as a ledger has categories. */
function partJson(part: SpendTotals) {
  return {
    total: poundsOfPence(part.total),
    lines: part.lines,
    local: poundsOfPence(part.local),
    unknown: poundsOfPence(part.unknown),
    localShare: part.localShare,
    localShareLow: part.localShareLow,
    localShareHigh: part.localShareHigh,
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
