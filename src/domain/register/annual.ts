import type { Measure } from "../framework/edition";
import { PROMPTS } from "../framework/prompts";
import { sum } from "../values/shares";
import type { Register, RegisterRow, SupplyChain } from "./model";
import { SUPPRESS_BELOW } from "../council/sections/publication";
import { supplyChainOf } from "./supply-chain";
import { byDirectorate, statesDirectorates } from "./directorates";
import { type Published, publishedFigure, publishedOtherParts, publishedParts } from "./suppression";
import { byServiceArea } from "./service-areas";
import { exact } from "./totals";

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
  const publishedEnds = publishedBefore(register, rows);
  const before = yearBefore(register.quarter);
  const keyOf = ({ edition, measure }: RegisterRow) => `${edition.id} ${measure.id}`;
  const measures = new Map(rows.map((row) => [keyOf(row), row.measure]));
  return [...measures].map(([key, measure]) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const told = (state: State) =>
      publishedFigure(delivered(own, state), {
        ...{ measure, limit },
        publishedBefore: publishedEnds.map((end) =>
          delivered(
            own.filter(({ quarterEnd }) => quarterEnd <= end),
            state,
          ),
        ),
      });
    const validated = told("validated");
    const earlier = register.rows.filter(
      (row) => row.counts && yearOf(row.quarter) === before && keyOf(row) === key,
    );
    const byArea = areas.map((area) =>
      delivered(
        own.filter(({ serviceArea }) => serviceArea === area),
        "validated",
      ),
    );
    const parts = publishedParts(byArea, validated, { measure, limit });
    const byBoth = directorates.map((directorate) =>
      areas.map((area) =>
        delivered(
          own.filter((row) => row.serviceArea === area && row.directorate === directorate),
          "validated",
        ),
      ),
    );
    return {
      measure,
      target: register.settings.targets?.find((each) => each.measure === measure.id)?.quantity,
      ...{ claimed: told("claimed"), evidenced: told("evidenced"), validated },
      yearBefore:
        earlier.length === 0
          ? undefined
          : publishedFigure(delivered(earlier, "validated"), { measure, limit }),
      validatedByArea: parts,
      validatedByDirectorate: publishedOtherParts(byBoth, { parts, total: validated }, { measure, limit }),
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

/** The last days of the year's quarters before this one whose figures went out. */
function publishedBefore({ settings, quarter }: Register, rows: readonly RegisterRow[]): readonly string[] {
  const published = new Set((settings.published ?? []).map((each) => each.quarter));
  const ends = rows.filter((row) => row.quarter !== quarter && published.has(row.quarter));
  return [...new Set(ends.map(({ quarterEnd }) => quarterEnd))];
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

/** Of the year's quarters to this one. */
export function yearSpend({ payments, quarter }: Register): SupplyChain {
  return supplyChainOf(
    payments.filter((each) => yearOf(each.quarter) === yearOf(quarter) && each.quarter <= quarter),
  );
}
