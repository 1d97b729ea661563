import { type Contract, editionOfContract } from "../contract/contract";
import type { Measure } from "../framework/edition";
import { askedOrAnswered, type EditionPrompt } from "../framework/prompts";
import { parseQuarter, type QuarterId } from "../values/calendar";
import type { Day } from "../values/day";
import { sum } from "../values/shares";
import type {
  Register,
  RegisterLedger,
  RegisterRow,
  SharedLedger,
  Snapshot,
  SnapshotFigure,
  SupplyChain,
} from "./model";
import { smallCountOf } from "../council/sections/publication";
import { spendOf } from "./ledgers";
import { supplyChainOf } from "./supply-chain";
import { byDirectorate, statesDirectorates } from "./directorates";
import { type Published, publishedFigure, publishedOtherParts, publishedParts } from "./suppression";
import { tellsDirectorates } from "./snapshots";
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
  const areas = yearAreas(register);
  const directorates = yearDirectorates(register);
  const before = yearBefore(register.quarter);
  const keyOf = ({ edition, measure }: RegisterRow) => `${edition.id} ${measure.id}`;
  const measures = new Map(rows.map((row) => [keyOf(row), row.measure]));
  return [...measures].map(([key, measure]) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const limit = smallCountOf(register.settings, measure.id);
    const all = register.rows.filter((row) => keyOf(row) === key);
    const ofYear = (year: string) => all.filter((row) => yearOf(row.quarter) === year);
    const earlier = ofYear(before).filter(({ counts }) => counts);
    const reportsOf = (year: string, state: State) =>
      reportsBefore(register, { year, rows: ofYear(year) }, state);
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
          publishedBefore: reports.map((report) =>
            byBoth(report.rows).map((shared, directorate) =>
              shared.map((figure, area) =>
                exact(figure + report.otherwiseIn(areas[area] ?? "", directorates[directorate] ?? null)),
              ),
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
  if (!statesDirectorates({ rows, ledgers: [] })) return [];
  return [...new Set(rows.map(({ directorate }) => directorate))].sort(byDirectorate(register.settings));
}

/** What a report that went out told of a measure over the year to its quarter. */
interface ReportBefore {
  /** By service area, as it was frozen, else as it stands. */
  readonly byArea: ReadonlyMap<string, number>;
  /** The rows of now that it was about. */
  readonly rows: readonly RegisterRow[];
  /** What the report told beyond these rows; where it was frozen without directorates that may be of any of the area. */
  readonly otherwiseIn: (area: string, directorate: string | null) => number;
}

/** Each report of a year that went out; `rows` are those of a measure in the year, of which a report's own quarter may have none. */
function reportsBefore(
  { settings, contracts, state: { snapshots } }: Register,
  { year, rows }: { readonly year: string; readonly rows: readonly RegisterRow[] },
  state: State,
): readonly ReportBefore[] {
  // What was frozen went out, though the settings may say it no longer.
  const wentOut = new Set([...(settings.published ?? []), ...snapshots].map(({ quarter }) => quarter));
  return [...wentOut]
    .filter((quarter) => yearOf(quarter) === year)
    .flatMap((quarter) => endOf(quarter, contracts) ?? [])
    .flatMap((end) => {
      const own = rows.filter(({ quarterEnd }) => quarterEnd <= end);
      const otherwise = snapshots.flatMap((snapshot) => toldOtherwise(snapshot, own, state));
      const asFrozen = reportOf(own, otherwise, state);
      return isMoved(otherwise) ? [asFrozen, reportOf(own, [], state)] : [asFrozen];
    });
}

/** Whether figures went from one part to another since, as where a service area was renamed: who reads both knows them again. */
function isMoved(otherwise: readonly ToldOtherwise[]): boolean {
  return otherwise.some(({ more }) => more > 0) && otherwise.some(({ more }) => more < 0);
}

function reportOf(
  rows: readonly RegisterRow[],
  otherwise: readonly ToldOtherwise[],
  state: State,
): ReportBefore {
  const areas = new Set([...rows, ...otherwise].map(({ serviceArea }) => serviceArea));
  const byArea = [...areas].map((area) => {
    const now = delivered(
      rows.filter(({ serviceArea }) => serviceArea === area),
      state,
    );
    const more = otherwise.filter(({ serviceArea }) => serviceArea === area).map((each) => each.more);
    return [area, exact(now + sum(more))] as const;
  });
  return {
    byArea: new Map(byArea),
    rows,
    otherwiseIn: (area, directorate) =>
      sum(
        otherwise
          .filter((each) => each.serviceArea === area)
          .filter((each) => each.directorate === undefined || each.directorate === directorate)
          .map((each) => each.more),
      ),
  };
}

/** The last day of a quarter, by the first contract whose calendar has it. */
function endOf(quarter: QuarterId, contracts: readonly Contract[]): Day | undefined {
  return contracts
    .map(({ calendar }) => parseQuarter(quarter, calendar.socialValueFirstMonth)?.end)
    .find((end) => end !== undefined);
}

interface ToldOtherwise {
  readonly serviceArea: string;
  /** Undefined where the figures were frozen without directorates. */
  readonly directorate: string | null | undefined;
  readonly more: number;
}

/** What a publication told of its quarter beyond the rows that are there now, of a measure. */
function toldOtherwise(
  snapshot: Snapshot,
  rows: readonly RegisterRow[],
  state: State,
): readonly ToldOtherwise[] {
  const now = rows.filter(({ quarter }) => quarter === snapshot.quarter);
  const [first] = now;
  if (!first) return [];
  const told = snapshot.figures.filter(
    ({ measure, edition }) =>
      measure === first.measure.id && (edition ?? first.edition.id) === first.edition.id,
  );
  const hasDirectorates = tellsDirectorates(snapshot);
  const partOf = ({ serviceArea, directorate = null }: RegisterRow | SnapshotFigure) =>
    hasDirectorates ? { serviceArea, directorate } : { serviceArea, directorate: undefined };
  const keyOf = (of: RegisterRow | SnapshotFigure) => JSON.stringify(partOf(of));
  const parts = new Map([...now, ...told].map((each) => [keyOf(each), partOf(each)]));
  return [...parts].map(([key, part]) => {
    const was = sum(told.filter((each) => keyOf(each) === key).map((each) => each[state]));
    const is = sum(now.filter((row) => row.counts && keyOf(row) === key).map((row) => row[state] ?? 0));
    return { ...part, more: exact((was - is) * first.countsAs) };
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
  const { contracts, rows, quarter, editions } = register;
  const ran = new Set(
    rows.filter((row) => yearOf(row.quarter) === yearOf(quarter)).map((row) => row.contract.reference),
  );
  const own = contracts.filter(({ reference }) => ran.has(reference));
  const prompted = own.map((contract) => ({
    contract,
    prompts: askedOrAnswered(
      editionOfContract(contract, editions),
      (contract.statements ?? []).map(({ id }) => id),
    ),
  }));
  const called = ({ title, group }: Pick<EditionPrompt, "title" | "group">) => JSON.stringify([group, title]);
  const prompts = new Map(
    prompted.flatMap((each) => each.prompts.map((prompt) => [called(prompt), prompt] as const)),
  );
  const counts = [...prompts].map(([name, { title, group }]) => {
    const carrying = prompted.filter(({ contract: { statements = [] }, prompts: own }) =>
      statements.some(({ id }) => own.some((prompt) => prompt.id === id && called(prompt) === name)),
    );
    return { title, group, contracts: carrying.length };
  });
  return {
    contracts: own.length,
    counts: counts.some((count) => count.contracts > 0) ? counts : [],
  };
}

/** Of the year's quarters to this one. */
export function yearSpend(register: Register): SupplyChain {
  return supplyChainOf(spendOf(yearLedgers(register)));
}

/** The ledgers of the year's quarters to this one. */
export function yearLedgers({ ledgers, quarter }: Register): readonly RegisterLedger[] {
  return ledgers.filter(isOfYearTo(quarter));
}

/** Of these, those whose payments stand in another too. */
export function yearSharedLedgers({ sharedLedgers, quarter }: Register): readonly SharedLedger[] {
  const isOfYear = isOfYearTo(quarter);
  return sharedLedgers.filter(({ later }) => isOfYear(later));
}

/** Whether something is of the year's quarters to this one. */
function isOfYearTo(quarter: QuarterId): (of: Pick<RegisterLedger, "quarter">) => boolean {
  return (of) => yearOf(of.quarter) === yearOf(quarter) && of.quarter <= quarter;
}
