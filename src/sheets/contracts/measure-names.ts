import type { Measure } from "../../domain/framework/edition";
import { tidy } from "../language/found-block";

type Named = Pick<Measure, "id" | "headline">;

/** What measures are called where people choose them, by id: the headline, or the id where another has the same. */
export function measureNames(measures: readonly Named[]): ReadonlyMap<string, string> {
  const alike = new Map<string, number>();
  for (const { headline } of measures) alike.set(tidy(headline), (alike.get(tidy(headline)) ?? 0) + 1);
  const ids = new Set(measures.map(({ id }) => id));
  const isOnlyOne = ({ id, headline }: Named) =>
    alike.get(tidy(headline)) === 1 && (id === tidy(headline) || !ids.has(tidy(headline)));
  return new Map(measures.map((measure) => [measure.id, isOnlyOne(measure) ? measure.headline : measure.id]));
}

/** The measure that is meant by what people wrote: its id, its headline, or that of a measure of the bidder's own alone. */
export function measureMeant(written: string, measures: readonly Named[]): Named | undefined {
  const said = tidy(written);
  const byId = measures.find(({ id }) => id === said);
  if (byId) return byId;
  const headed = measures.filter(({ headline }) => tidy(headline) === said);
  const own = measures.filter(
    ({ headline }) => tidy(headline.replace(/ \(the bidder's own\)$/, "")) === said,
  );
  const found = headed.length > 0 ? headed : own;
  return found.length === 1 ? found[0] : undefined;
}

/** A measure as it is chosen on Commitments, and what counts of it. */
export interface ListedMeasure {
  readonly name: string;
  readonly unit: string;
  readonly accumulation: string;
}
