import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../src/jobs/check";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { lostRules } from "../../src/workbook/lost-rules";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { describeWithLibreOffice, type Entries } from "../libreoffice/office";
import { smallWorkbooks } from "../sheets/small-workbooks";

describeWithLibreOffice("the rules of cells in a workbook that LibreOffice saved", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "lost-rules-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const [path, saved] = [join(folder, "made.xlsx"), join(folder, "saved.xlsx")];

  it.each(Object.entries(smallWorkbooks))("are those of the plan: %s", async (_, plan) => {
    writeFileSync(path, await writeXlsx(plan));
    await (await office()).saveAs(path, saved);
    const read = await readXlsx(readFileSync(saved), "saved.xlsx");
    if (!read.ok) throw new Error(`unreadable: ${read.reason.code}`);
    const rules = (sheets: readonly { readonly validations?: readonly unknown[] }[]) =>
      sheets.flatMap(({ validations = [] }) => validations);
    expect(rules(read.value.sheets).length > 0).toBe(rules(plan.sheets).length > 0);
    expect(lostRules(plan, read.value)).toEqual([]);
  });

  const copies: readonly (readonly [
    string,
    keyof typeof smallWorkbooks,
    Entries["copiedCells"],
    readonly string[],
  ])[] = [
    [
      "a return",
      "return",
      [
        { sheet: "Spend", from: "D5:D6", to: "B7" },
        { sheet: "Spend", from: "G9", to: "E6" },
        { sheet: "Return", from: "M5", to: "J5" },
      ],
      ["J5", "B7:B8", "E6"],
    ],
    [
      "a tender",
      "tender",
      [
        { sheet: "Scoring", from: "N10", to: "C12" },
        { sheet: "Social value", from: "A1", to: "G6" },
      ],
      ["C12", "G6"],
    ],
  ];

  it.each(copies)(
    "are named where others were copied over them: %s",
    async (_, kind, copiedCells = [], cells) => {
      writeFileSync(path, await writeXlsx(smallWorkbooks[kind]));
      await (await office()).enter(path, { copiedCells, saveTo: saved });
      const { issues } = await checkFile(sourceOf(new File([readFileSync(saved)], "saved.xlsx")));
      const lost = issues.filter(({ code }) => code === "entry-rule-lost");
      expect(lost.map(({ limits }) => "cells" in limits && limits.cells)).toEqual(cells);
      expect(lost.map(wordIssue)[0]).toContain(
        `Check what is entered in ${cells[0]}, or copy the values alone`,
      );
    },
  );
});
