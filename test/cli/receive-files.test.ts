import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { inThreads } from "../../src/cli/in-threads";
import { answerFiles, receiveFiles } from "../../src/cli/receive-files";
import { receiveFile } from "../../src/cli/return-files";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { contractOf, QUARTER } from "../domain/register/returned";

const folder = mkdtempSync(join(tmpdir(), "social-value-threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that answers 0 only when 1 was answered, and every number with ten times as much; 9 fails, 8 ends it. */
const script = `
const { parentPort, workerData } = require("node:worker_threads");
const answered = new Int32Array(workerData);
parentPort.on("message", (number) => {
  if (number === 9) throw new Error("nine");
  if (number === 8) process.exit(3);
  if (number === 0) Atomics.wait(answered, 0, 0);
  parentPort.postMessage(number * 10);
  if (number === 1) {
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  }
});`;
const threads = () => {
  const workerData = new SharedArrayBuffer(4);
  return () => new Worker(script, { eval: true, workerData });
};

describe("requests in threads", () => {
  it("are answered in their order, though the first is done last", async () => {
    expect(await inThreads([0, 1, 2, 3, 4], 2, threads())).toEqual([0, 10, 20, 30, 40]);
    expect(await inThreads([1], 4, threads())).toEqual([10]);
    expect(await inThreads([], 4, threads())).toEqual([]);
  });

  it("are given up where a thread fails or ends", async () => {
    await expect(inThreads([1, 9, 2], 2, threads())).rejects.toThrow("nine");
    await expect(inThreads([1, 8], 1, threads())).rejects.toThrow("thread ended before its reply: 3");
  });
});

describe("returns received", () => {
  const contracts = [contractOf("C-1")];
  const receiving = { contracts, cameFor: QUARTER };
  const path = join(folder, "C-1.xlsx");

  beforeAll(async () => {
    const form = placeReturn(contractOf("C-1"), QUARTER, { area: rotherhamArea, lines: 10 });
    writeFileSync(path, await writeXlsx(form));
  });

  it("are the same from a thread's part, and so is why a file cannot be used", async () => {
    const { port1, port2 } = new MessageChannel();
    answerFiles(port1, receiving);
    const reply = async (file: string) => {
      port2.postMessage(file);
      const [said] = (await once(port2, "message")) as unknown[];
      return said;
    };
    expect(await reply(path)).toEqual({ received: await receiveFile(path, contracts, QUARTER) });
    const gone = join(folder, "gone.xlsx");
    expect(await reply(gone)).toEqual({
      unusable: `${gone} cannot be read: there is no such file or folder`,
    });
    port2.close();
  });

  it("are read without a thread where there are few files, or one processor", async () => {
    const noScript = join(folder, "there is no such script.js");
    const own = await receiveFile(path, contracts, QUARTER);
    const eight = Array.from({ length: 8 }, () => path);
    expect(await receiveFiles(eight, receiving, { script: noScript, count: 4 })).toEqual(
      eight.map(() => own),
    );
    const nine = [...eight, path];
    expect(await receiveFiles(nine, receiving, { script: noScript, count: 1 })).toHaveLength(9);
    await expect(receiveFiles(nine, receiving, { script: noScript, count: 2 })).rejects.toThrow(noScript);
  });
});
