// Runs the built command line: node .config/cli.mjs tender --setup tender.json --out tender.xlsx
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "cli", "social-value.js");

if (existsSync(program)) {
  await import(pathToFileURL(program).href);
} else {
  console.error("The command line is not built yet: run npm run build first.");
  process.exitCode = 2;
}
