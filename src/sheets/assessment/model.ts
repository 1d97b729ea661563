import { assess, type AssessmentFindings } from "../../domain/assessment/assess";
import {
  type Assessment,
  isAnswered,
  isChosen,
  type MeasureChoice,
} from "../../domain/assessment/assessment";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework, Measure } from "../../domain/framework/edition";
import { firstDay, reservationSettings, type ReservationSettings } from "../../domain/assessment/reservation";
import { dayOfSerial, serialOf } from "../../domain/values/day";
import { EARLIER_SETTINGS } from "./earlier-settings";

/** The first form that asks for what the law's thresholds and the conditions of a reservation need. */
export const LAW_FORM = 3;

/** The first form that asks how much of a measure the contract could achieve. */
export const QUANTITY_FORM = 4;

/** The first form whose thresholds end with the day from which none is known. */
const REVISION_FORM = 5;

/**
 * The form that this version places; it reads those before, and none that is newer. Since 2 an edition may say whose its
 * words are.
 */
export const ASSESSMENT_FORM = REVISION_FORM;

/** What the sheets of an assessment are placed and read from. */
export interface AssessmentModel {
  readonly assessment: Assessment;
  readonly edition: Framework;
  readonly findings: AssessmentFindings;
  /** A line for each measure that can be chosen, in the edition's order. */
  readonly measures: readonly ChoiceLine[];
  /** The form of the sheets that are placed or read: what was added since is not in an earlier one. */
  readonly form: number;
  /** True where the workbook that is read counts days from 1904. */
  readonly date1904: boolean;
}

export interface ChoiceLine {
  /** From 0, among the measures of the sheets. */
  readonly index: number;
  readonly measure: Measure;
  readonly choice: MeasureChoice | undefined;
  /** "" while it is not answered. */
  readonly chosen: "Yes" | "No" | "";
  /** The outcome's number in the edition, from 1; 0 for a retired measure, which covers none. */
  readonly covers: number;
}

export interface AssessmentOptions {
  readonly editions?: readonly Framework[];
  readonly date1904?: boolean;
  readonly form?: number;
}

export function assessmentModel(assessment: Assessment, options: AssessmentOptions = {}): AssessmentModel {
  const { editions = shippedEditions, date1904 = false, form = ASSESSMENT_FORM } = options;
  const edition = editions.find(({ id }) => id === assessment.framework);
  if (!edition) throw new Error(`unknown framework edition: ${assessment.framework}`);
  const choices = new Map(assessment.measures.map((choice) => [choice.id, choice]));
  const offered = edition.measures.filter(({ id, retired }) => !retired || choices.has(id));
  return {
    assessment,
    edition,
    findings: assess(assessment, edition, settingsOf({ assessment, form })),
    measures: offered.map((measure, index) => ({
      index,
      measure,
      choice: choices.get(measure.id),
      chosen: chosenWord(choices.get(measure.id)),
      covers: measure.retired ? 0 : edition.outcomes.findIndex(({ id }) => id === measure.outcome) + 1,
    })),
    form,
    date1904,
  };
}

function chosenWord(choice: MeasureChoice | undefined): ChoiceLine["chosen"] {
  if (isChosen(choice)) return "Yes";
  return isAnswered(choice) ? "No" : "";
}

/** The law as the sheets of the model's form show it, with the day since which a council may reserve. */
export function settingsOf({ assessment, form }: SettingsModel): ReservationSettings {
  const { reservationSettings: own } = assessment;
  if (form >= LAW_FORM) {
    const settings = own ?? (form >= REVISION_FORM ? reservationSettings : WITHOUT_REVISION);
    return { ...settings, since: firstDay(settings) };
  }
  const shown = own ?? EARLIER_SETTINGS;
  return { ...shown, since: dayOfSerial(serialOf(shown.since)) };
}

/** The law as forms showed it that had a line for each day from which amounts were known. */
const WITHOUT_REVISION: ReservationSettings = {
  ...reservationSettings,
  thresholds: reservationSettings.thresholds.filter(({ from }) => from <= "2026-01-01"),
};

type SettingsModel = Pick<AssessmentModel, "assessment" | "form">;

/** Lines for businesses: 15 at least, some always free. */
export function businessLines({ assessment }: AssessmentModel): number {
  return Math.min(200, Math.max(15, (assessment.businesses ?? []).length + 5));
}
