/** Where a name stands a second time, whatever its case, with the name. */
export function repeats(names: readonly string[]): readonly (readonly [number, string])[] {
  const folded = names.map((name) => name.trim().toLowerCase());
  return names.flatMap((name, index) =>
    folded.indexOf(folded[index] ?? "") < index ? [[index, name] as const] : [],
  );
}
