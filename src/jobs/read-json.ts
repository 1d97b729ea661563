import { inFile, refusedFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { bytesOf, type Source } from "./source";

/** What a JSON file holds, its name in all that is wrong with it. */
export async function readJson<T>(source: Source, parse: (json: unknown) => Result<T>): Promise<Result<T>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  const json = jsonOf(new TextDecoder().decode(bytes.value));
  return json.ok
    ? inFile(source.name, parse(json.value))
    : refusedFile(source.name, "not-json", { cause: json.cause });
}

/** The same; undefined where no file is given. */
export async function readOptionalJson<T>(
  source: Source | undefined,
  parse: (json: unknown) => Result<T>,
): Promise<Result<T | undefined>> {
  return source ? readJson(source, parse) : { ok: true, value: undefined, issues: [] };
}

/** The text as JSON, a byte order mark aside. */
export function jsonOf(text: string): { ok: true; value: unknown } | { ok: false; cause: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ok: false, cause: cause.message };
    throw cause;
  }
}
