import { type Assessment, isChosen } from "../../domain/assessment/assessment";
import type { AssessmentModel } from "./model";
import { allOf, anyOf, countIn, isNumber, onceNumbers, orEmpty } from "../language/formulas";
import { firstFault, type Verdict, verdictContent } from "../language/verdict";
import type { Finding } from "./finding";
import { lawFindings } from "./law-findings";
import { poundsIn, shownPounds } from "./pounds";
import type { Framework } from "../../domain/framework/edition";
import { isFor } from "../../domain/framework/publication";
import { BASIS_WORDS, commencementWords, poundsText } from "../../domain/framework/words";
import type { Day } from "../../domain/values/day";
import { AGAINST_WORDS } from "./conditions";
import { formula, given } from "../language/piece";
import { inTierWords, TIER_WORDS, type TierWords, tierWords } from "../../domain/council/tiers";

const VALUE_NAMES = {
  "excluding-vat": "Assessment_Value",
  "including-vat": "Assessment_ValueIncludingVat",
  "with-options": "Assessment_ValueWithOptions",
} as const;

export function findingsOf(model: AssessmentModel): readonly Finding[] {
  return [
    ...commencement(model),
    applies(model),
    weight(model),
    document(model),
    ...lawFindings(model),
    chosen(model),
    businesses(model),
    quotation(model),
  ];
}

/** Of an edition that is for procurements of some days: whether this one is among them. */
function commencement({ edition, assessment: { date } }: AssessmentModel): readonly Finding[] {
  const { commenced } = edition;
  if (!commenced) return [];
  const { from, to } = commenced;
  const cell = "Assessment_Date";
  const within = [
    isNumber(cell),
    ...(from === undefined ? [] : [`${cell}>=${dayFormula(from)}`]),
    ...(to === undefined ? [] : [`${cell}<=${dayFormula(to)}`]),
  ];
  const unknown = AGAINST_WORDS.unknown;
  const known = date === undefined ? unknown : isFor(edition, date) ? "Yes" : "No";
  return [
    {
      label: "The edition is for that day",
      name: "Assessment_OfEdition",
      answer: formula(onceNumbers([cell], `IF(${allOf(...within)},"Yes","No")`, unknown), known),
      why: given(`${edition.title} is for procurements that commence ${commencementWords(commenced)}.`),
    },
  ];
}

function dayFormula(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `DATE(${year},${month},${date})`;
}

function applies({ edition, findings }: AssessmentModel): Finding {
  const { threshold } = edition;
  const value = VALUE_NAMES[threshold.basis];
  const over = threshold.comparison === "more-than" ? ">" : ">=";
  const words = threshold.comparison.replace("-", " ");
  const limit = `${words} ${poundsText(threshold.amount)}, the framework's threshold.`;
  const start = `The ${BASIS_WORDS[threshold.basis]}, `;
  const { applies: does, value: found, passedByOptions } = findings.framework;
  const isOver = `${value}${over}${threshold.amount}`;
  const options = VALUE_NAMES["with-options"];
  const passes = allOf(`NOT(${isOver})`, isNumber(options), `${options}${over}${threshold.amount}`);
  const passing = (pounds: string) => ` The estimated value by law, ${pounds}, is.`;
  const ask = `Enter the ${BASIS_WORDS[threshold.basis]}.`;
  const comparison = `"${start}"&${poundsIn(value)}&", is "&IF(${isOver},"","not ")&"${limit}"`;
  const byOptions = orEmpty(passes, `"${passing(`"&${poundsIn(options)}&"`)}"`);
  return {
    label: "The framework applies",
    name: "Assessment_Applies",
    answer: formula(onceNumbers([value], `IF(${isOver},"Yes","No")`), does ? "Yes" : "No"),
    why: formula(
      `IF(${isNumber(value)},${comparison}&${byOptions},"${ask}")`,
      `${start}${shownPounds(found)}, is ${does ? "" : "not "}${limit}${passedByOptions === undefined ? "" : passing(shownPounds(passedByOptions))}`,
    ),
  };
}

function weight({ edition, findings }: AssessmentModel): Finding {
  return {
    label: "Least social value weight",
    name: "Assessment_SocialValueWeight",
    answer: formula(
      `IF(Assessment_Applies="Yes",${weightFormula(edition)},0)`,
      findings.framework.socialValueWeight,
    ),
    why: given("Percent of the overall score; less needs a written reason."),
  };
}

/** The weight of the highest value that the contract's reaches. */
function weightFormula({ socialValueWeight, weightsFrom = [], threshold }: Framework): string {
  const value = VALUE_NAMES[threshold.basis];
  const rising = weightsFrom.map(({ atLeast, weight }) => `IF(${value}>=${atLeast},${weight},0)`);
  return rising.length === 0 ? String(socialValueWeight) : `MAX(${[socialValueWeight, ...rising].join(",")})`;
}

function document({ edition, findings }: AssessmentModel): Finding {
  return {
    label: "Asked of bidders",
    name: "Assessment_Document",
    answer: formula(
      onceNumbers(
        ["Assessment_Value"],
        `IF(Assessment_Value>${edition.deliveryPlanOver},"Delivery plan","Milestone tracker")`,
      ),
      findings.document === "delivery-plan" ? "Delivery plan" : "Milestone tracker",
    ),
    why: given(
      edition.deliveryPlanOver === 0
        ? "A delivery plan for every contract."
        : `A delivery plan where the value without VAT is more than ${poundsText(edition.deliveryPlanOver)}, else a milestone tracker.`,
    ),
  };
}

function chosen({ assessment }: AssessmentModel): Finding {
  return {
    label: "Measures chosen",
    name: "Assessment_MeasuresChosen",
    answer: formula(countIn("Assessment_Chosen", "Yes"), assessment.measures.filter(isChosen).length),
    why: given("Appropriate, relevant and achievable: they go into the tender."),
  };
}

/** By the council's name of the tier and by the standard one, which is read too. */
function countLocal({ borough }: TierWords): string {
  return [...new Set([borough, TIER_WORDS.borough])]
    .map((name) => countIn("Assessment_BusinessTier", name))
    .join("+");
}

function businesses({ findings, assessment }: AssessmentModel): Finding {
  const names = tierWords(assessment);
  return {
    label: `Businesses ${inTierWords("borough", names)}`,
    name: "Assessment_LocalBusinesses",
    answer: formula(countLocal(names), findings.localBusinesses),
    why: given("Of those on the sheet Local businesses."),
  };
}

/** On whether a local supplier was asked for a quotation. */
const QUOTATION: Verdict<Assessment, undefined> = firstFault<Assessment, undefined>(
  [
    {
      says: "Not asked for",
      holds: ({ route }) => route !== "quotation",
      formula: () => `Assessment_Route<>"Quotation"`,
    },
    {
      says: "Asked",
      holds: ({ localSupplierAsked }) => localSupplierAsked === true,
      formula: () => `Assessment_LocalSupplierAsked="Yes"`,
    },
  ],
  {
    holds: ({ localSupplierAsked }) => localSupplierAsked === false,
    formula: () => `Assessment_LocalSupplierAsked="No"`,
    yes: {
      holds: ({ whyNoLocalSupplier, exceptions = [] }) =>
        whyNoLocalSupplier !== undefined || exceptions.some(({ rule }) => rule === "local-quotation"),
      formula: () =>
        anyOf("NOT(ISBLANK(Assessment_WhyNoLocalSupplier))", "NOT(ISBLANK(Assessment_ExceptionQuotation))"),
      yes: "Not asked, reason given",
      no: "Give the reason",
    },
    no: "To be answered",
  },
);

function quotation({ assessment }: AssessmentModel): Finding {
  return {
    label: "Local supplier in quotations",
    name: "Assessment_Quotation",
    answer: verdictContent(QUOTATION, assessment, undefined),
    why: given(
      "Where written quotations are invited, at least one is from a local supplier, where possible.",
    ),
  };
}
