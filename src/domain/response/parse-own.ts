import type { Issue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import {
  MOST_OWN_MEASURES,
  OWN_DECIMALS,
  OWN_LONGEST,
  type OwnMeasure,
  repeatedHeadlines,
} from "../tender/own-measures";
import { readTypedNumber } from "../values/typed-number";
import type { ResponseForm } from "./form";
import { type Parsed, parseQuantity, textOf, tooLong } from "./typed-entries";

/** What stands on a line for a measure of the bidder's own. */
export interface TypedOwn {
  readonly headline?: unknown;
  readonly unit?: unknown;
  readonly quantity?: unknown;
  readonly method?: unknown;
  readonly evidence?: unknown;
}

/** The texts of a line beside its headline, as issues call them. */
const TEXTS = { unit: "unit", method: "way of delivery", evidence: "evidence" } as const;

/**
 * The measures of the bidder's own. A line that is left blank offers nothing; of one that is begun the headline is needed,
 * which must stand once among them and not among the tender's measures, and what else is missing is a warning.
 */
export function parseOwnMeasures(
  typed: readonly TypedOwn[],
  { measures }: Pick<ResponseForm, "measures">,
): Parsed<readonly OwnMeasure[]> {
  const lines = typed.slice(0, MOST_OWN_MEASURES).map((line, index) => ({ line, index }));
  const begun = lines.filter(({ line }) => !isBlank(line)).map(({ line, index }) => parseOwn(line, index));
  const headlines = begun.map(({ headline }) => headline);
  const repeated = repeatedHeadlines(
    headlines,
    measures.map(({ definition }) => definition.headline),
  ).flatMap(({ index, headline }) => {
    const at = begun[index]?.path ?? [];
    return [errorAt([...at, "headline"], "own-measure-repeated", { headline }, headline)];
  });
  return {
    value: begun.flatMap(({ value }) => value ?? []),
    issues: [...begun.flatMap(({ issues }) => issues), ...repeated],
  };
}

function isBlank({ quantity, headline, ...texts }: TypedOwn): boolean {
  const isText = [headline, ...Object.values(texts)].every((each) => textOf(each) === undefined);
  return isText && readTypedNumber(quantity).kind === "blank";
}

interface ParsedOwn {
  readonly path: readonly (string | number)[];
  readonly headline: string | undefined;
  /** Undefined without a headline. */
  readonly value: OwnMeasure | undefined;
  readonly issues: readonly Issue[];
}

function parseOwn(line: TypedOwn, index: number): ParsedOwn {
  const path = ["own", index];
  const headline = textOf(line.headline);
  const subject = headline ?? `own measure ${index + 1}`;
  const quantity = parseOwnQuantity(line.quantity, [...path, "quantity"], subject);
  const ofText = (part: keyof typeof TEXTS) => parseText(line[part], part, [...path, part], subject);
  const [unit, method, evidence] = [ofText("unit"), ofText("method"), ofText("evidence")];
  const named = headline === undefined ? undefined : { headline, ...unit.value, ...quantity.value };
  return {
    path,
    headline,
    value: named && { ...named, ...method.value, ...evidence.value },
    issues: [
      ...(headline === undefined
        ? [errorAt([...path, "headline"], "entry-missing", { label: "headline" }, subject)]
        : []),
      ...tooLong(headline, OWN_LONGEST.headline, [...path, "headline"], "headline", subject),
      ...[unit, quantity, method, evidence].flatMap(({ issues }) => issues),
    ],
  };
}

function parseText(
  typed: unknown,
  part: keyof typeof TEXTS,
  path: ParsedOwn["path"],
  subject: string,
): Parsed<Pick<OwnMeasure, keyof typeof TEXTS>> {
  const text = textOf(typed);
  return text === undefined
    ? { value: {}, issues: [warningAt(path, "entry-missing", { label: TEXTS[part] }, subject)] }
    : { value: { [part]: text }, issues: tooLong(text, OWN_LONGEST[part], path, TEXTS[part], subject) };
}

/** Nothing is offered by a quantity of 0: such a line is to be left blank. */
function parseOwnQuantity(
  typed: unknown,
  path: ParsedOwn["path"],
  subject: string,
): Parsed<Pick<OwnMeasure, "quantity">> {
  const { value: quantity, issues } = parseQuantity(typed, OWN_DECIMALS, path, subject);
  if (quantity === 0)
    return { value: {}, issues: [errorAt(path, "not-above", { label: "quantity", minimum: 0 }, subject)] };
  return { value: quantity === null ? {} : { quantity }, issues };
}
