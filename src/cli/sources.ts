import { createReadStream, existsSync, type Stats, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { shippedAreas } from "../domain/council/shipped-areas";
import type { MovePath } from "../jobs/moved-contract";
import type { AreaGiven } from "../jobs/read-places";
import { type OpenNamed, type Source, Unopened } from "../jobs/source";
import type { Locate } from "../sheets/language/file-links";
import { wordCause } from "./files";

/** The file at a path for a job, which says where there is none; messages call it by `name`. */
export function sourceAt(path: string, name = path): Source {
  const found = fileAt(path);
  const isKept = found?.isFIFO() || found?.isCharacterDevice() || found?.isSocket();
  return { name, size: found?.size ?? 0, open: isKept ? keptAt(path, name) : () => bytesAt(path, name) };
}

/** Undefined where there is no such file, or none that may be looked at: opening it says so. */
function fileAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** What comes through a pipe comes once: it is kept, since a file may be opened twice. */
function keptAt(path: string, name: string): () => AsyncGenerator<Uint8Array> {
  let kept: Promise<readonly Uint8Array[]> | undefined;
  const read = async () => {
    const parts: Uint8Array[] = [];
    for await (const part of bytesAt(path, name)) parts.push(part);
    return parts;
  };
  return async function* () {
    kept ??= read();
    yield* await kept;
  };
}

/** The same for an option that may be left out. */
export function optionalSourceAt(path: string | undefined): Source | undefined {
  return path === undefined ? undefined : sourceAt(path);
}

/** An area that comes with the product, or the path of one. */
export function areaAt(area: string): AreaGiven {
  return shippedAreas.get(area.toLowerCase()) ?? sourceAt(area);
}

/** A file that another names, called as it is named there. */
export const openBeside: OpenNamed = (path, namedIn) => sourceAt(resolve(dirname(namedIn), path), path);

/** How a path that a file names is written in the file `out`, which may be in another folder. */
export function movedTo(out: string): MovePath {
  const folder = dirname(resolve(out));
  return (path, namedIn) =>
    isAbsolute(path) ? path : relative(folder, resolve(dirname(namedIn), path)).replaceAll("\\", "/");
}

/** The way from the folder of `out` to a file that is there, as links have it; undefined of one that is not. */
export function locateFrom(out: string): Locate {
  const folder = dirname(resolve(out));
  return (file) => (existsSync(file) ? relative(folder, resolve(file)).replaceAll("\\", "/") : undefined);
}

/** Bytes that are read at once. */
const AT_ONCE = 1 << 20;

async function* bytesAt(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: AT_ONCE }) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const limits = { cause: wordCause(code) };
    throw new Unopened({ code: "file-not-opened", severity: "error", place: { file: name }, limits });
  }
}
