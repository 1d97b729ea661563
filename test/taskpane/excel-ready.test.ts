import { excelReady } from "../../src/taskpane/start-up/excel-ready";
import { openEmbeddedExcel } from "../../src/host/client/node";

const globals = globalThis as { Office?: unknown };

afterEach(() => delete globals.Office);

describe("starting the pane", () => {
  it("says that Office is missing when its script never loads", async () => {
    expect(await excelReady(0)).toEqual({ state: "no-office" });
  });

  it("says that Office is missing when it loads but never answers", async () => {
    globals.Office = { onReady: () => new Promise(() => undefined) };
    expect(await excelReady(0)).toEqual({ state: "no-office" });
  });

  it.each([
    ["1.8", { state: "too-old", missing: "1.9" }],
    ["1.9", { state: "ready" }],
    ["1.14", { state: "ready" }],
  ] as const)("in an Excel at ExcelApi %s", async (requirementSet, readiness) => {
    globals.Office = (await openEmbeddedExcel({ requirementSet })).Office;
    expect(await excelReady()).toEqual(readiness);
  });
});
