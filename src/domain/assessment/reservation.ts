import * as z from "zod";
import { labelled } from "../issues/labels";
import { amount, day, prose, published } from "../values/fields";
import type { TenderFile } from "../tender/file";

export type Kind = NonNullable<TenderFile["kind"]>;

/** Below these values, including VAT, a contract can be reserved to local suppliers. */
const ReservationThresholds = z.strictObject({
  /** The first day on which the amounts hold. */
  from: labelled("first day", day),
  source: labelled("source", prose),
  amounts: labelled(
    "amounts",
    z.strictObject({
      goods: labelled("threshold for goods", amount),
      services: labelled("threshold for services", amount),
      works: labelled("threshold for works", amount),
      "light-touch": labelled("threshold for light touch", amount),
    }),
  ),
});

export const ReservationSettings = z.strictObject({
  /** Since when an English council may reserve at all, as far as it is known. */
  since: labelled("since", published),
  source: labelled("source", prose),
  thresholds: labelled(
    "thresholds",
    z.array(labelled("threshold", ReservationThresholds)).min(1).max(10).readonly(),
  ),
});
export type ReservationSettings = z.infer<typeof ReservationSettings>;

/** The settings as known in 2026; a council replaces them when the amounts change. */
export const reservationSettings: ReservationSettings = {
  since: "2026-02",
  source:
    "Power of English councils to reserve below-threshold contracts to local suppliers, from February 2026",
  thresholds: [
    {
      from: "2026-01-01",
      source: "Procurement Act 2023, threshold amounts including VAT from 1 January 2026",
      amounts: { goods: 207_720, services: 207_720, works: 5_193_000, "light-touch": 663_540 },
    },
  ],
};

/** Whether a reservation would be lawful, or what has to be known first. */
export type Reservation =
  | {
      readonly answer: "lawful" | "not-below-threshold";
      readonly value: number;
      readonly threshold: number;
      readonly source: string;
    }
  | { readonly answer: "too-early"; readonly since: string; readonly source: string }
  | { readonly answer: "unknown"; readonly missing: "date" | "kind" | "valueIncludingVat" | "thresholds" };

interface Contract {
  readonly date?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly valueIncludingVat?: number | undefined;
}

/** A contract must be below the threshold of its kind; one that equals it is not. A framework has the kind of what it buys. */
export function reservationOf(
  { date, kind, valueIncludingVat: value }: Contract,
  settings: ReservationSettings = reservationSettings,
): Reservation {
  if (date === undefined) return { answer: "unknown", missing: "date" };
  if (date < settings.since) return { answer: "too-early", since: settings.since, source: settings.source };
  if (kind === undefined || kind === "framework") return { answer: "unknown", missing: "kind" };
  if (value === undefined) return { answer: "unknown", missing: "valueIncludingVat" };
  const inForce = [...settings.thresholds]
    .filter(({ from }) => from <= date)
    .reduce<(typeof settings.thresholds)[number] | undefined>(
      (latest, each) => (latest && latest.from >= each.from ? latest : each),
      undefined,
    );
  if (!inForce) return { answer: "unknown", missing: "thresholds" };
  const threshold = inForce.amounts[kind];
  const answer = value < threshold ? "lawful" : "not-below-threshold";
  return { answer, value, threshold, source: inForce.source };
}
