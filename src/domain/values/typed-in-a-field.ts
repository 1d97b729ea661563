import { dayInFigures } from "./day";

const FIGURE = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)$/;

/**
 * A typed figure: "£125,000" is 125000. Empty is undefined; what is no figure stays text, so that the tender's
 * schema refuses it by name. "33,3" is no figure: a comma stands before three digits only.
 */
export function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const figure = trimmed.replace(/^£\s*|\s*%$/g, "");
  return FIGURE.test(figure) ? Number(figure.replaceAll(",", "")) : trimmed;
}

/** A typed day with a time, or without: "31/03/2026 12:00" is 2026-03-31T12:00. Anything else stays text, to be refused by name. */
export function readTypedMoment(text: string): string | undefined {
  const [, day = "", hours = "", minutes = ""] =
    /^([^\s,]+)[\s,]+(?:at\s+)?(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  if (day === "") return readTypedDay(text);
  return `${readTypedDay(day)}T${hours.padStart(2, "0")}:${minutes}`;
}

/** The same as it is typed: 2026-03-31T12:00 is "31/03/2026 12:00". */
export function typedMoment(moment: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(moment) ?? [];
  if (day === undefined) return moment;
  return [dayInFigures(day), ...(time === undefined ? [] : [time])].join(" ");
}

/** A typed day: "30/04/2026" is 2026-04-30. Empty is undefined; anything else stays text, to be refused by name. */
export function readTypedDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? [];
  return year === "" ? trimmed : [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
