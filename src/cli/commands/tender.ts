import { placeTender } from "../../sheets/tender/workbook";
import { writeXlsx } from "../../xlsx/write";
import type { Command } from "../command";
import { writeNew } from "../files";
import { readOptions } from "../options";
import { readTenderAndPack } from "../proxy-pack";

/** Makes the workbook of a tender from its setup. */
export const tender: Command = {
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
    const read = await readTenderAndPack(setup, output);
    if (!read) return 1;
    const { tender: setUp, proxyPack } = read;
    await writeNew(out, await writeXlsx(placeTender(setUp, { proxyPack })));
    output.say(`Made ${out}`);
    return 0;
  },
};
