/** The day on the clock of where the program runs: "2026-04-30". */
export function localDay(now: Date): string {
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}

/** The moment on that clock to the minute, as an officer would write it down: "2026-04-30T12:00". */
export function localMinute(now: Date): string {
  return `${localDay(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}
