import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { slippedRegister } from "./contract-registers";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";

const { sound, plan, checks } = slippedRegister;

describeWithLibreOffice("a contract register, recalculated by LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "contract-register-parity-"));
  const path = join(folder, "contracts.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has the figures and words that it was made with", async () => {
    writeFileSync(path, await writeXlsx(sound));
    const { sheets } = await (await office()).recalculate(path);
    expect(differences(sound, shownBy({ sheets })).slice(0, 5)).toEqual([]);
  });

  it("says of each slip on its line what is wrong", async () => {
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    const shown = shownBy({ sheets });
    expect(checks.map(({ sheet, cell, does }) => [does, shown(sheet, cell)])).toEqual(
      checks.map(({ does, says }) => [does, says]),
    );
  });
});
