import type { Measure } from "../framework/edition";
import { PROMPTS } from "../framework/prompts";
import { sum } from "../values/shares";
import type { Register, RegisterPayment, RegisterRow, SupplyChain } from "./model";
import { SUPPRESS_BELOW } from "../council/sections/publication";
import { supplyChainOf } from "./supply-chain";
import { byDirectorate, statesDirectorates } from "./directorates";
import { type Published, publishedFigure, publishedOtherParts, publishedParts } from "./suppression";
import { byServiceArea } from "./service-areas";
import { exact, lastDayOf } from "./totals";

/** A measure over the year's quarters to this one, as it accumulates and as it may be published. */
export interface YearLine {
  readonly measure: Measure;
  /** The council's target for the year; undefined where there is none. */
  readonly target: number | undefined;
  readonly claimed: Published;
  readonly evidenced: Published;
  readonly validated: Published;
  /** What was validated in the whole year before; undefined where the register has nothing of it. */
  readonly yearBefore: Published | undefined;
  /** What was validated in each of `yearAreas`. */
  readonly validatedByArea: readonly Published[];
  /** In each of `yearDirectorates`. */
  readonly validatedByDirectorate: readonly Published[];
}

/** "2026-27", the year that a quarter is of. */
export function yearOf(quarter: string): string {
  return quarter.replace(/-Q\d$/, "");
}

/** "2025-26" of "2026-27-Q1", "2026" of "2027-Q1". */
export function yearBefore(quarter: string): string {
  const [first = "", second] = yearOf(quarter).split("-");
  const year = String(Number(first) - 1);
  return second === undefined ? year : `${year}-${first.slice(2)}`;
}

/** By the edition's measures; those of which nothing is committed or claimed are left out. */
export function yearLines(register: Register): readonly YearLine[] {
  const rows = yearRows(register);
  const limit = register.settings.suppressBelow ?? SUPPRESS_BELOW;
  const areas = yearAreas(register);
  const directorates = yearDirectorates(register);
  const before = yearBefore(register.quarter);
  const keyOf = ({ edition, measure }: RegisterRow) => `${edition.id} ${measure.id}`;
  const measures = new Map(rows.map((row) => [keyOf(row), row.measure]));
  return [...measures].map(([key, measure]) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const all = register.rows.filter((row) => keyOf(row) === key);
    const ofYear = (year: string) => all.filter((row) => yearOf(row.quarter) === year);
    const earlier = ofYear(before).filter(({ counts }) => counts);
    const reportsOf = (year: string, state: State) => reportsBefore(register, ofYear(year), state);
    const told = (of: readonly RegisterRow[], state: State, wentOut: readonly ReportBefore[]) =>
      publishedFigure(delivered(of, state), {
        ...{ measure, limit },
        publishedBefore: wentOut.map(({ byArea }) => exact(sum([...byArea.values()]))),
      });
    const thisYear = yearOf(register.quarter);
    const reports = reportsOf(thisYear, "validated");
    const validated = told(own, "validated", reports);
    const inArea = (of: readonly RegisterRow[], area: string) =>
      of.filter(({ serviceArea }) => serviceArea === area);
    const byArea = areas.map((area) => delivered(inArea(own, area), "validated"));
    const parts = publishedParts(byArea, validated, {
      ...{ measure, limit },
      publishedBefore: reports.map((report) => areas.map((area) => report.byArea.get(area) ?? 0)),
    });
    const byBoth = (of: readonly RegisterRow[]) =>
      directorates.map((directorate) =>
        areas.map((area) =>
          delivered(
            inArea(of, area).filter((row) => row.directorate === directorate),
            "validated",
          ),
        ),
      );
    return {
      measure,
      target: register.settings.targets?.find((each) => each.measure === measure.id)?.quantity,
      claimed: told(own, "claimed", reportsOf(thisYear, "claimed")),
      evidenced: told(own, "evidenced", reportsOf(thisYear, "evidenced")),
      validated,
      yearBefore:
        earlier.length === 0 ? undefined : told(earlier, "validated", reportsOf(before, "validated")),
      validatedByArea: parts,
      validatedByDirectorate: publishedOtherParts(
        byBoth(own),
        { parts, total: validated },
        {
          ...{ measure, limit },
          // A report was frozen by service area: what it told otherwise may be of any directorate of the area.
          publishedBefore: reports.map((report) =>
            byBoth(report.rows).map((shared) =>
              shared.map((figure, area) => figure + (report.otherwise.get(areas[area] ?? "") ?? 0)),
            ),
          ),
        },
      ),
    };
  });
}

type State = "claimed" | "evidenced" | "validated";

function delivered(rows: readonly RegisterRow[], state: State): number {
  return exact(sum(rows.map((row) => (row.counts ? (row[state] ?? 0) * row.countsAs : 0))));
}

/** The service areas of the year's contracts, in the council's order. */
export function yearAreas(register: Register): readonly string[] {
  const areas = [...new Set(yearRows(register).map(({ serviceArea }) => serviceArea))];
  return areas.sort(byServiceArea(register.settings.serviceAreas ?? []));
}

/** The directorates of the year's contracts, in the council's order; none where none is stated. */
export function yearDirectorates(register: Register): readonly (string | null)[] {
  const rows = yearRows(register);
  if (!statesDirectorates({ rows, payments: [] })) return [];
  return [...new Set(rows.map(({ directorate }) => directorate))].sort(byDirectorate(register.settings));
}

/** What a report that went out told of a measure over the year to its quarter. */
interface ReportBefore {
  /** By service area, as it was frozen, else as it stands. */
  readonly byArea: ReadonlyMap<string, number>;
  /** The rows of now that it was about. */
  readonly rows: readonly RegisterRow[];
  /** By service area, what the report told beyond these rows. */
  readonly otherwise: ReadonlyMap<string, number>;
}

/** Each report of a year that went out; `rows` are those of a measure in the year. */
function reportsBefore(
  { settings, state: { snapshots } }: Register,
  rows: readonly RegisterRow[],
  state: State,
): readonly ReportBefore[] {
  const [first] = rows;
  const published = new Set((settings.published ?? []).map((each) => each.quarter));
  const ends = new Map(rows.map(({ quarter, quarterEnd }) => [quarter, quarterEnd]));
  return [...ends]
    .filter(([quarter]) => published.has(quarter))
    .map(([, end]) => {
      const own = rows.filter(({ quarterEnd }) => quarterEnd <= end);
      const otherwise = new Map<string, number>();
      for (const snapshot of snapshots) {
        const ofQuarter = own.filter(({ quarter }) => quarter === snapshot.quarter);
        const told = snapshot.figures.filter(
          ({ measure, edition }) =>
            measure === first?.measure.id && (edition ?? first.edition.id) === first.edition.id,
        );
        if (ofQuarter.length === 0) continue;
        for (const area of new Set([...ofQuarter, ...told].map(({ serviceArea }) => serviceArea))) {
          const now = ofQuarter.filter(({ serviceArea, counts }) => counts && serviceArea === area);
          const was = sum(told.filter(({ serviceArea }) => serviceArea === area).map((each) => each[state]));
          const more = (was - sum(now.map((row) => row[state] ?? 0))) * (ofQuarter[0]?.countsAs ?? 1);
          otherwise.set(area, exact((otherwise.get(area) ?? 0) + more));
        }
      }
      const areas = new Set([...own.map(({ serviceArea }) => serviceArea), ...otherwise.keys()]);
      const byArea = [...areas].map((area) => {
        const now = delivered(
          own.filter(({ serviceArea }) => serviceArea === area),
          state,
        );
        return [area, exact(now + (otherwise.get(area) ?? 0))] as const;
      });
      return { byArea: new Map(byArea), rows: own, otherwise };
    });
}

function yearRows({ rows, quarter }: Register): readonly RegisterRow[] {
  const end = lastDayOf(quarter, rows);
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

/** Of the year's quarters to this one. */
export function yearSpend(register: Register): SupplyChain {
  return supplyChainOf(yearPayments(register));
}

/** The payments of the year's quarters to this one. */
export function yearPayments({ payments, quarter }: Register): readonly RegisterPayment[] {
  return payments.filter((each) => yearOf(each.quarter) === yearOf(quarter) && each.quarter <= quarter);
}
