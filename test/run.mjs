// npm test: runs everything that has to pass before a change lands, the checks, the production build and every test
// suite. On Debian as root it first installs what the suites need; elsewhere it uses what is there.
// npm test -- test/domain/values, npm test -- -t "name": runs only those tests, without checks and build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "../.config/checks.mjs";
import { sideBySide } from "../.config/side-by-side.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

/** Runs a program with its output shown; true where it succeeded. */
function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    shell: windows,
  });
  return status === 0;
}

const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: "ignore", shell: windows }).status === 0;

/** Debian's packages and how to tell that each is there. */
const tools = [
  { name: "chromium", present: () => succeeds("chromium", ["--version"]) },
  { name: "libreoffice-calc", present: () => existsSync("/usr/lib/libreoffice/program/libsclo.so") },
  {
    name: "libreoffice-writer",
    present: () => existsSync("/usr/lib/libreoffice/program/libswlo.so"),
  },
  { name: "python3-uno", present: () => succeeds("/usr/bin/python3", ["-c", "import uno"]) },
  {
    name: "python3-openpyxl",
    present: () => succeeds("/usr/bin/python3", ["-c", "import openpyxl"]),
  },
  { name: "gnumeric", present: () => succeeds("ssconvert", ["--version"]) },
  { name: "poppler-utils", present: () => succeeds("pdftoppm", ["-v"]) },
  { name: "fonts-liberation", present: () => existsSync("/usr/share/fonts/truetype/liberation") },
];

function installMissingTools() {
  const isDebianRoot =
    process.platform === "linux" && process.getuid?.() === 0 && succeeds("apt-get", ["--version"]);
  if (!isDebianRoot) return;
  const missing = tools.filter((tool) => !tool.present()).map((tool) => tool.name);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(", ")}`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const installed =
    run("apt-get", ["update", "-q"], quiet) &&
    run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...missing], quiet);
  if (!installed) console.error("Some packages could not be installed: their suites will be skipped.");
}

/** Runs jest, which prints a line for each file that is done. */
function jest(args, output = "inherit") {
  const program = join(root, "node_modules", "jest", "bin", "jest.js");
  const all = [program, "-c", ".config/jest.json", ...args];
  return spawnSync(process.execPath, all, { cwd: root, stdio: ["ignore", output, "inherit"] }).status;
}

/** Runs all suites and gives their counts; undefined where they could not run. */
function runSuites() {
  const folder = mkdtempSync(join(tmpdir(), "social-value-tests-"));
  const results = join(folder, "results.json");
  try {
    const status = jest(["--json", `--outputFile=${results}`], "ignore");
    if (!existsSync(results)) return undefined;
    return { ...JSON.parse(readFileSync(results, "utf8")), status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm run build` does before it looks at what was built. */
const build = { name: "build", args: [join("node_modules", "webpack", "bin", "webpack.js")] };

async function main() {
  installMissingTools();
  if (!(await sideBySide([build, ...checks]))) return 1;
  if (!run(process.execPath, [join("test", "build", "check-dist.mjs")])) return 1;
  const results = runSuites();
  if (!results) {
    console.error("The test suites could not be run.");
    return 1;
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  const counts = `${results.numPassedTests} passed, ${failed} failed`;
  console.log(skipped > 0 ? `${counts}, ${skipped} skipped` : counts);
  return results.status === 0 && failed === 0 && results.numPassedTests > 0 ? 0 : 1;
}

const asked = process.argv.slice(2);
process.exitCode = asked.length > 0 ? (jest(asked) ?? 1) : await main();
