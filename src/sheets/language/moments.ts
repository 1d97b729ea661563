import { dayOf, serialOf } from "./dates";

const MINUTES = 1440;

/** The serial number of "2026-04-30" or "2026-04-30T12:00". */
export function serialOfMoment(moment: string): number {
  const [day = "", time = "00:00"] = moment.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return serialOf(day) + (hours * 60 + minutes) / MINUTES;
}

/** The moment of a serial number, to the minute; midnight is the day alone. What is no moment stays as it is. */
export function momentOf(typed: string | number | boolean, date1904 = false): string | number | boolean {
  if (typeof typed !== "number") return typed;
  const minutes = Math.round(typed * MINUTES);
  const day = dayOf(Math.floor(minutes / MINUTES), date1904);
  if (typeof day !== "string") return typed;
  const rest = minutes % MINUTES;
  return rest === 0 ? day : `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
