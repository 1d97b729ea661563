import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { inThreads } from "../../src/cli/in-threads";
import { answerFiles, readWith } from "../../src/cli/readings";
import { sourceAt } from "../../src/cli/sources";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { receiveReturns } from "../../src/jobs/receive-returns";
import { readReturnFile } from "../../src/jobs/return-file";
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

/** The replies by the places of their requests. */
async function inOrder(requests: readonly number[], count: number, signal?: AbortSignal) {
  const replies: number[] = [];
  const onReply = (reply: number, index: number) => {
    replies[index] = reply;
  };
  await inThreads(requests, { count, start: threads(), signal, onReply });
  return replies;
}

describe("requests in threads", () => {
  it("are answered each in its place, though the first is done last", async () => {
    expect(await inOrder([0, 1, 2, 3, 4], 2)).toEqual([0, 10, 20, 30, 40]);
    expect(await inOrder([1], 4)).toEqual([10]);
    expect(await inOrder([], 4)).toEqual([]);
  });

  it("are given up where a thread fails or ends", async () => {
    await expect(inOrder([1, 9, 2], 2)).rejects.toThrow("nine");
    await expect(inOrder([1, 8], 1)).rejects.toThrow("thread ended before its reply: 3");
  });

  it("are given up when the work is cancelled, before it and in the midst of it", async () => {
    await expect(inOrder([1], 1, AbortSignal.abort(new Error("cancelled")))).rejects.toThrow("cancelled");
    const stop = new AbortController();
    // 0 is never answered, as no thread answers 1.
    const work = inOrder([0], 1, stop.signal);
    stop.abort(new Error("cancelled"));
    await expect(work).rejects.toThrow("cancelled");
  });
});

describe("returns received", () => {
  const contracts = [contractOf("C-1")];
  const against = { contracts, cameFor: QUARTER, known: new Set<string>() };
  const path = join(folder, "C-1.xlsx");

  beforeAll(async () => {
    const form = placeReturn(contractOf("C-1"), QUARTER, { area: rotherhamArea, lines: 10 });
    writeFileSync(path, await writeXlsx(form));
  });

  it("are the same from a thread's part, and so is why a file cannot be opened", async () => {
    const { port1, port2 } = new MessageChannel();
    answerFiles(port1, { reading: "return", against });
    const reply = async (file: string) => {
      port2.postMessage(file);
      const [said] = (await once(port2, "message")) as [string];
      return JSON.parse(said) as unknown;
    };
    expect(await reply(path)).toEqual(await readReturnFile(sourceAt(path), against));
    const gone = join(folder, "gone.xlsx");
    expect(await reply(gone)).toEqual({
      unopened: {
        code: "file-not-opened",
        severity: "error",
        place: { file: gone },
        limits: { cause: "there is no such file or folder" },
      },
    });
    port2.close();
  });

  it("are read without a thread where there are few files, or one processor", async () => {
    const noScript = join(folder, "there is no such script.js");
    const read = (count: number, files: number) => {
      const sources = Array.from({ length: files }, () => sourceAt(path));
      const readMany = readWith({ script: noScript, count });
      return receiveReturns({ contracts, quarter: QUARTER, sources, readMany });
    };
    const [first, ...others] = await read(4, 8);
    expect(first).toEqual(await readReturnFile(sourceAt(path), against));
    expect(others).toEqual(
      Array.from({ length: 7 }, () => ({ sha256: (first as { sha256: string }).sha256 })),
    );
    expect(await read(1, 9)).toHaveLength(9);
    await expect(read(2, 9)).rejects.toThrow(noScript);
  });
});
