/** True where an Excel number format's text shows a date or a time: "dd/mm/yyyy", "[h]:mm", not "0.00 \d". */
export function formatShowsDate(format: string): boolean {
  const positive = format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "";
  const withoutMarks = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/General/gi, "");
  return /[dmyhs]/i.test(withoutMarks);
}
