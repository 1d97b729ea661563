// Holds workbooks against Microsoft's Open XML SDK: node test/judges/validate.mjs FILE... prints for each file and each
// version of Office what the SDK complains of, a line of JSON each.
import { readFileSync } from "node:fs";
import validate from "@ooxml-tools/validate";

for (const path of process.argv.slice(2)) {
  for (const office of ["Office2010", "Microsoft365"]) {
    const start = performance.now();
    const complaints = await validate(readFileSync(path), "xlsx", office);
    const told = complaints.map(
      ({ description, path: { partUri, xpath } }) => `${partUri} ${xpath}: ${description}`,
    );
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    console.log(JSON.stringify({ path, office, told, seconds }));
  }
}
// The SDK's runtime keeps the process alive otherwise.
process.exit(0);
