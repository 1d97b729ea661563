import type { MeasureTotal, Register, RegisterRow } from "../../domain/register/model";
import { exact } from "../../domain/register/totals";
import { sum } from "../../domain/values/shares";
import { rounded } from "../../domain/values/decimals";

export type Counted = "committed" | "claimedCounted" | "validatedCounted";

/** What a row adds of a state: what is committed, or what was claimed or validated as the measure accumulates. */
export function countedOf(row: RegisterRow, of: Counted): number {
  if (of === "committed") return row.committed;
  if (!row.counts) return 0;
  return (of === "claimedCounted" ? (row.claimed ?? 0) : row.validated) * row.countsAs;
}

/** To the penny, halves up, as the sheet rounds; 0 where a unit has no value. */
export function poundsOf(row: RegisterRow, of: Counted): number {
  if (row.pounds === undefined) return 0;
  return rounded(countedOf(row, of) * row.pounds, 2);
}

/** Of the quarter's rows of a service area and measure. */
export function poundsOfTotal(register: Register, total: MeasureTotal, of: Counted): number {
  const rows = register.rows.filter(
    (row) =>
      row.quarter === register.quarter &&
      row.serviceArea === total.serviceArea &&
      row.measure.id === total.measure.id &&
      row.edition === total.edition,
  );
  return exact(sum(rows.map((row) => poundsOf(row, of))));
}

/** Characters of an edition that a heading holds; the note above has it whole. */
const EDITION_LENGTH = 60;

/** A heading of pounds with the edition that they are by: "Claimed, £ (2026)". */
export function poundsHeading(heading: string, proxyPack: Register["proxyPack"]): string {
  return proxyPack ? `${heading} (${proxyPack.edition.slice(0, EDITION_LENGTH)})` : heading;
}

/** Contracts that a note names; of more it says how many. */
const NAMED = 10;

/** By what pounds were worked out, and of what there are none. */
export function poundsNote({ proxyPack, withoutPack }: Pick<Register, "proxyPack" | "withoutPack">): string {
  if (!proxyPack)
    return "No proxy pack was given: there are no pounds but of measures that are in pounds themselves.";
  const { title, edition, illustrative } = proxyPack;
  const more = withoutPack.length - NAMED;
  const without = `${withoutPack.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [
    `Pounds are by the proxy pack ${title}, edition ${edition}${illustrative ? ", which is ILLUSTRATIVE: its values are made up" : ""}.`,
    ...(withoutPack.length > 0
      ? [`Contracts without a pack have no pounds but of measures in pounds: ${without}.`]
      : []),
  ].join(" ");
}
