import type { WorkerJobs } from "./jobs";

/** What the pane sends to a worker: one piece of work. */
export interface Asked<Name extends keyof WorkerJobs = keyof WorkerJobs> {
  readonly job: Name;
  readonly asks: WorkerJobs[Name]["asks"];
}

/** What a worker sends back: how far it is and parts of what it gives, then one end. */
export type WorkerTold =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "part"; readonly part: unknown }
  | { readonly kind: "done"; readonly gives: unknown }
  | { readonly kind: "failed"; readonly detail: string };
