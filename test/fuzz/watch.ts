import { Worker } from "node:worker_threads";

/** Of the processor's time, for one file by every door, twice, and by exceljs. */
const MOST_SECONDS = 60;

/** Looks on from a thread of its own: what hangs hears no timer. */
const LOOKING_ON = `
const { parentPort } = require("node:worker_threads");
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
let id, from = 0;
parentPort.on("message", (message) => { id = message; from = spent(); });
setInterval(() => {
  if (id === undefined || spent() - from < ${MOST_SECONDS}) return;
  require("node:fs").writeSync(2, "FUZZ_ONLY=" + id + " hangs: it took ${MOST_SECONDS} s of the processor's time\\n");
  process.kill(process.pid, "SIGKILL");
}, 500);
`;

/** Ends the whole run with the name of a file over which it hangs. */
export class Watch {
  private readonly worker = new Worker(LOOKING_ON, { eval: true });

  async over<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.worker.postMessage(id);
    const done = await work();
    this.worker.postMessage(undefined);
    return done;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
