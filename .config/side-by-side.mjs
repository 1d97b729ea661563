import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a Node program; what it says is printed when it is done, so that two never speak at once. */
function passes({ name, args }) {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    for (const stream of [program.stdout, program.stderr]) stream.on("data", (chunk) => said.push(chunk));
    program.on("close", (code) => {
      const words = Buffer.concat(said).toString().trim();
      console.log(`${name}: ${code === 0 ? "passed" : "failed"}${words === "" ? "" : `\n${words}`}`);
      resolve(code === 0);
    });
  });
}

/** Runs tasks, a name and the arguments for Node each, two at a time in their order; true where all passed. */
export async function sideBySide(tasks) {
  const left = [...tasks];
  const lane = async () => {
    let sound = true;
    for (let task = left.shift(); task; task = left.shift()) sound = (await passes(task)) && sound;
    return sound;
  };
  return (await Promise.all([lane(), lane()])).every(Boolean);
}
