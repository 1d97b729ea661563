import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** Begins the page of `npm start` on a free port; what the server prints goes into a file. */
export async function startDevServer(log: string): Promise<ChildProcess> {
  const port = await freePort();
  const start = join(process.cwd(), ".config", "start.mjs");
  const output = openSync(log, "w");
  return spawn(process.execPath, [start, "--production"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", output, output],
  });
}

/** The address that the server prints when its script is built. */
export async function printedAddress(log: string, patience: number): Promise<string> {
  const until = Date.now() + patience;
  for (;;) {
    const said = readFileSync(log, "utf8");
    const [, address] = /^Social value for Excel is at (http:\S+)$/m.exec(said) ?? [];
    if (address !== undefined) return address;
    if (Date.now() > until) throw new Error(`the development server did not print its address: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
