import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Unusable } from "./command";
import { attempt, unfinishedBy } from "./files";

/**
 * Makes a folder; one that exists is taken only while it is empty, else throws Unusable. What a run that was broken off
 * has left unfinished is cleared away.
 */
export async function emptyFolder(path: string): Promise<void> {
  await attempt(() => mkdir(path, { recursive: true }), `${path} cannot be made`);
  const found = await attempt(() => readdir(path), `${path} cannot be read`);
  const left = found.filter(isLeft);
  if (found.length > left.length) throw new Unusable(`${path} is not empty; choose a new folder`);
  for (const name of left) await rm(join(path, name), { force: true });
}

function isLeft(name: string): boolean {
  const writer = unfinishedBy(name);
  return writer !== undefined && !isRunning(writer);
}

function isRunning(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
