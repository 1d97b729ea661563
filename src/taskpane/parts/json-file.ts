/** The object that a JSON file holds; undefined where it is no JSON or holds no object. */
export function readJsonObject(text: string): object | undefined {
  const json = readJson(text);
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : undefined;
}

/** What a JSON file holds; undefined where it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
