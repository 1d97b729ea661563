import { Unopened, type Source } from "../../src/jobs/source";

/** A file of text for a job. */
export function textSource(name: string, ...lines: readonly string[]): Source {
  return bytesSource(name, new TextEncoder().encode(lines.join("\n")));
}

/** A value as a JSON file for a job. */
export function jsonSource(name: string, value: unknown): Source {
  return textSource(name, JSON.stringify(value));
}

export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    open: async function* () {
      yield Promise.resolve(bytes);
    },
  };
}

/** A file that is there no more when it is opened. */
export function lostSource(name: string): Source {
  const issue = { code: "file-gone", severity: "error", place: { file: name }, limits: {} } as const;
  return {
    name,
    size: 1,
    open: async function* () {
      throw await Promise.resolve(new Unopened(issue));
    },
  };
}
