import type { Assessment } from "../../domain/assessment/assessment";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import { parseAssessment } from "../../domain/assessment/read";
import { editionOf, parseTender } from "../../domain/tender/tender";
import { startTender } from "../../domain/assessment/tender-start";
import { wordIssue } from "../../domain/issues/word-issue";
import { placeAssessment } from "../../sheets/assessment/workbook";
import { writeXlsx } from "../../xlsx/write";
import { type Command, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readJson, writeJson, writeNew } from "../files";
import { readSomeOptions } from "../options";

/** Makes the workbook of an opportunity assessment from its setup, and begins the tender that follows from it. */
export const assess: Command = {
  name: "assess",
  summary: "make a contract's opportunity assessment, and begin its tender",
  help: `social-value assess --setup assessment.json [--out assessment.xlsx] [--tender tender.json]

Makes the workbook in which an officer finds out what social value fits a contract, and begins the tender's setup
from its answers. Give --out, --tender or both.

  --setup FILE   the assessment as JSON, which may be half done; docs/file-formats.md describes it
  --out FILE     the workbook to make
  --tender FILE  the tender.json to make: the contract's facts, the chosen measures in equal shares, and these
                 defaults, to be changed where the tender's are others:
                 weights   social value the edition's weight (0 where the framework does not apply and no measure
                           is chosen); price and quality half of the rest each
                 split     social value half by quantity, half by marks; by marks alone where no chosen measure
                           has a quantity
                 methods   lowest-over-bid, share-of-maximum, quantity-share-of-highest
                 Quality questions, evaluators and bidders are left empty. What must be added before
                 "tender" takes the file is printed.

A file that exists is never overwritten.

Ends with 0 when the files are made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, tender } = readSomeOptions(args, ["setup", "out", "tender"]);
    if (setup === undefined) throw new WrongArguments("Give --setup");
    if (out === undefined && tender === undefined) throw new WrongArguments("Give --out or --tender");
    const read = complaining(parseAssessment(await readJson(setup), shippedEditions), output);
    if (!read.ok) return 1;
    if (tender !== undefined) await begin(tender, read.value, output);
    if (out !== undefined) {
      await writeNew(out, await writeXlsx(placeAssessment(read.value)));
      output.say(`Made ${out}`);
    }
    return 0;
  },
};

async function begin(path: string, assessment: Assessment, output: Output): Promise<void> {
  const started = startTender(assessment, editionOf(assessment));
  await writeJson(path, started);
  output.say(`Made ${path}`);
  const open = parseTender(started).issues.filter(({ severity }) => severity === "error");
  if (open.length === 0) return;
  output.say(`Before the command "tender" takes it:`);
  for (const issue of open) output.say(`  ${wordIssue(issue)}`);
}
