import type { ReservationSettings } from "../../domain/assessment/reservation";

/** What sheets showed before they asked for what the law needs, where the council had no settings of its own. */
export const EARLIER_SETTINGS: ReservationSettings = {
  since: "2026-02-01",
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
