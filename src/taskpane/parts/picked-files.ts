import { toldApart } from "../../jobs/file-names";
import type { NamedFile } from "../../jobs/job";
import { type InTurn, inTurn, type InTurnOptions } from "./in-turn";

/** Picked files with their bytes. Two from different folders may have one name, so that the second gets a number. */
export async function readPicked(files: readonly File[]): Promise<readonly NamedFile[]> {
  const names = toldApart(files.map(({ name }) => name));
  return Promise.all(
    files.map(async (file, index) => ({
      name: names[index] ?? file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** The same one after the other, so that only one file is held in memory, with what `work` makes of each. */
export function readPickedInTurn<T>(
  files: readonly File[],
  work: (file: NamedFile) => Promise<T>,
  options: InTurnOptions,
): Promise<InTurn<T>> {
  const names = toldApart(files.map(({ name }) => name));
  const named = files.map((file, index) => ({ file, name: names[index] ?? file.name }));
  return inTurn(
    named,
    async ({ file, name }) => work({ name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    options,
  );
}
