import type { Settings } from "../../domain/council/settings";
import { listRule } from "../language/entry-rules";
import { type EntryList, type ListLine, withBlankLines } from "../language/entry-list";
import { text } from "./columns";
import type { CouncilModel } from "./model";

/** Between texts of one cell: no name in a ledger has a line break. */
const SEPARATOR = "\n";

type Rule = NonNullable<Settings["leftOut"]>[number];

const LISTS = ["categories", "serviceAreas", "suppliers"] as const;

const HEADINGS = { categories: "Categories", serviceAreas: "Service areas", suppliers: "Suppliers" } as const;

/** What is left out of ledgers, a rule on each line. */
export function leftOut({ settings }: Pick<CouncilModel, "settings">): EntryList {
  const lines = (settings.leftOut ?? []).map((rule): ListLine => ({
    rule: rule.rule,
    ...Object.fromEntries(LISTS.map((list) => [list, rule[list]?.join(SEPARATOR)])),
  }));
  return {
    path: ["leftOut"],
    lines: withBlankLines(lines, 16),
    columns: [
      text("Council_LeftOutRule", "Rule", {
        field: "rule",
        width: 30,
        longest: 255,
        hint: "What figures call it, such as Payroll. Each stands once.",
      }),
      ...LISTS.map((list) =>
        text(`Council_LeftOut${HEADINGS[list].replace(" ", "")}`, HEADINGS[list], {
          field: list,
          width: 40,
          longest: 5000,
          hint: "As the ledger has them, a line for each (Alt and Enter); * stands for any text.",
        }),
      ),
    ],
  };
}

/** A rule as the file says it: a list for each of its cells. */
export function leftOutAsTyped(entry: object): object {
  const { rule, ...lists } = entry as { readonly [List in keyof Rule]?: string };
  return {
    ...(rule === undefined ? {} : { rule }),
    ...Object.fromEntries(
      Object.entries(lists).map(([list, typed]) => [
        list,
        typed
          .split(SEPARATOR)
          .map((each) => each.trim())
          .filter((each) => each !== ""),
      ]),
    ),
  };
}

/** Measures of which other counts are small. */
export function smallCounts({ settings, measures }: CouncilModel): EntryList {
  const headlineOf = new Map(measures.map(({ id, headline }) => [id, headline]));
  const lines = (settings.suppressMeasures ?? []).map(({ measure, below }) => ({
    measure: headlineOf.get(measure) ?? measure,
    below,
  }));
  return {
    path: ["suppressMeasures"],
    lines: withBlankLines(lines, 16),
    columns: [
      {
        field: "measure",
        heading: "Measure",
        width: 44,
        name: "Council_SmallMeasure",
        holds: "choice",
        rule: listRule("Measure", "List_Measure", "a measure of the framework"),
      },
      {
        field: "below",
        heading: "People below",
        width: 20,
        name: "Council_SmallBelow",
        holds: "figure",
        rule: {
          rule: { type: "whole", comparison: "between", first: 1, second: 100 },
          title: "People below",
          refusal: "The count must be a whole number from 1 to 100.",
          hint: "Counts of people above 0 and below this are left out of what is published.",
        },
      },
    ],
  };
}
