import { workbookBytes } from "../../jobs/job";
import { readTenderToScore, tenderWorkbook } from "../../jobs/tender";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readOptions } from "../options";
import { openBeside, sourceAt } from "../sources";

/** Makes the workbook of a tender from its setup. */
export const tenderCommand: Command = {
  name: "tender",
  summary: "make a tender's scoring workbook",
  help: `social-value tender --setup tender.json --out tender.xlsx

Makes the workbook in which a tender's bids are entered, marked and scored.

  --setup FILE  the tender as JSON; docs/file-formats.md describes it
  --out FILE    the workbook to make; a file that exists is never overwritten

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out } = readOptions(args, ["setup", "out"]);
    const read = complaining(await readTenderToScore(sourceAt(setup), openBeside), output);
    if (!read.ok) return exitCode(read.issues);
    await writeNew(out, await workbookBytes(tenderWorkbook(read.value)));
    output.say(`Made ${out}`);
    return 0;
  },
};
