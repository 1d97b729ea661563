import { editionOfAnother } from "../../../src/domain/council/edition-of-another";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import type { Issue } from "../../../src/domain/issues/issue";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { groundsMaintenance } from "../tender/tenders";

type Parts = Readonly<Record<string, unknown>>;

const assessment = (parts: Parts) => {
  const { reference, title, serviceArea, value, framework } = groundsMaintenance;
  return parseAssessment({
    ...{ reference, title, serviceArea, value, framework, route: "quotation", measures: [] },
    ...parts,
  }).issues;
};
const reserved = (parts: Parts) =>
  assessment({ reserved: true, date: "2026-04-01", kind: "services", valueWithOptions: 300_000, ...parts });
const local = { id: "local-jobs", appropriate: true, relevant: true, achievable: true, why: "It fits." };

/** For each sentence of opportunity assessments a case that it is said of. */
export const assessmentIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "measure-not-assessed": () => assessment({}),
  "why-needed": () => assessment({ measures: [{ id: "skills", appropriate: false }] }),
  "local-supplier-unanswered": () => assessment({}),
  "local-supplier-not-asked": () => assessment({ localSupplierAsked: false }),
  "reservation-over-threshold": () => reserved({}),
  "reservation-too-early": () => reserved({ date: "2025-01-01" }),
  "reservation-not-met": () => reserved({ reservation: { area: "other" } }),
  "reservation-open": () => reserved({ value: 150_000, valueWithOptions: 200_000 }),
  "law-fact-needed": () => reserved({ kind: undefined }),
  "value-below-another": () => assessment({ valueIncludingVat: 1 }),
  "options-pass-threshold": () => assessment({ value: 100_000, valueWithOptions: 100_000.01 }),
  "local-measures-unjustified": () => reserved({ measures: [local] }),
  "reservation-elsewhere": () => assessment({ framework: "scotland", reserved: true }),
  "edition-of-another-council": () => editionOfAnother(rotherham2019, { name: "Leeds City Council" }),
  "prompt-unanswered": () => assessment({}),
  "measure-not-in-edition": () => assessment({ measures: [{ id: "rainbows" }] }),
};
