import { engineFolder, install, isForThisMachine } from "../../src/warehouse/chdb/install";

/** A suite that asks the real engine, which is installed where it is not there yet: 546 MB, once for a machine. */
export function describeWithEngine(name: string, suite: () => void): void {
  if (!isForThisMachine()) {
    describe(name, () => {
      it.skip("(skipped: the engine is made for Linux and macOS)", () => undefined);
    });
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      const { failed } = await install();
      if (failed !== undefined) throw new Error(`the engine is not in ${engineFolder()}: ${failed}`);
    });
    suite();
  });
}
