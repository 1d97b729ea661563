// Loaded before the command line. Ends it, with no time for anything, when half of a file is on the disk: which one of those that
// it makes, from 1, stands in DIES_IN. With DIES_AT=naming that file is whole and has no name yet.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { writeFile } = fs.promises;
const die = () => process.kill(process.pid, "SIGKILL");
let files = 0;

fs.promises.writeFile = async (path, pieces, options) => {
  files += 1;
  if (files < Number(process.env.DIES_IN)) return writeFile(path, pieces, options);
  const bytes = Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));
  const isWhole = process.env.DIES_AT === "naming";
  fs.writeFileSync(path, isWhole ? bytes : bytes.subarray(0, bytes.length >> 1), options);
  die();
};
syncBuiltinESMExports();
