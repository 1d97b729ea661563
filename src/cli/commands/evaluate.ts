import { parseArgs } from "node:util";
import { withReceivedMarks } from "../../domain/evaluation/receive-marks";
import { toTenderFile } from "../../domain/tender/write-json";
import { localMinute } from "../../domain/values/moment";
import { readMarks, receivedMarksWords } from "../../jobs/take-marks";
import { carryingEdition } from "../../jobs/own-edition";
import { readSetupFile } from "../../jobs/read-tender";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeJson } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

/** Reads evaluators' files into a tender. */
export const evaluateCommand: Command = {
  help: `social-value evaluate --setup tender.json FILE.xlsx... --out tender2.json

Reads the files that evaluators filled in, each in whole or not at all, and writes the tender with their marks and
reasons. Of two files of one evaluator neither is taken; a file that is refused keeps no other back.

  --setup FILE  the tender that the files were made from: its workbook, or JSON; docs/file-formats.md describes it
  FILE...       evaluators' files, .xlsx, one from each evaluator
  --out FILE    the tender to write; a file that exists is never overwritten

Ends with 0 when the marks of every file are taken, 1 when a file is refused (the marks of the others are written) or
the setup holds mistakes (each is printed), 2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { setup, out, files } = readArguments(args);
    const setUp = complaining(await readSetupFile(sourceAt(setup), known), output);
    if (!setUp.ok) return exitCode(setUp.issues);
    const read = await readMarks(
      files.map((file) => sourceAt(file)),
      setUp.value,
    );
    const { issues } = complaining({ issues: read.flatMap((each) => each.issues) }, output);
    const taken = read.filter(({ marks }) => marks);
    for (const each of read) output.say(`${each.file}: ${receivedMarksWords(each)}`);
    if (taken.length > 0) {
      const { tender, edition } = setUp.value;
      const marked = toTenderFile(withReceivedMarks(tender, taken, localMinute(new Date())));
      await writeJson(out, carryingEdition(marked, edition));
      output.say(`Made ${out}: ${taken.length} of ${files.length} taken`);
    }
    return exitCode(issues);
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = { setup: { type: "string" }, out: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { setup, out } = values;
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const files = [...new Set(positionals)];
    if (files.length === 0) throw new WrongArguments("Give an evaluator's file");
    return { setup, out, files };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}
