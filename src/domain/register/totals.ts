import { sum } from "../values/shares";
import type { QuarterId } from "../values/calendar";
import type { MeasureTotal, RegisterRow } from "./model";
import { byServiceArea } from "./service-areas";
import { rounded } from "../values/decimals";

/** Quantities have at most four decimals, FTE counted by quarters eight: sums are rounded where only noise is left. */
export function exact(figure: number): number {
  return rounded(figure, 8);
}

/** By service area, edition and measure: of what is committed or was claimed in the quarter. */
export function totalsOf(
  rows: readonly RegisterRow[],
  quarter: QuarterId,
  areas: readonly string[] = [],
): readonly MeasureTotal[] {
  const end = rows.find((row) => row.quarter === quarter)?.quarterEnd ?? "";
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const key = groupKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const order = byServiceArea(areas);
  return [...groups.values()]
    .filter((group) =>
      group.some((row) => row.quarter === quarter && (row.counts || row.status === "No return")),
    )
    .map((group) => totalOf(group, quarter, end))
    .sort(
      (one, other) =>
        order(one.serviceArea, other.serviceArea) ||
        (one.edition.id < other.edition.id ? -1 : one.edition.id > other.edition.id ? 1 : 0) ||
        placeInEdition(one) - placeInEdition(other) ||
        (one.measure.id < other.measure.id ? -1 : 1),
    );
}

function groupKey({ serviceArea, edition, measure }: RegisterRow): string {
  return JSON.stringify([serviceArea, edition.id, measure.id]);
}

/** A bespoke measure stands after the edition's own. */
export function placeInEdition({ edition, measure }: Pick<MeasureTotal, "edition" | "measure">): number {
  const found = edition.measures.findIndex(({ id }) => id === measure.id);
  return found < 0 ? edition.measures.length : found;
}

function totalOf(group: readonly RegisterRow[], quarter: QuarterId, end: string): MeasureTotal {
  const [first] = group;
  if (!first) throw new Error("group without rows");
  const { serviceArea, edition, measure } = first;
  const own = group.filter((row) => row.quarter === quarter);
  const counted = own.filter(({ counts }) => counts);
  const toDate = group.filter(({ counts, quarterEnd }) => counts && quarterEnd <= end);
  const add = (of: readonly RegisterRow[], figure: (row: RegisterRow) => number) =>
    exact(sum(of.map(figure)));
  return {
    serviceArea,
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
