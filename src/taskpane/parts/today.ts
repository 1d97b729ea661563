import { localDay } from "../../domain/values/day";

/** The day on the user's own clock: "2026-04-30". */
export function today(now = new Date()): string {
  return localDay(now);
}
