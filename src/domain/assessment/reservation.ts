import * as z from "zod";
import { ThresholdAmounts, thresholdAmounts } from "../council/threshold-amounts";
import { labelled } from "../issues/labels";
import { prose, published } from "../values/fields";
import { againstThreshold, type ContractFacts, isUtilities } from "./public-contract";
import { withDefault } from "../values/with-default";

export const ReservationSettings = z.strictObject({
  /** Since when an English council may reserve at all, as far as it is known. */
  since: labelled("since", published),
  source: labelled("source", prose),
  thresholds: labelled(
    "thresholds",
    z.array(labelled("threshold", ThresholdAmounts)).min(1).max(10).readonly(),
  ),
});
export type ReservationSettings = z.infer<typeof ReservationSettings>;

/** The law as known in 2026; a council replaces it when it changes. */
export const reservationSettings: ReservationSettings = {
  since: "2026-02-04",
  source:
    "The Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, in force 4 February 2026",
  thresholds: thresholdAmounts,
};

/** An assessment's file with the council's thresholds, where it says nothing of the law itself. */
export function withThresholds(
  json: unknown,
  thresholds: ReservationSettings["thresholds"] | undefined,
): unknown {
  return withDefault(json, "reservationSettings", thresholds && { ...reservationSettings, thresholds });
}

/** The first day on which a council may reserve: where a month or year alone is given, of the Order the Order's own. */
export function firstDay({ since }: ReservationSettings): string {
  if (reservationSettings.since.startsWith(since)) return reservationSettings.since;
  return `${since}-01-01`.slice(0, 10);
}

/** Local areas that the Order names (article 3(5)(a)), and any other. */
export const LOCAL_AREAS = [
  "own-area",
  "own-area-and-bordering",
  "county-or-london-borough",
  "joint-buyers-areas",
  "united-kingdom",
  "other",
] as const;

/** To whom a reservation may be kept besides; it needs no local area for that (guidance of 3 December 2025). */
export const KEPT_TO = ["no-one-else", "smes", "vcses", "smes-and-vcses"] as const;

const answer = (label: string) => labelled(label, z.boolean().nullable()).optional();

/** What an officer says of a reservation, one condition after another. */
export const ReservationAnswers = z.strictObject({
  council: answer("council to which the Order applies"),
  decidedBeforeTenders: answer("decided before tenders"),
  area: labelled("area", z.enum(LOCAL_AREAS)).optional(),
  competition: answer("competition still held"),
  statedInNotice: answer("stated in the notice"),
  basedThere: answer("suppliers based there"),
  keptTo: labelled("suppliers that it is kept to", z.enum(KEPT_TO)).optional(),
});
export type ReservationAnswers = z.infer<typeof ReservationAnswers>;

/** The conditions in the order in which they are asked; those without an answer of their own follow from the facts. */
export const CONDITIONS = [
  "council",
  "begun",
  "covered",
  "belowThreshold",
  "decidedBeforeTenders",
  "area",
  "competition",
  "statedInNotice",
  "basedThere",
  "keptTo",
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

export type ConditionState = "met" | "not-met" | "open";

/** Whether a contract can be reserved to local suppliers: never more than "if", since this is no legal advice. */
export interface Reservation {
  readonly answer: "can-be-reserved-if" | "cannot-be-reserved";
  readonly conditions: Readonly<Record<ConditionId, ConditionState>>;
}

interface Reserved extends ContractFacts {
  readonly reservation?: ReservationAnswers | undefined;
}

/**
 * Holds a contract against the conditions of the Order, which lifts section 17(5)(e) of the Local Government Act 1988
 * only as far as they go.
 */
export function reservationOf(
  contract: Reserved,
  settings: ReservationSettings = reservationSettings,
): Reservation {
  const { date, kind, reservation: said = {} } = contract;
  const against = againstThreshold(contract, settings.thresholds).answer;
  const conditions: Reservation["conditions"] = {
    council: stateOf(said.council),
    begun: stateOf(date === undefined ? undefined : date >= firstDay(settings)),
    // The Order's relevant contracts are for goods, services or works, frameworks and concessions: of utilities it is open.
    covered: kind === undefined || isUtilities(kind) ? "open" : "met",
    belowThreshold: stateOf(against === "unknown" ? undefined : against === "below"),
    decidedBeforeTenders: stateOf(said.decidedBeforeTenders),
    area: stateOf(said.area === undefined ? undefined : said.area !== "other"),
    competition: stateOf(said.competition),
    statedInNotice: stateOf(said.statedInNotice),
    basedThere: stateOf(said.basedThere),
    keptTo: said.keptTo === undefined ? "open" : "met",
  };
  const failed = Object.values(conditions).includes("not-met");
  return { answer: failed ? "cannot-be-reserved" : "can-be-reserved-if", conditions };
}

function stateOf(holds: boolean | null | undefined): ConditionState {
  if (holds === undefined || holds === null) return "open";
  return holds ? "met" : "not-met";
}
