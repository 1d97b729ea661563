import * as z from "zod";
import { labelled } from "../issues/labels";
import type { YearShare } from "../council/settings";
import type { Issue, Result } from "../issues/issue";
import { type LocalSpend, NO_DATE } from "./local-spend";
import { magnitudeChange, type MagnitudeChange } from "../values/magnitude";
import { readShape } from "../issues/schema-issues";
import { rounded } from "../values/decimals";
import { penceOfPounds } from "../values/amount";

/** What the figures of direct spend are held against, as far as it is known. */
export interface SpendComparison {
  readonly before?: EarlierSpend | undefined;
  /** Of direct spend that is local. */
  readonly baseline?: YearShare | undefined;
  readonly target?: YearShare | undefined;
}

/** A period's figures before these. */
export interface EarlierSpend {
  /** Whole pence in scope. */
  readonly total: number;
  /** A fraction; null where the total was 0 or less. */
  readonly localShare: number | null;
}

/** What `spend --json` prints, as far as it is read again. */
export const PrintedSpend = z.object({
  spend: labelled(
    "spend",
    z.object({
      total: labelled("total", z.number().min(-1e11).max(1e11)),
      localShare: labelled("local share", z.number().nullable()),
    }),
  ),
});

/** Reads what `spend --json` printed for the period before. */
export function parseEarlierSpend(json: unknown): Result<EarlierSpend> {
  const read = readShape(PrintedSpend, json);
  if (!read.ok) return read;
  const { total, localShare } = read.value.spend;
  return { ok: true, value: { total: penceOfPounds(total), localShare }, issues: [] };
}

/** A figure with the one that it is held against: pence, or percent. */
export interface ComparedFigure {
  readonly kind: "spend" | "share";
  readonly label: string;
  /** Null where there is no share. */
  readonly now: number | null;
  readonly other: number;
}

/** What can be compared, in the order in which it is shown. */
export function comparedFigures(
  { total, localShare }: Pick<LocalSpend, "total" | "localShare">,
  { before, baseline, target }: SpendComparison,
): readonly ComparedFigure[] {
  const share = (label: string, other: number): ComparedFigure => ({
    kind: "share",
    label,
    now: localShare === null ? null : 100 * localShare,
    other,
  });
  return [
    ...(before
      ? [{ kind: "spend", label: "Spend: the period before", now: total, other: before.total } as const]
      : []),
    ...(typeof before?.localShare === "number"
      ? [share("Local share, %: the period before", 100 * before.localShare)]
      : []),
    ...(baseline ? [share(`Local share, %: baseline ${baseline.year}`, baseline.percent)] : []),
    ...(target ? [share(`Local share, %: target ${target.year}`, target.percent)] : []),
  ];
}

/** Spend of each quarter in the ledgers beside that of the one listed before; lines without a date are in none. */
export function quartersCompared({ byQuarter }: Pick<LocalSpend, "byQuarter">): readonly ComparedFigure[] {
  const dated = byQuarter.filter(({ quarter }) => quarter !== NO_DATE);
  return dated.slice(1).map(({ quarter, total }, index) => {
    const earlier = dated[index];
    return {
      kind: "spend",
      label: `Spend: ${quarter} beside ${earlier?.quarter ?? ""}`,
      now: total,
      other: earlier?.total ?? 0,
    };
  });
}

/** Millionths of a percent: shares are compared as whole numbers, so that no rounding decides. */
const SHARE_STEPS = 1_000_000;

/** Whether a figure is at least ten times what it is held against, or at most a tenth of it. */
export function magnitudeOf({ kind, now, other }: ComparedFigure): MagnitudeChange | undefined {
  if (now === null) return undefined;
  const whole = (figure: number) => (kind === "spend" ? figure : Math.round(figure * SHARE_STEPS));
  return magnitudeChange(whole(now), whole(other));
}

/** Figures that are ten times, or a tenth of, what they are held against. */
export function magnitudeIssues(figures: readonly ComparedFigure[]): readonly Issue[] {
  return figures.flatMap((figure) => {
    const { kind, label, now, other } = figure;
    const change = magnitudeOf(figure);
    if (now === null || change === undefined) return [];
    const shown = (figure: number) => (kind === "spend" ? figure / 100 : rounded(figure, 1));
    return [
      {
        code: change === "ten-times-up" ? "spend-ten-times-up" : "spend-ten-times-down",
        severity: "warning",
        place: { subject: label },
        limits: { kind, now: shown(now), other: shown(other) },
      } satisfies Issue,
    ];
  });
}
