import { type MessagePort, Worker } from "node:worker_threads";
import type { Received } from "../domain/register/received";
import type { Contract } from "../domain/contract/contract";
import { Unusable } from "./command";
import { inThreads, type Threads } from "./in-threads";
import { receiveFile } from "./return-files";

/** What every file is held against; a thread is started with it. */
export interface Receiving {
  readonly contracts: readonly Contract[];
  /** The quarter for which the files came. */
  readonly cameFor: string;
}

/** What a thread says of a file: what was received, or that the file cannot be used and why. */
export type ThreadReply = { readonly received: Received } | { readonly unusable: string };

/** Up to so many files are read sooner than a thread is started. */
const FEW = 8;
const FILES_A_THREAD = 4;

/** The files as they were received, in their order; in threads where those are given and there are more than a few. */
export async function receiveFiles(
  files: readonly string[],
  receiving: Receiving,
  threads: Threads | undefined,
): Promise<readonly Received[]> {
  if (!threads || threads.count < 2 || files.length <= FEW) return receiveHere(files, receiving);
  const count = Math.min(threads.count, Math.ceil(files.length / FILES_A_THREAD));
  const start = () => new Worker(threads.script, { workerData: receiving });
  const replies = await inThreads<string, ThreadReply>(files, count, start);
  return replies.map((reply) => {
    if ("unusable" in reply) throw new Unusable(reply.unusable);
    return reply.received;
  });
}

async function receiveHere(
  files: readonly string[],
  { contracts, cameFor }: Receiving,
): Promise<readonly Received[]> {
  const received: Received[] = [];
  for (const file of files) received.push(await receiveFile(file, contracts, cameFor));
  return received;
}

/** A thread's part: receives the file of each message. What is no user's mistake ends the thread. */
export function answerFiles(port: MessagePort, { contracts, cameFor }: Receiving): void {
  const replyTo = async (file: string): Promise<ThreadReply> => {
    try {
      return { received: await receiveFile(file, contracts, cameFor) };
    } catch (cause) {
      if (cause instanceof Unusable) return { unusable: cause.message };
      throw cause;
    }
  };
  port.on("message", (file: string) => {
    void replyTo(file).then((reply) => port.postMessage(reply));
  });
}
