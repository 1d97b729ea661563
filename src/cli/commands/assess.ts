import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import {
  type AssessmentByEdition,
  assessmentWorkbook,
  type BegunTender,
  beginTender,
  readAssessmentFile,
} from "../../jobs/assess";
import { workbookBytes } from "../../jobs/job";
import { tenderFile } from "../../jobs/tender-file";
import { findingText } from "../../sheets/assessment/finding";
import { lawFindings } from "../../sheets/assessment/law-findings";
import { assessmentModel } from "../../sheets/assessment/model";
import { type Command, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { councilSettings } from "../council-file";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readSomeOptions } from "../options";
import { sourceAt } from "../sources";

/** Makes the workbook of an opportunity assessment from its setup, and begins the tender that follows from it. */
export const assessCommand: Command = {
  help: `social-value assess --setup FILE [--out assessment.xlsx] [--tender tender.json]

Makes the workbook in which an officer finds out what social value fits a contract, and begins the tender's setup
from its answers. Give --out, --tender or both. Prints what the law's thresholds ask of the contract: its
estimated value, the threshold amount of the day, key performance indicators, a reservation to local suppliers.

  --setup FILE   the assessment as JSON, which may be half done, or the filled workbook of one;
                 docs/file-formats.md describes it
  --out FILE     the workbook to make
  --tender FILE  the tender.json to make: the contract's facts, the chosen measures in equal shares, and these
                 defaults, to be changed where the tender's are others:
                 weights   social value the edition's weight (0 where the framework does not apply and no measure
                           is chosen); price and quality half of the rest each
                 split     social value half by quantity, half by marks; by marks alone where no chosen measure
                           has a quantity
                 methods   lowest-over-bid, share-of-maximum, quantity-share-of-highest
                 The council file's own weights, split and descriptors of marks take their place.
                 Quality questions, evaluators and bidders are left empty. The local businesses become those
                 to be invited, and the answers to the prompts the tender's statements. What must be added
                 before "tender" takes the file is printed, and what it will warn of.

A file that exists is never overwritten.

Ends with 0 when the files are made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const { setup, out, tender } = readSomeOptions(args, ["setup", "out", "tender"]);
    if (setup === undefined) throw new WrongArguments("Give --setup");
    if (out === undefined && tender === undefined) throw new WrongArguments("Give --out or --tender");
    const settings = await councilSettings(council, output);
    if (!settings.ok) return exitCode(settings.issues);
    const read = complaining(await readAssessmentFile(sourceAt(setup), known, settings.value), output);
    if (!read.ok) return exitCode(read.issues);
    await mustBeNew([out, tender].filter((path) => path !== undefined));
    if (tender !== undefined)
      await begin(tender, beginTender(read.value, settings.value), { ...read.value, output });
    if (out !== undefined) {
      await writeNew(out, await workbookBytes(assessmentWorkbook(read.value).plan));
      output.say(`Made ${out}`);
    }
    sayLaw(read.value, output);
    return 0;
  },
};

/** What the law's thresholds ask of the contract, in the words of the assessment's sheet. */
function sayLaw({ assessment, edition }: AssessmentByEdition, output: Output): void {
  output.say("What the law's thresholds ask:");
  for (const finding of lawFindings(assessmentModel(assessment, { editions: [edition] }))) {
    output.say(`  ${finding.label}: ${findingText(finding)}`);
  }
}

async function begin(
  path: string,
  { tender, lacks, warnings }: BegunTender,
  { edition, output }: Pick<AssessmentByEdition, "edition"> & { readonly output: Output },
): Promise<void> {
  await writeNew(path, tenderFile(tender, edition).bytes);
  output.say(`Made ${path}`);
  sayAll(`Before the command "tender" takes it:`, lacks, output);
  sayAll(`The command "tender" will warn of this:`, warnings, output);
}

function sayAll(title: string, issues: readonly Issue[], output: Output): void {
  if (issues.length === 0) return;
  output.say(title);
  for (const issue of issues) output.say(`  ${wordIssue(issue)}`);
}
