import { handOverBytes } from "../../../src/taskpane/parts/hand-over";
import { ApiError } from "../../../src/host/protocol/api-error";
import { writeXlsx } from "../../../src/xlsx/write";
import { openExcel } from "../../excel/open";
import { samplePlan } from "../../xlsx/sample-plan";

/** Links that were clicked, by the names of their downloads. */
const downloads: string[] = [];
const { document: browser } = globalThis as { document?: unknown };

beforeEach(() => {
  downloads.length = 0;
  const createElement = () => {
    const link = { download: "", click: () => void downloads.push(link.download) };
    return link;
  };
  Object.assign(globalThis, { document: { createElement } });
});

afterEach(() => void Object.assign(globalThis, { document: browser }));

function refuseWith(code: string) {
  return openExcel({
    beforeBatch: () => {
      throw new ApiError(code, "This operation is not permitted by your organisation.");
    },
  });
}

describe("handing a workbook over", () => {
  it("opens it in a window of its own, and downloads nothing", async () => {
    await openExcel();
    const said = await handOverBytes(await writeXlsx(samplePlan), "Bids");
    expect(said).toEqual({ ok: true, message: "A new workbook was opened. Save it as Bids.xlsx." });
    expect(downloads).toEqual([]);
  });

  it("downloads it where a policy refuses new workbooks, and says why", async () => {
    await refuseWith("AccessDenied");
    const said = await handOverBytes(await writeXlsx(samplePlan), "Bids");
    expect(downloads).toEqual(["Bids.xlsx"]);
    expect(said).toEqual({
      ok: true,
      message:
        "Excel would not open a new workbook (AccessDenied: This operation is not permitted by your organisation.) " +
        "Bids.xlsx is being saved. Look in your downloads.",
    });
  });

  it("asks for the cell to be finished where one is being edited, and downloads nothing", async () => {
    await refuseWith("InvalidOperationInCellEditMode");
    const said = await handOverBytes(await writeXlsx(samplePlan), "Bids");
    expect(said).toMatchObject({ ok: false, message: expect.stringContaining("Press Enter") });
    expect(downloads).toEqual([]);
  });
});
