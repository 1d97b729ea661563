import { type Job, jobNamed } from "../start/stages";

/** The job at which the ribbon opens the pane: "taskpane.html?job=check", or by hand "#check"; undefined for Home. */
export function askedJob({ search, hash }: Pick<Location, "search" | "hash">): Job | undefined {
  const asked = new URLSearchParams(search).get("job") ?? hash.slice(1);
  return jobNamed(asked);
}
