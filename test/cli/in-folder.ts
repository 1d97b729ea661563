import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

/** A folder for a test file's own files, which is removed after its tests, and the command line run over them. */
export function inFolder() {
  const folder = mkdtempSync(join(tmpdir(), "social-value-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  const newFile = (extension: string) => {
    files += 1;
    return join(folder, `file ${files}.${extension}`);
  };
  return {
    folder,
    /** A path at which there is nothing yet. */
    newFile,
    /** A file that holds this text, or this value as JSON. */
    fileOf: (content: unknown, extension = "json") => {
      const path = newFile(extension);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
  };
}

/** What the command line says to these arguments, and the code that it ends with. */
export async function runs(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await run(args, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said, complaints };
}
