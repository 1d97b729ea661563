import { sum } from "../values/shares";
import type { QuarterId } from "../values/calendar";
import type { Day } from "../values/day";
import type { Settings } from "../council/settings";
import { byDirectorate, statesDirectorates } from "./directorates";
import { byArea, isOfSeveralAreas } from "./areas";
import { byCouncil, isOfSeveralCouncils } from "./councils";
import type {
  AreaTotal,
  CouncilTotal,
  DirectorateTotal,
  MeasureFigures,
  MeasureTotal,
  RegisterRow,
} from "./model";
import { compare } from "./received";
import { byServiceArea } from "./service-areas";
import { rounded } from "../values/decimals";

/** Quantities have at most four decimals, FTE counted by quarters eight: sums are rounded where only noise is left. */
export function exact(figure: number): number {
  return rounded(figure, 8);
}

/** The last day of a quarter, by the latest of its contracts' calendars; "" of a quarter without rows. */
export function lastDayOf(
  quarter: QuarterId,
  rows: readonly Pick<RegisterRow, "quarter" | "quarterEnd">[],
): Day {
  return rows.reduce(
    (last, row) => (row.quarter === quarter && row.quarterEnd > last ? row.quarterEnd : last),
    "",
  );
}

/** By service area, edition and measure: of what is committed or was claimed in the quarter. */
export function totalsOf(
  rows: readonly RegisterRow[],
  quarter: QuarterId,
  areas: readonly string[] = [],
): readonly MeasureTotal[] {
  const order = byServiceArea(areas);
  return figuresBy(rows, quarter, ({ serviceArea }) => serviceArea)
    .map(({ whose: serviceArea, figures }): MeasureTotal => ({ serviceArea, ...figures }))
    .sort((one, other) => order(one.serviceArea, other.serviceArea) || inEditions(one, other));
}

/** The same by directorate; none where no row states one. */
export function directorateTotalsOf(
  rows: readonly RegisterRow[],
  quarter: QuarterId,
  settings: Settings,
): readonly DirectorateTotal[] {
  if (!statesDirectorates({ rows, ledgers: [] })) return [];
  const order = byDirectorate(settings);
  return figuresBy(rows, quarter, ({ directorate }) => directorate)
    .map(({ whose: directorate, figures }): DirectorateTotal => ({ directorate, ...figures }))
    .sort((one, other) => order(one.directorate, other.directorate) || inEditions(one, other));
}

/** The same by what is local to the contracts; none where that is one area. */
export function areaTotalsOf(rows: readonly RegisterRow[], quarter: QuarterId): readonly AreaTotal[] {
  if (!isOfSeveralAreas({ rows, ledgers: [] })) return [];
  return figuresBy(rows, quarter, ({ area }) => area)
    .map(({ whose: area, figures }): AreaTotal => ({ area, ...figures }))
    .sort((one, other) => byArea(one.area, other.area) || inEditions(one, other));
}

/** The same by council; none where all are of one. */
export function councilTotalsOf(rows: readonly RegisterRow[], quarter: QuarterId): readonly CouncilTotal[] {
  if (!isOfSeveralCouncils({ rows, ledgers: [] })) return [];
  return figuresBy(rows, quarter, ({ council }) => council)
    .map(({ whose: council, figures }): CouncilTotal => ({ council, ...figures }))
    .sort((one, other) => byCouncil(one.council, other.council) || inEditions(one, other));
}

function inEditions(one: MeasureFigures, other: MeasureFigures): number {
  return (
    compare(one.edition.id, other.edition.id) ||
    placeInEdition(one) - placeInEdition(other) ||
    compare(one.measure.id, other.measure.id)
  );
}

function figuresBy<Whose extends string | null>(
  rows: readonly RegisterRow[],
  quarter: QuarterId,
  whoseOf: (row: RegisterRow) => Whose,
): readonly { readonly whose: Whose; readonly figures: MeasureFigures }[] {
  const end = lastDayOf(quarter, rows);
  const groups = new Map<string, { readonly whose: Whose; readonly rows: RegisterRow[] }>();
  for (const row of rows) {
    const whose = whoseOf(row);
    const key = JSON.stringify([whose, row.edition.id, row.measure.id]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { whose, rows: [row] });
  }
  return [...groups.values()]
    .filter(({ rows: own }) =>
      own.some((row) => row.quarter === quarter && (row.counts || row.status === "No return")),
    )
    .map(({ whose, rows: own }) => ({ whose, figures: figuresOf(own, quarter, end) }));
}

/** A bespoke measure stands after the edition's own. */
export function placeInEdition({ edition, measure }: Pick<MeasureFigures, "edition" | "measure">): number {
  const found = edition.measures.findIndex(({ id }) => id === measure.id);
  return found < 0 ? edition.measures.length : found;
}

function figuresOf(group: readonly RegisterRow[], quarter: QuarterId, end: string): MeasureFigures {
  const [first] = group;
  if (!first) throw new Error("group without rows");
  const { edition, measure } = first;
  const own = group.filter((row) => row.quarter === quarter);
  const counted = own.filter(({ counts }) => counts);
  const toDate = group.filter(({ counts, quarterEnd }) => counts && quarterEnd <= end);
  const add = (of: readonly RegisterRow[], figure: (row: RegisterRow) => number) =>
    exact(sum(of.map(figure)));
  return {
    edition,
    measure,
    committed: add(own, ({ committed }) => committed),
    due: add(own, ({ due }) => due),
    claimed: add(counted, ({ claimed }) => claimed ?? 0),
    evidenced: add(counted, ({ evidenced }) => evidenced),
    validated: add(counted, ({ validated }) => validated),
    claimedCounted: add(counted, ({ claimed, countsAs }) => (claimed ?? 0) * countsAs),
    evidencedCounted: add(counted, ({ evidenced, countsAs }) => evidenced * countsAs),
    validatedCounted: add(counted, ({ validated, countsAs }) => validated * countsAs),
    claimedToDate: add(toDate, ({ claimed, countsAs }) => (claimed ?? 0) * countsAs),
    validatedToDate: add(toDate, ({ validated, countsAs }) => validated * countsAs),
  };
}
