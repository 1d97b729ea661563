/** How what marks mean is typed, and what for. */
export const DESCRIPTORS_HINT = "One on each line, for example 5: Excellent. Assessment summaries need it.";

const LINE = /^\s*(\d+(?:[.,]\d+)?)\s*[:=\t]\s*(.*)$/;

/**
 * What each mark means as it is typed: "5: Excellent", one on each line. A line that begins with no mark goes on with the
 * one before; where there is none before, it stands for itself without a meaning, to be refused.
 */
export function readDescriptors(typed: string): Readonly<Record<string, string>> | undefined {
  const found: [string, string][] = [];
  for (const line of typed.split(/\r?\n/)) {
    const [, mark, words = ""] = LINE.exec(line) ?? [];
    const last = found.at(-1);
    if (mark !== undefined) found.push([mark.replace(",", "."), words.trim()]);
    else if (last) last[1] = `${last[1]}\n${line.trim()}`.trim();
    else if (line.trim() !== "") found.push([line.trim(), ""]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Descriptors of a tender.json as they are typed; anything else as nothing. */
export function descriptorsText(descriptors: unknown): string {
  if (typeof descriptors !== "object" || descriptors === null || Array.isArray(descriptors)) return "";
  return Object.entries(descriptors)
    .map(([mark, words]) => `${mark}: ${String(words)}`)
    .join("\n");
}
