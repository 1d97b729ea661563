import type { Issue, Result } from "../domain/issues/issue";

/** A file from outside, named as messages are to name it. */
export interface Source {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes from the start, however often it is opened; rejects with Unopened where the file cannot be read. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * How a door opens a file that another file names by a path relative to itself: a contract its area, settings their
 * proxy pack. Undefined where the door cannot, as in the pane, where the user has to choose it.
 */
export type OpenNamed = (path: string, namedIn: string) => Source | undefined;

/** A door that sees no file that the user did not give. */
export const openNothing: OpenNamed = () => undefined;

/** A file that is there no more, is locked or cannot be read: a foreseeable failure, whose issue a job collects. */
export class Unopened extends Error {
  override readonly name = "Unopened";
  constructor(readonly issue: Issue) {
    super(`file cannot be read: ${issue.place.file ?? ""}`);
  }
}

/** The whole of a file, or the issue that says why it cannot be read. */
export async function bytesOf(source: Source): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const parts: Uint8Array[] = [];
  const opened = await eachPart(source, (part) => parts.push(part) > 0);
  return opened.ok ? { ...opened, value: joined(parts) } : opened;
}

/** Hands over a file part by part, until `take` wants no more; or the issue that says why it cannot be read. */
export async function eachPart(
  source: Source,
  take: (part: Uint8Array) => boolean,
): Promise<Result<undefined>> {
  try {
    for await (const part of source.open()) if (!take(part)) break;
    return { ok: true, value: undefined, issues: [] };
  } catch (cause) {
    if (cause instanceof Unopened) return { ok: false, issues: [cause.issue] };
    throw cause;
  }
}

/** Parts in one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two files hold the same bytes; they are read side by side, until they differ. */
export async function haveSameBytes(one: Source, other: Source): Promise<boolean> {
  const beside = other.open()[Symbol.asyncIterator]();
  let left = new Uint8Array(0);
  const isSame = async (part: Uint8Array): Promise<boolean> => {
    for (let at = 0; at < part.length;) {
      if (left.length === 0) {
        const next = await beside.next();
        if (next.done === true) return false;
        left = new Uint8Array(next.value);
      }
      const length = Math.min(left.length, part.length - at);
      for (let index = 0; index < length; index += 1) if (left[index] !== part[at + index]) return false;
      left = left.subarray(length);
      at += length;
    }
    return true;
  };
  try {
    for await (const part of one.open()) if (!(await isSame(part))) return false;
    return left.length === 0 && (await beside.next()).done === true;
  } finally {
    await beside.return?.();
  }
}

/** By their first bytes a zip is a workbook, and a compound file one with a password or of an old kind; others are text. */
export function isText(bytes: Uint8Array): boolean {
  const begins = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  return !begins(0x50, 0x4b) && !begins(0xd0, 0xcf);
}

/** A file's SHA-256 in hexadecimal, by which the same file is known under another name. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
