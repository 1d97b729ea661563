import { mkdir, readdir } from "node:fs/promises";
import { Unusable } from "./command";
import { attempt } from "./files";

/** Makes a folder; one that exists is taken only while it is empty, else throws Unusable. */
export async function emptyFolder(path: string): Promise<void> {
  await attempt(() => mkdir(path, { recursive: true }), `${path} cannot be made`);
  const found = await attempt(() => readdir(path), `${path} cannot be read`);
  if (found.length > 0) throw new Unusable(`${path} is not empty; choose a new folder`);
}
