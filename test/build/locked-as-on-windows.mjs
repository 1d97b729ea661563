// Loaded before the command line: the file in LOCKED is one that Windows gives to nobody, since another program has it open.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Readable } from "node:stream";

const { createReadStream } = fs;
fs.createReadStream = (path, options) => {
  if (path !== process.env.LOCKED) return createReadStream(path, options);
  const error = new Error(`EBUSY: resource busy or locked, open '${path}'`);
  return new Readable({ read: () => undefined }).destroy(Object.assign(error, { code: "EBUSY" }));
};
syncBuiltinESMExports();
