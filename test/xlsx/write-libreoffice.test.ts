import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellName } from "../../src/workbook/address";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { samplePlan } from "./sample-plan";

const first = samplePlan.sheets[0]!;

describeWithLibreOffice("a written workbook in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-write-"));
  const path = join(folder, "sample.xlsx");
  beforeAll(async () => writeFileSync(path, await writeXlsx(samplePlan)));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("recalculates to the values that were written", async () => {
    const { sheets, names } = await (await office()).recalculate(path, { names: true });
    const about = await (await office()).about(path);
    const shown = sheets["Bids O'Neil"]!;
    for (const cell of first.cells) {
      if (cell.value === null || cell.value === " bell\u0007 and _x0041_ ") continue;
      const found = shown[cellName(cell)];
      if (typeof cell.value !== "number") expect(found).toMatchObject({ value: cell.value });
      else expect(found && "value" in found ? found.value : found).toBeCloseTo(cell.value, 9);
    }
    expect(names.Bid_Price).toEqual([[100], [105], [108]]);
    expect(about["Bids O'Neil"]).toMatchObject({ protected: true, charts: 1, conditionalFormats: 1 });
    expect(about["Lists & more"]).toMatchObject({ visible: false });
  });

  it("links to places of its own and to files where it is saved", async () => {
    const { [first.name]: links } = await (await office()).links(path);
    expect(links).toEqual({
      B8: "#'Lists & more'.$A$1:$A$2",
      C8: `file://${folder}/returns/Q1%20%5b50%25%5d%20é%20&%20co.xlsx#'O''Neil''s'!E12`,
    });
  });

  it("refuses what the sheet should refuse from a person", async () => {
    const sheet = first.name;
    const { typed } = await (
      await office()
    ).enter(path, {
      typed: [
        { sheet, cell: "B3", text: "90" },
        { sheet, cell: "B4", text: "-1" },
        { sheet, cell: "C3", text: "40" },
        { sheet, cell: "D9", text: "Perhaps" },
      ],
    });
    expect(typed.map(({ accepted, because, message }) => [accepted, because, message])).toEqual([
      [true, undefined, undefined],
      [false, "validation", "Price must be more than 0"],
      [false, "locked", undefined],
      [true, "validation", "Choose Yes or No"],
    ]);
  });
});
