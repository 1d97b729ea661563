import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { selectCell } from "../../src/excel/select";
import { PATIENCE } from "../../src/excel/sync";
import { toPlan } from "../../src/host/plan/to-plan";
import { openSession, type Bridge } from "../../src/host/client/session";
import { samplePlan } from "../xlsx/sample-plan";
import { openExcel } from "./open";

/** A workbook that keeps the request with the given number, counted from 1, until `release` lets it through. */
async function openHanging(held: number) {
  const { workbook, OfficeExtension } = await openExcel();
  const session = openSession(workbook);
  let requests = 0;
  let release = (): void => undefined;
  let reached = (): void => undefined;
  const hanging = new Promise<void>((resolve) => (reached = resolve));
  const bridge: Bridge = {
    sendMessageToHost(message) {
      requests += 1;
      if (requests !== held) return session.sendMessageToHost(message);
      release = once(() => session.sendMessageToHost(message));
      releaseHeld = release;
      reached();
    },
  };
  session.onMessageFromHost = (message) => bridge.onMessageFromHost?.(message);
  OfficeExtension.HostBridge.init(bridge);
  return { workbook, hanging, release: () => release() };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** What `work` gives once the held request has outlasted Excel's time; the client keeps its real timers. */
async function outwaited<T>(hanging: Promise<void>, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate", "nextTick"] });
  const result = work();
  await hanging;
  await jest.advanceTimersByTimeAsync(PATIENCE * 1000);
  jest.useRealTimers();
  return result;
}

const SMALL = { requestSize: 3_000 };
const BUSY = { ok: false, reason: { code: "excel-busy", seconds: PATIENCE, left: [] } };

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets through what the last workbook still holds, so that no clean-up waits for the next one. */
let releaseHeld = (): void => undefined;

afterEach(async () => {
  jest.useRealTimers();
  releaseHeld();
  await settled();
});

describe("Excel that does not answer", () => {
  it.each([1, 2, 3, 5])("ends an insertion whose request %i hangs, as busy", async (held) => {
    const { hanging } = await openHanging(held);
    expect(await outwaited(hanging, () => insertPlan(samplePlan, SMALL))).toEqual(BUSY);
  });

  it.each([1, 2, 3, 5])("has the workbook as it was once request %i is answered after all", async (held) => {
    const { workbook, hanging, release } = await openHanging(held);
    const before = toPlan(workbook);
    await outwaited(hanging, () => insertPlan(samplePlan, SMALL));
    release();
    await settled();
    expect(toPlan(workbook)).toEqual(before);
  });

  it("inserts the plan under its own sheet names once an earlier attempt was cleaned up", async () => {
    const { hanging, release } = await openHanging(5);
    await outwaited(hanging, () => insertPlan(samplePlan, SMALL));
    release();
    await settled();
    expect(await insertPlan(samplePlan)).toMatchObject({
      ok: true,
      value: { sheets: new Map(samplePlan.sheets.map(({ name }) => [name, name])) },
    });
  });

  it.each([2, 3, 5])(
    "takes away what request %i, never answered, has left, before the next insertion",
    async (held) => {
      const { workbook, hanging } = await openHanging(held);
      await outwaited(hanging, () => insertPlan(samplePlan, SMALL));
      expect(await insertPlan(samplePlan)).toMatchObject({ ok: true });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Bids O'Neil", "Lists & more"]);
    },
  );

  it("ends a reading as busy", async () => {
    const { hanging } = await openHanging(2);
    expect(await outwaited(hanging, () => readOpenWorkbook())).toEqual(BUSY);
  });

  it("ends a selecting as busy", async () => {
    const { hanging } = await openHanging(1);
    expect(await outwaited(hanging, () => selectCell("Sheet1", "B3"))).toEqual(BUSY);
  });
});
