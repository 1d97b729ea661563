import { today } from "./today";

/** The moment on the user's own clock, to the minute: "2026-04-30T12:00". */
export function thisMinute(now = new Date()): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${today(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
