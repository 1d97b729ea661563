import { createReadStream, existsSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type OpenNamed, type Source, Unopened } from "../jobs/source";
import type { Locate } from "../sheets/language/file-links";
import { wordCause } from "./files";

/** The file at a path for a job, which says where there is none; messages call it by `name`. */
export function sourceAt(path: string, name = path): Source {
  return { name, size: sizeOf(path), open: () => bytesAt(path, name) };
}

/** 0 where there is no such file, or none that may be looked at: opening it says so. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The same for an option that may be left out. */
export function optionalSourceAt(path: string | undefined): Source | undefined {
  return path === undefined ? undefined : sourceAt(path);
}

/** A file that another names, called as it is named there. */
export const openBeside: OpenNamed = (path, namedIn) => sourceAt(resolve(dirname(namedIn), path), path);

/** The way from the folder of `out` to a file that is there, as links have it; undefined of one that is not. */
export function locateFrom(out: string): Locate {
  const folder = dirname(resolve(out));
  return (file) => (existsSync(file) ? relative(folder, resolve(file)).replaceAll("\\", "/") : undefined);
}

async function* bytesAt(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const limits = { cause: wordCause(code) };
    throw new Unopened({ code: "file-not-opened", severity: "error", place: { file: name }, limits });
  }
}
