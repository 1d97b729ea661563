import {
  type Accumulation,
  type Framework,
  type Measure,
  ownerOf,
  type Unit,
  type ValueBasis,
} from "./edition";
import {
  type CountingRule,
  isFormerRule,
  type RuleSource,
  TESTED_IN_RETURNS,
  type TestedRuleId,
  type ToldApartRule,
} from "./counting-rule";
import { dayInWords, yearMonthOrDayInWords } from "../values/day";
import type { EditionPrompt } from "./prompts";
import { type ProxyPack, poundsPerUnitBy } from "./proxies";
import {
  type Commencement,
  isUnchecked,
  type Publication,
  type RowSource,
  type WeightFrom,
} from "./publication";

/** What a measure counts, as its quantities are headed. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  fte: "FTE",
  number: "number",
  pounds: "£",
  hours: "hours",
  weeks: "weeks",
  tonnes: "tonnes CO2e",
  qualitative: "no quantity",
};

/** How quarters make a total, as forms say it. */
export const ACCUMULATION_WORDS: Readonly<Record<Accumulation, string>> = {
  flow: "Quarters add up",
  "people-once": "Each person or course counts once over the contract",
  "fte-years": "A quarter's FTE counts for the quarter's length in years",
  qualitative: "Described in words; no total",
};

export const BASIS_WORDS: Readonly<Record<ValueBasis, string>> = {
  "excluding-vat": "value without VAT",
  "including-vat": "value including VAT",
  "with-options": "value with all options and extensions",
};

/** What a measure counts: in the bidder's words where it is the bidder's own. */
export function unitName({ unit, unitInWords }: Pick<Measure, "unit" | "unitInWords">): string {
  return unitInWords ?? UNIT_WORDS[unit];
}

/** "number, by level 2, 3 or 4+" */
export function unitWords(measure: Measure): string {
  const { unit, levels = [] } = measure;
  if (levels.length === 0) return unitName(measure);
  const last = levels.at(-1) ?? "";
  const listed = levels.length === 1 ? last : `${levels.slice(0, -1).join(", ")} or ${last}`;
  return `${UNIT_WORDS[unit]}, by level ${listed}`;
}

/** "12.5 hours", "£4,000.50", "3": a quantity with its unit; a number of things has none. */
export function quantityInWords(
  quantity: number,
  measure: Pick<Measure, "unit" | "unitInWords">,
  decimals = 4,
): string {
  const { unit, unitInWords } = measure;
  if (unit === "pounds") {
    const pence = Number.isInteger(quantity) ? 0 : 2;
    const amount = Math.abs(quantity).toLocaleString("en-GB", {
      ...{ minimumFractionDigits: pence, maximumFractionDigits: pence },
    });
    return `${quantity < 0 ? "-" : ""}£${amount}`;
  }
  const figure = quantity.toLocaleString("en-GB", { maximumFractionDigits: decimals });
  return unit === "number" && unitInWords === undefined ? figure : `${figure} ${unitName(measure)}`;
}

// Made once: a form asks for hundreds of amounts, and each maker of texts takes a tenth of a millisecond to be made.
const WHOLE_POUNDS = new Intl.NumberFormat("en-GB");
const POUNDS_AND_PENCE = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2 });

/** £100,000 or £99,999.50 */
export function poundsText(amount: number): string {
  return `£${(Number.isInteger(amount) ? WHOLE_POUNDS : POUNDS_AND_PENCE).format(amount)}`;
}

/**
 * "£ per unit: £20,000.00 (edition 2026)", "£ per unit: level 2 £200.00, level 3 £350.00 (edition 2026)": the values of a
 * measure at the level that is asked for, or at each of its levels. A measure that the pack gives none adds no pounds.
 */
export function poundsPerUnitWords(
  pack: ProxyPack,
  { definition, level }: { readonly definition: Measure; readonly level?: string | undefined },
): string {
  const poundsPerUnit = poundsPerUnitBy(pack);
  const { levels = [] } = definition;
  const each = level === undefined && levels.length > 0 ? levels : [level];
  const values = each.map((one) => poundsPerUnit(definition, one));
  const alike = values.every((value) => value === values[0]);
  const words = (alike ? values.slice(0, 1) : values).map((value, index) => {
    const amount = value === undefined ? "none" : exactPounds(value);
    return alike ? amount : `level ${each[index] ?? ""} ${amount}`;
  });
  return `£ per unit: ${words.join(", ")} (edition ${pack.edition}${pack.illustrative ? ", ILLUSTRATIVE" : ""})`;
}

function exactPounds(value: number): string {
  return `£${value.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 12 })}`;
}

/** "more than £100,000 (value without VAT)" */
export function thresholdWords({ threshold: { amount, basis, comparison } }: Framework): string {
  if (amount === 0) return "any value";
  return `${comparison.replace("-", " ")} ${poundsText(amount)} (${BASIS_WORDS[basis]})`;
}

/** "Waste (retired: not for new tenders)" */
export function headlineWords({ headline, retired }: Pick<Measure, "headline" | "retired">): string {
  return retired ? `${headline} (retired: not for new tenders)` : headline;
}

/**
 * A measure as forms explain it: the policy's words, and under a heading of its own what is added to them. A bespoke
 * measure is not the policy's at all.
 */
export function measureWords({ number, source, definition }: Measure, added: string): string {
  return number === undefined && source === undefined
    ? `Not in the policy:\n${definition}\n${added}`
    : `The policy's words:\n${definition}\nNot in the policy:\n${added}`;
}

/** A counting rule as it is read: what it says, how it is kept, and where it comes from. */
export interface RuleWords {
  readonly text: string;
  readonly kept: string;
  readonly source: string;
}

export function ruleWords(rule: CountingRule): RuleWords {
  const { text } = rule;
  if (isFormerRule(rule)) return { text, kept: FORMER_WORDS[rule.severity], source: rule.source };
  return { text, kept: keptWords(rule), source: sourceWords(rule.source) };
}

/** Editions that do not tell what is tested from what is declared. */
const FORMER_WORDS = { error: "Refused where broken", warning: "Warned of where broken" } as const;

function keptWords(rule: ToldApartRule): string {
  if (rule.kind === "declared")
    return rule.inUse ? "Declared by the supplier" : "Not in use: suppliers are not asked to declare it";
  const where = isTestedInReturns(rule.id) ? "In a bid and in a return" : "In a bid";
  return rule.severity === "error"
    ? `${where}: refused in the form's cell, by check and when the form is read`
    : `${where}: marked in the form's cell, and warned of by check and when the form is read`;
}

function isTestedInReturns(id: TestedRuleId): boolean {
  return TESTED_IN_RETURNS.some((each) => each === id);
}

/** "Not in the policy: Torbay Council, TOMs dos and don'ts" */
export function sourceWords({ from, title }: RuleSource): string {
  if (from === "unsaid") return title;
  return from === "policy" ? `The policy: ${title}` : `Not in the policy: ${title}`;
}

/** "Each person counts once. (Not in the policy: ...)", as forms print a rule. */
export function ruleSentence(rule: CountingRule): string {
  const { text, source } = ruleWords(rule);
  return isFormerRule(rule) ? text : `${text} (${source})`;
}

/** Where the headlines and definitions of measures stand, as far as they were read there. */
export function whereWordsStand(policy: string, measures: readonly Pick<Measure, "source">[]): string {
  return measures.some(isUnchecked)
    ? `Headlines and measures are those of ${policy}, as others print them.`
    : `Headlines and measures stand word for word in ${policy}.`;
}

/** "at least 20% for contracts of £5,000,000 or more" */
export function weightFromWords({ atLeast, weight }: WeightFrom): string {
  return `at least ${weight}% for contracts of ${poundsText(atLeast)} or more`;
}

/** "from 24 February 2025 to 31 December 2026" */
export function commencementWords({ from, to }: Commencement): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${dayInWords(from)}`]),
    ...(to === undefined ? [] : [`to ${dayInWords(to)}`]),
  ];
  return parts.length === 0 ? "on any day" : parts.join(" ");
}

/** "A delivery plan for contracts of more than £250,000, a milestone tracker for others" */
function planWords({ deliveryPlanOver: over }: Framework): string {
  return over === 0
    ? "A delivery plan for every contract"
    : `A delivery plan for contracts of more than ${poundsText(over)}, a milestone tracker for others`;
}

function kpisWords({ count, over, comparison }: Framework["kpis"]): string {
  if (count === 0) return "None asked for";
  const limit = poundsText(over);
  return `${count} for contracts of ${comparison === "at-least" ? `${limit} or more` : `more than ${limit}`}`;
}

/** Whether every word was read in the publication, as far as the edition says where it was read. */
function isAllChecked({ priorities, outcomes, measures }: Framework): boolean {
  return ![...priorities, ...outcomes, ...measures].some(isUnchecked);
}

/** That words were not read in the publication; undefined of what was. */
export function sourceNote(source: RowSource | undefined): string | undefined {
  if (source === undefined || !isUnchecked({ source })) return undefined;
  const how = source.read === "quoted" ? "Quoted" : "At second hand";
  return `${how}, not read in the publication: hold the words against it before you print them. Read in: ${source.where}`;
}

/** What is noted of a measure: faults of its wording, and that its words were not read in the publication. */
export function measureNotes({ flaws = [], source }: Measure): readonly string[] {
  const note = sourceNote(source);
  return [...flaws, ...(note === undefined ? [] : [note])];
}

/** "Outcome outcome-5: gov.uk, ...", of each row whose words are not in the edition. */
export function toFillWords({ toFill }: Pick<Framework, "toFill">): readonly string[] {
  const { outcomes = [], measures = [] } = toFill ?? {};
  return [
    ...outcomes.map(({ id, where }) => `Outcome ${id}: ${where}`),
    ...measures.map(({ id, reference, where }) => `Measure ${reference ?? id}: ${where}`),
  ];
}

/** "Method: 60% of quality, marks 0 to 5" */
export function questionWords({
  title,
  weight,
  maximum,
}: NonNullable<Framework["questions"]>[number]): string {
  return `${title}: ${weight}% of quality, marks 0 to ${maximum}`;
}

/** "Modern slavery (Ethical procurement): Where in the supply chain is a risk?" */
export function promptWords({ title, group, question }: EditionPrompt): string {
  return `${title} (${group}): ${question}`;
}

/** Where an edition's words are published, under which licence, and for which procurements it is. */
function publicationFacts({
  publication,
  commenced,
  anyBuyer,
  lawNote,
  priorities,
  outcomes,
}: Framework): readonly (readonly [string, string])[] {
  return [
    ...(publication ? publishedFacts(publication) : []),
    ...(anyBuyer ? [["Buyers", "Any: the tender says who buys"] as const] : []),
    ...uncheckedFacts({ priorities, outcomes }),
    ...(lawNote === undefined ? [] : [["The law here", lawNote] as const]),
    ...(commenced ? [["Procurements that commence", commencementWords(commenced)] as const] : []),
  ];
}

/** Priorities and outcomes whose words were not read in the publication, those of one source together; measures have notes of their own. */
function uncheckedFacts({
  priorities,
  outcomes,
}: Pick<Framework, "priorities" | "outcomes">): readonly (readonly [string, string])[] {
  const byNote = new Map<string, readonly string[]>();
  for (const { title, source } of [...priorities, ...outcomes]) {
    const note = sourceNote(source);
    if (note !== undefined) byNote.set(note, [...(byNote.get(note) ?? []), title]);
  }
  const lines = [...byNote].map(([note, titles]) => `${titles.join("; ")}: ${note}`);
  return lines.length === 0 ? [] : [["Words to check", lines.join("\n")]];
}

function publishedFacts({
  document,
  address,
  licence,
  attribution,
  read,
}: Publication): readonly (readonly [string, string])[] {
  const at = address === undefined ? "" : ` (${address})`;
  return [
    ["Publication", `${document}${at}, read on ${dayInWords(read)}`],
    ["Licence", attribution === undefined ? licence : `${licence}. ${attribution}`],
  ];
}

/** What an edition says of itself and of contracts: a label and its text, in the order in which they are read. */
export function editionFacts(edition: Framework): readonly (readonly [string, string])[] {
  const { kpis, offerFlags, version, words, weightsFrom = [] } = edition;
  const inWordsOf = version === undefined ? "" : `, in the words of ${dayInWords(version)}`;
  return [
    ["Edition", `${edition.id}, published ${edition.published} by ${edition.council}${inWordsOf}`],
    ...(words
      ? [
          [
            isAllChecked(edition) ? "Word for word" : "Words",
            `Priorities, outcomes, headlines and measures: ${words.policy}${isAllChecked(edition) ? "" : ". Not all of them were read there: the notes say which"}`,
          ] as const,
          ["Not in the policy", `What is added to each measure: ${words.added}. ${words.settings}`] as const,
        ]
      : []),
    ...publicationFacts(edition),
    ["Applies to", `Contracts of ${thresholdWords(edition)}`],
    [
      "Social value",
      [
        `At least ${edition.socialValueWeight}% of the overall score of a tender to which the framework applies`,
        ...weightsFrom.map(weightFromWords),
      ].join("; "),
    ],
    ["Plan", planWords(edition)],
    ["KPIs", kpisWords(kpis)],
    [
      "FTE",
      edition.fteCappedAtOneYear
        ? "Counts one year, or the contract's length where that is shorter"
        : "Each year of the contract counts",
    ],
    [
      "Offers to ask about",
      `More than ${offerFlags.timesNext} times the next highest, or more than ${offerFlags.shareOfValue}% of the contract's value`,
    ],
    ["Priorities", edition.priorities.map(({ title }) => title).join("\n")],
  ];
}

/** An edition among others: "Social Value Framework 2019 of Rotherham Metropolitan Borough Council (published 2019)". */
export function editionInWords(edition: Framework): string {
  const owner = ownerOf(edition);
  const published = yearMonthOrDayInWords(edition.published);
  return `${edition.title}${owner === undefined ? "" : ` of ${owner}`} (published ${published})`;
}
