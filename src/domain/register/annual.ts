import type { Measure } from "../framework/edition";
import { PROMPTS } from "../framework/prompts";
import { counted } from "../issues/words/sentences";
import { sum } from "../values/shares";
import type { Register, RegisterRow, SupplyChain } from "./model";
import { SUPPRESS_BELOW } from "../council/settings";
import { supplyChainOf } from "./supply-chain";
import { exact } from "./totals";

const STATES = ["claimed", "evidenced", "validated"] as const;

/** A measure over the year's quarters to this one, as it accumulates. */
export interface YearLine {
  readonly measure: Measure;
  /** The council's target for the year; undefined where there is none. */
  readonly target: number | undefined;
  /** As they may be published: a small count of people stands as "Fewer than 5". */
  readonly claimed: number | string;
  readonly evidenced: number | string;
  readonly validated: number | string;
}

/** "2026-27", the year that a quarter is of. */
export function yearOf(quarter: string): string {
  return quarter.replace(/-Q\d$/, "");
}

/** By the edition's measures; those of which nothing is committed or claimed are left out. */
export function yearLines(register: Register): readonly YearLine[] {
  const rows = yearRows(register);
  const limit = register.settings.suppressBelow ?? SUPPRESS_BELOW;
  const measures = new Map(rows.map((row) => [`${row.edition.id} ${row.measure.id}`, row.measure]));
  return [...measures].map(([key, measure]) => {
    const own = rows.filter((row) => `${row.edition.id} ${row.measure.id}` === key);
    const [claimed, evidenced, validated] = STATES.map((state) =>
      publishedFigure(
        exact(sum(own.map((row) => (row.counts ? (row[state] ?? 0) * row.countsAs : 0)))),
        measure,
        limit,
      ),
    );
    const target = register.settings.targets?.find((each) => each.measure === measure.id)?.quantity;
    return { measure, target, claimed: claimed ?? 0, evidenced: evidenced ?? 0, validated: validated ?? 0 };
  });
}

function yearRows({ rows, quarter }: Register): readonly RegisterRow[] {
  const end = rows.find((row) => row.quarter === quarter)?.quarterEnd ?? "";
  return rows.filter(
    (row) =>
      yearOf(row.quarter) === yearOf(quarter) && row.quarterEnd <= end && row.measure.unit !== "qualitative",
  );
}

/** A statement of contracts, and how many of them carry it. */
export interface StatementCount {
  readonly title: string;
  readonly group: string;
  readonly contracts: number;
}

/** How many of the contracts that ran in the year to this quarter carry each statement; none where no contract carries any. */
export function statementCounts(register: Register): {
  readonly contracts: number;
  readonly counts: readonly StatementCount[];
} {
  const { contracts, rows, quarter } = register;
  const ran = new Set(
    rows.filter((row) => yearOf(row.quarter) === yearOf(quarter)).map((row) => row.contract.reference),
  );
  const own = contracts.filter(({ reference }) => ran.has(reference));
  const carrying = (id: string) =>
    own.filter(({ statements = [] }) => statements.some((statement) => statement.id === id)).length;
  const counts = PROMPTS.map(({ id, title, group }) => ({ title, group, contracts: carrying(id) }));
  return {
    contracts: own.length,
    counts: counts.some((count) => count.contracts > 0) ? counts : [],
  };
}

/** A few people can be recognised, so that their number is not told. */
export function publishedFigure(
  figure: number,
  { unit, accumulation, unitInWords }: Measure,
  limit: number,
): number | string {
  // Whether a unit in a bidder's words counts people nobody can tell, so that it is taken for one.
  const people = unit === "fte" || accumulation === "people-once" || unitInWords !== undefined;
  return people && figure > 0 && figure < limit ? `Fewer than ${limit}` : figure;
}

/** Of the year's quarters to this one. */
export function yearSpend({ payments, quarter }: Register): SupplyChain {
  return supplyChainOf(
    payments.filter((each) => yearOf(each.quarter) === yearOf(quarter) && each.quarter <= quarter),
  );
}

/** The annual report in plain text, for a paper to Cabinet: no supplier, no officer and no small count is in it. */
export function annualReportText(register: Register): string {
  const { settings, quarter, counts } = register;
  const { report = {}, localShare = {} } = settings;
  const spend = yearSpend(register);
  const lines = yearLines(register).map(
    ({ measure, target, claimed, evidenced, validated }) =>
      `${measure.headline}: claimed ${shown(claimed)}, evidenced ${shown(evidenced)}, validated ${shown(validated)}${target === undefined ? "" : ` (target for the year ${shown(target)})`}`,
  );
  const share =
    spend.localShare === null
      ? "no share can be given"
      : `${(100 * spend.localShare).toFixed(1)}% of it local`;
  return [
    `Social value in ${report.year ?? yearOf(quarter)}, to the end of ${quarter}`,
    "",
    ...lines,
    "",
    `Suppliers spent ${money(spend.total)} through their contracts without VAT, ${money(spend.local)} of it in the borough: ${share}. Of ${money(spend.unknown)} the place is unknown.`,
    ...(localShare.baseline
      ? [`The baseline in ${localShare.baseline.year} was ${localShare.baseline.percent}%.`]
      : []),
    ...(localShare.target
      ? [`The target for ${localShare.target.year} is ${localShare.target.percent}%.`]
      : []),
    ...(report.quotations
      ? [
          `Of ${report.quotations.invited} invitations to quote, ${report.quotations.withLocal} had a local supplier among those invited.`,
        ]
      : []),
    ...statementLines(register),
    ...stories("Case studies", report.caseStudies),
    ...stories("Enforcement", report.enforcement),
    "",
    "Method and caveats",
    "Claimed is what suppliers say, evidenced what they named evidence for, validated what the council confirmed; the three are never added.",
    `Counts of people above 0 and below ${settings.suppressBelow ?? SUPPRESS_BELOW} are left out, so that nobody can be recognised.`,
    `In the last quarter ${counts.missing} returns were missing.`,
    ...(report.caveats ?? []),
    "",
  ].join("\n");
}

function statementLines(register: Register): readonly string[] {
  const { contracts, counts } = statementCounts(register);
  if (counts.length === 0) return [];
  return [
    "",
    "What contracts state",
    ...counts.map((count) => `${count.title}: ${count.contracts} of ${counted(contracts, "contract")}`),
  ];
}

function stories(heading: string, told: readonly { readonly title: string; readonly text: string }[] = []) {
  return told.length === 0 ? [] : ["", heading, ...told.map(({ title, text }) => `${title}. ${text}`)];
}

function shown(figure: number | string): string {
  return typeof figure === "string"
    ? figure.toLowerCase()
    : figure.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

function money(pence: number): string {
  return (pence / 100).toLocaleString("en-GB", { style: "currency", currency: "GBP" });
}
