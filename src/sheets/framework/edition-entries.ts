import type { Framework } from "../../domain/framework/edition";
import { asToldApart } from "../../domain/framework/counting-rule";
import { plainSuccession } from "../../domain/framework/succession";
import type { Choice, ChoiceGroup } from "../language/choice-list";
import { listRule, textRule } from "../language/entry-rules";
import { type EntryColumn, type EntryList, type ListLine, withBlankLines } from "../language/entry-list";
import type { EntryRule } from "../language/piece";
import { EDITION_CHOICES, type EditionChoice, joined, shownChoice } from "./edition-words";

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
}

function numberRule(title: string, least: number, most: number, words: string): EntryRule {
  return {
    rule: { type: "decimal", comparison: "between", first: least, second: most },
    title,
    refusal: `This must be ${words}.`,
    hint: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
  };
}

const POUNDS = "pounds, 0 or more";

function choiceOf(list: EditionChoice, title: string): EntryRule {
  const options = Object.values(EDITION_CHOICES[list].words);
  return listRule(title, list, `${options.slice(0, -1).join(", ")} or ${options.at(-1) ?? ""}`.slice(0, 200));
}

/** The single values of an edition. */
export function editionChoices(from: Framework | undefined): readonly ChoiceGroup[] {
  return [
    { title: "The edition", choices: identity(from) },
    { title: "Whose the words are", choices: words(from) },
    { title: "Contracts that it applies to", choices: threshold(from) },
    { title: "Tenders and contracts", choices: terms(from) },
    { title: "Offers to ask about", choices: flags(from) },
  ];
}

function text(
  label: string,
  path: Choice["path"],
  name: string,
  { about, value, longest = 255 }: { about: string; value: string | undefined; longest?: number },
): Choice {
  const rule = textRule(label.slice(0, 32), longest, about);
  return { label, path, name: `Edition_${name}`, holds: "text", rule, about, value };
}

function figure(
  label: string,
  path: Choice["path"],
  name: string,
  parts: { about: string; value: number | undefined; rule: EntryRule },
): Choice {
  return { label, path, name: `Edition_${name}`, holds: "figure", ...parts };
}

function chosen(
  label: string,
  path: Choice["path"],
  name: string,
  { list, about, value }: { list: EditionChoice; about: string; value: string | boolean | undefined },
): Choice {
  const rule = choiceOf(list, label.slice(0, 32));
  return {
    ...{ label, path, name: `Edition_${name}`, holds: "choice" as const, rule, about },
    value: shownChoice(list, value),
  };
}

function identity(from: Framework | undefined): readonly Choice[] {
  const { approved } = from ?? {};
  return [
    text("Id", ["id"], "Id", {
      about:
        "Lower-case letters, digits and hyphens, such as borough-2027. Contracts and forms keep an edition by its id: one that changes gets another.",
      value: from?.id,
      longest: 80,
    }),
    text("Title", ["title"], "Title", { about: "As it is printed.", value: from?.title }),
    text("Council", ["council"], "Council", { about: "Whose edition it is.", value: from?.council }),
    text("Published", ["published"], "Published", {
      about: "A year, month or day: 2027, 2027-04 or 2027-04-01.",
      value: from?.published,
      longest: 10,
    }),
    text("Approved by", ["approved", "by"], "ApprovedBy", {
      about: "Such as Cabinet. Both, or neither.",
      value: approved?.by,
    }),
    {
      label: "Approved on",
      path: ["approved", "on"],
      name: "Edition_ApprovedOn",
      holds: "day",
      rule: {
        rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
        title: "Approved on",
        refusal: "The date must be a date as dd/mm/yyyy.",
      },
      about: "The day, as dd/mm/yyyy.",
      value: approved?.on,
    },
    text("Edition before", ["follows", "edition"], "Before", {
      about:
        "Its id. Leave it empty where this edition begins anew: then nothing is said of what became of measures.",
      value: from?.id,
      longest: 80,
    }),
  ];
}

function words(from: Framework | undefined): readonly Choice[] {
  const said = from?.words;
  return [
    text("Policy", ["words", "policy"], "Policy", {
      about:
        "The document whose words priorities, outcomes, headlines and definitions are, letter for letter. All three, or none.",
      value: said?.policy,
    }),
    text("What is added", ["words", "added"], "Added", {
      about: "Whose the words are that are added to each measure: what counts, evidence, notes.",
      value: said?.added,
    }),
    text("Source of settings", ["words", "settings"], "SettingsSource", {
      about: "Where settings come from that the policy does not have.",
      value: said?.settings,
    }),
  ];
}

function threshold(from: Framework | undefined): readonly Choice[] {
  const { amount, comparison, basis } = from?.threshold ?? {};
  return [
    chosen("Compared as", ["threshold", "comparison"], "Comparison", {
      list: "Edition_List_Comparison",
      about: "Whether a contract of the amount itself is one of them.",
      value: comparison,
    }),
    figure("Amount (£)", ["threshold", "amount"], "Amount", {
      about: "In pounds.",
      value: amount,
      rule: numberRule("Amount", 0, 1e12, POUNDS),
    }),
    chosen("By the", ["threshold", "basis"], "Basis", {
      list: "Edition_List_Basis",
      about: "Which value of a contract it is compared with.",
      value: basis,
    }),
  ];
}

function terms(from: Framework | undefined): readonly Choice[] {
  return [
    figure("Least weight of social value (%)", ["socialValueWeight"], "Weight", {
      about: "Of the overall score of a tender that it applies to: 20 for 20%.",
      value: from?.socialValueWeight,
      rule: numberRule("Weight", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
    figure("Delivery plan over (£)", ["deliveryPlanOver"], "PlanOver", {
      about: "Contracts of more are asked for a delivery plan, any other for a milestone tracker.",
      value: from?.deliveryPlanOver,
      rule: numberRule("Delivery plan over", 0, 1e12, POUNDS),
    }),
    figure("KPIs over (£)", ["kpis", "over"], "KpisOver", {
      about: "Contracts of more need key performance indicators.",
      value: from?.kpis.over,
      rule: numberRule("KPIs over", 0, 1e12, POUNDS),
    }),
    figure("Number of KPIs", ["kpis", "count"], "KpiCount", {
      about: "How many.",
      value: from?.kpis.count,
      rule: numberRule("Number of KPIs", 0, 20, "a whole number from 0 to 20"),
    }),
    chosen("FTE counts one year at most", ["fteCappedAtOneYear"], "FteCapped", {
      list: "Edition_List_Answer",
      about: "Yes: one year, or the contract's length where that is shorter. No: each year counts.",
      value: from?.fteCappedAtOneYear,
    }),
  ];
}

function flags(from: Framework | undefined): readonly Choice[] {
  const { timesNext, shareOfValue, priceShareOfMean } = from?.offerFlags ?? {};
  return [
    figure("Times the next highest", ["offerFlags", "timesNext"], "TimesNext", {
      about: "An offer of more is pointed out.",
      value: timesNext,
      rule: numberRule("Times the next highest", 1, 1e6, "a number, 1 or higher"),
    }),
    figure("Share of the contract's value (%)", ["offerFlags", "shareOfValue"], "ShareOfValue", {
      about: "An offer in pounds of more is pointed out.",
      value: shareOfValue,
      rule: numberRule("Share of the value", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
    figure("Share of the mean price (%)", ["offerFlags", "priceShareOfMean"], "PriceShare", {
      about: "A price of less is pointed out; left empty, none is.",
      value: priceShareOfMean,
      rule: numberRule("Share of the mean price", 0, 100, "a percentage from 0 to 100, typed without %"),
    }),
  ];
}

/** Single values without which an edition is not whole. */
export const NEEDED_CHOICES = [
  "Edition_Id",
  "Edition_Title",
  "Edition_Council",
  "Edition_Published",
  "Edition_Comparison",
  "Edition_Amount",
  "Edition_Basis",
  "Edition_Weight",
  "Edition_PlanOver",
  "Edition_KpisOver",
  "Edition_KpiCount",
  "Edition_FteCapped",
  "Edition_TimesNext",
  "Edition_ShareOfValue",
] as const;

interface ColumnParts {
  readonly width: number;
  readonly hint?: string;
  readonly longest?: number;
}

function textColumn(list: string, field: string, heading: string, parts: ColumnParts): EntryColumn {
  const { width, longest = 255, hint = `${heading}, up to ${longest} characters.` } = parts;
  const rule = textRule(heading.slice(0, 32), longest, hint);
  return { field, heading, width, name: columnName(list, field), holds: "text", rule };
}

function choiceColumn(
  list: string,
  field: string,
  heading: string,
  parts: { readonly width: number; readonly rule: EntryRule },
): EntryColumn {
  return { field, heading, name: columnName(list, field), holds: "choice", ...parts };
}

function figureColumn(
  list: string,
  field: string,
  heading: string,
  parts: { readonly width: number; readonly rule: EntryRule },
): EntryColumn {
  return { field, heading, name: columnName(list, field), holds: "figure", ...parts };
}

/** "Edition_MeasureId" of a measure's id, "Edition_RuleSourceTitle" of the title of a rule's source. */
export function columnName(list: string, field: string): string {
  const parts = field.split(".").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`);
  return `Edition_${list}${parts.join("")}`;
}

const LONG = 5000;

const idColumn = (list: string, width = 26) =>
  textColumn(list, "id", "Id", { width, longest: 80, hint: "Lower-case letters, digits and hyphens." });

/** Every list of the workbook by its sheet. */
export function editionLists(
  from: Framework | undefined,
): Readonly<Record<"outcomes" | "measures" | "rules" | "questions" | "succession", readonly EditionList[]>> {
  return {
    outcomes: [priorityList(from), outcomeList(from)],
    measures: [measureList(from)],
    rules: [ruleList(from)],
    questions: [questionList(from)],
    succession: [successionList(from)],
  };
}

/** All of them in their order. */
export function allLists(from: Framework | undefined): readonly EditionList[] {
  return Object.values(editionLists(from)).flat();
}

function priorityList(from: Framework | undefined): EditionList {
  return {
    title: "Priorities",
    name: "Priority",
    path: ["priorities"],
    lines: withBlankLines([...(from?.priorities ?? [])], 10, 6),
    columns: [idColumn("Priority"), textColumn("Priority", "title", "Title", { width: 70 })],
    needed: ["id", "title"],
    once: "id",
  };
}

function outcomeList(from: Framework | undefined): EditionList {
  return {
    title: "Outcomes",
    name: "Outcome",
    path: ["outcomes"],
    lines: withBlankLines([...(from?.outcomes ?? [])], 16, 10),
    columns: [
      idColumn("Outcome"),
      textColumn("Outcome", "title", "Title", { width: 70 }),
      choiceColumn("Outcome", "priority", "Priority", {
        width: 26,
        rule: listRule("Priority", "Edition_PriorityId", "the id of a priority above"),
      }),
    ],
    needed: ["id", "title", "priority"],
    once: "id",
    among: { priority: "Edition_PriorityId" },
  };
}

function measureList(from: Framework | undefined): EditionList {
  const list = "Measure";
  const lines = (from?.measures ?? []).map((measure): ListLine => {
    const { levels, flaws, retired, unit, accumulation, ...texts } = measure;
    return {
      ...texts,
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
    lines: withBlankLines(lines, 40, 20),
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
    ],
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
