import { parseArgs } from "node:util";
import type { Register } from "../../domain/register/model";
import { whyNoRatings } from "../../domain/register/ratings";
import { hasError } from "../../domain/issues/errors-first";
import type { Issue } from "../../domain/issues/issue";
import { typedQuarter } from "../../domain/values/calendar";
import { momentInWords } from "../../domain/values/moment";
import { day } from "../../domain/values/fields";
import { namedAnnualReport } from "../../jobs/annual-report";
import { documentFile } from "../../jobs/document-file";
import { dueDates } from "../../jobs/due-dates";
import { workbookPieces } from "../../jobs/job";
import { readContracts } from "../../jobs/read-contracts";
import { receiveReturns, sortReads } from "../../jobs/receive-returns";
import { makeRegister, type RegisterMade } from "../../jobs/register";
import { readRegisterSetup, type RegisterSetup } from "../../jobs/register-setup";
import { addRegister } from "../../warehouse/add-register";
import { type Command, type ExitCode, type Given, type Output, WrongArguments } from "../command";
import { complaining, complainInTwo } from "../complaining";
import { registerJson, registerText } from "../consolidate-report";
import { exitCode } from "../exit-code";
import { mustBeNew, writeLines, writeNew, writePieces } from "../files";
import { isAboutArguments } from "../options";
import { readWith } from "../readings";
import { contractFilesAt, findFiles, postcodesAt } from "../return-files";
import { locateFrom, openBeside, optionalSourceAt, sourceAt } from "../sources";
import { councilInWarehouse } from "../council-in-warehouse";

/** Makes the register of a quarter from the returns that came. */
export const consolidateCommand: Command = {
  help: `social-value consolidate [PATH...] --contracts contracts.json --quarter 2026-27-Q1 --out register.xlsx
    [--register PREVIOUS.xlsx] [--council council.json] [--postcodes PATH] [--as-of DATE] [--json]
    [--csv FILE] [--spend-csv FILE] [--direct-spend FILE] [--report FILE] [--chase FILE] [--kpis FILE] [--due-dates FILE]
    [--warehouse FOLDER --as NAME]

Reads the quarterly returns that suppliers sent and makes one workbook of them: the quarter by service area, local
spend, who has not returned, and what is wrong with what came. No file is changed, and none is counted twice.

  PATH...           returns, .xlsx, or folders with returns in them; an empty folder where none has come, and none where a
                    register that was decided in is made again
  --contracts PATH  a contract register, a contract or a list as JSON, a commitments workbook, or a folder with them;
                    docs/file-formats.md describes them
  --quarter ID      a quarter of the contracts' social value year, as 2026-27-Q1 or "2026-27 Q1"
  --out FILE        the register to make; a file that exists is never overwritten. Its links lead from its folder to the
                    returns where they are now
  --register FILE   the register of returns that was made before: what it holds and what was decided in it is kept
  --council FILE    service areas, bands, targets, suppression and publication, as social-value council makes it
  --postcodes PATH  ONSPD, NSPL, Code-Point Open (a file, or its folder), or postcode and district code: what is local in
                    the returns goes by it, and where a form's own list differs it is named
  --as-of DATE      the day of consolidation, such as 2026-07-31: what is late is late then, and a return declared
                    after it is refused; today where it is left out
  --csv FILE        the whole register as comma-separated text too: a line for each return, measure and level
  --spend-csv FILE  the same of the ledger lines in the returns that count
  --direct-spend FILE
                    what the council paid its suppliers itself in the year, as social-value spend --json printed it:
                    for the annual report, and never added to what suppliers spend
  --report FILE     the annual report to the quarter's end as a Word document (.docx), for a paper to Cabinet
  --chase FILE      whom to ask for a return, with the text for each, as comma-separated text for a mail merge
  --kpis FILE       ratings of key performance indicators as a contract performance notice asks for them, as
                    comma-separated text
  --due-dates FILE  the days by which returns are due from the day of --as-of on, as a calendar (.ics)
  --warehouse FOLDER
                    put the register into a warehouse of many councils too, as that of --as NAME, in the place of
                    the one that it has of the quarter; social-value warehouse --help says more
  --json            print the figures as JSON

Ends with 0 when the register is made and nothing is to be put right, 1 when a file is refused or holds mistakes
(each is printed; the register of the others is made), 2 when a file cannot be opened (the register of the others is
made all the same) or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, threads, council }) => {
    const options = readArguments(args, new Date());
    await mustBeNew(outputsOf(options));
    const setup = await readSetup({ ...options, council }, known, output);
    if (typeof setup === "number") return setup;
    const { workbooks, others } = await findFiles(options.paths);
    const sources = workbooks.map((path) => sourceAt(path));
    const reads = await receiveReturns({
      ...setup,
      plausible: setup.settings.plausible,
      sources,
      readMany: readWith(threads),
    });
    const { received, unopened } = sortReads(sources, reads, setup.quarter);
    const made = makeRegister({
      setup,
      received,
      others: [...unopened, ...others],
      asOf: options.asOf,
      made: momentInWords(new Date()),
      locate: locateFrom(options.out),
    });
    const code = await report(made, options, output);
    return unopened.length > 0 ? 2 : code;
  },
};

interface Options {
  readonly paths: readonly string[];
  readonly contracts: string;
  readonly quarter: string;
  readonly out: string;
  readonly csv: string | undefined;
  readonly spendCsv: string | undefined;
  readonly report: string | undefined;
  readonly chase: string | undefined;
  readonly kpis: string | undefined;
  readonly dueDates: string | undefined;
  readonly register: string | undefined;
  readonly postcodes: string | undefined;
  readonly directSpend: string | undefined;
  readonly asOf: string;
  readonly json: boolean;
  /** Undefined where the register goes into none. */
  readonly warehouse: { readonly folder: string; readonly council: string } | undefined;
}

function readArguments(args: readonly string[], now: Date): Options {
  const text = { type: "string" } as const;
  const made = { out: text, csv: text, "spend-csv": text, report: text, chase: text, kpis: text };
  const files = {
    ...made,
    "due-dates": text,
    "direct-spend": text,
    contracts: text,
    register: text,
    postcodes: text,
  };
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      options: {
        ...{ ...files, quarter: text, "as-of": text, json: { type: "boolean" } },
        ...{ warehouse: text, as: text },
      },
      allowPositionals: true,
    });
    const {
      contracts,
      quarter,
      out,
      csv,
      report,
      chase,
      kpis,
      "spend-csv": spendCsv,
      "due-dates": dueDates,
      "direct-spend": directSpend,
      register,
      postcodes,
      "as-of": asOf = localDay(now),
      json = false,
      warehouse: folder,
      as,
    } = values;
    if (folder === undefined && as !== undefined) throw new WrongArguments("Give --as with --warehouse");
    const warehouse = folder === undefined ? undefined : { folder, council: councilInWarehouse(as) };
    if (!contracts || !quarter || !out) throw new WrongArguments("Give --contracts, --quarter and --out");
    if (paths.length === 0 && !register)
      throw new WrongArguments("Give a return, a folder of returns, or the register before");
    if (!day.safeParse(asOf).success)
      throw new WrongArguments(`--as-of must be a date such as 2026-07-31; it is ${asOf}`);
    const outputs = { out, csv, spendCsv, report, chase, kpis, dueDates };
    const read = {
      ...{ contracts, register, postcodes, directSpend },
      quarter: typedQuarter(quarter),
    };
    return { ...outputs, ...read, paths, asOf, json, warehouse };
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

function outputsOf({ out, csv, spendCsv, report, chase, kpis, dueDates }: Options): readonly string[] {
  return [out, csv, spendCsv, report, chase, kpis, dueDates].filter((path) => path !== undefined);
}

/** What the register is made with, or the code to end with where a file holds mistakes, which are printed. */
async function readSetup(
  options: Options & Pick<Given, "council">,
  known: Given["known"],
  output: Output,
): Promise<RegisterSetup | ExitCode> {
  const { contracts: file, quarter, register, council, postcodes, directSpend } = options;
  const contracts = complaining(
    await readContracts(
      (await contractFilesAt(file)).map((path) => sourceAt(path)),
      known,
    ),
    output,
  );
  const files = {
    register: optionalSourceAt(register),
    settings: council,
    postcodes: await postcodesAt(postcodes),
    directSpend: optionalSourceAt(directSpend),
    openNamed: openBeside,
  };
  const asked = { ...files, contracts: contracts.ok ? contracts.value : [], quarter };
  const setup = complaining(await readRegisterSetup(asked), output);
  if (contracts.ok && setup.ok) return setup.value;
  return isOfArguments(setup.issues) ? 2 : exitCode([...contracts.issues, ...setup.issues]);
}

function isOfArguments(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "quarter-of-no-contract");
}

async function report(
  { register, issues, workbook, csv: lines }: RegisterMade,
  options: Options,
  output: Output,
): Promise<ExitCode> {
  const { out, json } = options;
  if (workbook) await writePieces(out, workbookPieces(workbook.plan));
  await writeOthers({ register, lines }, options, output);
  if (options.warehouse) {
    const { folder, council } = options.warehouse;
    await addRegister(folder, council, register);
    if (!json) output.say(`Added the register to ${folder} as that of ${council}`);
  }
  complainInTwo(issues, output);
  if (json) output.say(JSON.stringify(registerJson(register), null, 2));
  else {
    for (const line of registerText(register)) output.say(line);
    for (const path of outputsOf(options)) if (path !== out || workbook) output.say(`Made ${path}`);
  }
  return hasError(issues) ? 1 : 0;
}

/** What is made beside the workbook, where it is asked for. */
async function writeOthers(
  { register, lines }: { readonly register: Register; readonly lines: RegisterMade["csv"] },
  { csv, spendCsv, report, chase, kpis, dueDates: calendar }: Options,
  output: Output,
): Promise<void> {
  if (csv !== undefined) await writeLines(csv, lines.register());
  if (spendCsv !== undefined) await writeLines(spendCsv, lines.spend());
  if (chase !== undefined) await writeLines(chase, lines.chase());
  if (kpis !== undefined) await writeLines(kpis, lines.kpis());
  const noRatings = kpis === undefined ? undefined : whyNoRatings(register);
  if (noRatings !== undefined) output.complain(noRatings);
  if (report !== undefined) await writeNew(report, (await documentFile(namedAnnualReport(register))).bytes);
  if (calendar === undefined) return;
  const { file, without } = dueDates(register);
  await writeNew(calendar, file.bytes);
  for (const reference of without)
    output.complain(
      `Enter the days for a return of ${reference} (Days for a return on the sheet Contracts, returnWithinDays in JSON): without them it is not in ${calendar}`,
    );
}
