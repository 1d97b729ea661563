import { type Source, Unopened } from "../../src/jobs/source";

/** A file as a door names it: text, bytes, or a value as JSON. */
export function sourceOf(name: string, content: unknown): Source {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

/** A file that is there no more when it is read. */
export function goneSource(name: string): Source {
  return {
    name,
    size: 0,
    open: () => {
      throw new Unopened({ code: "file-gone", severity: "error", place: { file: name }, limits: {} });
    },
  };
}
