import * as z from "zod";
import { labelled } from "../issues/labels";
import { day, id, line, prose } from "../values/fields";
import type { Measure } from "./edition";
import type { Issue, Result } from "../issues/issue";
import { errorAt, inEntries, readShape, warningAt } from "../issues/schema-issues";
import { firstNamed } from "../values/first-named";

const Proxy = z.strictObject({
  /** A measure's id. */
  measure: labelled("measure", id),
  /** Without it the value is for every level that has none of its own. */
  level: labelled("level", line).optional(),
  poundsPerUnit: labelled("pounds per unit", z.number().min(0).max(1e9)),
  source: labelled("source", line),
});
export type Proxy = z.infer<typeof Proxy>;

/** A council's own values in pounds for a unit of each measure; the product ships none. */
export const ProxyPack = z.strictObject({
  /** The edition of the values, which every figure in pounds carries. */
  edition: labelled("edition", line),
  title: labelled("title", line),
  source: labelled("source", line),
  published: labelled("date of publication", day),
  licence: labelled("licence note", prose),
  /** True for values made up to try things out: every sheet that uses them says so, and no award may. */
  illustrative: labelled("illustrative setting", z.boolean()),
  values: labelled("values", z.array(labelled("value", Proxy)).min(1).max(1000).readonly()),
});
export type ProxyPack = z.infer<typeof ProxyPack>;

/** Reads a proxy pack's JSON. A measure and level that stand twice are refused. */
export function parseProxyPack(json: unknown): Result<ProxyPack> {
  const read = readShape(ProxyPack, json);
  if (!read.ok) return read;
  const issues = inEntries(ProxyPack, repeatedValues(read.value));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}

function repeatedValues({ values }: ProxyPack): readonly Issue[] {
  const keys = values.map(({ measure, level = "" }) => `${measure} ${level}`);
  return values.flatMap(({ measure, level }, index) =>
    keys.indexOf(keys[index] ?? "") < index
      ? [errorAt(["values", index], "proxy-repeated", { id: measure, level: level ?? "" })]
      : [],
  );
}

/** Pounds for a unit: the level's value, else the measure's; a measure in pounds without one is worth what it says. */
export function poundsPerUnitBy(
  pack: ProxyPack,
): (measure: Measure, level: string | undefined) => number | undefined {
  const values = new Map(
    pack.values.map(({ measure, level = "", poundsPerUnit }) => [`${measure} ${level}`, poundsPerUnit]),
  );
  return ({ id: measure, unit }, level = "") =>
    values.get(`${measure} ${level}`) ?? values.get(`${measure} `) ?? (unit === "pounds" ? 1 : undefined);
}

/** Measures with a quantity that the pack gives no value: their quantities add no pounds. */
export function measuresWithoutValue(
  pack: ProxyPack,
  measures: readonly (Pick<Measure, "id" | "unit"> & { readonly headline: string })[],
): readonly Issue[] {
  return measures.flatMap(({ id: measure, unit, headline }) =>
    unit === "qualitative" || unit === "pounds" || pack.values.some((each) => each.measure === measure)
      ? []
      : [
          {
            code: "proxy-missing",
            severity: "warning" as const,
            place: { subject: headline },
            limits: { edition: pack.edition },
          },
        ],
  );
}

/** Values of measures, or of levels, that there are none of: mistyped, or of another framework. */
export function valuesOfNoMeasure(
  pack: ProxyPack,
  measures: readonly Pick<Measure, "id" | "levels">[],
): readonly Issue[] {
  const unknown = pack.values.filter(
    ({ measure, level }) =>
      !measures.some(({ id, levels }) => id === measure && (level === undefined || levels?.includes(level))),
  );
  if (unknown.length === 0) return [];
  const names = unknown.map(({ measure, level }) =>
    level === undefined ? measure : `${measure} at level ${level}`,
  );
  const { named: values, others } = firstNamed(names);
  return [warningAt([], "proxy-of-no-measure", { edition: pack.edition, values, others })];
}

/** Figures of two editions are never added or compared. */
export function checkOneEdition(packs: readonly ProxyPack[]): readonly Issue[] {
  const [first, ...others] = packs;
  const other = others.find(({ edition }) => edition !== first?.edition);
  if (!first || !other) return [];
  return [errorAt(["proxyPack"], "proxy-editions-mixed", { first: first.edition, second: other.edition })];
}
