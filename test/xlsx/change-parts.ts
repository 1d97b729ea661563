import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A file's parts as text, changed; undefined takes a part out. */
export function changeParts(
  bytes: Uint8Array,
  change: (path: string, text: string) => string | undefined,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const text = change(path, strFromU8(content));
    return text === undefined ? [] : [[path, strToU8(text)] as const];
  });
  const more = Object.entries(added).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...parts, ...more]));
}
