import { dayInFigures, two } from "./day";
import { dayWritten, fullYear } from "./day-in-any-form";
import { THOUSANDS_BY_POINT } from "./typed-number";

const FIGURE = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)$/;

/** How people shorten large figures, as powers of ten. */
const POWERS: Readonly<Record<string, number>> = {
  ...{ k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 },
};

/**
 * A typed figure: "£125,000" is 125000 and "£1.2m" 1200000. Empty is undefined; what is no figure stays text, so that the
 * tender's schema refuses it by name. "33,3" is no figure: a comma stands before three digits only.
 */
export function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const [, written = "", word = ""] = /^(.*?)\s*([a-z]*)$/i.exec(trimmed.replace(/^£\s*|\s*%$/g, "")) ?? [];
  const power = word === "" ? 0 : POWERS[word.toLowerCase()];
  if (power === undefined || !FIGURE.test(written)) return trimmed;
  // As one number that is read, so that 1.1 million is not 1100000.0000000001.
  return Number(`${written.replaceAll(",", "")}e${power}`);
}

/**
 * The same of money, which has no per cent and whose "250.000" is 250 to some and 250,000 to others: neither is guessed at,
 * so that no contract comes below a threshold by a point.
 */
export function readPounds(text: string): number | string | undefined {
  const trimmed = text.trim();
  const isNoMoney = trimmed.endsWith("%") || THOUSANDS_BY_POINT.test(trimmed.replace(/^£\s*/, ""));
  return isNoMoney ? trimmed : readNumber(text);
}

/** "12:00", "9.30", "5pm", "12 noon" and "noon"; hours alone are no time. */
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:\s*(?:am|pm))?|\d{1,2}\s*(?:am|pm)|(?:12\s*)?(?:noon|midday)`;
const DAY_THEN_TIME = new RegExp(String.raw`^(?<day>.+?)[\s,]+(?:at\s+)?(?<time>${TIME})$`, "i");
const TIME_THEN_DAY = new RegExp(String.raw`^(?<time>${TIME})[\s,]+(?:on\s+)?(?<day>.+)$`, "i");

/**
 * A typed day with a time, or without: "31/03/2026 12:00", "31 March 2026 at 12 noon" and "noon on 31 March 2026" are
 * 2026-03-31T12:00. Anything else stays text, to be refused by name.
 */
export function readTypedMoment(text: string): string | undefined {
  const trimmed = text.trim();
  const { day, time } = (DAY_THEN_TIME.exec(trimmed) ?? TIME_THEN_DAY.exec(trimmed))?.groups ?? {};
  return day === undefined || time === undefined
    ? readTypedDay(text)
    : `${readTypedDay(day)}T${timeWritten(time)}`;
}

/** Of hours alone that a half of the day names, 12 am is 0 and 1 pm is 13; an hour that no half of the day has stays, to be refused. */
function timeWritten(time: string): string {
  const [, hours = "12", minutes = "00", half = ""] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*([a-z]*)$/i.exec(time) ?? [];
  const hour = Number(hours);
  if (half === "" || hour < 1 || hour > 12) return `${two(hour)}:${minutes}`;
  return `${two((hour % 12) + (half.toLowerCase() === "am" ? 0 : 12))}:${minutes}`;
}

/** The same as it is typed: 2026-03-31T12:00 is "31/03/2026 12:00". */
export function typedMoment(moment: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(moment) ?? [];
  if (day === undefined) return moment;
  return [dayInFigures(day), ...(time === undefined ? [] : [time])].join(" ");
}

/** "30 April 2026", "30th Apr 26" */
const NAMED_DAY = /^\d{1,2}(?:st|nd|rd|th)?[ -]+[a-z]{3,9}[ ,-]+(?:\d{4}|\d{2})$/i;

/**
 * A typed day: "30/04/2026", "30 April 2026" and "30 Apr 26" are 2026-04-30. Empty is undefined; anything else stays text, to be refused by
 * name.
 */
export function readTypedDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (NAMED_DAY.test(trimmed)) return dayWritten(trimmed, "day-first") ?? trimmed;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed) ?? [];
  return year === "" ? trimmed : [fullYear(year), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
