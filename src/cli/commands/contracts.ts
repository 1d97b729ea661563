import { parseArgs } from "node:util";
import { localDay } from "../../domain/values/day";
import { contractRegister, madeInWords } from "../../jobs/contract-register";
import { workbookBytes } from "../../jobs/job";
import { movedContract } from "../../jobs/moved-contract";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeJson, writeNew } from "../files";
import { isAboutArguments } from "../options";
import { contractFilesAt } from "../return-files";
import { movedTo, optionalSourceAt, sourceAt } from "../sources";

/** Makes the workbook in which a council keeps all of its contracts. */
export const contractsCommand: Command = {
  help: `social-value contracts [PATH...] --out contracts.xlsx [--register BEFORE.xlsx] [--json FILE]

Makes the contract register: a workbook with a line for each contract, commitment, version, organisation and earlier
figure of a council, in which officers type. It is given wherever contracts are asked for (return, consolidate,
commitments, notice), and check lists what is wrong in it. A change from a day on is a new line on its sheet
Versions, with the day, the reason and who agreed it: what was agreed before stays, and a return of an earlier quarter
is held against the version of that quarter.

  PATH...          contracts to put into it: JSON of one or several, commitments workbooks, contract registers, or
                   folders with such files; a blank workbook where none is given
  --out FILE       the workbook to make; a file that exists is never overwritten. Areas and proxy packs that contracts
                   name by a path are found from its folder too: the paths are written anew
  --register FILE  the contract register before: what is typed in it stays, and contracts that it lacks are added. One that it
                   has already stays as it stands there, and is named where the file says something else of it
  --json FILE      the contracts as JSON too, for machines

Ends with 0 when the workbook is made, 1 when a file holds mistakes (each is printed) and nothing is made, 2 when a
file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { paths, out, register, json } = readArguments(args);
    await mustBeNew([out, ...(json === undefined ? [] : [json])]);
    const files = (await Promise.all(paths.map(contractFilesAt))).flat();
    const made = complaining(
      await contractRegister({
        register: optionalSourceAt(register),
        contracts: files.map((path) => sourceAt(path)),
        known,
        today: localDay(new Date()),
        move: movedTo(out),
      }),
      output,
    );
    if (!made.ok) return exitCode(made.issues);
    const { workbook, contracts } = made.value;
    await writeNew(out, await workbookBytes(workbook.plan));
    output.say(`Made ${out}: ${madeInWords(made.value)}`);
    if (json !== undefined) {
      await writeJson(
        json,
        contracts.map((contract) => movedContract(contract, out, movedTo(json))),
      );
      output.say(`Made ${json}`);
    }
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      options: { out: text, register: text, json: text },
      allowPositionals: true,
    });
    const { out, ...others } = values;
    if (!out) throw new WrongArguments("Give --out");
    return { paths, out, ...others };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}
