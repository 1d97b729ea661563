import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtCommandLine } from "../build/command-line";
import type { DoorCase, Ended, Outcome, Said } from "./door";

/** What the built command line makes and says, in a folder that holds the files and nothing else. */
export function atCommandLine(
  { args, printed = complaints }: DoorCase,
  files: ReadonlyMap<string, Uint8Array>,
): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "social-value-doors-"));
  try {
    for (const [name, bytes] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtCommandLine(), ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    const said = printed({ code: status, said: lines(stdout), complained: lines(stderr) });
    return { ...said, files: madeIn(folder, files) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function complaints({ complained }: Ended): Said {
  return { issues: complained, told: [] };
}

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** By their paths in the folder; a file that was given must be as it was. */
function madeIn(folder: string, given: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = found.map(({ name, parentPath }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))] as const;
  });
  for (const [name, bytes] of files) {
    const before = given.get(name);
    if (before && !Buffer.from(before).equals(bytes)) throw new Error(`the command line changed ${name}`);
  }
  return new Map(files.filter(([name]) => !given.has(name)));
}
