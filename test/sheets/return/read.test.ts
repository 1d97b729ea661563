import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readReturn } from "../../../src/sheets/return/read";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { cellAt } from "../../../src/workbook/cells";
import type { Grid, GridSheet } from "../../../src/workbook/grid";
import { contractWith } from "../../parity/returns";
import { withCell } from "../../workbook/rows";
import { gridOfPlan } from "../grid-of-plan";
import { soundReturn } from "./sound-return";

describe("readReturn", () => {
  it("gives the figures of a sound return, and computes the rest anew", () => {
    const read = readReturn(gridOfPlan(soundReturn(), "return.xlsx"), {
      contract: contractWith(),
      quarter: "2026-27-Q2",
    });
    expect(read.issues.map(wordIssue)).toEqual([]);
    if (!read.ok) throw new Error("refused");
    const { measures, spend, area: _, ...about } = read.value;
    expect(about).toEqual({
      reference: "C-2026/07",
      title: "Building cleaning",
      serviceArea: "Property",
      supplier: "Supplier A",
      framework: "rotherham-2019",
      quarter: "2026-27-Q2",
      firstDay: "2026-07-01",
      lastDay: "2026-09-30",
      calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
      formVersion: 8,
      declaration: { role: "Contract manager", date: "2026-10-05" },
      source: "return.xlsx",
    });
    // Local jobs: 10 FTE in 47 of the first quarter's 91 days count 1.291, and 12.5 now 3.125.
    expect(
      measures.map(
        ({ measure, level, committed, dueByNow, claimed, toDate = NaN, remaining = NaN, status }) =>
          [
            measure,
            level,
            committed,
            dueByNow,
            claimed,
            toDate.toFixed(3),
            remaining.toFixed(3),
            status,
          ].join(" "),
      ),
    ).toEqual([
      "local-jobs  12.5 5 12.5 4.416 8.084 Behind",
      "apprenticeships 3 6 4 1 4.000 2.000 On track",
      "young-people-work-advice  30 0 4 4.000 26.000 On track",
      "local-spend  20000 10000 1300.5 1300.500 18699.500 Behind",
      "waste  0 0  0.000 0.000 ",
    ]);
    expect(measures.map(({ cell }) => cell)).toEqual([5, 6, 7, 8, 9].map((row) => `Return!J${row}`));
    expect(
      spend.map(({ row, invoice, date, netPence, sme, vcse, tier, creditNote }) =>
        [row, invoice, date, netPence, sme, vcse, tier, creditNote].join(" "),
      ),
    ).toEqual([
      "5 INV-1 2026-07-01 120050 Yes No borough false",
      "6 INV-2 2026-08-12 15025 No Yes borough false",
      "7 INV-3 2026-08-14 -5025 Yes No borough true",
      "8 INV-4 2026-09-30 50000 Unknown Unknown wider-area false",
    ]);
    expect(spend[3]?.confidential).toBe("A price that competitors could use");
  });
});

describe("a return with the hidden sheet of another form", () => {
  const own = gridOfPlan(soundReturn(), "return.xlsx");
  const stampOf = (grid: Grid) => {
    const stamp = grid.sheets.find(({ cells }) => cellAt(cells, { row: 0, column: 0 })?.value === "kind");
    if (!stamp) throw new Error("no stamp");
    return { ...stamp, name: "Stamp 2" };
  };
  const readWith = (stamp: GridSheet) => {
    const read = readReturn({ ...own, sheets: [...own.sheets, stamp] });
    return { ok: read.ok, codes: read.issues.map(({ code }) => code) };
  };

  it("is refused where that is of another contract or quarter", () => {
    const contract = soundReturn(contractWith({ reference: "C-2026/08" }));
    expect(readWith(stampOf(gridOfPlan(contract, "")))).toEqual({ ok: false, codes: ["two-contracts"] });
    const quarter = placeReturn(contractWith(), "2026-27-Q1", { area: rotherhamArea, lines: 20 });
    expect(readWith(stampOf(gridOfPlan(quarter, "")))).toEqual({ ok: false, codes: ["two-quarters"] });
  });

  it("is read where that is the same again, or damaged", () => {
    const again = stampOf(own);
    expect(readWith(again)).toEqual({ ok: true, codes: [] });
    const cells = withCell(again.cells, { row: 1, column: 1 }, { value: "eight" });
    expect(readWith({ ...again, cells })).toEqual({ ok: true, codes: [] });
  });
});

describe("a nil return", () => {
  it("needs one Yes and the declaration: what is left empty is 0", () => {
    const declaration = { agreed: true, role: "Contract manager", date: "2026-10-05", nil: true };
    const plan = soundReturn(contractWith(), { entries: { declaration } });
    const state = plan.sheets.find(({ name }) => name === "Return")?.cells.find(({ row }) => row === 1);
    expect(state?.value).toBe("Ready to send: save this workbook and send it back.");
    const read = readReturn(gridOfPlan(plan, "return.xlsx"));
    expect(read.issues).toEqual([]);
    expect(read.ok && read.value.measures.map(({ claimed }) => claimed)).toEqual([0, 0, 0, 0, undefined]);
  });
});
