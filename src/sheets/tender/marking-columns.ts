import type { Marking } from "../../domain/tender/bids";
import type { MarkUsed } from "../../domain/evaluation/marks";
import type { At, RowColumn } from "../language/block";
import { markRule, reasonRule } from "../language/entry-rules";
import { SPREAD } from "../../domain/evaluation/flags";
import { allOf, isBetween, isNumber, orEmpty } from "../language/formulas";
import { marked } from "../language/palette";
import { formula, given, type EntryPath } from "../language/piece";
import { rounded } from "../../domain/values/decimals";

/** The keys of the columns in which a thing is marked. */
export type MarkingKey<Thing extends string> =
  `${Thing}.${"mean" | "spread" | "agreed" | "reason" | "used" | `mark.${number}`}`;

/** How one thing is marked: a question, or one side of the answer to a measure. */
export interface MarkedThing<Row, Thing extends string, Refers extends string = string> {
  /** Begins the columns' keys. */
  readonly key: Thing;
  /** Begins the workbook-wide names of the columns with entries. */
  readonly name: string;
  /** Begins the headings: "Appropriate". Empty where a sheet marks one thing only. */
  readonly heading: string;
  readonly evaluators: readonly string[];
  /** Only agreed marks are scored. */
  readonly moderated: boolean;
  /** Whether the marks of several evaluators are counted, as since form 3, or looked for by their bounds. */
  readonly looksNothingUp?: boolean;
  /** The cell with the highest mark of the scale, and its value. */
  readonly maximum: (at: At<"maximum">) => string;
  readonly maximumOf: (row: Row) => number;
  readonly entered: (row: Row) => Marking;
  readonly used: (row: Row) => MarkUsed;
  /** Where tender.json holds the marking. */
  readonly path: (row: Row) => EntryPath;
  /** True of a line whose mark is below its minimum. */
  readonly isBelow: (at: At<Refers>) => string;
  /** True of a line that needs no mark; absent where each needs one. */
  readonly needsNone?: (at: At<Refers>) => string;
}

/** What their formulas refer to: each other, the line's number, and the highest mark of the scale. */
type MarkingRefers<Thing extends string> = MarkingKey<Thing> | "number" | "maximum";

type MarkingColumn<Row, Thing extends string, Refers extends string = never> = RowColumn<
  Row,
  MarkingKey<Thing>,
  MarkingRefers<Thing> | Refers
>;

/** A column for each evaluator, or one where none is named; the mean, the agreed mark, its reason and what is scored. */
export function markingColumns<Row, const Thing extends string, Refers extends string>(
  thing: MarkedThing<Row, Thing, Refers>,
): readonly MarkingColumn<Row, Thing, Refers>[] {
  const { evaluators } = thing;
  return [
    ...(evaluators.length > 0 ? evaluators : ["Mark"]).map((heading, index) =>
      evaluatorColumn(thing, heading, index),
    ),
    ...(evaluators.length > 1 ? [meanColumn(thing), spreadColumn(thing)] : []),
    ...(evaluators.length > 0 ? [agreedColumn(thing)] : []),
    reasonColumn(thing),
    usedColumn(thing),
  ];
}

function evaluatorColumn<Row, Thing extends string, Refers extends string>(
  thing: MarkedThing<Row, Thing, Refers>,
  heading: string,
  index: number,
): MarkingColumn<Row, Thing, Refers> {
  const alone = thing.evaluators.length === 0;
  const key = markKey(thing, index);
  return {
    key,
    heading: headed(thing, heading),
    headingStyle: "headingOfFigures",
    width: widthFor(thing, 10),
    name: `${thing.name}_Mark_${index + 1}`,
    row: {
      style: "entryScore",
      // Without evaluators an agreed mark is the mark.
      content: (row) =>
        given((alone ? thing.entered(row).agreed : null) ?? thing.entered(row).marks[index] ?? null),
      rule: (row, at) => markRule("Mark", thing.maximum(at), thing.maximumOf(row)),
      path: (row) => [...thing.path(row), "marks", index],
    },
    marks: [missingMark(key, thing)],
  };
}

/** A mark that is waited for: the line has no mark to score and needs one, and the cell is empty. */
function missingMark<Row, Thing extends string, Refers extends string>(
  key: MarkingKey<Thing>,
  thing: MarkedThing<Row, Thing, Refers>,
) {
  const { needsNone } = thing;
  return {
    when: (at: At<MarkingRefers<Thing> | Refers>) =>
      allOf(
        isNumber(at("number")),
        `${at(usedKey(thing))}=""`,
        `ISBLANK(${at(key)})`,
        ...(needsNone ? [`NOT(${needsNone(at)})`] : []),
      ),
    look: marked.missing,
  };
}

function meanColumn<Row, Thing extends string>(thing: MarkedThing<Row, Thing>): MarkingColumn<Row, Thing> {
  return {
    key: meanKey(thing),
    heading: headed(thing, "Mean"),
    headingStyle: "headingOfFigures",
    width: widthFor(thing, 9),
    row: {
      style: "score",
      content: (row, at) => formula(mean(thing, at), thing.used(row).mean),
    },
  };
}

/** The mean of the evaluators' marks once each has marked within the scale; of one, the mark itself. */
function mean<Row, Thing extends string>(
  thing: MarkedThing<Row, Thing>,
  at: At<MarkingRefers<Thing>>,
): string {
  const maximum = thing.maximum(at);
  const last = thing.evaluators.length - 1;
  if (last < 1) return orEmpty(withinScale(at(markKey(thing, 0)), maximum), at(markKey(thing, 0)));
  const marks = at.across(markKey(thing, 0), markKey(thing, last));
  const average = `AVERAGE(${marks})`;
  if (!thing.looksNothingUp)
    return orEmpty(`COUNTIFS(${marks},">=0",${marks},"<="&${maximum})=COLUMNS(${marks})`, average);
  // An error among the marks would pass through MIN: so they are counted first.
  const allWithin = allOf(`MIN(${marks})>=0`, `MAX(${marks})<=${maximum}`);
  return orEmpty(`COUNT(${marks})=COLUMNS(${marks})`, orEmpty(allWithin, average));
}

/** The highest mark less the lowest, once two are there; to nine places, so that 4.3 and 2.3 are two apart. */
export function spreadOf(marks: readonly (number | null)[]): number | null {
  const there = marks.filter((mark) => mark !== null);
  return there.length < 2 ? null : rounded(Math.max(...there) - Math.min(...there), 9);
}

function spreadColumn<Row, Thing extends string>(thing: MarkedThing<Row, Thing>): MarkingColumn<Row, Thing> {
  return {
    key: spreadKey(thing),
    heading: headed(thing, "Spread"),
    headingStyle: "headingOfFigures",
    width: widthFor(thing, 9),
    name: `${thing.name}_Spread`,
    row: {
      style: "score",
      content: (row, at) => {
        const marks = at.across(markKey(thing, 0), markKey(thing, thing.evaluators.length - 1));
        return formula(
          orEmpty(`COUNT(${marks})>1`, `ROUND(MAX(${marks})-MIN(${marks}),9)`),
          spreadOf(thing.used(row).marks),
        );
      },
    },
    marks: [
      {
        when: (at) => allOf(isNumber(at(spreadKey(thing))), farApart(at, thing)),
        look: marked.missing,
      },
    ],
  };
}

/** True where the marks of a thing are so far apart that they are to be moderated. */
export function farApart<Thing extends string>(
  at: At<`${Thing}.spread`>,
  thing: { readonly key: Thing },
): string {
  return `N(${at(spreadKey(thing))})>=${SPREAD}`;
}

function agreedColumn<Row, Thing extends string, Refers extends string>(
  thing: MarkedThing<Row, Thing, Refers>,
): MarkingColumn<Row, Thing, Refers> {
  return {
    key: `${thing.key}.agreed`,
    heading: headed(thing, "Agreed mark"),
    headingStyle: "headingOfFigures",
    width: widthFor(thing, 10),
    name: `${thing.name}_Agreed`,
    row: {
      style: "entryScore",
      content: (row) => given(thing.entered(row).agreed),
      rule: (row, at) => markRule("Agreed mark", thing.maximum(at), thing.maximumOf(row)),
      path: (row) => [...thing.path(row), "agreed"],
    },
    ...(thing.moderated ? { marks: [missingMark(`${thing.key}.agreed`, thing)] } : {}),
  };
}

function reasonColumn<Row, Thing extends string>(thing: MarkedThing<Row, Thing>): MarkingColumn<Row, Thing> {
  return {
    key: `${thing.key}.reason`,
    heading: headed(thing, "Reason"),
    width: thing.heading === "" ? 34 : 20,
    name: `${thing.name}_Reason`,
    row: {
      style: "entryText",
      content: (row) => given(thing.entered(row).reason),
      rule: () => reasonRule("Reason"),
      path: (row) => [...thing.path(row), "reason"],
      meaning: String,
    },
  };
}

function usedColumn<Row, Thing extends string, Refers extends string>(
  thing: MarkedThing<Row, Thing, Refers>,
): MarkingColumn<Row, Thing, Refers> {
  return {
    key: usedKey(thing),
    heading: headed(thing, "Mark used"),
    headingStyle: "headingOfFigures",
    width: widthFor(thing, 9),
    row: {
      style: "score",
      content: (row, at) => formula(used(thing, at), thing.used(row).mark),
    },
    marks: [{ when: thing.isBelow, look: marked.wrong }],
  };
}

/** The agreed mark if there is one; else the mean, unless only agreed marks are scored. */
function used<Row, Thing extends string>(
  thing: MarkedThing<Row, Thing>,
  at: At<MarkingRefers<Thing>>,
): string {
  const { evaluators, moderated, key } = thing;
  if (evaluators.length === 0) return mean(thing, at);
  const agreed = at(`${key}.agreed`);
  const otherwise = moderated ? '""' : evaluators.length > 1 ? at(`${key}.mean`) : mean(thing, at);
  return `IF(${withinScale(agreed, thing.maximum(at))},${agreed},${otherwise})`;
}

export function usedKey<const Thing extends string>({ key }: { readonly key: Thing }): `${Thing}.used` {
  return `${key}.used`;
}

export function meanKey<const Thing extends string>({ key }: { readonly key: Thing }): `${Thing}.mean` {
  return `${key}.mean`;
}

export function spreadKey<const Thing extends string>({ key }: { readonly key: Thing }): `${Thing}.spread` {
  return `${key}.spread`;
}

export function agreedKey<const Thing extends string>({ key }: { readonly key: Thing }): `${Thing}.agreed` {
  return `${key}.agreed`;
}

export function reasonKey<const Thing extends string>({ key }: { readonly key: Thing }): `${Thing}.reason` {
  return `${key}.reason`;
}

export function markKey<const Thing extends string>(
  { key }: { readonly key: Thing },
  index: number,
): `${Thing}.mark.${number}` {
  return `${key}.mark.${index}`;
}

function headed({ heading: thing }: { readonly heading: string }, heading: string): string {
  return thing === "" ? heading : `${thing}: ${heading}`;
}

/** "Appropriate:" fits on a line of 13 characters. */
function widthFor({ heading: thing }: { readonly heading: string }, width: number): number {
  return thing === "" ? width : Math.max(width, 13);
}

/** A mark outside the scale, as a pasted one may be, counts as not entered. */
function withinScale(cell: string, maximum: string): string {
  return isBetween(cell, 0, maximum);
}
