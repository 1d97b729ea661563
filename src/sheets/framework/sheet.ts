import { type CountingRule, isFormerRule, isToldApart } from "../../domain/framework/counting-rule";
import type { Framework, Measure } from "../../domain/framework/edition";
import { columnsFor, type Lines, type RowColumn } from "../language/block";
import {
  ACCUMULATION_WORDS,
  editionFacts,
  headlineWords,
  measureNotes,
  ruleWords,
  toFillWords,
  unitWords,
} from "../../domain/framework/words";
import { type Part, textHeight, textLines } from "../language/lines";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { headingHeight, widths as widthsOf } from "../language/sheet-setup";
import { headings, table } from "../language/table";

export const FRAMEWORK = "Framework";

/** The edition as its council published it, for reading: nothing on this sheet is filled in. */
export function placeFramework(edition: Framework): PlacedSheet {
  const columns = measureColumns(edition);
  const widths = widthsOf(columns);
  const measures = table({
    columns,
    lines: measureLines(edition),
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: headingHeight(columns), group: () => OUTCOME_HEIGHT, row: measureHeight },
    merged: { group: { column: 0, columns: columns.length } },
  });
  const layout = layOut(
    FRAMEWORK,
    stack([
      titleRow(edition.title),
      textLines(factLines(edition), widths),
      measures,
      gap(),
      textLines([...toFillLines(edition), ...ruleLines(edition.countingRules)], widths),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#5694CA",
    columnWidths: widths,
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, measures),
      area: { row: 0, column: 0, rows: layout.section.rows, columns: widths.length },
      footer: `&L${edition.id} &A&RPage &P of &N`,
    },
  });
}

/** Points. */
const OUTCOME_HEIGHT = 20;

function factLines(edition: Framework): readonly (readonly Part[])[] {
  return [
    ...editionFacts(edition).map(([label, text]): readonly Part[] => [
      { column: 0, columns: 2, style: "label", content: given(label) },
      { column: 2, columns: 6, style: "given", content: given(text) },
    ]),
    [],
  ];
}

interface OutcomeLine {
  readonly title: string;
}

function measureLines({ priorities, outcomes, measures }: Framework): readonly Lines<OutcomeLine, Measure>[] {
  return outcomes.map(({ id, priority, title }) => {
    const above = priorities.find((each) => each.id === priority);
    return {
      group: { title: above ? `${title} (priority: ${above.title})` : title },
      rows: measures.filter(({ outcome }) => outcome === id),
    };
  });
}

function column<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  text: (of: Measure) => string,
): RowColumn<Measure, Key, never> {
  return {
    key,
    heading,
    width,
    row: { style: "given", content: (measure) => given(text(measure) || null) },
  };
}

/** Headings that tell the policy's words from those that are added, where the edition does. */
function measureColumns({ words }: Framework) {
  const added = (heading: string) => (words ? `${heading} (not in the policy)` : heading);
  return columnsFor<Measure, OutcomeLine>()([
    {
      key: "number",
      heading: "No.",
      headingStyle: "headingOfFigures",
      width: 5,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "count", content: ({ number, reference }) => given(number ?? reference) },
    },
    column("headline", words ? "Headline" : "Measure", 20, headlineWords),
    column(
      "definition",
      words ? "Measure, in the policy's words" : "Definition",
      34,
      ({ definition }) => definition,
    ),
    column("unit", words ? "Unit used" : "Unit", 14, unitWords),
    column(
      "accumulation",
      added("How quarters add up"),
      20,
      ({ accumulation }) => ACCUMULATION_WORDS[accumulation],
    ),
    column("counting", added("What counts"), 34, ({ counting }) => counting),
    column("evidence", added("Evidence asked for"), 30, ({ evidence }) => evidence),
    column(
      "flaws",
      words ? "Notes on the policy's words (not in the policy)" : "Noted in the wording",
      30,
      (measure) => measureNotes(measure).join("\n"),
    ),
  ]);
}

/** As high as its longest text needs. */
function measureHeight(measure: Measure): number {
  const texts: readonly (readonly [string, number])[] = [
    [measure.headline, 20],
    [measure.definition, 34],
    [ACCUMULATION_WORDS[measure.accumulation], 20],
    [measure.counting, 34],
    [measure.evidence, 30],
    [measureNotes(measure).join("\n"), 30],
  ];
  return Math.max(...texts.map(([text, room]) => textHeight(text, room)));
}

type RuleLine = readonly Part[];

function ruleLines(rules: readonly CountingRule[]): readonly RuleLine[] {
  const former = rules.filter(isFormerRule);
  const toldApart = rules.filter(isToldApart);
  const declared = toldApart.filter((rule) => rule.kind === "declared");
  return [
    ...rulesTitled("Counting rules", former),
    ...rulesTitled(
      "Counting rules that are tested",
      toldApart.filter(({ kind }) => kind === "tested"),
    ),
    ...rulesTitled(
      "Counting rules that suppliers declare",
      declared.filter(({ inUse }) => inUse),
    ),
    ...rulesTitled(
      "Rules that are not in use",
      declared.filter(({ inUse }) => !inUse),
    ),
  ];
}

/** Rows whose words are not in the edition, so that they can be missed by nobody. */
function toFillLines(edition: Framework): readonly RuleLine[] {
  const rows = toFillWords(edition);
  if (rows.length === 0) return [];
  return [
    [
      {
        column: 0,
        columns: 8,
        style: "section",
        content: given("Not in this edition until its words are filled in"),
      },
    ],
    ...rows.map((text): RuleLine => [{ column: 0, columns: 8, style: "given", content: given(text) }]),
    [],
  ];
}

function rulesTitled(title: string, rules: readonly CountingRule[]): readonly RuleLine[] {
  if (rules.length === 0) return [];
  return [
    [{ column: 0, columns: 8, style: "section", content: given(title) }],
    ...rules.map(ruleWords).map(({ text, kept, source }): RuleLine => [
      { column: 0, columns: 5, style: "given", content: given(text) },
      { column: 5, style: "given", content: given(kept) },
      { column: 6, columns: 2, style: "given", content: given(source) },
    ]),
  ];
}
