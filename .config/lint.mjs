// Lints all files, leaving out those that are known to be clean. Rules ask for types, so a file's result depends on all
// files that it imports, and theirs: ESLint's own cache looks at the file alone and would call clean what is not.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));

const CONFIG = ".config/eslint.config.mjs";
const KNOWN = join("node_modules", ".cache", "lint.json");
const IMPORTED = /\b(?:from|import|require)\s*\(?\s*["'](\.[^"']*)["']/g;
const ENDINGS = ["", ".ts", ".tsx", ".d.ts", ".mjs", ".js", "/index.ts"];

const hashOf = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex");
const isFile = (path) => existsSync(path) && statSync(path).isFile();

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
});
const files = listed.split("\n").filter((path) => /\.[cm]?[jt]sx?$/.test(path) && isFile(path));
const texts = new Map(files.map((path) => [path, readFileSync(path, "utf8")]));
const hashes = new Map([...texts].map(([path, text]) => [path, hashOf(text)]));

/** Types that files have without importing them. */
const isAmbient = (path) => path.endsWith(".d.ts") || /^\s*declare /m.test(texts.get(path));

/** What every result depends on: the rules, the packages and the ambient types. */
const everywhere = hashOf(
  process.version,
  ...[CONFIG, "tsconfig.json", "package-lock.json"].map((path) => readFileSync(path, "utf8")),
  ...files.filter(isAmbient).map((path) => hashes.get(path)),
);

const imports = new Map(files.map((path) => [path, importedBy(path)]));

function importedBy(path) {
  const found = [...texts.get(path).matchAll(IMPORTED)].map(([, to]) => normalize(join(dirname(path), to)));
  return found.flatMap((to) => ENDINGS.map((ending) => to + ending).filter((each) => texts.has(each)));
}

/** The same as long as nothing has changed that the file's result depends on. */
function keyOf(path) {
  const reached = new Set([path]);
  for (const each of reached) for (const next of imports.get(each)) reached.add(next);
  return hashOf(everywhere, path, ...[...reached].sort().map((each) => hashes.get(each)));
}

function knownClean() {
  try {
    return new Set(JSON.parse(readFileSync(KNOWN, "utf8")));
  } catch {
    return new Set();
  }
}

const known = knownClean();
const keys = new Map(files.map((path) => [path, keyOf(path)]));
const eslint = new ESLint({ overrideConfigFile: CONFIG, warnIgnored: false, passOnNoPatterns: true });
const results = await eslint.lintFiles(files.filter((path) => !known.has(keys.get(path))));
const faulty = new Set(results.filter(({ messages }) => messages.length > 0).map(({ filePath }) => filePath));
const clean = files.filter((path) => !faulty.has(join(process.cwd(), path))).map((path) => keys.get(path));

mkdirSync(dirname(KNOWN), { recursive: true });
writeFileSync(KNOWN, JSON.stringify(clean));
const formatter = await eslint.loadFormatter("stylish");
process.stdout.write(await formatter.format(results));
process.exitCode = results.some(({ errorCount }) => errorCount > 0) ? 1 : 0;
