import { link, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Unusable } from "./command";

/** Writes a file that is not there yet, whole or not at all; throws Unusable where it is there, or cannot be made. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  await writePieces(path, [bytes]);
}

/** The same for a file whose pieces are made while it is written. */
export async function writePieces(path: string, pieces: Iterable<Uint8Array | string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const write = async () => {
    try {
      await writeFile(unfinished, pieces, { flag: "wx" });
      await makeFinal(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  };
  await attempt(write, `${path} cannot be made`);
  await clearLeft(dirname(path), basename(path));
}

/** Clears away what runs that were broken off have left unfinished in a folder, of one file or of all. */
export async function clearLeft(folder: string, of = ""): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  const left = found.filter((name) => isLeft(name) && (of === "" || name.replace(UNFINISHED, "") === of));
  for (const name of left) await rm(join(folder, name), { force: true });
}

const UNFINISHED = /\.(\d+)\.unfinished$/;

/** Whether a file is one that no process will finish any more. */
export function isLeft(name: string): boolean {
  const writer = UNFINISHED.exec(name)?.[1];
  return writer !== undefined && !isRunning(Number(writer));
}

function isRunning(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Gives a file its name, which no other has: a rename would take it from one that is made meanwhile. */
async function makeFinal(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") throw cause;
    // Not every disk lets a file have two names.
    await mustBeNew([path]);
    await rename(unfinished, path);
  }
}

/** Writes text that comes in lines to a file that is not there yet, some at a time; throws Unusable as `writeNew` does. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await writePieces(path, inParts(lines));
}

const LINES_AT_ONCE = 2000;

function* inParts(lines: Iterable<string>): Generator<string> {
  let part: string[] = [];
  for (const line of lines) {
    part.push(line);
    if (part.length < LINES_AT_ONCE) continue;
    yield part.join("");
    part = [];
  }
  yield part.join("");
}

/** Throws Unusable where a file that is to be made is there already, before work is done for it. */
export async function mustBeNew(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found) throw new Unusable(`${path} cannot be made: ${CAUSES.EEXIST}`);
  }
}

/** Writes a value as indented JSON to a file that is not there yet; throws Unusable as `writeNew` does. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeNew(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
}

/** What the work gives; throws Unusable with the cause in words where the system refuses it. */
export async function attempt<T>(work: () => Promise<T>, failed: string): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new Unusable(`${failed}: ${wordCause(code)}`);
  }
}

/** Why the system refuses, in words; its own code where there are none. */
export function wordCause(code: string): string {
  return isCause(code) ? CAUSES[code] : code;
}

const CAUSES = {
  EACCES: "you may not use it",
  EBUSY: "another program has it open; close it there",
  EDQUOT: "the disk is full",
  EEXIST: "it exists already, and is never overwritten; choose another name",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of it is a file",
  ENOENT: "there is no such file or folder",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "the disk is full",
  EPERM: "you may not use it",
  EROFS: "nothing can be written to that disk",
} satisfies Readonly<Record<string, string>>;

function isCause(code: string): code is keyof typeof CAUSES {
  return Object.hasOwn(CAUSES, code);
}
