// Sideloads the add-in into Excel, or takes it away again: node .config/sideload.mjs desktop | web | stop [options]
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [job = "", ...options] = process.argv.slice(2);
const serve = ["--dev-server", "npx webpack serve --env excel", "--dev-server-port", "3000"];
const jobs = {
  desktop: ["start", "manifest.xml", "desktop", "--app", "excel", ...serve],
  web: ["start", "manifest.xml", "web", "--app", "excel", ...serve],
  stop: ["stop", "manifest.xml"],
};

const chosen = jobs[job];
if (!chosen) throw new Error(`unknown job: ${job}`);
if (process.platform === "linux") {
  console.error(
    "Excel cannot be started from Linux: run npm start to try the add-in on the embedded workbook, " +
      "or upload manifest.xml in Excel on the web (Insert, Add-ins, Upload my add-in).",
  );
  process.exitCode = 1;
} else {
  const program = createRequire(import.meta.url).resolve("office-addin-debugging/cli.js");
  const { status } = spawnSync(process.execPath, [program, ...chosen, ...options], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
