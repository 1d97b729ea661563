import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { describeWithLibreOffice } from "../../libreoffice/office";
import { contractWith } from "../../parity/returns";
import { read, soundRecord } from "./returned-file";
import { soundReturn } from "./sound-return";

describeWithLibreOffice("a return in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "returned-"));
  const [blank, typed, saved] = ["blank.xlsx", "typed.xlsx", "saved.xlsx"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says the same when LibreOffice has saved it, and nothing of its formulas or locks is altered", async () => {
    writeFileSync(blank, await writeXlsx(soundReturn()));
    await (await office()).saveAs(blank, saved);
    expect(await read(readFileSync(saved))).toEqual(soundRecord());
    const file = await readXlsx(readFileSync(saved), "return.xlsx");
    expect(file.ok && checkWorkbook(file.value).issues.map(wordIssue)).toEqual([]);
  });

  it("says what was typed, and LibreOffice shows the same figures", async () => {
    writeFileSync(
      blank,
      await writeXlsx(placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 20 })),
    );
    const entries: readonly (readonly [string, string, string])[] = [
      ["Return", "J5", "12.5"],
      ["Return", "L5", "Payroll summary July to September"],
      ["Return", "J6", "1"],
      ["Return", "L6", "Completion list"],
      ["Return", "M6", "One completed in September."],
      ["Return", "J7", "4"],
      ["Return", "L7", "Session register"],
      ["Return", "J8", "1300.5"],
      ["Return", "L8", "Ledger"],
      ["Return", "J9", "Done"],
      ["Return", "M9", "Cups and cutlery are washed and used again."],
      ...[
        ["INV-1", "2026-07-01", "Business 1", "S60 1AB", "", "1200.50", "Yes", "No"],
        ["INV-2", "2026-08-12", "Business 2", "s651aa", "", "150.25", "No", "Yes"],
        ["INV-3", "2026-08-14", "Business 1", "S60 1AB", "Yes", "-50.25", "Yes", "No"],
        ["INV-4", "2026-09-30", "Business 3", "S1 2AA", "", "500", "Unknown", "Unknown"],
      ].flatMap((line, index) =>
        line.flatMap((text, column) =>
          text === "" ? [] : [["Spend", `${"BCDEFGHI"[column]}${index + 5}`, text] as const],
        ),
      ),
      ["Spend", "J8", "A price that competitors could use"],
      ["Declaration", "B8", "Yes"],
      ["Declaration", "B9", "Contract manager"],
      ["Declaration", "B10", "2026-10-05"],
    ];
    const { names, typed: answers } = await (
      await office()
    ).enter(blank, {
      typed: entries.map(([sheet, cell, text]) => ({ sheet, cell, text })),
      saveTo: typed,
      names: true,
    });
    expect(answers.filter(({ accepted }) => !accepted)).toEqual([]);
    const record = await read(readFileSync(typed));
    expect(record).toEqual(soundRecord());
    const { measures, spend } = soundRecord();
    const quantified = measures.filter(({ status }) => status !== undefined);
    const shown = (name: string) => (names[name] ?? []).map(([value]) => value);
    const figures = (name: string) => shown(name).filter((value) => typeof value === "number");
    expect(figures("Return_ToDate")).toEqual(
      quantified.map(({ toDate = NaN }) => expect.closeTo(toDate, 9) as number),
    );
    expect(figures("Return_Remaining")).toEqual(
      quantified.map(({ remaining = NaN }) => expect.closeTo(remaining, 9) as number),
    );
    expect(shown("Return_Status")).toEqual([...quantified.map(({ status }) => status), "Described"]);
    expect(shown("Spend_Tier").slice(0, 5)).toEqual(["Borough", "Borough", "Borough", "Wider area", ""]);
    const pence = (of: typeof spend) => of.reduce((sum, { netPence }) => sum + netPence, 0) / 100;
    expect([names.Spend_Total, names.Spend_LocalTotal]).toEqual([
      [[pence(spend)]],
      [[pence(spend.filter(({ tier }) => tier === "borough"))]],
    ]);
  });

  it("counts the rows that are printed, whatever stands empty between filled lines", async () => {
    writeFileSync(blank, await writeXlsx(placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea })));
    const counted = async (lines: readonly number[]) => {
      const invoices = lines.map((line) => ({ sheet: "Spend", cell: `B${line + 4}`, text: "INV" }));
      const counting = { sheet: "Return", cell: "N5", text: "=ROWS(Spend_Printed)" };
      const { sheets } = await (await office()).enter(blank, { typed: [...invoices, counting] });
      return sheets.Return?.N5;
    };
    expect(await counted([])).toMatchObject({ value: 14 });
    expect(await counted([1, 2, 5])).toMatchObject({ value: 14 });
    expect(await counted([1, 30])).toMatchObject({ value: 34 });
  });
});
