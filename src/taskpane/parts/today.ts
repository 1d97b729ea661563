/** The day on the user's own clock: "2026-04-30". */
export function today(now = new Date()): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}
