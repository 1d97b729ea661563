// npm run package -- --origin https://example.council: builds the pane for that address and makes its release in build/release.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { refusalOf, releaseOf } from "./release.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const out = join(root, "build", "release");

const { values } = parseArgs({ options: { origin: { type: "string" } } });
const origin = values.origin ?? process.env.SOCIAL_VALUE_ORIGIN;
const refusal = refusalOf(origin);
if (refusal) {
  console.error(refusal);
  process.exit(2);
}

const node = (...args) =>
  execFileSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, SOCIAL_VALUE_ORIGIN: origin },
  });
console.log(`Building the pane for ${origin} ...`);
node(
  join("node_modules", "webpack", "bin", "webpack.js"),
  "--config-name",
  "pane",
  "--stats",
  "errors-warnings",
);
node(join("test", "build", "check-dist.mjs"));

const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const listed = execFileSync("npm", ["sbom", "--omit=dev", "--sbom-format=cyclonedx", "--package-lock-only"], {
  cwd: root,
  encoding: "utf8",
  shell: process.platform === "win32",
});
const release = releaseOf({ name, version, files: paneFiles(), parts: JSON.parse(listed) });

// Whole or not there: made beside, then put in its place.
const begun = `${out}.begun`;
rmSync(begun, { recursive: true, force: true });
mkdirSync(begun, { recursive: true });
for (const [file, bytes] of Object.entries(release)) writeFileSync(join(begun, file), bytes);
rmSync(out, { recursive: true, force: true });
renameSync(begun, out);
for (const file of Object.keys(release)) console.log(join("build", "release", file));

/** All but the command line. */
function paneFiles() {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith(`cli${sep}`))
      .map((path) => [path.split(sep).join("/"), new Uint8Array(readFileSync(join(dist, path)))]),
  );
}
