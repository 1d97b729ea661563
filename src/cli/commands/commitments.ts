import { commitmentsSchedule, commitmentsWorkbook, readContract } from "../../jobs/commitments";
import { workbookBytes } from "../../jobs/job";
import { movedContract } from "../../jobs/moved-contract";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readSomeOptions } from "../options";
import { movedTo, sourceAt } from "../sources";

const NAMES = ["contract", "reference", "out", "schedule"] as const;

/** Makes the workbook of a contract's commitments, and their schedule as text. */
export const commitmentsCommand: Command = {
  help: `social-value commitments --contract contract.json --out F.xlsx [--schedule F.txt]
social-value commitments --contract register.xlsx --reference C-2026-07 --out F.xlsx [...]

Makes the workbook of a contract's commitments: quantities, what is due in each quarter, evidence, KPIs and history.

  --contract FILE  the contract as JSON, its commitments workbook, or a contract register; docs/file-formats.md
                   describes them
  --reference REF  which contract is meant, where the file holds several
  --out FILE       the workbook to make; a file that exists is never overwritten
  --schedule FILE  the commitments as plain text too, for the contract's document

Ends with 0 when the workbook is made, 1 when the contract holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { contract, reference, out, schedule } = readSomeOptions(args, NAMES);
    if (!contract || !out) throw new WrongArguments("Give --contract and --out");
    const read = complaining(await readContract(sourceAt(contract), known, reference), output);
    if (!read.ok) return exitCode(read.issues);
    await mustBeNew([out, schedule].filter((path) => path !== undefined));
    const moved = movedContract(read.value.contract, contract, movedTo(out));
    await writeNew(out, await workbookBytes(commitmentsWorkbook({ ...read.value, contract: moved }).plan));
    output.say(`Made ${out}`);
    if (schedule !== undefined) {
      await writeNew(schedule, new TextEncoder().encode(commitmentsSchedule(read.value)));
      output.say(`Made ${schedule}`);
    }
    return 0;
  },
};
