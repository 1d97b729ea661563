import { join } from "node:path";
import { placeSummaries } from "../../sheets/summary/workbook";
import { writeXlsx } from "../../xlsx/write";
import { readTenderToScore } from "../../jobs/tender";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { emptyFolder } from "../folder";
import { readOptions } from "../options";
import { openNamed, sourceAt } from "../sources";

/** Makes an assessment summary for each assessed bidder. */
export const summaries: Command = {
  name: "summaries",
  summary: "make an assessment summary for each bidder",
  help: `social-value summaries --setup tender.json --out FOLDER

Makes a workbook and a text file for each assessed bidder: the scores available and awarded by criterion and
sub-criterion with their reasons, and the winning tender's less what is recorded as withheld.

  --setup FILE  the tender with its bids as JSON; docs/file-formats.md describes it
  --out FOLDER  a folder that is new or empty; nothing is overwritten

Ends with 0 when the summaries are made, 1 when the evaluation is incomplete or holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out } = readOptions(args, ["setup", "out"]);
    const read = complaining(await readTenderToScore(sourceAt(setup), openNamed), output);
    if (!read.ok) return exitCode(read.issues);
    const { tender, edition, proxyPack } = read.value;
    const placed = complaining(placeSummaries(tender, { editions: [edition], proxyPack }), output);
    if (!placed.ok) return 1;
    await emptyFolder(out);
    for (const { fileName, plan, text } of placed.value.summaries) {
      const path = join(out, fileName);
      await writeNew(`${path}.xlsx`, await writeXlsx(plan));
      await writeNew(`${path}.txt`, new TextEncoder().encode(text));
      output.say(`Made ${path}.xlsx and .txt`);
    }
    for (const { bidder, status } of placed.value.notAssessed) {
      output.say(
        `No summary for ${bidder}: the tender is ${status.toLowerCase()} and is not an assessed one`,
      );
    }
    return 0;
  },
};
