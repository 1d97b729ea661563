import type { JobOptions } from "../../jobs/job";
import { NOT_LOADED } from "../parts/where-loaded";
import type { PartOf, WorkerJobs } from "./jobs";
import type { Asked, WorkerTold } from "./messages";

export type Worked<T> =
  | { readonly state: "done"; readonly gives: T }
  | { readonly state: "cancelled" }
  /** In the user's words. */
  | { readonly state: "failed"; readonly message: string };

export interface InWorkerOptions<Name extends keyof WorkerJobs> extends JobOptions {
  /** Called with each part of what the work gives, as soon as it is there. */
  readonly onPart?: (part: PartOf<Name>) => void;
}

/** Does a piece of work beside the pane, which stays at hand; aborting ends the worker at once. */
export function inWorker<Name extends keyof WorkerJobs>(
  job: Name,
  asks: WorkerJobs[Name]["asks"],
  { signal, onProgress, onPart }: InWorkerOptions<Name> = {},
): Promise<Worked<WorkerJobs[Name]["gives"]>> {
  if (signal?.aborted) return Promise.resolve({ state: "cancelled" });
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  return new Promise((resolve) => {
    const end = (worked: Worked<WorkerJobs[Name]["gives"]>) => {
      worker.terminate();
      worker.removeEventListener("message", hear);
      signal?.removeEventListener("abort", cancel);
      resolve(worked);
    };
    const hear = ({ data }: MessageEvent<WorkerTold>) => {
      if (data.kind === "progress") onProgress?.(data.done, data.total);
      else if (data.kind === "part") onPart?.(data.part as PartOf<Name>);
      else if (data.kind === "failed") end(failed(data.detail));
      else end({ state: "done", gives: data.gives as WorkerJobs[Name]["gives"] });
    };
    const cancel = () => end({ state: "cancelled" });
    signal?.addEventListener("abort", cancel);
    // A worker whose script cannot be fetched, as after the add-in was deployed anew, says nothing of why.
    worker.addEventListener("error", ({ message }: Partial<ErrorEvent>) =>
      end(message === undefined ? { state: "failed", message: NOT_LOADED } : failed(message)),
    );
    worker.addEventListener("messageerror", () => end(failed("the answer could not be read")));
    worker.addEventListener("message", hear);
    worker.postMessage({ job, asks } satisfies Asked<Name>);
  });
}

function failed(detail: string): { readonly state: "failed"; readonly message: string } {
  const why = detail === "" ? "" : ` (${detail})`;
  return {
    state: "failed",
    message: `The work stopped before it was done${why}. Close other programs or give fewer files, then try again.`,
  };
}
