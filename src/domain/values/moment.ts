import { type Day, dayOfSerial, localDay, serialOf, two } from "./day";

/** "2026-04-30T12:00", to the minute and without a zone; a day alone is its midnight. */
export type Moment = Day | `${Day}T${string}`;

const MINUTES = 1440;

/** The moment's serial number in Excel: noon is half a day. */
export function serialOfMoment(moment: Moment): number {
  const [day = "", time = "00:00"] = moment.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return serialOf(day) + (hours * 60 + minutes) / MINUTES;
}

/** The moment of a serial number, to the nearest minute; midnight is the day alone. */
export function momentOfSerial(serial: number): Moment {
  const minutes = Math.round(serial * MINUTES);
  const day = dayOfSerial(minutes / MINUTES);
  const rest = minutes % MINUTES;
  return rest === 0 ? day : `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** "2026-11-24 19:30 UTC" */
export function momentInWords(now: Date): string {
  return `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** The moment on the clock of where the program runs, as an officer would write it down: "2026-04-30T12:00". */
export function localMinute(now: Date): Moment {
  return `${localDay(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
