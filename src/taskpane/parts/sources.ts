import { type Source, Unopened } from "../../jobs/source";
import { toldApart } from "../../jobs/file-names";

/** A picked file for a job, under the name by which messages tell it from others. */
export function sourceOf(file: File, name = file.name): Source {
  return { name, size: file.size, open: () => bytesOf(file, name) };
}

/** The same for a file that may be left out. */
export function optionalSourceOf(file: File | undefined): Source | undefined {
  return file && sourceOf(file);
}

/** Picked files for a job; two from different folders may have one name, so that the second gets a number. */
export function sourcesOf(files: readonly File[]): readonly Source[] {
  const names = toldApart(files.map(({ name }) => name));
  return files.map((file, index) => sourceOf(file, names[index]));
}

/** Rejects with Unopened where the file was moved, deleted or changed since it was picked. */
async function* bytesOf(file: File, name: string): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw new Unopened({ code: "file-gone", severity: "error", place: { file: name }, limits: {} });
  } finally {
    reader.releaseLock();
  }
}
