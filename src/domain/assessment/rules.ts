import { Assessment, isAssessed, type MeasureChoice } from "./assessment";
import { type Framework, valueOn } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { PROMPTS } from "../framework/prompts";
import { repeats } from "../values/repeats";
import { reservationOf, reservationSettings, type ReservationSettings } from "./reservation";
import { errorAt, inEntries, warningAt } from "../issues/schema-issues";

export function checkAssessment(
  assessment: Assessment,
  editions: readonly Framework[],
  settings: ReservationSettings = assessment.reservationSettings ?? reservationSettings,
): readonly Issue[] {
  const edition = editions.find(({ id }) => id === assessment.framework);
  const issues = [
    ...checkQuotation(assessment),
    ...checkReservation(assessment, settings),
    ...checkPrompts(assessment),
  ];
  if (!edition) {
    const known = editions.map(({ id }) => id).join(", ");
    const unknown = errorAt(["framework"], "unknown-edition", { edition: assessment.framework, known });
    return inEntries(Assessment, [unknown, ...issues]);
  }
  const chosen = [...checkValue(assessment, edition), ...checkChoices(assessment, edition)];
  return inEntries(Assessment, [...chosen, ...issues]);
}

function checkValue(assessment: Assessment, { threshold: { basis } }: Framework): readonly Issue[] {
  if (valueOn(basis, assessment) !== undefined) return [];
  const field = basis === "including-vat" ? "valueIncludingVat" : "valueWithOptions";
  return [errorAt([field], "value-on-basis-needed", { label: labelAt(Assessment, [field]), basis })];
}

function checkChoices({ measures }: Assessment, edition: Framework): readonly Issue[] {
  const headlines = new Map(edition.measures.map(({ id, headline }) => [id, headline]));
  return [
    ...repeats(measures.map(({ id }) => id)).map(([index, id]) =>
      errorAt(["measures", index, "id"], "measure-repeated", { id }),
    ),
    ...measures.flatMap((choice, index) => {
      const headline = headlines.get(choice.id);
      if (headline === undefined) {
        return [errorAt(["measures", index, "id"], "measure-not-in-edition", { id: choice.id })];
      }
      return checkChoice(choice, headline, index);
    }),
    ...edition.measures.flatMap(({ id, headline, retired }) =>
      retired || measures.some((choice) => choice.id === id)
        ? []
        : [warningAt(["measures"], "measure-not-assessed", {}, headline)],
    ),
  ];
}

function checkChoice(choice: MeasureChoice, headline: string, index: number): readonly Issue[] {
  if (!isAssessed(choice)) return [warningAt(["measures", index], "measure-not-assessed", {}, headline)];
  return choice.why ? [] : [warningAt(["measures", index, "why"], "why-needed", {}, headline)];
}

/** The policy: where written quotations are invited, at least one is from a local supplier, where possible. */
function checkQuotation(assessment: Assessment): readonly Issue[] {
  const { route, localSupplierAsked, whyNoLocalSupplier, exceptions } = assessment;
  if (route !== "quotation" || localSupplierAsked === true) return [];
  if (localSupplierAsked === undefined || localSupplierAsked === null) {
    return [warningAt(["localSupplierAsked"], "local-supplier-unanswered")];
  }
  const excepted = exceptions?.some(({ rule }) => rule === "local-quotation");
  return whyNoLocalSupplier || excepted
    ? []
    : [warningAt(["whyNoLocalSupplier"], "local-supplier-not-asked")];
}

function checkReservation(assessment: Assessment, settings: ReservationSettings): readonly Issue[] {
  if (!assessment.reserved) return [];
  const found = reservationOf(assessment, settings);
  switch (found.answer) {
    case "lawful":
      return [];
    case "not-below-threshold":
      return [
        errorAt(["reserved"], "reservation-over-threshold", {
          value: found.value,
          threshold: found.threshold,
        }),
      ];
    case "too-early":
      return [errorAt(["reserved"], "reservation-too-early", { since: found.since })];
    case "unknown":
      return [warningAt(["reserved"], "reservation-unknown", { missing: found.missing })];
  }
}

function checkPrompts({ prompts = [] }: Assessment): readonly Issue[] {
  const answered = prompts.map(({ id }) => id);
  return [
    ...repeats(answered).map(([index, id]) => errorAt(["prompts", index, "id"], "id-repeated", { id })),
    ...PROMPTS.flatMap(({ id, question }) =>
      answered.includes(id) ? [] : [warningAt(["prompts"], "prompt-unanswered", { question })],
    ),
  ];
}
