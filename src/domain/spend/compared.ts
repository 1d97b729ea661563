import * as z from "zod";
import { labelAt, labelled } from "../issues/labels";
import { day, line } from "../values/fields";
import { dayInWords } from "../values/day";
import type { YearShare } from "../council/sections/local-share";
import type { Issue, Result } from "../issues/issue";
import { basisDifferences, type ComparedBasis, type SpendBasis } from "./basis";
import { type LocalSpend, NO_DATE } from "./local-spend";
import { magnitudeChange, type MagnitudeChange } from "../values/magnitude";
import { errorAt, readShape } from "../issues/schema-issues";
import { rounded } from "../values/decimals";
import { penceOfPounds } from "../values/amount";

/** What the figures of direct spend are held against, as far as it is known. */
export interface SpendComparison {
  /** In the order in which they were given. */
  readonly before?: readonly EarlierSpend[] | undefined;
  /** Of direct spend that is local. */
  readonly baseline?: YearShare | undefined;
  readonly target?: YearShare | undefined;
}

/** A period's figures before these, as a JSON file or a workbook of local spend has them. */
export interface EarlierSpend extends ComparedBasis {
  /** Whole pence in scope. */
  readonly total: number;
  /** A fraction; null where the total was 0 or less. */
  readonly localShare: number | null;
  /** What follows an earlier version did not print. */
  readonly local?: number | undefined;
  readonly unknown?: number | undefined;
  readonly lines?: number | undefined;
}

const money = z.number().min(-1e11).max(1e11);
const share = z.number().nullable();

/** How figures were made, as `spend --json` prints it. */
const PrintedBasis = z.object({
  area: labelled("area", line),
  vat: labelled(
    "VAT basis",
    z.array(labelled("VAT basis", z.enum(["net", "gross", "not stated"]))).readonly(),
  ),
  places: labelled("how places were found", z.enum(["postcode-file", "sectors"])),
  rules: labelled("scope rules", z.array(labelled("rule", line)).readonly()),
  from: labelled("first day", day).nullable(),
  to: labelled("last day", day).nullable(),
});

/** What `spend --json` prints, as far as it is read again. */
export const PrintedSpend = z.object({
  spend: labelled(
    "spend",
    z.object({
      total: labelled("total", money),
      localShare: labelled("local share", share),
      localShareLow: labelled("lowest local share", share).optional(),
      localShareHigh: labelled("highest local share", share).optional(),
      local: labelled("local spend", money).optional(),
      unknown: labelled("spend of unknown place", money).optional(),
      sme: labelled("spend with SMEs", money).optional(),
      vcse: labelled("spend with VCSEs", money).optional(),
      lines: labelled("lines in scope", z.int().min(0)).optional(),
    }),
  ),
  basis: labelled("basis", PrintedBasis).optional(),
  leftOut: labelled(
    "lines left out",
    z.object({ lines: labelled("lines", z.int().min(0)), pounds: labelled("pounds", money) }),
  ).optional(),
});

/** Reads what `spend --json` printed for the period before. */
export function parseEarlierSpend(json: unknown): Result<EarlierSpend> {
  const read = readShape(PrintedSpend, json);
  if (!read.ok) return read;
  const { spend, basis, leftOut } = read.value;
  const pence = (pounds: number | undefined) => (pounds === undefined ? undefined : penceOfPounds(pounds));
  const value = {
    total: penceOfPounds(spend.total),
    ...{ local: pence(spend.local), unknown: pence(spend.unknown), lines: spend.lines },
    ...{ localShare: spend.localShare, low: spend.localShareLow, high: spend.localShareHigh },
    leftOut: leftOut && { lines: leftOut.lines, pence: penceOfPounds(leftOut.pounds) },
    basis: basis && basisOf(basis),
  };
  return { ok: true, value, issues: [] };
}

function basisOf({ from, to, ...basis }: z.infer<typeof PrintedBasis>): SpendBasis {
  return { ...basis, dates: from === null || to === null ? undefined : { first: from, last: to } };
}

/** How figures were made, as `spend --json` prints it. */
export function basisJson({ area, vat, places, rules, dates }: SpendBasis): z.input<typeof PrintedBasis> {
  return { area, vat, places, rules, from: dates?.first ?? null, to: dates?.last ?? null };
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

/** A figure with the one that it is held against: pence, percent or lines. */
export interface ComparedFigure {
  readonly kind: "spend" | "share" | "lines";
  readonly of: "total" | "local" | "unknown" | "lines" | "localShare";
  readonly label: string;
  /** Null where there is no share. */
  readonly now: number | null;
  readonly other: number;
}

/** The figures that are held against others. */
export type FiguresNow = Pick<LocalSpend, "total" | "local" | "unknown" | "lines" | "localShare">;

/** What can be compared, in the order in which it is shown. */
export function comparedFigures(
  now: FiguresNow,
  { before = [], baseline, target }: SpendComparison,
): readonly ComparedFigure[] {
  const names = periodNames(before);
  return [
    ...before.flatMap((each, index) => againstPeriod(now, each, names[index] ?? "")),
    ...(baseline ? [againstShare(now, `baseline ${baseline.year}`, baseline.percent)] : []),
    ...(target ? [againstShare(now, `target ${target.year}`, target.percent)] : []),
  ];
}

function againstPeriod(now: FiguresNow, before: EarlierSpend, period: string): readonly ComparedFigure[] {
  const figure = (
    of: "total" | "local" | "unknown" | "lines",
    label: string,
    other: number | undefined,
  ): readonly ComparedFigure[] => {
    const kind = of === "lines" ? "lines" : "spend";
    return other === undefined ? [] : [{ kind, of, label: `${label}: ${period}`, now: now[of], other }];
  };
  return [
    ...figure("total", "Spend", before.total),
    ...figure("local", "Local spend", before.local),
    ...figure("unknown", "Spend of unknown place", before.unknown),
    ...figure("lines", "Lines", before.lines),
    ...(before.localShare === null ? [] : [againstShare(now, period, 100 * before.localShare)]),
  ];
}

function againstShare({ localShare }: FiguresNow, what: string, other: number): ComparedFigure {
  return {
    ...({ kind: "share", of: "localShare" } as const),
    label: `Local share, %: ${what}`,
    now: localShare === null ? null : 100 * localShare,
    other,
  };
}

/** By their days; without them "the period before", numbered where there are several. */
function periodNames(before: readonly EarlierSpend[]): readonly string[] {
  return before.map(({ basis }, index) => {
    if (basis?.dates) return `${dayInWords(basis.dates.first)} to ${dayInWords(basis.dates.last)}`;
    return before.length === 1 ? "the period before" : `the period before (file ${index + 1})`;
  });
}

/** Why the figures of a period may differ from these though the council paid alike. */
export interface PeriodDifferences {
  readonly period: string;
  readonly reasons: readonly string[];
}

/** Of each period that there is a reason for. */
export function periodDifferences(
  now: ComparedBasis,
  { before = [] }: SpendComparison,
): readonly PeriodDifferences[] {
  const names = periodNames(before);
  return before
    .map((each, index) => ({ period: names[index] ?? "", reasons: basisDifferences(now, each) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** Spend of each quarter in the ledgers beside that of the one listed before; lines without a date are in none. */
export function quartersCompared({ byQuarter }: Pick<LocalSpend, "byQuarter">): readonly ComparedFigure[] {
  const dated = byQuarter.filter(({ quarter }) => quarter !== NO_DATE);
  return dated.slice(1).map(({ quarter, total }, index) => {
    const earlier = dated[index];
    return {
      ...({ kind: "spend", of: "total" } as const),
      label: `Spend: ${quarter} beside ${earlier?.quarter ?? ""}`,
      now: total,
      other: earlier?.total ?? 0,
    };
  });
}

/** Millionths of a percent: shares are compared as whole numbers, so that no rounding decides. */
const SHARE_STEPS = 1_000_000;

/** Whether a figure is at least ten times what it is held against, or at most a tenth of it. */
export function magnitudeOf({ kind, of, now, other }: ComparedFigure): MagnitudeChange | undefined {
  if (now === null || !isTelling(of)) return undefined;
  const whole = (figure: number) => (kind === "spend" ? figure : Math.round(figure * SHARE_STEPS));
  return magnitudeChange(whole(now), whole(other));
}

/** What is not known may change as much for good reasons, and so may lines. */
export function isTelling(of: ComparedFigure["of"]): boolean {
  return of !== "unknown" && of !== "lines";
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
        limits: { kind: kind === "spend" ? "spend" : "share", now: shown(now), other: shown(other) },
      } satisfies Issue,
    ];
  });
}
