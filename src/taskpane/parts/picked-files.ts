import type { NamedFile } from "./hand-over";

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

/** "return.xlsx" twice is "return.xlsx" and "return.xlsx (2)". */
export function toldApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let apart = name;
    for (let number = 2; taken.has(apart); number += 1) apart = `${name} (${number})`;
    taken.add(apart);
    return apart;
  });
}
