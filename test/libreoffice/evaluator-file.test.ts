import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeEvaluatorFile, readEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tender/tenders";
import { describeWithLibreOffice } from "./office";

const tender = tenderWith({ evaluators: ["Evaluator 1", "Evaluator 2"] });

describeWithLibreOffice("an evaluator's file, filled in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "evaluator-file-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("refuses bad marks as they are typed, counts what is given, and is read back", async () => {
    const [path, saveTo] = [join(folder, "empty.xlsx"), join(folder, "filled.xlsx")];
    writeFileSync(path, await writeXlsx(placeEvaluatorFile(tender, "Evaluator 1")));
    const entered = await (
      await office()
    ).enter(path, {
      typed: [
        { sheet: "Declaration", cell: "B9", text: "Buyer" },
        { sheet: "Declaration", cell: "B10", text: "Perhaps" },
        { sheet: "Declaration", cell: "B10", text: "No" },
        { sheet: "Declaration", cell: "B12", text: "2026-05-01" },
        { sheet: "Quality", cell: "E5", text: "6" },
        { sheet: "Quality", cell: "E5", text: "good" },
        { sheet: "Quality", cell: "E5", text: "4.5" },
        { sheet: "Quality", cell: "F5", text: "A clear programme" },
        { sheet: "Quality", cell: "B5", text: "Another bidder" },
      ],
      saveTo,
    });
    expect(entered.typed.map(({ accepted }) => accepted)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(entered.sheets.Declaration?.A6).toMatchObject({ value: "1 of 24 marks given, 1 with a reason." });
    const read = await readXlsx(readFileSync(saveTo), "filled.xlsx");
    const marks = read.ok && readEvaluatorFile(read.value, tender);
    expect(marks && marks.ok && marks.value).toMatchObject({
      evaluator: "Evaluator 1",
      declaration: { role: "Buyer", date: "2026-05-01" },
      bids: [{ quality: { approach: { mark: 4.5, reason: "A clear programme" } } }, {}, {}],
    });
  });
});
