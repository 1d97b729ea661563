import type { Register, RegisterRow, Valuation } from "../../domain/register/model";
import type { ProxyPack } from "../../domain/framework/proxies";
import { poundsPerUnit } from "../../domain/register/packs";
import { exact } from "../../domain/register/totals";
import { dayInWords } from "../../domain/values/day";
import { sum } from "../../domain/values/shares";
import type { QuarterId } from "../../domain/values/calendar";
import { rounded } from "../../domain/values/decimals";

export type Counted = "committed" | "claimedCounted" | "validatedCounted";

/** What a row adds of a state: what is committed, or what was claimed or confirmed as the measure accumulates. */
export function countedOf(row: RegisterRow, of: Counted | "evidencedCounted"): number {
  if (of === "committed") return row.committed;
  if (!row.counts) return 0;
  const states = {
    claimedCounted: row.claimed ?? 0,
    evidencedCounted: row.evidenced,
    validatedCounted: row.validated,
  };
  return states[of] * row.countsAs;
}

/** To the penny, halves up, as the sheet rounds; 0 where a unit has no value. */
export function poundsOf(row: RegisterRow, of: Counted, valuation: number): number {
  const perUnit = poundsPerUnit(row, valuation);
  return perUnit === undefined ? 0 : rounded(countedOf(row, of) * perUnit, 2);
}

/** What rows of the quarter come to that are valued so. */
export function poundsOfQuarter(
  rows: readonly RegisterRow[],
  quarter: QuarterId,
  { of, valuation }: { readonly of: Counted; readonly valuation: number },
): number {
  const own = rows.filter((row) => row.quarter === quarter);
  return exact(sum(own.map((row) => poundsOf(row, of, valuation))));
}

/** Characters of an edition that a heading holds; the note above has it whole. */
const EDITION_LENGTH = 60;

/** A heading of pounds with the edition that they are by: "Claimed, £ (2026)". */
export function poundsHeading(heading: string, { label }: Valuation): string {
  return label === "" ? heading : `${heading} (${label.slice(0, EDITION_LENGTH)})`;
}

/** What tells the columns of a valuation from those of the first, whose keys and names have nothing. */
export type PoundsSuffix = "" | `${number}`;

export function poundsSuffix(valuation: number): PoundsSuffix {
  return valuation === 0 ? "" : `${valuation + 1}`;
}

/** Whether any pack's values are made up, for `illustration`. */
export function madeUp({ valuations }: Pick<Register, "valuations">): { readonly proxyPack?: ProxyPack } {
  const pack = valuations.find((each) => each.pack?.illustrative)?.pack;
  return pack ? { proxyPack: pack } : {};
}

/** Contracts that a note names; of more it says how many. */
const NAMED = 10;

function packWords({ title, illustrative }: ProxyPack, label: string): string {
  return `${title}, edition ${label}${illustrative ? ", which is ILLUSTRATIVE: its values are made up" : ""}`;
}

function laterWords(laterPacks: Register["laterPacks"]): string {
  const each = laterPacks.map(({ from, pack }) => `${packEdition(pack)} from ${dayInWords(from)}`);
  return `The council's pack was changed: ${each.join("; ")}. Quarters from then on have pounds by the pack before too.`;
}

/** "Packs of contracts were changed: C-1 to 2027 from 1 May 2026." */
function changedWords(changes: Register["laterContractPacks"]): string {
  const more = changes.length - NAMED;
  const each = changes
    .slice(0, NAMED)
    .map(({ reference, pack, from }) => `${reference} to ${packEdition(pack)} from ${dayInWords(from)}`);
  return `Packs of contracts were changed: ${each.join("; ")}${more > 0 ? ` and ${more} more` : ""}. Their quarters from then on have pounds by the pack before too.`;
}

function packEdition(pack: ProxyPack | undefined): string {
  return pack?.edition ?? "a pack that is not at hand";
}

/** By what pounds were worked out, and of what there are none. */
export function poundsNote({
  valuations,
  withoutPack,
  laterPacks,
  laterContractPacks,
}: Pick<Register, "valuations" | "withoutPack" | "laterPacks" | "laterContractPacks">): string {
  const packs = valuations.flatMap(({ pack, label }) => (pack ? [packWords(pack, label)] : []));
  if (packs.length === 0)
    return "No proxy pack was given: there are no pounds but of measures that are in pounds themselves.";
  const more = withoutPack.length - NAMED;
  const without = `${withoutPack.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [
    packs.length === 1
      ? `Pounds are by the proxy pack ${packs[0]}.`
      : `Pounds are by ${packs.length} proxy packs, each in columns of its own, never added: ${packs.join("; ")}.`,
    ...(laterPacks.length > 0 ? [laterWords(laterPacks)] : []),
    ...(laterContractPacks.length > 0 ? [changedWords(laterContractPacks)] : []),
    ...(withoutPack.length > 0
      ? [`Contracts without a pack have no pounds but of measures in pounds: ${without}.`]
      : []),
  ].join(" ");
}
