import { parseContract } from "../../domain/contract/contract";
import { contractSchedule } from "../../domain/contract/schedule";
import { placeCommitments } from "../../sheets/contract/commitments";
import { writeXlsx } from "../../xlsx/write";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readJson, writeNew } from "../files";
import { readSomeOptions } from "../options";

/** Makes the workbook of a contract's commitments, and their schedule as text. */
export const commitments: Command = {
  name: "commitments",
  summary: "make a contract's commitments workbook",
  help: `social-value commitments --contract contract.json --out F.xlsx [--schedule F.txt]

Makes the workbook of a contract's commitments: quantities, what is due in each quarter, evidence, KPIs and history.

  --contract FILE  the contract as JSON; docs/file-formats.md describes it
  --out FILE       the workbook to make; a file that exists is never overwritten
  --schedule FILE  the commitments as plain text too, for the contract's document

Ends with 0 when the workbook is made, 1 when the contract holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { contract, out, schedule } = readSomeOptions(args, ["contract", "out", "schedule"]);
    if (!contract || !out) throw new WrongArguments("Give --contract and --out");
    const read = complaining(parseContract(await readJson(contract)), output);
    if (!read.ok) return 1;
    await writeNew(out, await writeXlsx(placeCommitments(read.value)));
    output.say(`Made ${out}`);
    if (schedule !== undefined) {
      await writeNew(schedule, new TextEncoder().encode(contractSchedule(read.value)));
      output.say(`Made ${schedule}`);
    }
    return 0;
  },
};
