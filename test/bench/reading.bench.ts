import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { contractWith } from "../parity/returns";
import { payments } from "./long-return";
import { bundled, machine } from "./measuring";
import { installReaders, READERS } from "./readers";

const FILLED = 200;

describeWithLibreOffice("a return of 1,000 lines", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "reading-bench-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("measures reading it beside readers that take only its cells", async () => {
    installReaders();
    const [blank, filled] = ["as written.xlsx", "filled and saved by LibreOffice.xlsx"].map((name) =>
      join(folder, name),
    );
    if (!blank || !filled) throw new Error("no paths");
    const form = placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 1000 });
    writeFileSync(blank, await writeXlsx(form));
    const blocks = [{ sheet: "Spend", cell: "B5", values: payments(FILLED, 50) }];
    await (await office()).enter(blank, { blocks, saveTo: filled });
    const earlier = resolve("test/fixtures/made-0.1.0/return-with-postcodes-filled.xlsx");
    const ended = spawnSync(process.execPath, [bundled("reading", folder), READERS, filled, blank, earlier], {
      encoding: "utf8",
    });
    if (ended.status !== 0) throw new Error(ended.stderr);
    const found = JSON.parse(ended.stdout) as Record<string, Record<string, number>>;
    process.stdout.write(`${machine()}, medians of 15 interleaved runs, the processor's milliseconds\n`);
    for (const [file, times] of Object.entries(found)) {
      const floor = Object.values(times)[0] ?? NaN;
      process.stdout.write(`${basename(file)}\n`);
      for (const [way, time] of Object.entries(times))
        process.stdout.write(`  ${way}: ${time.toFixed(1)}, ${(time / floor).toFixed(1)} times the first\n`);
    }
  }, 1_200_000);
});
