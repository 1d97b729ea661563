import { sameName } from "../../domain/tender/bids";
import { evaluatorFiles } from "../../jobs/evaluator-files";
import { workbookBytes } from "../../jobs/job";
import { lettersOf } from "../../domain/evaluation/letters";
import { readSetupFile } from "../../jobs/read-tender";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readOptions } from "../options";
import { sourceAt } from "../sources";

/** Makes the file in which one evaluator marks alone. */
export const evaluatorCommand: Command = {
  help: `social-value evaluator --setup tender.json --evaluator NAME --out marks.xlsx

Makes the workbook in which one evaluator declares interests and gives each mark with its reason, beside what each bid
answers and offers. It holds no price and nothing of other evaluators. Where the tender is anonymous, bidders stand under
letters, and which letter is whose is printed for you alone.

  --setup FILE      the tender with its bids: its workbook, or JSON; docs/file-formats.md describes it
  --evaluator NAME  one of the tender's evaluators
  --out FILE        the workbook to make; a file that exists is never overwritten

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { setup, evaluator: name, out } = readOptions(args, ["setup", "evaluator", "out"]);
    const read = complaining(await readSetupFile(sourceAt(setup), known), output);
    if (!read.ok) return exitCode(read.issues);
    const file = evaluatorFiles(read.value).find(({ evaluator: each }) => sameName(each, name));
    if (!file) throw new WrongArguments(`${name} is not an evaluator of this tender`);
    await writeNew(out, await workbookBytes(file.place()));
    output.say(`Made ${out}`);
    for (const { label, name: bidder } of lettersOf(read.value.tender) ?? [])
      output.say(`${label} is ${bidder}`);
    return 0;
  },
};
