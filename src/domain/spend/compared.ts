import * as z from "zod";
import { labelAt, labelled } from "../issues/labels";
import type { YearShare } from "../council/sections/local-share";
import type { Issue, Result } from "../issues/issue";
import { type LocalSpend, NO_DATE } from "./local-spend";
import { magnitudeChange, type MagnitudeChange } from "../values/magnitude";
import { errorAt, readShape } from "../issues/schema-issues";
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

const money = z.number().min(-1e11).max(1e11);

/** What `spend --json` prints, as far as it is read again. */
export const PrintedSpend = z.object({
  spend: labelled(
    "spend",
    z.object({
      total: labelled("total", money),
      localShare: labelled("local share", z.number().nullable()),
      local: labelled("local spend", money).optional(),
      unknown: labelled("spend of unknown place", money).optional(),
      sme: labelled("spend with SMEs", money).optional(),
      vcse: labelled("spend with VCSEs", money).optional(),
    }),
  ),
  leftOut: labelled(
    "lines left out",
    z.object({ lines: labelled("lines", z.int().min(0)), pounds: labelled("pounds", money) }),
  ).optional(),
});

/** Reads what `spend --json` printed for the period before. */
export function parseEarlierSpend(json: unknown): Result<EarlierSpend> {
  const read = readShape(PrintedSpend, json);
  if (!read.ok) return read;
  const { total, localShare } = read.value.spend;
  return { ok: true, value: { total: penceOfPounds(total), localShare }, issues: [] };
}

/** What a council paid its suppliers itself, in whole pence: never added to what suppliers spend through their contracts. */
export interface DirectSpend {
  readonly total: number;
  readonly local: number;
  readonly unknown: number;
  readonly sme: number;
  readonly vcse: number;
  /** A fraction; null where the total was 0 or less. */
  readonly localShare: number | null;
  /** Lines that may be payments and are in none of these figures. */
  readonly leftOut: { readonly lines: number; readonly pence: number };
}

/** Reads what `spend --json` printed; figures that an earlier version did not print are missing. */
export function parseDirectSpend(json: unknown): Result<DirectSpend> {
  const read = readShape(PrintedSpend, json);
  if (!read.ok) return read;
  const { spend, leftOut = { lines: 0, pounds: 0 } } = read.value;
  const parts = (["local", "unknown", "sme", "vcse"] as const).map((part) => [part, spend[part]] as const);
  const missing = parts.filter(([, figure]) => figure === undefined);
  if (missing.length > 0)
    return {
      ok: false,
      issues: missing.map(([part]) =>
        errorAt(["spend", part], "missing", { label: labelAt(PrintedSpend, ["spend", part]) }),
      ),
    };
  const pence = Object.fromEntries(parts.map(([part, figure]) => [part, penceOfPounds(figure ?? 0)]));
  return {
    ok: true,
    value: {
      ...(pence as Record<(typeof parts)[number][0], number>),
      total: penceOfPounds(spend.total),
      localShare: spend.localShare,
      leftOut: { lines: leftOut.lines, pence: penceOfPounds(leftOut.pounds) },
    },
    issues: [],
  };
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
