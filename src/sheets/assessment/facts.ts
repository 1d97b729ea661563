import type { Assessment } from "../../domain/assessment/assessment";
import type { Framework } from "../../domain/framework/edition";
import { mayReserve, underProcurementAct } from "../../domain/framework/law";
import { type AssessmentModel, LAW_FORM } from "./model";
import { columnsFor, type Lines } from "../language/block";
import { choiceMeant, choiceRule, choiceWords, yesNo, yesNoMeant } from "../language/choices";
import { serialOf } from "../../domain/values/day";
import { dayMeant } from "../language/meant-days";
import { reasonRule } from "../language/entry-rules";
import { marked, type StyleName } from "../language/palette";
import { type EntryRule, given, type EntryPath } from "../language/piece";
import type { CellValue } from "../../workbook/plan";

type Meaning = (typed: string | number | boolean) => string | number | boolean;

/** One typed fact: its label, what may be typed, where it belongs in the file and the workbook's name for it. */
export interface AssessmentFact {
  readonly label: string;
  readonly name: string;
  readonly path: EntryPath;
  readonly value: CellValue | undefined;
  readonly style: StyleName;
  readonly rule: EntryRule;
  readonly note: string;
  readonly meaning: Meaning;
  /** True where the file cannot do without it. */
  readonly needed?: true;
  /** The first form that has it, where that is not the first of all. */
  readonly since?: number;
  /** By which law it is asked; by every one where absent. */
  readonly under?: (edition: Framework) => boolean;
}

const same: Meaning = (typed) => typed;

const textFact = { style: "entryText", rule: lineRule(), meaning: String } as const;

function lineRule(): EntryRule {
  return {
    rule: { type: "textLength", comparison: "between", first: 1, second: 255 },
    title: "Contract",
    refusal: "The text may be up to 255 characters long.",
  };
}

function poundsFact(title: string, above: "greaterThan" | "greaterThanOrEqual") {
  const least = above === "greaterThan" ? "more than £0" : "£0 or more";
  return {
    style: "entryMoney",
    meaning: same,
    rule: {
      rule: { type: "decimal", comparison: above, first: 0 },
      title,
      refusal: `The amount must be a number, ${least}.`,
    },
  } as const;
}

function dayFact(title: string, date1904: boolean) {
  return {
    style: "entryDate",
    meaning: (typed: string | number | boolean) => dayMeant(typed, date1904),
    rule: dayRule(title),
  } as const;
}

export function dayRule(title: string): EntryRule {
  return {
    rule: { type: "date", comparison: "greaterThanOrEqual", first: serialOf("2000-01-01") },
    title,
    refusal: "Type a date as day/month/year, such as 30/04/2026, from 2000 on.",
  };
}

/** The facts that the model's form has, and that its edition's law asks. */
function ofForm(
  { form, edition }: Pick<AssessmentModel, "form" | "edition">,
  facts: readonly AssessmentFact[],
): readonly AssessmentFact[] {
  return facts.filter(({ since = 1, under }) => since <= form && (under?.(edition) ?? true));
}

function yesNoFact(title: string) {
  return { style: "entryChoice", rule: choiceRule("YesNo", title), meaning: yesNoMeant } as const;
}

/** What the contract is. */
export function contractFacts({
  assessment,
  edition,
  date1904,
  form,
}: AssessmentModel): readonly AssessmentFact[] {
  const a = assessment;
  const choice = (list: "Kind" | "FrameworkBuys" | "Route", title: string) =>
    ({ style: "entryChoice", rule: choiceRule(list, title), meaning: choiceMeant }) as const;
  return ofForm({ form, edition }, [
    {
      label: "Reference",
      name: "Reference",
      path: ["reference"],
      value: a.reference,
      note: "",
      needed: true,
      ...textFact,
    },
    { label: "Title", name: "Title", path: ["title"], value: a.title, note: "", needed: true, ...textFact },
    {
      label: "Service area",
      name: "ServiceArea",
      path: ["serviceArea"],
      value: a.serviceArea,
      note: "",
      needed: true,
      ...textFact,
    },
    {
      label: "Officer",
      name: "Officer",
      path: ["officer"],
      value: a.officer,
      note: "Who made this assessment.",
      ...textFact,
    },
    {
      label: "Procurement begins",
      name: "Date",
      path: ["date"],
      value: a.date && serialOf(a.date),
      note: "The first notice, invitation or contact with a supplier: the law's thresholds of that day count.",
      ...dayFact("Procurement begins", date1904),
    },
    {
      label: "Kind of contract",
      name: "Kind",
      path: ["kind"],
      value: a.kind && choiceWords(a.kind),
      note: "Of a mixed contract, the kind of the part that alone reaches its threshold.",
      ...choice("Kind", "Kind of contract"),
    },
    {
      label: "A framework buys",
      name: "FrameworkBuys",
      path: ["frameworkBuys"],
      value: a.frameworkBuys && choiceWords(a.frameworkBuys),
      note: "For a framework: its threshold is that of what it buys.",
      since: LAW_FORM,
      under: underProcurementAct,
      ...choice("FrameworkBuys", "A framework buys"),
    },
    {
      label: "Awarded by a private utility",
      name: "PrivateUtility",
      path: ["privateUtility"],
      value: yesNo(a.privateUtility),
      note: "For a utilities contract.",
      since: LAW_FORM,
      under: underProcurementAct,
      ...yesNoFact("Awarded by a private utility"),
    },
    {
      label: "Route",
      name: "Route",
      path: ["route"],
      value: choiceWords(a.route),
      note: "",
      needed: true,
      ...choice("Route", "Route"),
    },
    {
      label: "Value without VAT",
      name: "Value",
      path: ["value"],
      value: a.value,
      note: "Pounds.",
      needed: true,
      ...poundsFact("Value", "greaterThan"),
    },
    {
      label: "Value including VAT",
      name: "ValueIncludingVat",
      path: ["valueIncludingVat"],
      value: a.valueIncludingVat,
      note: "Pounds, without options.",
      ...poundsFact("Value including VAT", "greaterThanOrEqual"),
    },
    {
      label: "Estimated value by law",
      name: "ValueWithOptions",
      path: ["valueWithOptions"],
      value: a.valueWithOptions,
      note: "Pounds, with VAT and all options, extensions and renewals; where there are none, the value including VAT. Of a framework, all that may be bought under it; of a concession, what the supplier can expect to receive. The law's thresholds go by this.",
      ...poundsFact("Estimated value by law", "greaterThanOrEqual"),
    },
  ]);
}

/** What an officer decides on the contract as a whole; a departure is typed as its reason. */
export function decisionFacts({ assessment, edition, form }: AssessmentModel): readonly AssessmentFact[] {
  const reason = { style: "entryText", rule: reasonRule("Reason"), meaning: String } as const;
  return ofForm({ form, edition }, [
    {
      label: "Local supplier asked",
      name: "LocalSupplierAsked",
      path: ["localSupplierAsked"],
      value: yesNo(assessment.localSupplierAsked),
      note: "For quotations: at least one of those asked is local, where possible.",
      ...yesNoFact("Local supplier asked"),
    },
    {
      label: "Why not",
      name: "WhyNoLocalSupplier",
      path: ["whyNoLocalSupplier"],
      value: assessment.whyNoLocalSupplier,
      note: "Where no local supplier is asked to quote.",
      ...reason,
    },
    {
      label: "Reserve to local suppliers",
      name: "Reserved",
      path: ["reserved"],
      value: yesNo(assessment.reserved),
      note: "Its conditions are asked on the sheet Reservation.",
      under: mayReserve,
      ...yesNoFact("Reserve to local suppliers"),
    },
    {
      label: "Why local measures are scored",
      name: "WhyLocalMeasures",
      path: ["whyLocalMeasures"],
      value: assessment.whyLocalMeasures,
      note: "At or above the threshold: section 17(5)(e) of the Local Government Act 1988 still bars location as such there.",
      since: LAW_FORM,
      under: underProcurementAct,
      ...reason,
    },
    ...POLICY_EXCEPTIONS.map(({ rule, label, name, note }, index) => ({
      label,
      name,
      note,
      path: ["exceptions", index, "reason"],
      value: exception(assessment, rule),
      ...reason,
    })),
  ]);
}

/** Rules that a contract may depart from, in the order of their lines. */
export const POLICY_EXCEPTIONS = [
  {
    rule: "social-value-weight",
    label: "Less weight for social value",
    name: "ExceptionWeight",
    note: "The reason, where social value is to weigh less than the framework asks for.",
  },
  {
    rule: "local-quotation",
    label: "No local quotation",
    name: "ExceptionQuotation",
    note: "The reason of an agreed exception from asking a local supplier.",
  },
] as const;

function exception({ exceptions = [] }: Assessment, rule: string): string | undefined {
  return exceptions.find((each) => each.rule === rule)?.reason;
}

/** The columns of typed facts; `name` is the workbook's name for the column of entries. */
export function factColumns(name: string) {
  return columnsFor<AssessmentFact>()([
    {
      key: "label",
      heading: "Fact",
      width: 30,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "entry",
      heading: "Entry",
      width: 42,
      name,
      row: {
        style: ({ style }) => style,
        content: ({ value }) => given(value),
        rule: ({ rule }) => rule,
        path: ({ path }) => path,
        meaning: (typed, { meaning }) => meaning(typed),
        name: ({ name: fact }) => `Assessment_${fact}`,
      },
      marks: [
        { when: (at) => `AND(${at("needed")}="Required",ISBLANK(${at("entry")}))`, look: marked.missing },
      ],
    },
    {
      key: "needed",
      heading: "Required",
      width: 14,
      row: { style: "note", content: ({ needed }) => given(needed ? "Required" : null) },
    },
    { key: "note", heading: "About", width: 14, row: { style: "note", content: ({ note }) => given(note) } },
  ]);
}

export function factLines(facts: readonly AssessmentFact[]): readonly Lines<never, AssessmentFact>[] {
  return [{ rows: facts }];
}
