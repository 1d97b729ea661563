import { tierWidth } from "../language/tier-width";
import type { Assessment } from "../../domain/assessment/assessment";
import { isLocal } from "../../domain/assessment/local-measures";
import type { TierWords } from "../../domain/council/tiers";
import { hasQuantity } from "../../domain/framework/edition";
import { askedOrAnswered, type EditionPrompt } from "../../domain/framework/prompts";
import { type AssessmentModel, businessLines, type ChoiceLine, QUANTITY_FORM } from "./model";
import { columnsFor, type Column, type Lines, type RowColumn } from "../language/block";
import { choiceRule, choiceWords, tierRule, tierTyped, yesNo, yesNoMeant } from "../language/choices";
import { achievableRule, reasonRule } from "../language/entry-rules";
import { allOf, anyOf, countIn, firstOf, quoted } from "../language/formulas";
import { oncePer } from "../language/once-per";
import { marked } from "../language/palette";
import { formula, given, type EntryRule } from "../language/piece";
import { QUANTITY_STYLES } from "../language/quantity-styles";

interface OutcomeGroup {
  readonly title: string;
  readonly chosen: string;
}

export function choiceGroups({
  edition,
  measures,
}: AssessmentModel): readonly Lines<OutcomeGroup, ChoiceLine>[] {
  return edition.outcomes.flatMap(({ id, title }) => {
    const rows = measures.filter(({ measure }) => measure.outcome === id);
    const count = rows.filter(({ chosen }) => chosen === "Yes").length;
    return rows.length === 0 ? [] : [{ group: { title, chosen: `${count} of ${rows.length}` }, rows }];
  });
}

const QUESTIONS = ["appropriate", "relevant", "achievable"] as const;

function questionColumn<const Key extends (typeof QUESTIONS)[number]>(
  key: Key,
  heading: string,
): RowColumn<ChoiceLine, Key, never> {
  return {
    key,
    heading,
    width: 13,
    name: `Assessment_${heading}`,
    row: {
      style: "entryChoice",
      content: ({ choice }) => given(yesNo(choice?.[key])),
      rule: () => choiceRule("YesNo", heading),
      path: ({ index }) => ["measures", index, key],
      meaning: yesNoMeant,
    },
  };
}

/** How much of a measure the contract could achieve, in its own look; a measure in words has no such cell to fill in. */
const quantity: RowColumn<ChoiceLine, "quantity"> = {
  key: "quantity",
  heading: "How much could be achieved",
  headingStyle: "headingOfFigures",
  width: 15,
  name: "Assessment_Quantity",
  row: {
    style: ({ measure }) => QUANTITY_STYLES[measure.unit].entry,
    content: ({ choice }) => given(choice?.quantity),
    rule: ({ measure }, at) => (hasQuantity(measure) ? achievableRule(at("quantity"), measure) : undefined),
    path: ({ index, measure }) => (hasQuantity(measure) ? ["measures", index, "quantity"] : undefined),
  },
};

/** Each measure of the edition under its outcome: three questions, how much, why, and whether it is chosen. */
export const choiceColumns = oncePer(({ form }: Pick<AssessmentModel, "form">) =>
  columnsFor<ChoiceLine, OutcomeGroup>()([
    {
      key: "number",
      heading: "No.",
      headingStyle: "headingOfFigures",
      width: 5,
      row: { style: "count", content: ({ measure }) => given(measure.number ?? measure.reference) },
    },
    {
      key: "measure",
      heading: "Measure",
      width: 26,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: {
        style: "given",
        content: ({ measure }) => given(`${measure.headline}${measure.retired ? " (retired)" : ""}`),
      },
    },
    {
      key: "definition",
      heading: "Definition",
      width: 46,
      row: { style: "given", content: ({ measure }) => given(measure.definition) },
    },
    questionColumn("appropriate", "Appropriate"),
    questionColumn("relevant", "Relevant"),
    questionColumn("achievable", "Achievable"),
    ...(form >= QUANTITY_FORM ? [quantity] : []),
    {
      key: "why",
      heading: "Why",
      width: 44,
      name: "Assessment_Why",
      row: {
        style: "entryText",
        content: ({ choice }) => given(choice?.why),
        rule: () => reasonRule("Why"),
        path: ({ index }) => ["measures", index, "why"],
        meaning: String,
      },
      marks: [
        {
          when: (at) => `AND(${at("chosen")}<>"",ISNUMBER(${at("covers")}),ISBLANK(${at("why")}))`,
          look: marked.missing,
        },
      ],
    },
    {
      key: "chosen",
      heading: "Chosen",
      width: 11,
      name: "Assessment_Chosen",
      group: {
        style: "groupTitle",
        content: ({ chosen }, at) =>
          formula(`${countIn(at.rows("chosen"), "Yes")}&" of "&ROWS(${at.rows("chosen")})`, chosen),
      },
      row: {
        style: "given",
        content: ({ chosen }, at) => {
          const answers = QUESTIONS.map((key) => at(key));
          const eachSays = (word: string) => answers.map((answer) => `${answer}="${word}"`);
          const toChoose = firstOf(
            [
              [allOf(...eachSays("Yes")), quoted("Yes")],
              [anyOf(...eachSays("No")), quoted("No")],
            ],
            '""',
          );
          return formula(toChoose, chosen);
        },
      },
      marks: [{ when: (at) => `${at("chosen")}="Yes"`, look: marked.right }],
    },
    {
      key: "covers",
      heading: "Outcome",
      width: 9,
      name: "Assessment_MeasureOutcome",
      row: { style: "working", content: ({ covers }) => given(covers) },
    },
    {
      key: "local",
      heading: "Local",
      width: 9,
      name: "Assessment_MeasureLocal",
      row: { style: "working", content: ({ measure }) => given(isLocal(measure) ? 1 : 0) },
    },
  ]),
);

type Business = NonNullable<Assessment["businesses"]>[number];

interface BusinessRow {
  readonly index: number;
  readonly business: Business | undefined;
}

export function businessRows(model: AssessmentModel): readonly BusinessRow[] {
  const { businesses = [] } = model.assessment;
  return Array.from({ length: businessLines(model) }, (_, index) => ({ index, business: businesses[index] }));
}

function textRule(title: string, most: number): EntryRule {
  return {
    rule: { type: "textLength", comparison: "lessThanOrEqual", first: most },
    title,
    refusal: `The text may be up to ${most.toLocaleString("en-GB")} characters long.`,
  };
}

function businessColumn<const Key extends "name" | "postcode" | "approach">(
  key: Key,
  heading: string,
  width: number,
): Column<never, BusinessRow, Key, never> {
  return {
    key,
    heading,
    width,
    name: `Assessment_Business${choiceWords(key)}`,
    row: {
      style: "entryText",
      content: ({ business }) => given(business?.[key]),
      rule: () => textRule(heading, key === "approach" ? 5000 : 255),
      path: ({ index }) => ["businesses", index, key],
      meaning: String,
    },
  };
}

/** By what the council calls its tiers. */
export const businessColumns = (names: TierWords) =>
  columnsFor<BusinessRow>()([
    {
      key: "number",
      heading: "No.",
      width: 5,
      row: { style: "count", content: ({ index }) => given(index + 1) },
    },
    businessColumn("name", "Business", 34),
    businessColumn("postcode", "Postcode", 13),
    {
      key: "tier",
      heading: "Where",
      width: tierWidth(names, 16),
      name: "Assessment_BusinessTier",
      row: {
        style: "entryChoice",
        content: ({ business }) => given(business && names[business.tier]),
        rule: () => tierRule(names, "Where"),
        path: ({ index }) => ["businesses", index, "tier"],
        meaning: (typed) => tierTyped(typed, names),
      },
      marks: [
        { when: (at) => `AND(NOT(ISBLANK(${at("name")})),ISBLANK(${at("tier")}))`, look: marked.missing },
      ],
    },
    businessColumn("approach", "How told and supported", 70),
  ]);

interface PromptRow {
  readonly index: number;
  readonly group: string;
  readonly question: string;
  readonly answer: string | undefined;
}

/** What the edition asks, and what was answered before it asked something else. */
export function askedPrompts({
  assessment: { prompts = [] },
  edition,
}: Pick<AssessmentModel, "assessment" | "edition">): readonly EditionPrompt[] {
  return askedOrAnswered(
    edition,
    prompts.map(({ id }) => id),
  );
}

export function promptRows(model: AssessmentModel): readonly PromptRow[] {
  const { prompts = [] } = model.assessment;
  return askedPrompts(model).map(({ id, group, question }, index) => ({
    index,
    group,
    question,
    answer: prompts.find((each) => each.id === id)?.answer,
  }));
}

export const promptColumns = columnsFor<PromptRow>()([
  {
    key: "group",
    heading: "Subject",
    width: 22,
    row: { style: "label", content: ({ group }) => given(group) },
  },
  {
    key: "question",
    heading: "Question",
    width: 50,
    row: { style: "given", content: ({ question }) => given(question) },
  },
  {
    key: "answer",
    heading: "Answer",
    width: 70,
    name: "Assessment_Answer",
    row: {
      style: "entryText",
      content: ({ answer }) => given(answer),
      rule: () => reasonRule("Answer"),
      path: ({ index }) => ["prompts", index, "answer"],
      meaning: String,
    },
    marks: [{ when: (at) => `ISBLANK(${at("answer")})`, look: marked.missing }],
  },
]);
