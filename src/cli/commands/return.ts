import { join } from "node:path";
import { wordIssue } from "../../domain/issues/word-issue";
import { typedQuarter } from "../../domain/values/calendar";
import { workbookBytes } from "../../jobs/job";
import { readContracts } from "../../jobs/read-contracts";
import { readLineCount, type FormToMake, returnForms } from "../../jobs/return-forms";
import { FEWEST_LINES, MOST_LINES, STANDARD_LINES } from "../../sheets/return/model";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { contractFilesAt, postcodesAt } from "../return-files";
import { emptyFolder } from "../folder";
import { readSomeOptions } from "../options";
import { openBeside, optionalSourceAt, sourceAt } from "../sources";

const NAMES = ["contract", "contracts", "quarter", "out", "area", "postcodes", "lines", "register"] as const;

/** Makes the return of one contract for a quarter, or the whole quarter's. */
export const returnCommand: Command = {
  help: `social-value return --contract contract.json --quarter 2026-27-Q1 --out F.xlsx
social-value return --contracts contracts.json --quarter 2026-27-Q1 --out FOLDER

Makes the workbook in which a supplier reports a quarter of a contract; or one for each of several contracts, as
"REFERENCE 2026-27 Q1 return.xlsx". A contract that has no day in the quarter is left out and named.

  --contract FILE   the contract: its commitments workbook, or as JSON; docs/file-formats.md describes it
  --contracts PATH  several: a contract register, a list of contracts as JSON, or a folder with such files and
                    commitments workbooks
  --quarter ID      a quarter of the contract's social value year, as 2026-27-Q1 or "2026-27 Q1"
  --out PATH        the workbook to make, or a new or empty folder for several; nothing is overwritten
  --register FILE   the register of returns that consolidate made last, from which the form knows what was accepted in
                    earlier quarters; without it a form after the first quarter says that they are not known
  --area FILE       what counts as local, as JSON, in place of the contract's own
  --postcodes PATH  ONSPD, NSPL, Code-Point Open (a file, or its folder), or postcode and district code: makes local
                    exact
  --lines NUMBER    ledger lines, ${FEWEST_LINES} to ${MOST_LINES}; ${STANDARD_LINES} where it is left out

The council file says from which multiple on a figure is pointed out, and which living wage is paid.

Ends with 0 when the workbooks are made, 1 when a file holds a mistake or no contract has the quarter (each is
printed), 2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const { contract, contracts, quarter, out, area, postcodes, lines, register } = readSomeOptions(
      args,
      NAMES,
    );
    const file = contract ?? contracts;
    if (!quarter || !out || !file || (contract !== undefined && contracts !== undefined))
      throw new WrongArguments("Give --quarter, --out, and one of --contract and --contracts");
    const count = readLineCount(lines);
    if (!count.ok) throw new WrongArguments(count.issues.map(wordIssue).join("; "));
    const read = complaining(
      await readContracts(
        (await contractFilesAt(file)).map((path) => sourceAt(path)),
        known,
      ),
      output,
    );
    const asked = {
      contracts: read.ok ? read.value : [],
      quarter: typedQuarter(quarter),
      lines: count.value,
      area: optionalSourceAt(area),
      postcodes: await postcodesAt(postcodes),
      register: optionalSourceAt(register),
      settings: council,
      openNamed: openBeside,
    };
    const forms = complaining(await returnForms(asked), output);
    if (!read.ok || !forms.ok) return exitCode([...read.issues, ...forms.issues]);
    return contract === undefined
      ? makeSeveral(forms.value, out, output)
      : makeOne(forms.value, { out, contract }, output);
  },
};

async function makeOne(
  forms: readonly FormToMake[],
  { out, contract }: { readonly out: string; readonly contract: string },
  output: Output,
): Promise<ExitCode> {
  const [form, ...others] = forms;
  if (!form || others.length > 0)
    throw new Unusable(`${contract} holds several contracts: give it as --contracts, and a folder as --out`);
  await make(form, out, output);
  return 0;
}

async function makeSeveral(forms: readonly FormToMake[], folder: string, output: Output): Promise<ExitCode> {
  await emptyFolder(folder);
  for (const form of forms) await make(form, join(folder, `${form.name}.xlsx`), output);
  return 0;
}

async function make({ plan }: FormToMake, path: string, output: Output): Promise<void> {
  await writeNew(path, await workbookBytes(plan()));
  output.say(`Made ${path}`);
}
