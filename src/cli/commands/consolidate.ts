import { parseArgs } from "node:util";
import { momentInWords } from "../../domain/values/moment";
import { consolidate as consolidateReturns } from "../../domain/register/consolidate";
import { paymentsCsv, registerCsv } from "../../domain/register/export";
import type { Register } from "../../domain/register/model";
import { isDue } from "../../domain/register/rows";
import { day } from "../../domain/values/fields";
import { wordIssue } from "../../domain/issues/word-issue";
import { placeRegister, registerTooLong } from "../../sheets/register/workbook";
import { writeXlsx } from "../../xlsx/write";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { registerJson, registerText } from "../consolidate-report";
import { readSetup } from "../consolidate-setup";
import { mustBeNew, writeLines, writeNew } from "../files";
import { isAboutArguments } from "../options";
import { receiveFiles } from "../receive-files";
import { findFiles } from "../return-files";

/** Makes the register of a quarter from the returns that came. */
export const consolidate: Command = {
  name: "consolidate",
  summary: "make the register of a quarter from its returns",
  help: `social-value consolidate PATH... --contracts contracts.json --quarter 2026-27-Q1 --out register.xlsx
    [--register PREVIOUS.xlsx] [--settings settings.json] [--as-of DATE] [--csv FILE] [--spend-csv FILE] [--json]

Reads the quarterly returns that suppliers sent and makes one workbook of them: the quarter by service area, local
spend, who has not returned, and what is wrong with what came. No file is changed, and none is counted twice.

  PATH...           returns, .xlsx, or folders with returns in them
  --contracts FILE  a list of contracts as JSON; docs/file-formats.md describes it
  --quarter ID      a quarter of the contracts' social value year
  --out FILE        the register to make; a file that exists is never overwritten
  --register FILE   the register before: what it holds and what was decided in it is kept
  --settings FILE   service areas, bands, targets, suppression and publication, as JSON
  --as-of DATE      the day on which it is said what is late, such as 2026-07-31; today where it is left out
  --csv FILE        the whole register as comma-separated text too: a line for each return, measure and level
  --spend-csv FILE  the same of the ledger lines in the returns that count
  --json            print the figures as JSON

Ends with 0 when the register is made and nothing is to be put right, 1 when a file is refused or holds mistakes
(each is printed; the register of the others is made), 2 when a file or the arguments cannot be used.`,
  run: async (args, output, threads) => {
    const options = readArguments(args, new Date());
    await mustBeNew(outputsOf(options));
    const setup = await readSetup(options, output);
    if (!setup) return 1;
    const { quarter, asOf } = options;
    if (!setup.contracts.some((contract) => isDue(contract, quarter)))
      throw new Unusable(
        wordIssue({ code: "quarter-of-no-contract", severity: "error", place: {}, limits: { quarter } }),
      );
    const { workbooks, others } = await findFiles(options.paths);
    const received = await receiveFiles(workbooks, { contracts: setup.contracts, cameFor: quarter }, threads);
    const made = consolidateReturns(setup.state, received, { ...setup, quarter, asOf });
    return report({ ...made, exceptions: [...made.exceptions, ...others] }, options, output);
  },
};

interface Options {
  readonly paths: readonly string[];
  readonly contracts: string;
  readonly quarter: string;
  readonly out: string;
  readonly csv: string | undefined;
  readonly spendCsv: string | undefined;
  readonly register: string | undefined;
  readonly settings: string | undefined;
  readonly asOf: string;
  readonly json: boolean;
}

function readArguments(args: readonly string[], now: Date): Options {
  const text = { type: "string" } as const;
  const files = { contracts: text, out: text, csv: text, "spend-csv": text, register: text, settings: text };
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      options: { ...files, quarter: text, "as-of": text, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const {
      contracts,
      quarter,
      out,
      csv,
      "spend-csv": spendCsv,
      register,
      settings,
      "as-of": asOf = localDay(now),
      json = false,
    } = values;
    if (!contracts || !quarter || !out) throw new WrongArguments("Give --contracts, --quarter and --out");
    if (paths.length === 0) throw new WrongArguments("Give a return, or a folder of returns");
    if (!day.safeParse(asOf).success)
      throw new WrongArguments(`--as-of must be a date such as 2026-07-31; it is ${asOf}`);
    return { paths, contracts, quarter, out, csv, spendCsv, register, settings, asOf, json };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

/** The day where the command runs. */
function localDay(now: Date): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function outputsOf({ out, csv, spendCsv }: Options): readonly string[] {
  return [out, csv, spendCsv].filter((path) => path !== undefined);
}

async function report(register: Register, options: Options, output: Output): Promise<ExitCode> {
  const { out, csv, spendCsv, json } = options;
  const tooLong = registerTooLong(register);
  if (tooLong.length === 0) {
    await writeNew(out, await writeXlsx(placeRegister(register, momentInWords(new Date()))));
  }
  if (csv !== undefined) await writeLines(csv, registerCsv(register));
  if (spendCsv !== undefined) await writeLines(spendCsv, paymentsCsv(register));
  for (const issue of [...register.exceptions, ...tooLong]) output.complain(wordIssue(issue));
  if (json) output.say(JSON.stringify(registerJson(register), null, 2));
  else {
    for (const line of registerText(register)) output.say(line);
    for (const path of outputsOf(options))
      if (path !== out || tooLong.length === 0) output.say(`Made ${path}`);
  }
  const errors = register.exceptions.some(({ severity }) => severity === "error");
  return errors || tooLong.length > 0 ? 1 : 0;
}
