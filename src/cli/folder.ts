import { mkdir, readdir } from "node:fs/promises";
import { Unusable } from "./command";
import { attempt, clearLeft, isLeft } from "./files";

/**
 * Makes a folder; one that exists is taken only while it is empty, else throws Unusable. What a run that was broken off
 * has left unfinished is cleared away.
 */
export async function emptyFolder(path: string): Promise<void> {
  await attempt(() => mkdir(path, { recursive: true }), `${path} cannot be made`);
  const found = await attempt(() => readdir(path), `${path} cannot be read`);
  if (!found.every(isLeft)) throw new Unusable(`${path} is not empty; choose a new folder`);
  await clearLeft(path);
}
