import type { Framework } from "../../domain/framework/edition";
import { asToldApart } from "../../domain/framework/counting-rule";
import type { RowSource } from "../../domain/framework/publication";
import { promptsOf } from "../../domain/framework/prompts";
import { plainSuccession } from "../../domain/framework/succession";
import { listRule } from "../language/entry-rules";
import { type EntryList, type ListLine, withBlankLines } from "../language/entry-list";
import {
  choiceColumn,
  choiceOf,
  figureColumn,
  LONG,
  numberRule,
  POUNDS,
  textColumn,
} from "./edition-columns";
import { type EditionForm, saysPrompts, saysPublication } from "./edition-form";
import { emptyCells, sourceCells, sourceColumns, withEmptyLines } from "./edition-publication";
import { TEMPLATE } from "./edition-template";
import { joined, shownChoice } from "./edition-words";

/** A list of the workbook, and what its check looks at. */
export interface EditionList extends EntryList {
  readonly title: string;
  /** What the list is called in the names of its columns: "Measure". */
  readonly name: string;
  /** Fields without which a line is not whole, in the order in which they are asked for. */
  readonly needed: readonly string[];
  /** The field that must stand once, where one must. */
  readonly once?: string;
  /** Fields whose entries must be among those of another list, or of a hidden one, by the name of its column. */
  readonly among?: Readonly<Record<string, string>>;
  /** True of a list that may be empty. */
  readonly mayBeEmpty?: boolean;
  /** Of a list whose lines may be without words yet: the fields that hold them. */
  readonly words?: readonly string[];
}

const idColumn = (list: string, width = 26) =>
  textColumn(list, "id", "Id", { width, longest: 80, hint: "Lower-case letters, digits and hyphens." });

/** Every list of the workbook by its sheet. */
export function editionLists(of: EditionForm): Readonly<Record<ListSheet, readonly EditionList[]>> {
  const { from } = of;
  return {
    outcomes: [priorityList(of), outcomeList(of)],
    measures: [measureList(of)],
    rules: [ruleList(from)],
    questions: [questionList(from)],
    prompts: saysPrompts(of) ? [promptList(from)] : [],
    weights: saysPublication(of) ? [weightList(from)] : [],
    succession: [successionList(from)],
  };
}

type ListSheet = "outcomes" | "measures" | "rules" | "questions" | "prompts" | "weights" | "succession";

/** All of them in their order. */
export function allLists(of: EditionForm): readonly EditionList[] {
  return Object.values(editionLists(of)).flat();
}

/** A line for each, with where its words were read. */
function titledLines(
  rows: readonly {
    readonly source?: RowSource | undefined;
    readonly id: string;
    readonly title: string;
  }[] = [],
): readonly ListLine[] {
  return rows.map(({ source, ...row }) => ({ ...row, ...sourceCells(source) }));
}

function priorityList(of: EditionForm): EditionList {
  const { from } = of;
  return {
    title: "Priorities",
    name: "Priority",
    path: ["priorities"],
    lines: withBlankLines(of.isTemplate ? TEMPLATE.priorities : titledLines(from?.priorities), 10, 6),
    columns: [
      idColumn("Priority"),
      textColumn("Priority", "title", "Title", { width: 70 }),
      ...(saysPublication(of) ? sourceColumns("Priority") : []),
    ],
    needed: ["id", "title"],
    once: "id",
  };
}

function outcomeList(of: EditionForm): EditionList {
  const { from } = of;
  const empty = (from?.toFill?.outcomes ?? []).map(({ where, ...row }) => ({ ...row, ...emptyCells(where) }));
  return {
    title: "Outcomes",
    name: "Outcome",
    path: ["outcomes"],
    lines: withBlankLines(
      of.isTemplate ? TEMPLATE.outcomes : withEmptyLines(titledLines(from?.outcomes), empty, "priority"),
      16,
      10,
    ),
    columns: [
      idColumn("Outcome"),
      textColumn("Outcome", "title", "Title", { width: 70 }),
      choiceColumn("Outcome", "priority", "Priority", {
        width: 26,
        rule: listRule("Priority", "Edition_PriorityId", "the id of a priority above"),
      }),
      ...(saysPublication(of) ? sourceColumns("Outcome") : []),
    ],
    ...(saysPublication(of) ? { words: ["title"] } : {}),
    needed: ["id", "title", "priority"],
    once: "id",
    among: { priority: "Edition_PriorityId" },
  };
}

function measureList(of: EditionForm): EditionList {
  const { from } = of;
  const list = "Measure";
  const empty = (from?.toFill?.measures ?? []).map(({ where, ...row }) => ({ ...row, ...emptyCells(where) }));
  const lines = (from?.measures ?? []).map((measure): ListLine => {
    const { levels, flaws, retired, unit, accumulation, source, ...texts } = measure;
    return {
      ...texts,
      ...sourceCells(source),
      unit: shownChoice("Edition_List_Unit", unit),
      accumulation: shownChoice("Edition_List_Accumulation", accumulation),
      levels: joined(levels),
      flaws: flaws?.join("\n"),
      retired: retired ? "Yes" : undefined,
    };
  });
  return {
    title: "Measures",
    name: list,
    path: ["measures"],
    lines: withBlankLines(
      of.isTemplate ? TEMPLATE.measures : withEmptyLines(lines, empty, "outcome"),
      40,
      20,
    ),
    columns: [
      figureColumn(list, "number", "Number", {
        width: 9,
        rule: {
          rule: { type: "whole", comparison: "between", first: 1, second: 999 },
          title: "Number",
          refusal: "The number must be a whole number from 1 to 999, and each measure's own.",
        },
      }),
      idColumn(list),
      ...(saysPublication(of)
        ? [
            textColumn(list, "reference", "Reference", {
              width: 12,
              hint: "What the policy itself calls it, where that is no number: 1a.",
            }),
          ]
        : []),
      choiceColumn(list, "outcome", "Outcome", {
        width: 22,
        rule: listRule("Outcome", "Edition_OutcomeId", "the id of an outcome of the sheet Outcomes"),
      }),
      textColumn(list, "headline", "Headline", { width: 26 }),
      textColumn(list, "definition", "Definition", {
        width: 60,
        longest: LONG,
        hint: "The measure's words, as they are printed and committed to.",
      }),
      choiceColumn(list, "unit", "Unit", { width: 14, rule: choiceOf("Edition_List_Unit", "Unit") }),
      textColumn(list, "levels", "Levels", {
        width: 14,
        hint: "Levels that a quantity may be stated by, with semicolons between: 2; 3; 4+. Empty where there are none.",
      }),
      choiceColumn(list, "accumulation", "How quarters add up", {
        width: 30,
        rule: choiceOf("Edition_List_Accumulation", "How quarters add up"),
      }),
      figureColumn(list, "decimals", "Decimals", {
        width: 10,
        rule: {
          rule: { type: "whole", comparison: "between", first: 0, second: 4 },
          title: "Decimals",
          refusal:
            "The decimals must be a whole number from 0 to 4; empty where the measure has no quantity.",
        },
      }),
      textColumn(list, "counting", "What counts", { width: 44, longest: LONG }),
      textColumn(list, "evidence", "Evidence", { width: 44, longest: LONG }),
      textColumn(list, "flaws", "Noted in the wording", {
        width: 30,
        longest: LONG,
        hint: "Faults of the policy's own wording, shown and not mended; a line for each.",
      }),
      textColumn(list, "nationalToms", "National TOMs reference", {
        width: 14,
        hint: "A reference that the measure resembles; a hint.",
      }),
      choiceColumn(list, "retired", "Retired", {
        width: 10,
        rule: {
          ...choiceOf("Edition_List_Answer", "Retired"),
          refusal: "Choose Yes where no new tender may use it; else leave it empty.",
        },
      }),
      ...(saysPublication(of) ? sourceColumns(list) : []),
    ],
    ...(saysPublication(of) ? { words: ["headline", "definition"] } : {}),
    needed: ["id", "outcome", "headline", "definition", "unit", "accumulation", "counting", "evidence"],
    once: "id",
    among: {
      outcome: "Edition_OutcomeId",
      unit: "Edition_List_Unit",
      accumulation: "Edition_List_Accumulation",
    },
  };
}

function ruleList(from: Framework | undefined): EditionList {
  const list = "Rule";
  const lines = (from?.countingRules ?? []).map(asToldApart).map((rule): ListLine => {
    const { kind, id, text: says, source } = rule;
    const own =
      rule.kind === "tested"
        ? { severity: shownChoice("Edition_List_Severity", rule.severity) }
        : { inUse: shownChoice("Edition_List_Answer", rule.inUse), measures: joined(rule.measures) };
    return {
      ...{ id, text: says, kind: shownChoice("Edition_List_Kind", kind), ...own },
      "source.from": shownChoice("Edition_List_Source", source.from),
      "source.title": source.title,
    };
  });
  return {
    title: "Counting rules",
    name: list,
    path: ["countingRules"],
    lines: withBlankLines(lines, 16, 8),
    columns: [
      choiceColumn(list, "kind", "Kept how", { width: 26, rule: choiceOf("Edition_List_Kind", "Kept how") }),
      textColumn(list, "id", "Id", {
        width: 30,
        longest: 80,
        hint: "A tested rule's id is its test's; a declared rule's is your own.",
      }),
      textColumn(list, "text", "What it says", { width: 70, longest: LONG }),
      choiceColumn(list, "severity", "Where broken", {
        width: 14,
        rule: {
          ...choiceOf("Edition_List_Severity", "Where broken"),
          hint: "Of a tested rule only.",
        },
      }),
      textColumn(list, "measures", "Measures", {
        width: 30,
        longest: LONG,
        hint: "Of a declared rule: the ids of the measures that it is about, with semicolons between; all where it is empty.",
      }),
      choiceColumn(list, "inUse", "In use", {
        width: 10,
        rule: {
          ...choiceOf("Edition_List_Answer", "In use"),
          hint: "Of a declared rule: Yes where suppliers declare it.",
        },
      }),
      choiceColumn(list, "source.from", "Source", {
        width: 18,
        rule: choiceOf("Edition_List_Source", "Source"),
      }),
      textColumn(list, "source.title", "Where it stands", { width: 44 }),
    ],
    needed: ["kind", "id", "text", "source.from", "source.title"],
    once: "id",
    among: { kind: "Edition_List_Kind", "source.from": "Edition_List_Source" },
    mayBeEmpty: true,
  };
}

function questionList(from: Framework | undefined): EditionList {
  const list = "Question";
  return {
    title: "Questions that tenders begin with",
    name: list,
    path: ["questions"],
    lines: withBlankLines([...(from?.questions ?? [])], 10, 6),
    columns: [
      idColumn(list),
      textColumn(list, "title", "Title", { width: 70 }),
      figureColumn(list, "weight", "Share (%)", {
        width: 14,
        rule: numberRule("Share", 0, 100, "a percentage from 0 to 100, typed without %"),
      }),
      figureColumn(list, "maximum", "Highest mark", {
        width: 14,
        rule: numberRule("Highest mark", 0.01, 1000, "a number above 0"),
      }),
    ],
    needed: ["id", "title", "weight", "maximum"],
    once: "id",
    mayBeEmpty: true,
  };
}

function promptList(from: Framework | undefined): EditionList {
  const list = "Prompt";
  return {
    title: "What assessments ask",
    name: list,
    path: ["prompts"],
    lines: withBlankLines([...(from ? promptsOf(from) : [])], 20, 8),
    columns: [
      idColumn(list),
      textColumn(list, "group", "Subject", { width: 26, hint: "What it belongs to: Ethical procurement." }),
      textColumn(list, "title", "Title", { width: 34, hint: "What its answer is called in the contract." }),
      textColumn(list, "question", "Question", { width: 80 }),
    ],
    needed: ["id", "group", "title", "question"],
    once: "id",
    mayBeEmpty: true,
  };
}

function weightList(from: Framework | undefined): EditionList {
  const list = "WeightFrom";
  return {
    title: "Weights for contracts of a higher value",
    name: list,
    path: ["weightsFrom"],
    lines: withBlankLines([...(from?.weightsFrom ?? [])], 5, 2),
    columns: [
      figureColumn(list, "atLeast", "From a value of (£)", {
        width: 24,
        rule: numberRule("From a value of", 0, 1e12, POUNDS),
      }),
      figureColumn(list, "weight", "Least weight (%)", {
        width: 20,
        rule: numberRule("Least weight", 0, 100, "a percentage from 0 to 100, typed without %"),
      }),
    ],
    needed: ["atLeast", "weight"],
    once: "atLeast",
    mayBeEmpty: true,
  };
}

function successionList(from: Framework | undefined): EditionList {
  const list = "Succession";
  const lines = (from ? plainSuccession(from, from).measures : []).map(({ measure, fate, by }): ListLine => ({
    measure,
    fate: shownChoice("Edition_List_Fate", fate),
    by,
  }));
  return {
    title: "What became of each measure of the edition before",
    name: list,
    path: ["follows", "measures"],
    lines: withBlankLines(lines, 12, 4),
    columns: [
      textColumn(list, "measure", "Measure before", {
        width: 40,
        longest: 80,
        hint: "Its id in the edition before.",
      }),
      choiceColumn(list, "fate", "Is", { width: 16, rule: choiceOf("Edition_List_Fate", "Is") }),
      choiceColumn(list, "by", "By measure", {
        width: 40,
        rule: listRule("By measure", "Edition_MeasureId", "the id of a measure of this edition"),
      }),
    ],
    needed: ["measure", "fate"],
    once: "measure",
    among: { fate: "Edition_List_Fate" },
    mayBeEmpty: true,
  };
}
