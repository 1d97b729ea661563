import { hasQuantity } from "../framework/edition";
import { grouped } from "../values/grouped";
import type { Register, RegisterRow } from "./model";
import { compare } from "./received";
import { byServiceArea } from "./service-areas";
import { placeInEdition } from "./totals";

/** Of whom the claims of a total are. */
export type TotalOf = Pick<RegisterRow, "serviceArea" | "edition" | "measure">;

/** The claims that a service area's total of a measure adds up, to date. */
export interface TracedTotal extends TotalOf {
  /** Those of the latest quarter first. */
  readonly claims: readonly TracedClaim[];
}

export interface TracedClaim {
  readonly row: RegisterRow;
  /** Its place among the register's rows. */
  readonly index: number;
}

/** Every claim that counts, by the total that it is part of; totals of one measure stand together. */
export function tracedTotals({ rows, settings }: Register): readonly TracedTotal[] {
  const claims = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.counts && row.claimed !== null && hasQuantity(row.measure));
  const groups = grouped(claims, ({ row }) =>
    JSON.stringify([row.serviceArea, row.edition.id, row.measure.id]),
  );
  const order = byServiceArea(settings.serviceAreas ?? []);
  return [...groups.values()]
    .map(traced)
    .sort(
      (one, other) =>
        compare(one.edition.id, other.edition.id) ||
        placeInEdition(one) - placeInEdition(other) ||
        compare(one.measure.id, other.measure.id) ||
        order(one.serviceArea, other.serviceArea),
    );
}

function traced(group: readonly [TracedClaim, ...TracedClaim[]]): TracedTotal {
  const [{ row }] = group;
  const { serviceArea, edition, measure } = row;
  const claims = group.toSorted(
    (one, other) => compare(other.row.quarterEnd, one.row.quarterEnd) || one.index - other.index,
  );
  return { serviceArea, edition, measure, claims };
}
