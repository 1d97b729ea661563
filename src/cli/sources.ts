import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Source } from "../jobs/source";
import { Unopened } from "../jobs/source";
import { attempt, wordCause } from "./files";

/** The file at a path for a job; throws Unusable where there is none, or only a folder. */
export async function sourceAt(path: string): Promise<Source> {
  const { size } = await attempt(() => stat(path), `${path} cannot be read`);
  return { name: path, size, open: () => bytesAt(path) };
}

/** The same for an option that may be left out. */
export async function optionalSource(path: string | undefined): Promise<Source | undefined> {
  return path === undefined ? undefined : sourceAt(path);
}

async function* bytesAt(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const limits = { cause: wordCause(code) };
    throw new Unopened({ code: "file-not-opened", severity: "error", place: { file: path }, limits });
  }
}
