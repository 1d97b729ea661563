// SheetJS reads the cells of all workbooks in folders, and nothing more. Arguments: the folder that has it, then those.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [readers = "", ...folders] = process.argv.slice(2);
const require = createRequire(join(readers, "package.json"));
const { read } = require("xlsx") as { read(bytes: Uint8Array, options: object): { Sheets: object } };

let sheets = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder)) {
    const options = { type: "array", cellFormula: false, cellHTML: false };
    sheets += Object.keys(read(readFileSync(join(folder, name)), options).Sheets).length;
  }
}
process.stdout.write(String(sheets));
