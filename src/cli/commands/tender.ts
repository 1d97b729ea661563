import { parseTender } from "../../domain/tender";
import { placeTender } from "../../sheets/tender";
import { writeXlsx } from "../../xlsx/write";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { readJson, writeNew } from "../files";
import { readOptions } from "../options";
import { readProxyPack } from "../proxy-pack";

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
    const read = complaining(parseTender(await readJson(setup)), output);
    if (!read.ok) return 1;
    const { methods, proxyPack: named } = read.value;
    const byProxy = methods.socialValueQuantitative === "proxy-total-share-of-highest" && named !== undefined;
    const pack = byProxy ? complaining(await readProxyPack(setup, named), output) : undefined;
    if (pack?.ok === false) return 1;
    await writeNew(out, await writeXlsx(placeTender(read.value, { proxyPack: pack?.value })));
    output.say(`Made ${out}`);
    return 0;
  },
};
