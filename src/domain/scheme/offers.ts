import { shippedEditions } from "../framework/shipped-editions";
import { type Framework, hasQuantity, type Measure } from "../framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import { quantitativeShares } from "../tender/available-marks";
import { tenderMeasures } from "../tender/measures";
import { scoresByPounds } from "../tender/methods";
import { editionOf, type Tender } from "../tender/tender";
import { highestOf, partOfBest, sumOfAll } from "../evaluation/marks";

/** What an invented bid can offer a quantity of: a measure, or, in pounds, each of its levels. */
export interface TriedOffer {
  readonly measure: Measure;
  readonly level: string | undefined;
  /** Of the marks for quantities, in percent; 0 where quantities are scored in pounds. */
  readonly share: number;
  /** Disclosed: the highest offer counts as at least this. */
  readonly reference: number | undefined;
  /** Of a unit; undefined where quantities are not scored in pounds, or the pack has no value. */
  readonly pounds: number | undefined;
}

/** How the quantities of invented bids are scored. */
export interface OfferScale {
  readonly byPounds: boolean;
  /** Empty where quantities carry no marks. */
  readonly lines: readonly TriedOffer[];
}

interface ScaleOptions {
  readonly editions?: readonly Framework[];
  readonly proxyPack?: ProxyPack | undefined;
}

export function offerScale(
  tender: Tender,
  { editions = shippedEditions, proxyPack }: ScaleOptions,
): OfferScale {
  const byPounds = scoresByPounds(tender);
  if (tender.socialValueSplit.quantitative === 0) return { byPounds, lines: [] };
  const measures = quantitativeShares(tenderMeasures(tender, editionOf(tender, editions))).filter(
    ({ definition }) => hasQuantity(definition),
  );
  if (!byPounds) {
    const lines = measures.map(({ definition, level, share, reference }) => {
      return { measure: definition, level, share, reference, pounds: undefined };
    });
    return { byPounds, lines };
  }
  if (!proxyPack) throw new Error(`no proxy pack for a scheme scored by its proxies: ${tender.reference}`);
  const poundsOf = poundsPerUnitBy(proxyPack);
  const lines = measures.flatMap(({ definition, level }) =>
    (level === undefined ? (definition.levels ?? [undefined]) : [level]).map((each) => ({
      measure: definition,
      level: each,
      share: 0,
      reference: undefined,
      pounds: poundsOf(definition, each),
    })),
  );
  return { byPounds, lines };
}

/** What the bids that count offer by line, null for a bid that does not; one list a bid. */
export type Offered = readonly (readonly number[] | null)[];

/** The highest of each line that a quantity is measured against, and the highest total in pounds. */
export interface Benchmarks {
  readonly lines: readonly (number | null)[];
  readonly pounds: number | null;
}

export function benchmarksOf({ lines }: OfferScale, offered: Offered): Benchmarks {
  return {
    lines: lines.map(({ reference }, line) => {
      const highest = highestOf(offered.map((each) => each?.[line] ?? null));
      return highest === null ? null : Math.max(highest, reference ?? 0);
    }),
    pounds: highestOf(offered.map((each) => (each ? poundsOfTrial(lines, each) : null))),
  };
}

/** A bid's offers in pounds; a line without a value adds nothing. */
export function poundsOfTrial(lines: readonly TriedOffer[], quantities: readonly number[]): number {
  return lines.reduce((total, { pounds = 0 }, line) => total + pounds * (quantities[line] ?? 0), 0);
}

/** The share of the marks for quantities that a bid gets of a line, from 0 to 1; 0 where the highest is 0. */
export function shareOfLine(quantity: number, benchmark: number | null): number {
  return benchmark === null ? 0 : partOfBest(quantity, benchmark);
}

/** The share of the marks for quantities that a bid gets, from 0 to 1. */
export function quantityShare(
  { byPounds, lines }: OfferScale,
  quantities: readonly number[],
  benchmarks: Benchmarks,
): number {
  if (byPounds) return shareOfLine(poundsOfTrial(lines, quantities), benchmarks.pounds);
  const shares = lines.map(
    ({ share }, line) => (share * shareOfLine(quantities[line] ?? 0, benchmarks.lines[line] ?? null)) / 100,
  );
  return sumOfAll(shares) ?? 0;
}
