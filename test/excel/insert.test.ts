import { ApiError } from "../../src/host/protocol/api-error";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { toPlan } from "../../src/host/plan/to-plan";
import { insertPlan } from "../../src/excel/insert";
import { parseRange } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";
import { formOf } from "../workbook/form-plan";
import { samplePlan } from "../xlsx/sample-plan";
import { openExcel } from "./open";

/** Small requests, so that there are many places to fail. */
const SMALL = { requestSize: 8_000 };

/** What a person types at the grid. */
function type(workbook: EmbeddedWorkbook, sheetName: string, address: string, text: string) {
  const sheet = workbook.findSheet(sheetName);
  const cell = parseRange(address);
  if (!sheet || !cell) throw new Error(`no such cell: ${sheetName}!${address}`);
  return workbook.user.type(sheet, cell, text);
}

function sheetNames(workbook: EmbeddedWorkbook): string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** A workbook in which a person has worked: values, a name and a sheet called like one of the plan's. */
async function openUsed(options: Parameters<typeof openExcel>[0] = {}) {
  const opened = await openExcel(options);
  const { workbook } = opened;
  workbook.addSheet("bids o'neil");
  workbook.activate(workbook.sheets[1] ?? workbook.activeSheet);
  type(workbook, "bids o'neil", "A1", "Do not touch");
  type(workbook, "Sheet1", "B2", "=1+1");
  return opened;
}

describe("inserting a plan", () => {
  it("adds its sheets behind the others and shows the first cell to fill in", async () => {
    const { workbook } = await openExcel();
    const result = await insertPlan(samplePlan);
    expect(result).toEqual({
      ok: true,
      value: {
        sheets: new Map([
          ["Bids O'Neil", "Bids O'Neil"],
          ["Lists & more", "Lists & more"],
        ]),
        calculation: "automatic",
        notes: [],
      },
    });
    expect(sheetNames(workbook)).toEqual(["Sheet1", "Bids O'Neil", "Lists & more"]);
    expect([workbook.activeSheet.name, workbook.selection.address]).toEqual([
      "Bids O'Neil",
      "'Bids O''Neil'!B3",
    ]);
  });

  it("shows the sheet that the plan begins with, though another stands before it", async () => {
    const { workbook } = await openExcel();
    await insertPlan({ ...formOf(["Bidder A"]), activeSheet: "Sum" });
    expect([workbook.activeSheet.name, workbook.selection.address]).toEqual(["Sum", "Sum!A3"]);
  });

  it("links cells that keep their texts, figures, looks and locks", async () => {
    const { workbook } = await openExcel();
    await insertPlan(samplePlan);
    const written = toPlan(workbook);
    const linked = ({ sheets, styles }: Plan) =>
      (sheets.find(({ name }) => name === "Bids O'Neil")?.cells ?? []).flatMap(
        ({ value, link, style = "" }) =>
          // A border is also its neighbour's.
          link ? [{ value, link, style: { ...styles[style], border: undefined } }] : [],
      );
    expect(linked(written)).toEqual(linked(samplePlan));
    expect(linked(written)).toHaveLength(3);
  });

  it("gives a formula no format of the date that it speaks of, and indents from the left", async () => {
    const { workbook } = await openExcel();
    const cells = [
      { row: 0, column: 0, value: 46_357, formula: "=TODAY()", style: "strong" },
      { row: 1, column: 0, value: "Indented", style: "indented" },
    ];
    const styles = { strong: { bold: true }, indented: { indent: 2 } };
    const print = { orientation: "portrait" } as const;
    const sheet = { name: "Days", visibility: "visible", columnWidths: [], cells, print } as const;
    await insertPlan({ kind: "trial", title: "Trial", styles, sheets: [sheet], names: [] });
    const written = toPlan(workbook);
    expect(written.sheets[1]?.cells.map(({ style = "" }) => written.styles[style])).toEqual([
      { bold: true },
      { horizontal: "left", indent: 2 },
    ]);
  });

  it("computes the published price case: 40 marks for 100, 38.10 for 105, 37.04 for 108", async () => {
    const { workbook } = await openExcel();
    await insertPlan(samplePlan);
    expect([2, 3, 4].map((row) => workbook.cells.text(1, row, 2))).toEqual(["40.00", "38.10", "37.04"]);
    expect(type(workbook, "Bids O'Neil", "B3", "50")).toMatchObject({ accepted: true });
    expect([2, 3, 4].map((row) => workbook.cells.text(1, row, 2))).toEqual(["40.00", "19.05", "18.52"]);
  });

  it("refuses what the plan's validation refuses, and typing into a locked cell", async () => {
    const { workbook } = await openExcel();
    await insertPlan(samplePlan);
    expect(type(workbook, "Bids O'Neil", "B3", "-1")).toMatchObject({
      accepted: false,
      title: "Price",
      message: "Price must be more than 0",
      style: "Stop",
    });
    expect(type(workbook, "Bids O'Neil", "C3", "40")).toMatchObject({ accepted: false });
  });

  it.each([
    "=1+1",
    "+44 1709 382121",
    "-",
    "@home",
    "'quoted'",
    "TRUE",
    "1/2",
    "007",
    "5%",
    "£5",
    "March 2026",
    "5 April",
  ])("keeps the text %s a text", async (text) => {
    const { workbook } = await openExcel();
    await insertPlan(planOf([{ row: 0, column: 0, value: text }]));
    expect(workbook.cells.text(1, 0, 0)).toBe(text);
    expect(workbook.cells.formula(1, 0, 0)).toBeUndefined();
  });

  it("gives a sheet that would have a taken name a free one, and points every reference there", async () => {
    const { workbook } = await openUsed();
    const result = await insertPlan(samplePlan);
    expect(result.ok && result.value.sheets.get("Bids O'Neil")).toBe("Bids O'Neil 2");
    expect(workbook.cells.text(1, 0, 0)).toBe("Do not touch");
    const inserted = toPlan(workbook).sheets[2];
    expect(inserted?.charts?.[0]?.categories).toBe("'Bids O''Neil 2'!$A$3:$A$5");
    expect(workbook.names.range("Bid_Price")?.address).toBe("'Bids O''Neil 2'!B3:B5");
  });

  it("draws earlier conditional formats over later ones", async () => {
    const { workbook } = await openExcel();
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    const plan = planOf([{ row: 0, column: 0, value: 9 }], {
      conditionalFormats: [
        { range, formula: "=A1>7", look: { fill: "#FF0000" } },
        { range, formula: "=A1>2", look: { fill: "#FFFF00" } },
      ],
    });
    await insertPlan(plan);
    expect(workbook.model.getCellStyle(1, 1, 1).style.fill.color).toBe("#FF0000");
  });

  it("says that the user has to ask for figures where calculation is manual", async () => {
    const { workbook } = await openExcel();
    workbook.calculationMode = "Manual";
    expect(await insertPlan(samplePlan)).toMatchObject({ ok: true, value: { calculation: "manual" } });
  });

  it("tells how far it is, up to all", async () => {
    await openExcel();
    const told: [number, number][] = [];
    await insertPlan(samplePlan, { ...SMALL, onProgress: (done, total) => told.push([done, total]) });
    const total = told.at(-1)?.[1] ?? 0;
    expect(total).toBeGreaterThan(4);
    expect(told).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]));
  });

  it("needs six requests where the plan is small: pages, protection and what is shown go apart", async () => {
    let syncs = 0;
    await openExcel({ beforeBatch: (number) => (syncs = number) });
    await insertPlan(samplePlan);
    expect(syncs).toBe(6);
  });
});

describe("a plan that cannot go into the workbook", () => {
  it("is refused with the names that are taken, in any case, by names or tables", async () => {
    const { workbook } = await openExcel();
    await insertPlan(samplePlan);
    const before = toPlan(workbook);
    expect(await insertPlan(samplePlan)).toEqual({
      ok: false,
      reason: { code: "names-taken", names: ["Bid_Price", "Bid_Score", "List_Answers", "Bids"] },
    });
    expect(toPlan(workbook)).toEqual(before);
  });

  it("is refused where the workbook's structure is protected", async () => {
    const { workbook } = await openExcel();
    workbook.structureProtection = { password: undefined };
    expect(await insertPlan(samplePlan)).toEqual({ ok: false, reason: { code: "structure-protected" } });
  });

  it("goes in where Excel has no more than ExcelApi 1.9", async () => {
    await openExcel({ requirementSet: "1.9" });
    expect(await insertPlan(samplePlan)).toMatchObject({ ok: true });
  });
});

describe("an insertion that fails midway", () => {
  /** The workbook before the insertion and after it, Excel failing at one of its requests. */
  async function failAt(failing: number) {
    let failed = false;
    const { workbook } = await openUsed({
      beforeBatch: (number) => {
        if (number !== failing) return;
        failed = true;
        throw new ApiError("GeneralException", "There was an internal error.");
      },
    });
    const before = toPlan(workbook);
    const result = await insertPlan(samplePlan, SMALL);
    return { workbook, before, result, failed };
  }

  it("leaves the workbook as it was, at whichever request it fails, but for those that may fail", async () => {
    const { workbook: done } = await failAt(Infinity);
    const { sheets: whole } = toPlan(done);
    const mayFail: number[] = [];
    let failing = 1;
    for (; ; failing += 1) {
      const { workbook, before, result, failed } = await failAt(failing);
      if (!failed) break;
      if (result.ok) {
        mayFail.push(failing);
        expect(toPlan(workbook).sheets).toEqual(whole);
        continue;
      }
      expect([failing, result]).toEqual([
        failing,
        {
          ok: false,
          reason: {
            code: "excel-failed",
            detail: "GeneralException: There was an internal error.",
            left: [],
          },
        },
      ]);
      expect(toPlan(workbook)).toEqual(before);
    }
    expect(failing).toBeGreaterThan(8);
    // What is shown before, the pages of each sheet, and what is shown after.
    expect(mayFail).toEqual([1, failing - 4, failing - 3, failing - 1]);
  });

  it("leaves the workbook as it was where it is cancelled after any request", async () => {
    let total = 2;
    for (let stop = 1; stop < total; stop += 1) {
      const { workbook } = await openUsed();
      const before = toPlan(workbook);
      const cancel = new AbortController();
      const result = await insertPlan(samplePlan, {
        ...SMALL,
        signal: cancel.signal,
        onProgress: (done, all) => {
          total = all;
          if (done === stop) cancel.abort();
        },
      });
      expect(result).toEqual({ ok: false, reason: { code: "cancelled", left: [] } });
      expect(toPlan(workbook)).toEqual(before);
    }
    expect(total).toBeGreaterThan(4);
  });

  it("takes out its own sheet where that was renamed meanwhile, and leaves a user's that has its name now", async () => {
    const { workbook } = await openExcel();
    const own = samplePlan.sheets[0]!.name;
    const cancel = new AbortController();
    const result = await insertPlan(samplePlan, {
      ...SMALL,
      signal: cancel.signal,
      onProgress: async (done) => {
        if (done !== 2) return;
        await Excel.run(async ({ workbook: { worksheets } }) => {
          worksheets.getItem(own).name = "Renamed";
          worksheets.add(own);
        });
        cancel.abort();
      },
    });
    expect(result).toEqual({ ok: false, reason: { code: "cancelled", left: [] } });
    expect(sheetNames(workbook)).toEqual(["Sheet1", own]);
  });

  it("is tried to undo again where the first attempt fails too", async () => {
    const { workbook } = await openUsed({
      beforeBatch: (number) => {
        if (number >= 4 && number <= 6)
          throw new ApiError("GeneralException", "There was an internal error.");
      },
    });
    const before = toPlan(workbook);
    expect(await insertPlan(samplePlan, SMALL)).toMatchObject({ ok: false, reason: { left: [] } });
    expect(toPlan(workbook)).toEqual(before);
  });

  it("names the sheets that are left where nothing can be undone", async () => {
    const { workbook } = await openExcel({
      beforeBatch: (number) => {
        if (number >= 4) throw new ApiError("GeneralException", "There was an internal error.");
      },
    });
    expect(await insertPlan(samplePlan, SMALL)).toMatchObject({
      ok: false,
      reason: { code: "excel-failed", left: ["Bids O'Neil", "Lists & more"] },
    });
    expect(sheetNames(workbook)).toEqual(["Sheet1", "Bids O'Neil", "Lists & more"]);
  });

  it("puts sheets before the blank one of a new workbook where that is asked for, and behind one with a note", async () => {
    const { workbook } = await openExcel();
    const blank = workbook.sheets[0];
    expect(await insertPlan(samplePlan, { beforeBlank: true })).toMatchObject({ ok: true });
    expect(workbook.sheets.at(-1)).toBe(blank);
    expect(sheetNames(workbook).indexOf("Sheet1")).toBe(samplePlan.sheets.length);
    const other = await openExcel();
    type(other.workbook, "Sheet1", "B2", "My own note");
    expect(await insertPlan(samplePlan, { beforeBlank: true })).toMatchObject({ ok: true });
    expect(sheetNames(other.workbook)[0]).toBe("Sheet1");
  });

  it("says that a cell is being edited", async () => {
    await openExcel({
      beforeBatch: () => {
        throw new ApiError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      },
    });
    expect(await insertPlan(samplePlan)).toEqual({
      ok: false,
      reason: { code: "cell-being-edited", left: [] },
    });
  });
});

/** A plan of one open sheet. */
function planOf(cells: Plan["sheets"][number]["cells"], more: Partial<Plan["sheets"][number]> = {}): Plan {
  return {
    kind: "test",
    title: "Test",
    styles: {},
    names: [],
    sheets: [
      {
        name: "Inserted",
        visibility: "visible",
        columnWidths: [],
        cells,
        print: { orientation: "portrait" },
        ...more,
      },
    ],
  };
}
