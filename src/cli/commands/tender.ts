import { workbookBytes } from "../../jobs/job";
import { readTendersToScore, tenderWorkbook } from "../../jobs/tender";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readOptions } from "../options";
import { pathOfLot } from "../path-of-lot";
import { openBeside, sourceAt } from "../sources";

/** Makes the workbook of a tender from its setup. */
export const tenderCommand: Command = {
  help: `social-value tender --setup tender.json --out tender.xlsx

Makes the workbook in which a tender's bids are entered, marked and scored. Of a tender that is divided into lots each
lot gets a workbook: as --out, with " lot " and the lot's id before the ending.

  --setup FILE  the tender as JSON; docs/file-formats.md describes it
  --out FILE    the workbook to make; a file that exists is never overwritten

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { setup, out } = readOptions(args, ["setup", "out"]);
    const read = complaining(await readTendersToScore(sourceAt(setup), openBeside, known.editions), output);
    if (!read.ok) return exitCode(read.issues);
    const made = read.value.map((each) => ({ path: pathOfLot(out, each.tender, read.value), each }));
    await mustBeNew(made.map(({ path }) => path));
    for (const { path, each } of made) {
      await writeNew(path, await workbookBytes(tenderWorkbook(each)));
      output.say(`Made ${path}`);
    }
    return 0;
  },
};
