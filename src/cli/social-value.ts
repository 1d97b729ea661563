import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { ThreadAsked } from "./readings";

// The same file is the program and, in a thread that it starts, a reader of files.
if (isMainThread || !parentPort) {
  // A reader that has seen enough, as head has, closes the pipe: what is left to say goes nowhere.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  const [, script = "", ...args] = process.argv;
  const output = {
    say: (line: string) => process.stdout.write(`${line}\n`),
    sayInPieces: (pieces: Iterable<string>) => {
      for (const piece of pieces) process.stdout.write(piece);
      process.stdout.write("\n");
    },
    complain: (line: string) => process.stderr.write(`${line}\n`),
  };
  const threads = existsSync(script) ? { script, count: availableParallelism() } : undefined;
  const { run } = await import("./run");
  process.exitCode = await run(args, output, threads);
} else {
  const { answerFiles } = await import("./readings");
  answerFiles(parentPort, workerData as ThreadAsked);
}
