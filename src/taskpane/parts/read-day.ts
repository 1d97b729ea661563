/** A typed day: "30/04/2026" is 2026-04-30. Empty is undefined; anything else stays text, to be refused by name. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? [];
  return year === "" ? trimmed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** 2026-04-30 as it is typed: "30/04/2026". */
export function typedDay(day: string): string {
  return day.split("-").toReversed().join("/");
}
