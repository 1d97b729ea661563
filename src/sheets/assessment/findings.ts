import { isChosen } from "../../domain/assessment/assessment";
import type { Reservation } from "../../domain/assessment/reservation";
import type { AssessmentModel } from "./model";
import { BASIS_WORDS, poundsText } from "../framework/words";
import { type Content, formula, given } from "../language/piece";
import { TIER_WORDS } from "../../domain/council/area";

/** What a typed fact comes to: a formula for the answer, and one for the reason where it has one. */
export interface Finding {
  readonly label: string;
  readonly name: string;
  readonly answer: Content;
  readonly why: Content;
}

const VALUE_NAMES = {
  "excluding-vat": "Assessment_Value",
  "including-vat": "Assessment_ValueIncludingVat",
  "with-options": "Assessment_ValueWithOptions",
} as const;

/** £1,234.50 as a formula's text: the embedded engine has no format with the sign of pounds. */
function poundsIn(cell: string): string {
  return `"£"&TEXT(${cell},"#,##0.00")`;
}

function shownPounds(amount: number): string {
  return `£${amount.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

export function findingsOf(model: AssessmentModel): readonly Finding[] {
  return [
    applies(model),
    weight(model),
    document(model),
    kpis(model),
    chosen(model),
    businesses(model),
    quotation(model),
    reservation(model),
  ];
}

function applies({ edition, findings }: AssessmentModel): Finding {
  const { threshold } = edition;
  const value = VALUE_NAMES[threshold.basis];
  const over = threshold.comparison === "more-than" ? ">" : ">=";
  const words = threshold.comparison.replace("-", " ");
  const limit = `${words} ${poundsText(threshold.amount)}, the framework's threshold`;
  const start = `The ${BASIS_WORDS[threshold.basis]}, `;
  const { applies: does, value: found } = findings.framework;
  return {
    label: "The framework applies",
    name: "Assessment_Applies",
    answer: formula(
      `IF(ISNUMBER(${value}),IF(${value}${over}${threshold.amount},"Yes","No"),"")`,
      does ? "Yes" : "No",
    ),
    why: formula(
      `IF(ISNUMBER(${value}),"${start}"&${poundsIn(value)}&", is "&IF(${value}${over}${threshold.amount},"","not ")&"${limit}.","Enter the ${BASIS_WORDS[threshold.basis]}.")`,
      `${start}${shownPounds(found)}, is ${does ? "" : "not "}${limit}.`,
    ),
  };
}

function weight({ edition, findings }: AssessmentModel): Finding {
  return {
    label: "Least social value weight",
    name: "Assessment_SocialValueWeight",
    answer: formula(
      `IF(Assessment_Applies="Yes",${edition.socialValueWeight},0)`,
      findings.framework.socialValueWeight,
    ),
    why: given("Percent of the overall score; less needs a written reason."),
  };
}

function document({ edition, findings }: AssessmentModel): Finding {
  return {
    label: "Asked of bidders",
    name: "Assessment_Document",
    answer: formula(
      `IF(ISNUMBER(Assessment_Value),IF(Assessment_Value>${edition.deliveryPlanOver},"Delivery plan","Milestone tracker"),"")`,
      findings.document === "delivery-plan" ? "Delivery plan" : "Milestone tracker",
    ),
    why: given(
      `A delivery plan where the value without VAT is more than ${poundsText(edition.deliveryPlanOver)}, else a milestone tracker.`,
    ),
  };
}

function kpis({ edition, findings }: AssessmentModel): Finding {
  return {
    label: "Key performance indicators",
    name: "Assessment_Kpis",
    answer: formula(
      `IF(ISNUMBER(Assessment_Value),IF(Assessment_Value>${edition.kpis.over},${edition.kpis.count},0),"")`,
      findings.kpis,
    ),
    why: given(
      `${edition.kpis.count} where the value without VAT is more than ${poundsText(edition.kpis.over)}.`,
    ),
  };
}

function chosen({ assessment }: AssessmentModel): Finding {
  return {
    label: "Measures chosen",
    name: "Assessment_MeasuresChosen",
    answer: formula(`COUNTIF(Assessment_Chosen,"Yes")`, assessment.measures.filter(isChosen).length),
    why: given("Appropriate, relevant and achievable: they go into the tender."),
  };
}

function businesses({ findings }: AssessmentModel): Finding {
  return {
    label: "Businesses in the borough",
    name: "Assessment_LocalBusinesses",
    answer: formula(`COUNTIF(Assessment_BusinessTier,"${TIER_WORDS.borough}")`, findings.localBusinesses),
    why: given("Of those on the sheet Local businesses."),
  };
}

const QUOTATION = {
  none: "Not asked for",
  asked: "Asked",
  excused: "Not asked, reason given",
  reason: "Give the reason",
  open: "To be answered",
} as const;

function quotation({ assessment }: AssessmentModel): Finding {
  const { route, localSupplierAsked: asked, whyNoLocalSupplier: why, exceptions = [] } = assessment;
  const excused = why !== undefined || exceptions.some(({ rule }) => rule === "local-quotation");
  const refused = asked === false ? (excused ? QUOTATION.excused : QUOTATION.reason) : QUOTATION.open;
  const answer = route === "quotation" ? (asked ? QUOTATION.asked : refused) : QUOTATION.none;
  const reasonGiven = `OR(NOT(ISBLANK(Assessment_WhyNoLocalSupplier)),NOT(ISBLANK(Assessment_ExceptionQuotation)))`;
  return {
    label: "Local supplier in quotations",
    name: "Assessment_Quotation",
    answer: formula(
      `IF(Assessment_Route<>"Quotation","${QUOTATION.none}",IF(Assessment_LocalSupplierAsked="Yes","${QUOTATION.asked}",IF(Assessment_LocalSupplierAsked="No",IF(${reasonGiven},"${QUOTATION.excused}","${QUOTATION.reason}"),"${QUOTATION.open}")))`,
      answer,
    ),
    why: given(
      "Where written quotations are invited, at least one is from a local supplier, where possible.",
    ),
  };
}

const DATE = "Assessment_Date";
const SINCE = "Assessment_ReservationSince";
const VAT = "Assessment_ValueIncludingVat";
const IN_FORCE = "Assessment_ThresholdInForce";

/** The threshold of the contract's kind on its day; an error where none is known. */
const THRESHOLD = `INDEX(Assessment_ThresholdAmounts,MATCH(1,${IN_FORCE},0),MATCH(Assessment_Kind,Assessment_ThresholdKinds,0))`;

const MISSING = {
  date: "Enter the day on which the procurement begins.",
  kind: "Choose goods, services, works or light touch: a framework has the kind of what it buys.",
  valueIncludingVat: "Enter the value including VAT.",
  thresholds: "Enter the thresholds in force on that day, for this kind of contract.",
} as const;

function reservation(model: AssessmentModel): Finding {
  const found = model.findings.reservation;
  const isKind = `ISNUMBER(MATCH(Assessment_Kind,Assessment_ThresholdKinds,0))`;
  const cases = (early: string, missing: readonly string[], judged: string) =>
    `IF(NOT(ISNUMBER(${DATE})),${missing[0]},IF(${DATE}<${SINCE},${early},IF(NOT(${isKind}),${missing[1]},IF(NOT(ISNUMBER(${VAT})),${missing[2]},IF(ISNUMBER(${THRESHOLD}),${judged},${missing[3]})))))`;
  const open = Object.values(MISSING).map(() => '"Not known yet"');
  const asked = Object.values(MISSING).map((words) => `"${words}"`);
  return {
    label: "A local reservation is",
    name: "Assessment_Reservation",
    answer: formula(
      cases('"Not lawful"', open, `IF(${VAT}<${THRESHOLD},"Lawful","Not lawful")`),
      verdict(found),
    ),
    why: formula(
      cases(
        '"Councils may not reserve contracts that began before."',
        asked,
        `${poundsIn(VAT)}&" including VAT is "&IF(${VAT}<${THRESHOLD},"below ","not below ")&${poundsIn(THRESHOLD)}&"."`,
      ),
      reservationWhy(found),
    ),
  };
}

function verdict({ answer }: Reservation): string {
  if (answer === "unknown") return "Not known yet";
  return answer === "lawful" ? "Lawful" : "Not lawful";
}

function reservationWhy(found: Reservation): string {
  switch (found.answer) {
    case "unknown":
      return MISSING[found.missing];
    case "too-early":
      return "Councils may not reserve contracts that began before.";
    case "lawful":
    case "not-below-threshold":
      return `${shownPounds(found.value)} including VAT is ${found.answer === "lawful" ? "" : "not "}below ${shownPounds(found.threshold)}.`;
  }
}
