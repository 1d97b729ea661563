import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = process.cwd();
const cache = join(root, "node_modules", ".cache", "social-value-cli");

/** The path of the command line as it is shipped: built by the first test that asks, once for all while the sources stay as they are. */
export function builtCommandLine(): string {
  const folder = join(cache, fingerprint());
  if (!existsSync(folder)) build(folder);
  return join(folder, "social-value.js");
}

/** Of everything that the build is made from. */
function fingerprint(): string {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|sql|json)$/.test(path))
    .map((path) => join("src", path));
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", "webpack.config.js", ...sources.toSorted()])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}

/** Builds beside the place and renames, so that a build that was broken off is never taken for one. */
function build(folder: string): void {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unfinished-"));
  const config = join(unfinished, "webpack.mjs");
  writeFileSync(join(unfinished, "package.json"), '{ "type": "module" }');
  writeFileSync(
    config,
    `import configurations from ${JSON.stringify(pathToFileURL(join(root, "webpack.config.js")).href)};
const [, commandLine] = await configurations({});
export default { ...commandLine, output: { ...commandLine.output, path: ${JSON.stringify(unfinished)}, clean: false } };
`,
  );
  const args = [join("node_modules", "webpack", "bin", "webpack.js"), "--config", config];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the command line was not built: ${stdout}${stderr}`);
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}
