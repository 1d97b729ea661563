import { checkTierNames } from "../council/tiers";
import { Assessment, isAnswered, isChosen, type MeasureChoice } from "./assessment";
import { type Framework, hasQuantity, type Measure, valueOn } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { promptsOf } from "../framework/prompts";
import { mayReserve, underProcurementAct } from "../framework/law";
import { rowToFill } from "../framework/publication";
import { hasAtMost } from "../values/decimals";
import { repeats } from "../values/repeats";
import { chosenMeasures, optionsPass } from "./assess";
import { CONDITION_WORDS } from "./condition-words";
import { neededKpis } from "./kpis";
import { isLocal, justificationOf } from "./local-measures";
import { againstThreshold, type MissingFact } from "./public-contract";
import {
  type ConditionId,
  CONDITIONS,
  firstDay,
  reservationOf,
  reservationSettings,
  type ReservationSettings,
} from "./reservation";
import { errorAt, inEntries, warningAt } from "../issues/schema-issues";
import { checkCommencement } from "../tender/edition-rules";
import { unknownPrompts } from "../tender/statements";
import { openLocalQuotation } from "../tender/local-quotation";

export function checkAssessment(
  assessment: Assessment,
  editions: readonly Framework[],
  settings: ReservationSettings = assessment.reservationSettings ?? reservationSettings,
): readonly Issue[] {
  const edition = editions.find(({ id }) => id === assessment.framework);
  const issues = [
    ...checkQuotation(assessment),
    ...checkValues(assessment),
    ...(edition && !mayReserve(edition) ? notReserved(assessment) : checkReservation(assessment, settings)),
    ...repeatedPrompts(assessment),
    ...checkTierNames(assessment),
  ];
  if (!edition) {
    const known = editions.map(({ id }) => id).join(", ");
    const unknown = errorAt(["framework"], "unknown-edition", { edition: assessment.framework, known });
    return inEntries(Assessment, [unknown, ...issues]);
  }
  return inEntries(Assessment, [
    ...checkValue(assessment, edition),
    ...checkChoices(assessment, edition),
    ...checkCommencement(assessment.date, ["date"], { edition, editions }),
    ...checkLaw(assessment, edition, settings),
    ...issues,
    ...checkPrompts(assessment, edition),
  ]);
}

function checkValue(assessment: Assessment, { threshold: { basis } }: Framework): readonly Issue[] {
  if (valueOn(basis, assessment) !== undefined) return [];
  const field = basis === "including-vat" ? "valueIncludingVat" : "valueWithOptions";
  return [errorAt([field], "value-on-basis-needed", { label: labelAt(Assessment, [field]), basis })];
}

function checkChoices({ measures }: Assessment, edition: Framework): readonly Issue[] {
  const atHand = new Map(edition.measures.map((measure) => [measure.id, measure]));
  return [
    ...repeats(measures.map(({ id }) => id)).map(([index, id]) =>
      errorAt(["measures", index, "id"], "measure-repeated", { id }),
    ),
    ...measures.flatMap((choice, index) => {
      const measure = atHand.get(choice.id);
      if (!measure) return [notThere(choice, index, edition)];
      return [
        ...checkChoice(choice, measure, index),
        ...checkQuantity(choice, measure, index),
        ...checkRetired(choice, index, edition),
      ];
    }),
    ...edition.measures.flatMap(({ id, headline, retired }) =>
      retired || measures.some((choice) => choice.id === id)
        ? []
        : [warningAt(["measures"], "measure-not-assessed", {}, headline)],
    ),
  ];
}

function notThere({ id }: MeasureChoice, index: number, edition: Framework): Issue {
  const empty = rowToFill(edition, id);
  return empty
    ? errorAt(["measures", index, "id"], "measure-to-fill", { id, where: empty.where })
    : errorAt(["measures", index, "id"], "measure-not-in-edition", { id });
}

function checkQuantity({ quantity }: MeasureChoice, measure: Measure, index: number): readonly Issue[] {
  if (quantity === undefined) return [];
  const at = ["measures", index, "quantity"];
  if (!hasQuantity(measure)) return [errorAt(at, "quantity-not-asked", {}, measure.headline)];
  const { decimals = 2 } = measure;
  return hasAtMost(quantity, decimals)
    ? []
    : [warningAt(at, "quantity-decimals", { decimals }, measure.headline)];
}

function checkChoice(choice: MeasureChoice, { headline }: Measure, index: number): readonly Issue[] {
  if (!isAnswered(choice)) return [warningAt(["measures", index], "measure-not-assessed", {}, headline)];
  return choice.why ? [] : [warningAt(["measures", index, "why"], "why-needed", {}, headline)];
}

/** A retired measure stays as it was chosen, and is named before a tender takes it. */
function checkRetired(choice: MeasureChoice, index: number, { measures }: Framework): readonly Issue[] {
  const retired = measures.find(({ id, retired: isRetired }) => id === choice.id && isRetired);
  return retired && isChosen(choice)
    ? [warningAt(["measures", index, "id"], "measure-retired", { id: choice.id }, retired.headline)]
    : [];
}

function checkQuotation({ whyNoLocalSupplier, ...assessment }: Assessment): readonly Issue[] {
  const found = openLocalQuotation(assessment);
  if (found === "unanswered") return [warningAt(["localSupplierAsked"], "local-supplier-unanswered")];
  return found === "unexplained" && whyNoLocalSupplier === undefined
    ? [warningAt(["whyNoLocalSupplier"], "local-supplier-not-asked")]
    : [];
}

/** Each value holds the one before it: without VAT, with VAT, with VAT and options. */
function checkValues(assessment: Assessment): readonly Issue[] {
  const { value, valueIncludingVat, valueWithOptions } = assessment;
  const within = Math.max(value, valueIncludingVat ?? 0);
  const low = (field: string, least: number) =>
    warningAt([field], "value-below-another", { least, label: labelAt(Assessment, [field]) });
  return [
    ...(valueIncludingVat !== undefined && valueIncludingVat < value
      ? [low("valueIncludingVat", value)]
      : []),
    ...(valueWithOptions !== undefined && valueWithOptions < within ? [low("valueWithOptions", within)] : []),
  ];
}

/** What is open or to be looked at under the law's thresholds. */
function checkLaw(
  assessment: Assessment,
  edition: Framework,
  { thresholds }: ReservationSettings,
): readonly Issue[] {
  const passing = optionsPass(assessment, edition);
  const { amount: threshold, comparison } = edition.threshold;
  const passed =
    passing === undefined
      ? []
      : [warningAt(["valueWithOptions"], "options-pass-threshold", { passing, threshold, comparison })];
  if (!underProcurementAct(edition)) return passed;
  const against = againstThreshold(assessment, thresholds);
  const kpis = neededKpis(assessment, edition, thresholds);
  const missing = [against, kpis]
    .flatMap((found) => ("missing" in found ? [found.missing] : []))
    .filter((fact) => fact !== "estimatedValue" || assessment.valueWithOptions === undefined);
  const chosen = chosenMeasures(assessment, edition);
  const unjustified = justificationOf(assessment, chosen, thresholds) === "needed";
  return [
    ...[...new Set(missing)].map((fact) => warningAt(PLACE_OF_FACT[fact], "law-fact-needed", { fact })),
    ...passed,
    ...(unjustified
      ? [
          warningAt(["whyLocalMeasures"], "local-measures-unjustified", {
            measures: chosen
              .filter(isLocal)
              .map(({ headline }) => headline)
              .join(", "),
          }),
        ]
      : []),
  ];
}

/** Where the assessment says what the law's thresholds need. */
const PLACE_OF_FACT: Readonly<Record<MissingFact, readonly string[]>> = {
  date: ["date"],
  kind: ["kind"],
  frameworkBuys: ["frameworkBuys"],
  thresholds: ["reservationSettings", "thresholds"],
  estimatedValue: ["valueWithOptions"],
  privateUtility: ["privateUtility"],
};

/** Where the assessment says what a condition is judged by. */
function placeOf(condition: ConditionId): readonly string[] {
  switch (condition) {
    case "begun":
      return ["date"];
    case "covered":
      return ["kind"];
    case "belowThreshold":
      return ["reserved"];
    default:
      return ["reservation", condition];
  }
}

/** Of an edition under whose law nothing is reserved by place. */
function notReserved({ reserved }: Assessment): readonly Issue[] {
  return reserved ? [errorAt(["reserved"], "reservation-elsewhere")] : [];
}

function checkReservation(assessment: Assessment, settings: ReservationSettings): readonly Issue[] {
  if (!assessment.reserved) return [];
  const { answer, conditions } = reservationOf(assessment, settings);
  return CONDITIONS.flatMap((id) => {
    const { holds: condition } = CONDITION_WORDS[id];
    if (conditions[id] === "met") return [];
    if (conditions[id] === "open") {
      const matters = answer === "can-be-reserved-if" && !isAskedAlready(id, assessment);
      return matters ? [warningAt(placeOf(id), "reservation-open", { condition })] : [];
    }
    if (id === "belowThreshold") return overThreshold(assessment, settings);
    return id === "begun"
      ? [errorAt(["reserved"], "reservation-too-early", { since: firstDay(settings) })]
      : [errorAt(placeOf(id), "reservation-not-met", { condition })];
  });
}

/** What a condition follows from is asked for by itself where it is missing. */
function isAskedAlready(id: ConditionId, { kind }: Assessment): boolean {
  return id === "begun" || id === "belowThreshold" || (id === "covered" && kind === undefined);
}

function overThreshold(assessment: Assessment, { thresholds }: ReservationSettings): readonly Issue[] {
  const against = againstThreshold(assessment, thresholds);
  if (against.answer === "unknown") return [];
  const { value, threshold } = against;
  return [errorAt(["reserved"], "reservation-over-threshold", { value, threshold })];
}

function repeatedPrompts({ prompts = [] }: Assessment): readonly Issue[] {
  return repeats(prompts.map(({ id }) => id)).map(([index, id]) =>
    errorAt(["prompts", index, "id"], "id-repeated", { id }),
  );
}

/** Each answer is to a prompt of the edition, and each of those is to be answered. */
function checkPrompts({ prompts = [] }: Assessment, edition: Framework): readonly Issue[] {
  const answered = prompts.map(({ id }) => id);
  return [
    ...unknownPrompts(answered, edition, (index) => ["prompts", index, "id"]),
    ...promptsOf(edition).flatMap(({ id, question }) =>
      answered.includes(id) ? [] : [warningAt(["prompts"], "prompt-unanswered", { question })],
    ),
  ];
}
