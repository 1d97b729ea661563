import { join } from "node:path";
import { notAssessedWords } from "../../domain/summary/text";
import { summariesToSend, summaryFiles } from "../../jobs/summaries";
import { readTenderToScore } from "../../jobs/tender";
import type { Command } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { emptyFolder } from "../folder";
import { readOptions } from "../options";
import { openBeside, sourceAt } from "../sources";

/** Makes an assessment summary for each assessed bidder. */
export const summariesCommand: Command = {
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
    const read = complaining(await readTenderToScore(sourceAt(setup), openBeside), output);
    if (!read.ok) return exitCode(read.issues);
    const made = complaining(summariesToSend(read.value), output);
    if (!made.ok) return exitCode(made.issues);
    await emptyFolder(out);
    for (const summary of made.value.summaries) {
      for (const { name, bytes } of await summaryFiles([summary])) await writeNew(join(out, name), bytes);
      output.say(`Made ${join(out, summary.name)}.xlsx and .txt`);
    }
    for (const each of made.value.notAssessed) output.say(notAssessedWords(each));
    return 0;
  },
};
