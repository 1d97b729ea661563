import { type OnProgress, WORKER_JOBS, type WorkerJobs } from "./jobs";
import type { Asked, WorkerTold } from "./messages";

/** Types know this file as part of a page, where `postMessage` is another function. */
const tell = postMessage as (told: WorkerTold) => void;

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  work(data).then(
    (gives) => tell({ kind: "done", gives }),
    // A rejection here is no error event in the pane, so that it is sent.
    (cause: unknown) =>
      tell({ kind: "failed", detail: cause instanceof Error ? cause.message : String(cause) }),
  );
});

function work<Name extends keyof WorkerJobs>({ job, asks }: Asked<Name>): Promise<unknown> {
  const onProgress: OnProgress = (done, total) => tell({ kind: "progress", done, total });
  return WORKER_JOBS[job](asks, onProgress, (part) => tell({ kind: "part", part }));
}
