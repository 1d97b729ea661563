import { NOT_LOADED } from "../../../src/taskpane/parts/where-loaded";
import { inWorker } from "../../../src/taskpane/work/in-worker";

/** As a browser's, of which the script ends so. */
function workerThatEnds(event: Event) {
  return class extends EventTarget {
    postMessage(): void {
      queueMicrotask(() => this.dispatchEvent(event));
    }
    terminate(): void {
      // it has ended
    }
  };
}

describe("a worker that does not do its work", () => {
  const { Worker: former } = globalThis;
  afterEach(() => Object.assign(globalThis, { Worker: former }));

  it("is said to be not there where its script cannot be fetched, as after a new deployment", async () => {
    Object.assign(globalThis, { Worker: workerThatEnds(new Event("error")) });
    expect(await inWorker("localSpend", {} as never)).toEqual({ state: "failed", message: NOT_LOADED });
  });

  it("gives the cause where it stops midway", async () => {
    const stopped = Object.assign(new Event("error"), { message: "out of memory" });
    Object.assign(globalThis, { Worker: workerThatEnds(stopped) });
    expect(await inWorker("localSpend", {} as never)).toMatchObject({
      state: "failed",
      message: expect.stringContaining("(out of memory)"),
    });
  });
});
