/** How what marks mean is typed, and what for. */
export const DESCRIPTORS_HINT = "One on each line, for example 5: Excellent. Assessment summaries need it.";

const LINE = /^\s*(\d+(?:[.,]\d+)?)\s*(?:[:=\t]|[-–—](?=\s+\p{L}))\s*(.*)$/u;

/**
 * What each mark means as it is typed: "5: Excellent" or "5 – Excellent", one on each line. A line that begins with no mark
 * goes on with the one before; where there is none before, it stands for itself without a meaning, to be refused. Of a mark
 * that is typed twice both meanings stand.
 */
export function readDescriptors(typed: string): Readonly<Record<string, string>> | undefined {
  const found = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of typed.split(/\r?\n/)) {
    const [, written, words = ""] = LINE.exec(line) ?? [];
    const mark = written?.replace(",", ".") ?? (last ? undefined : line.trim());
    if (mark === "") continue;
    if (mark !== undefined) {
      last = found.get(mark) ?? [];
      found.set(mark, last);
    }
    last?.push(mark === undefined ? line.trim() : words.trim());
  }
  const meanings = [...found].map(([mark, lines]) => [mark, lines.join("\n").trim()] as const);
  return meanings.length > 0 ? Object.fromEntries(meanings) : undefined;
}

/** Descriptors of a tender.json as they are typed; anything else as nothing. */
export function descriptorsText(descriptors: unknown): string {
  if (typeof descriptors !== "object" || descriptors === null || Array.isArray(descriptors)) return "";
  return Object.entries(descriptors)
    .map(([mark, words]) => `${mark}: ${String(words)}`)
    .join("\n");
}
