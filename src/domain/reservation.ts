import type { TenderFile } from "./tender-file";

export type Kind = NonNullable<TenderFile["kind"]>;

/** Below these values, including VAT, a contract can be reserved to local suppliers. */
export interface ReservationThresholds {
  /** The first day on which the amounts hold, as far as it is known. */
  readonly from: string;
  readonly source: string;
  readonly amounts: Readonly<Record<Exclude<Kind, "framework">, number>>;
}

export interface ReservationSettings {
  /** Since when an English council may reserve at all, as far as it is known. */
  readonly since: string;
  readonly source: string;
  /** Oldest first. */
  readonly thresholds: readonly ReservationThresholds[];
}

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
  const inForce = settings.thresholds.findLast(({ from }) => from <= date);
  if (!inForce) return { answer: "unknown", missing: "thresholds" };
  const threshold = inForce.amounts[kind];
  const answer = value < threshold ? "lawful" : "not-below-threshold";
  return { answer, value, threshold, source: inForce.source };
}
