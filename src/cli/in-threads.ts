import type { Worker } from "node:worker_threads";

/** How the program starts itself again in a thread: its own file, and how many run side by side. */
export interface Threads {
  readonly script: string;
  readonly count: number;
}

/**
 * Has requests answered by threads, each of which takes the next when it is done; the replies are in the order of the
 * requests, whichever came first. A thread that fails or ends before its reply rejects, and all are ended.
 */
export async function inThreads<Request, Reply>(
  requests: readonly Request[],
  count: number,
  start: () => Worker,
): Promise<readonly Reply[]> {
  const replies = new Map<number, Reply>();
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
        replies.set(current, reply);
        ask();
      });
      worker.on("error", fail);
      worker.on("exit", (code) => fail(new Error(`thread ended before its reply: ${code}`)));
      ask();
    });
  try {
    await Promise.all(workers.map(busy));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return [...replies].sort(([one], [other]) => one - other).map(([, reply]) => reply);
}
