import { type MessagePort, Worker } from "node:worker_threads";
import { oneAfterAnother, type ReadingAsked, READINGS, type Readings, type ReadMany } from "../jobs/readings";
import { inThreads, type Threads } from "./in-threads";
import { sourceAt } from "./sources";

/** What a thread is started with: what files are read as, and against what. */
export type ThreadAsked<Name extends keyof Readings = keyof Readings> = Omit<ReadingAsked<Name>, "sources">;

/** Up to so many files are read sooner than a thread is started. */
const FEW = 8;
const FILES_A_THREAD = 4;

/** Reads files side by side in threads, where those are given and there are more than a few; a source's name is its path. */
export function readWith(threads: Threads | undefined): ReadMany {
  return async (asked, onRead, options) => {
    const { sources, ...workerData } = asked;
    if (!threads || threads.count < 2 || sources.length <= FEW)
      return oneAfterAnother(asked, onRead, options);
    const paths = sources.map(({ name }) => name);
    const count = Math.min(threads.count, Math.ceil(paths.length / FILES_A_THREAD));
    let done = 0;
    options.onProgress?.(done, paths.length);
    await inThreads<string, string>(paths, {
      count,
      start: () => new Worker(threads.script, { workerData }),
      signal: options.signal,
      onReply: (reply, index) => {
        done += 1;
        onRead(JSON.parse(reply) as Parameters<typeof onRead>[0], index);
        options.onProgress?.(done, paths.length);
      },
    });
  };
}

/**
 * A thread's part: reads the file of each message, and answers with JSON, of which a parser keeps each short text once;
 * of values as they are each text would be copied as often as it is there. What is no user's mistake ends the thread.
 */
export function answerFiles<Name extends keyof Readings>(
  port: MessagePort,
  { reading, against }: ThreadAsked<Name>,
): void {
  port.on("message", (path: string) => {
    void READINGS[reading](sourceAt(path), against).then((reply) => port.postMessage(JSON.stringify(reply)));
  });
}
