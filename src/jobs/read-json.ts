import { inFile, refusedFile } from "../domain/issues/in-file";
import { errorAt } from "../domain/issues/schema-issues";
import type { Result } from "../domain/issues/issue";
import { bytesOf, isText, type Source } from "./source";

/** What a JSON file holds, its name in all that is wrong with it. */
export async function readJson<T>(source: Source, parse: (json: unknown) => Result<T>): Promise<Result<T>> {
  const bytes = await bytesOf(source);
  return bytes.ok ? jsonIn(bytes.value, source.name, parse) : bytes;
}

/** The same of bytes that are at hand. */
export function jsonIn<T>(bytes: Uint8Array, name: string, parse: (json: unknown) => Result<T>): Result<T> {
  if (!isText(bytes)) return refusedFile(name, "json-is-workbook");
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return refusedFile(name, "file-empty");
  const json = jsonOf(text);
  if (!json.ok) {
    return BEGINS_AS_JSON.test(text)
      ? refusedFile(name, "not-json", { cause: json.cause })
      : refusedFile(name, "not-a-json-file");
  }
  const unread = keyUnread(text);
  return unread === undefined
    ? inFile(name, parse(json.value))
    : refusedFile(name, unread === PROTO ? "json-key-reserved" : "json-key-twice", { key: unread });
}

/** As each file of JSON begins that is read here: a PDF or a table that was chosen by mistake does not. */
const BEGINS_AS_JSON = /^\s*[[{]/;

/** What JavaScript calls an object's prototype: readers of records pass over a field of this name without a word. */
const PROTO = "__proto__";

/**
 * A field of a JSON text that would not be read, and nobody would know: one that an entry has twice, of which only the
 * last is, or the one that is reserved.
 */
function keyUnread(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [found, , colon] of text.matchAll(TOKENS)) {
    if (found === "{") open.push(new Set());
    else if (found === "[") open.push(NO_KEYS);
    else if (found === "}" || found === "]") open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(found.slice(0, -colon.length)) as string;
      const keys = open.at(-1);
      if (key === PROTO || keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}

/** Brackets, and texts with the colon behind those that are names of fields. */
const TOKENS = /[{}[\]]|("(?:[^"\\]|\\.)*")(\s*:)?/g;
/** A list has none: nothing is ever put into it, since its texts have no colon. */
const NO_KEYS = new Set<string>();

/** The same; undefined where no file is given. */
export async function readOptionalJson<T>(
  source: Source | undefined,
  parse: (json: unknown) => Result<T>,
): Promise<Result<T | undefined>> {
  return source ? readJson(source, parse) : { ok: true, value: undefined, issues: [] };
}

/** The fields of JSON, for a form to show and to check later. */
export function fieldsOf(json: unknown): Result<Readonly<Record<string, unknown>>> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? { ok: true, value: json as Readonly<Record<string, unknown>>, issues: [] }
    : { ok: false, issues: [errorAt([], "wrong-type", { label: "file", expected: "object" })] };
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
