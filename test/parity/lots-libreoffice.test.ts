import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeLots } from "../../src/sheets/lots/workbook";
import { cellName } from "../../src/workbook/address";
import { writeXlsx } from "../../src/xlsx/write";
import { scoredLots } from "../domain/tender/lot-tenders";
import { describeWithLibreOffice } from "../libreoffice/office";
import { overviews } from "./lots";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";

describeWithLibreOffice("an overview of lots, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "lots-parity-"));
  const path = join(folder, "lots.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(overviews)("has the domain's figures: %s", async (_, scored) => {
    const plan = placeLots(scored);
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    expect(differences(plan, shownBy({ sheets })).slice(0, 5)).toEqual([]);
  });

  it("follows a decision between equal bids through the lots after it", async () => {
    const lots = {
      South: [
        ["Bidder A", 80],
        ["Bidder B", 80],
      ],
      North: [
        ["Bidder A", 70],
        ["Bidder B", 90],
      ],
    } as const;
    const plan = placeLots(scoredLots(1, lots));
    const { range, sheet } = plan.names.find(({ name }) => name === "Lots_Decision") ?? {};
    if (!range || !sheet) throw new Error("no decisions");
    writeFileSync(path, await writeXlsx(plan));
    const entered = await (
      await office()
    ).enter(path, {
      typed: [
        { sheet, cell: cellName(range), text: "Bidder Z" },
        { sheet, cell: cellName(range), text: "Bidder B" },
      ],
    });
    expect(entered.typed.map(({ accepted }) => accepted)).toEqual([false, true]);
    const decided = placeLots(scoredLots(1, lots, { South: "Bidder B" }));
    expect(differences(decided, shownBy(entered)).slice(0, 5)).toEqual([]);
  });
});
