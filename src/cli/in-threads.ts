import type { Worker } from "node:worker_threads";

/** How the program starts itself again in a thread: its own file, and how many run side by side. */
export interface Threads {
  readonly script: string;
  readonly count: number;
}

export interface InThreadsOptions<Reply> {
  readonly count: number;
  readonly start: () => Worker;
  readonly signal?: AbortSignal | undefined;
  /** Called with each reply as soon as it is there, and the place of its request. */
  readonly onReply: (reply: Reply, index: number) => void;
}

/**
 * Has requests answered by threads, each of which takes the next when it is done. A thread that fails or ends before its
 * reply rejects, as aborting does, and all are ended.
 */
export async function inThreads<Request, Reply>(
  requests: readonly Request[],
  { count, start, signal, onReply }: InThreadsOptions<Reply>,
): Promise<void> {
  signal?.throwIfAborted();
  const workers = Array.from({ length: Math.min(count, requests.length) }, start);
  let next = 0;
  const busy = (worker: Worker) =>
    new Promise<void>((done, fail) => {
      let current = -1;
      const ask = () => {
        current = next;
        next += 1;
        if (current >= requests.length) done();
        else worker.postMessage(requests[current]);
      };
      worker.on("message", (reply: Reply) => {
        onReply(reply, current);
        ask();
      });
      worker.on("error", fail);
      worker.on("exit", (code) => fail(new Error(`thread ended before its reply: ${code}`)));
      signal?.addEventListener("abort", () => fail(signal.reason as Error));
      ask();
    });
  try {
    await Promise.all(workers.map(busy));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
