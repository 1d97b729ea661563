/** How many of the files are done. */
export interface Counts {
  readonly done: number;
  readonly total: number;
}

/** Since when and from where it is measured. */
export interface Pace {
  /** Files that were done before. */
  readonly before: number;
  /** Seconds since then. */
  readonly elapsed: number;
}

/** The first files take longer, so that no time is foretold from them. */
const FEW = 5;

/** Seconds, as the files since then went; undefined while few of them are done, and at the end. */
export function secondsLeft({ done, total }: Counts, { before, elapsed }: Pace): number | undefined {
  const here = done - before;
  return here < FEW || done >= total ? undefined : (elapsed / here) * (total - done);
}

/** "about 40 seconds", "about 3 minutes": no more exactly than it is known. */
export function wordTime(seconds: number): string {
  if (seconds < 7.5) return "a few seconds";
  if (seconds < 57.5) return `about ${Math.round(seconds / 5) * 5} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "about 1 minute" : `about ${minutes} minutes`;
}

/** "12 of 300 files read, about 40 seconds left" */
export function wordReading(counts: Counts, pace: Pace): string {
  const left = secondsLeft(counts, pace);
  const { done, total } = counts;
  const read = `${done} of ${total} ${total === 1 ? "file" : "files"} read`;
  return left === undefined ? read : `${read}, ${wordTime(left)} left`;
}

const PARTS = ["", "A quarter", "Half", "Three quarters"] as const;

/** What a screen reader is told on the way: each quarter once, not each file. */
export function announced({ done, total }: Counts): string {
  const part = PARTS[Math.floor((4 * done) / Math.max(total, 1))];
  return part ? `${part} of the files read` : "";
}
