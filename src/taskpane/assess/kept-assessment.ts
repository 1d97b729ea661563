import * as z from "zod";
import { type AssessmentDraft, emptyAssessment } from "./assessment-draft";

const text = z.string();
const yesNo = z.enum(["", "yes", "no"]);

/** A draft of this version, letter for letter: what another version kept is not taken. */
const DraftShape: z.ZodType<AssessmentDraft> = z.strictObject({
  ...{ reference: text, title: text, serviceArea: text, value: text, valueIncludingVat: text },
  ...{ valueWithOptions: text, kind: text, frameworkBuys: text, privateUtility: yesNo, route: text },
  ...{ localSupplierAsked: yesNo, whyNoLocalSupplier: text, date: text, whyLocalMeasures: text },
  reserved: yesNo,
  reservation: z.record(z.enum(reservationQuestions()), text),
});

function reservationQuestions() {
  return Object.keys(emptyAssessment.reservation) as (keyof AssessmentDraft["reservation"])[];
}

/** What was kept, if it is an assessment of this version. */
export function readKeptAssessment(value: unknown): AssessmentDraft | undefined {
  return DraftShape.safeParse(value).data;
}
