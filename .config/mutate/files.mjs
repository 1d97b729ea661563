import { execFileSync } from "node:child_process";

const git = (...args) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
const isSource = (path) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith(".d.ts");

/** The sources of a folder, to be broken anywhere. */
export function filesIn(folder) {
  const paths = git("ls-files", folder).split("\n").filter(isSource);
  return paths.map((name) => ({ name, mutate: true }));
}

/** The sources that were changed since a commit, each with the lines that were. */
export function linesSince(commit) {
  const diff = git("diff", "--unified=0", "--no-color", "--no-ext-diff", commit, "--", "src");
  const files = diff.split(/^diff --git /m).slice(1);
  return files
    .map((file) => ({ name: /^\+\+\+ b\/(.*)$/m.exec(file)?.[1] ?? "", mutate: linesAdded(file) }))
    .filter(({ name, mutate }) => isSource(name) && mutate.length > 0);
}

function linesAdded(file) {
  const places = [...file.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)];
  return places
    .map(([, first, count = "1"]) => ({ first: Number(first) - 1, count: Number(count) }))
    .filter(({ count }) => count > 0)
    .map(({ first, count }) => ({
      start: { line: first, column: 0 },
      end: { line: first + count - 1, column: Infinity },
    }));
}
