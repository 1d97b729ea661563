import { fillEntries } from "../../src/excel/fill";
import { ApiError } from "../../src/host/protocol/api-error";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { formOf } from "../workbook/form-plan";
import { FaultyHost } from "./faulty-host";
import { changeNow, openInserted, type } from "./updates";

const bidders = ["Bidder A", "Bidder B", "Bidder C"];
const inserted = formOf(bidders);

function prices(workbook: EmbeddedWorkbook): string[] {
  const index = workbook.findSheet("Prices")?.index ?? -1;
  return [1, 2, 3].map((row) => workbook.cells.text(index, row, 1));
}

/** The workbook with prices 100, 105 and none, and what makes them 100, 90 and the text "=1+1". */
async function openFilled(options: Parameters<typeof openInserted>[1] = {}) {
  const opened = await openInserted(inserted, options);
  type(opened.workbook, "Prices", "B2", "100");
  type(opened.workbook, "Prices", "B3", "105");
  const change = await changeNow({
    inserted,
    current: formOf(bidders, [100, 105]),
    next: formOf(bidders, [100, 90, "=1+1"]),
  });
  return { ...opened, ...change };
}

describe("filling entries in", () => {
  it("writes the changed cells alone, on a sheet that stays protected, and texts as texts", async () => {
    const { workbook, entries, grid, replacement } = await openFilled();
    expect(replacement).toBeUndefined();
    expect(entries).toEqual([
      {
        sheet: "Prices",
        cells: [
          { row: 2, column: 1, value: 90, style: "entry" },
          { row: 3, column: 1, value: "=1+1", style: "entry" },
        ],
      },
    ]);
    const told: [number, number][] = [];
    const options = { onProgress: (done: number, total: number) => told.push([done, total]) };
    expect(await fillEntries(entries, grid, options)).toEqual({ ok: true });
    expect(told).toEqual([[1, 1]]);
    expect(prices(workbook)).toEqual(["100", "90", "=1+1"]);
    expect(workbook.cells.formula(1, 3, 1)).toBeUndefined();
    expect(workbook.findSheet("Prices")?.protection).toBeDefined();
    expect(workbook.cells.text(2, 0, 1)).toBe("190");
  });

  it("empties a cell whose entry is gone", async () => {
    const { workbook } = await openFilled();
    const { entries, grid } = await changeNow({
      inserted,
      current: formOf(bidders, [100, 105]),
      next: formOf(bidders, [100]),
    });
    expect(await fillEntries(entries, grid)).toEqual({ ok: true });
    expect(prices(workbook)).toEqual(["100", "", ""]);
  });

  it("is refused by Excel where a cell is locked, and changes nothing", async () => {
    const { workbook, grid } = await openFilled();
    const entries = [
      {
        sheet: "Prices",
        cells: [
          { row: 1, column: 1, value: 7 },
          { row: 1, column: 0, value: "Bidder Z" },
        ],
      },
    ];
    const filled = await fillEntries(entries, grid);
    expect(filled).toMatchObject({ ok: false });
    expect(workbook.cells.text(1, 1, 0)).toBe("Bidder A");
    expect(prices(workbook)).toEqual(["100", "105", ""]);
  });

  it("puts back what was written where Excel fails midway", async () => {
    let failing = Infinity;
    const { workbook, grid } = await openFilled({
      beforeBatch: (number) => {
        if (number === failing) throw new ApiError("GeneralException", "There was an internal error.");
        latest = number;
      },
    });
    // Two that look, and the first that writes.
    failing = latest + 4;
    const entries = [1, 3].map((row) => ({
      sheet: "Prices",
      cells: [{ row, column: 1, value: 7, style: "entry" }],
    }));
    const filled = await fillEntries(entries, grid, { requestSize: 1 });
    expect(filled).toMatchObject({ ok: false, reason: { code: "excel-failed", left: [] } });
    expect(prices(workbook)).toEqual(["100", "105", ""]);
  });

  it("puts back what was written where the user cancels", async () => {
    const { workbook, entries, grid } = await openFilled();
    const abort = new AbortController();
    const many = entries.flatMap(({ sheet, cells }) => cells.map((cell) => ({ sheet, cells: [cell] })));
    const filled = await fillEntries(many, grid, {
      requestSize: 1,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(filled).toEqual({ ok: false, reason: { code: "cancelled", left: [] } });
    expect(prices(workbook)).toEqual(["100", "105", ""]);
  });
});

describe("entries that meet others", () => {
  const written = [1, 2, 3].map((row) => ({
    sheet: "Prices",
    cells: [{ row, column: 1, value: row * 7, style: "entry" }],
  }));

  /** A workbook with prices 100 and 105, whose first request that writes is kept until `heal`. */
  async function openLate() {
    const opened = await openFilled();
    const host = new FaultyHost(opened, opened.workbook);
    // The first looks.
    host.fail({ kind: "late", at: 2, times: 1 });
    return { ...opened, host };
  }

  it("are not written over where they were typed since the workbook was read", async () => {
    const { workbook, grid } = await openFilled();
    type(workbook, "Prices", "B4", "999");
    expect(await fillEntries(written, grid)).toEqual({
      ok: false,
      reason: { code: "changed-meanwhile", sheet: "Prices" },
    });
    expect(prices(workbook)).toEqual(["100", "105", "999"]);
  });

  it("stay where a late answer came after a second attempt that was told as done", async () => {
    const { workbook, grid, host } = await openLate();
    expect(await host.outcome(() => fillEntries(written, grid))).toMatchObject({
      ok: false,
      reason: { code: "excel-busy" },
    });
    expect(await fillEntries(written, grid)).toEqual({ ok: true });
    await host.heal();
    expect(prices(workbook)).toEqual(["7", "14", "21"]);
  });

  it("are the former ones again after a late answer", async () => {
    const { workbook, grid, host } = await openLate();
    await host.outcome(() => fillEntries(written, grid));
    expect(prices(workbook)).toEqual(["100", "105", ""]);
    await host.heal();
    expect(prices(workbook)).toEqual(["100", "105", ""]);
  });
});

let latest = 0;
