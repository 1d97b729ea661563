import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { describeWithLibreOffice, type Entries } from "../../libreoffice/office";
import { read, soundRecord } from "../return/returned-file";
import { soundReturn } from "../return/sound-return";

describeWithLibreOffice("a return of which LibreOffice has copied a sheet", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "copied-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function saved(entries: Entries) {
    const [sent, saveTo] = [join(folder, "sent.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(sent, await writeXlsx(soundReturn()));
    await (await office()).enter(sent, { ...entries, saveTo });
    return readFileSync(saveTo);
  }

  const copied = [{ sheet: "Return", as: "Our copy", at: 0 }];

  it("is refused where the two differ", async () => {
    const file = await saved({ copied, typed: [{ sheet: "Our copy", cell: "J6", text: "5" }] });
    expect(await read(file)).toEqual([
      "Delete the sheet that is not meant, Return or Our copy, and save the workbook: both hold the same sheet of the form, and they differ in J6 (sheet Our copy, cell J6)",
    ]);
  });

  it("is read where they say the same, and the check says which was used", async () => {
    const file = await saved({ copied });
    expect(await read(file)).toEqual(soundRecord());
    const grid = await readXlsx(file, "return.xlsx");
    expect(grid.ok && checkWorkbook(grid.value).issues.map(wordIssue)).toEqual([
      "Delete the sheet Our copy: it says the same as Return, which was used (sheet Our copy)",
    ]);
  });

  it("is read from the copy where the sheet itself was deleted", async () => {
    const entries = { copied, typed: [{ sheet: "Our copy", cell: "J6", text: "2" }], deleted: ["Return"] };
    const file = await saved(entries);
    const record = await read(file);
    const claimed = "measures" in record ? record.measures.map(({ claimed }) => claimed) : record;
    expect(claimed).toEqual([12.5, 2, 4, 1300.5, undefined]);
  });
});
