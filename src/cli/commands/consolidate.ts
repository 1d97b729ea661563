import { parseArgs } from "node:util";
import { consolidate as consolidateReturns } from "../../domain/consolidate/consolidate";
import { EMPTY_STATE, type Register, type RegisterState } from "../../domain/consolidate/model";
import type { Received } from "../../domain/consolidate/received";
import { isDue } from "../../domain/consolidate/rows";
import { parseSettings, type Settings } from "../../domain/consolidate/settings";
import type { Contract } from "../../domain/contract";
import { parseContracts } from "../../domain/contracts";
import { day } from "../../domain/fields";
import type { Issue, Result } from "../../domain/issue";
import type { ProxyPack } from "../../domain/proxies";
import { unreadableIssue, wordIssue } from "../../domain/words";
import { readRegister } from "../../sheets/read-register";
import { placeRegister, registerTooLong } from "../../sheets/register";
import { readXlsx } from "../../xlsx/read";
import { writeXlsx } from "../../xlsx/write";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { registerJson, registerText } from "../consolidate-report";
import { readBytes, readJson, writeNew } from "../files";
import { isAboutArguments } from "../options";
import { readProxyPack } from "../proxy-pack";
import { findFiles, receiveFile } from "../return-files";

/** Makes the register of a quarter from the returns that came. */
export const consolidate: Command = {
  name: "consolidate",
  summary: "make the register of a quarter from its returns",
  help: `social-value consolidate PATH... --contracts contracts.json --quarter 2026-27-Q1 --out register.xlsx
    [--register PREVIOUS.xlsx] [--settings settings.json] [--as-of DATE] [--json]

Reads the quarterly returns that suppliers sent and makes one workbook of them: the quarter by service area, local
spend, who has not returned, and what is wrong with what came. No file is changed, and none is counted twice.

  PATH...           returns, .xlsx, or folders with returns in them
  --contracts FILE  a list of contracts as JSON; docs/file-formats.md describes it
  --quarter ID      a quarter of the contracts' social value year
  --out FILE        the register to make; a file that exists is never overwritten
  --register FILE   the register before: what it holds and what was decided in it is kept
  --settings FILE   service areas, bands, targets, suppression and publication, as JSON
  --as-of DATE      the day on which it is said what is late, such as 2026-07-31; today where it is left out
  --json            print the figures as JSON

Ends with 0 when the register is made and nothing is to be put right, 1 when a file is refused or holds mistakes
(each is printed; the register of the others is made), 2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const options = readArguments(args, new Date());
    const setup = await readSetup(options, output);
    if (!setup) return 1;
    const { quarter, asOf } = options;
    if (!setup.contracts.some((contract) => isDue(contract, quarter)))
      throw new Unusable(
        wordIssue({ code: "quarter-of-no-contract", severity: "error", place: {}, limits: { quarter } }),
      );
    const { workbooks, others } = await findFiles(options.paths);
    const received: Received[] = [];
    for (const file of workbooks) received.push(await receiveFile(file, setup.contracts, quarter));
    const made = consolidateReturns(setup.state, received, { ...setup, quarter, asOf });
    return report({ ...made, exceptions: [...made.exceptions, ...others] }, options, output);
  },
};

interface Options {
  readonly paths: readonly string[];
  readonly contracts: string;
  readonly quarter: string;
  readonly out: string;
  readonly register: string | undefined;
  readonly settings: string | undefined;
  readonly asOf: string;
  readonly json: boolean;
}

function readArguments(args: readonly string[], now: Date): Options {
  const text = { type: "string" } as const;
  const named = { contracts: text, quarter: text, out: text, register: text, settings: text, "as-of": text };
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      options: { ...named, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const {
      contracts,
      quarter,
      out,
      register,
      settings,
      "as-of": asOf = localDay(now),
      json = false,
    } = values;
    if (!contracts || !quarter || !out) throw new WrongArguments("Give --contracts, --quarter and --out");
    if (paths.length === 0) throw new WrongArguments("Give a return, or a folder of returns");
    if (!day.safeParse(asOf).success)
      throw new WrongArguments(`--as-of must be a date such as 2026-07-31; it is ${asOf}`);
    return { paths, contracts, quarter, out, register, settings, asOf, json };
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

interface Setup {
  readonly contracts: readonly Contract[];
  readonly settings: Settings;
  readonly proxyPack: ProxyPack | undefined;
  readonly state: RegisterState;
}

/** Undefined where a file holds mistakes, which are printed. */
async function readSetup(options: Options, output: Output): Promise<Setup | undefined> {
  const contracts = complaining(
    inFile(options.contracts, parseContracts(await readJson(options.contracts))),
    output,
  );
  const settings = complaining(await readSettings(options.settings), output);
  const state = complaining(await readState(options.register), output);
  if (!contracts.ok || !settings.ok || !state.ok) return undefined;
  const pack = settings.value.proxyPack;
  const read: Result<ProxyPack | undefined> =
    pack === undefined || options.settings === undefined
      ? { ok: true, value: undefined, issues: [] }
      : complaining(await readProxyPack(options.settings, pack), output);
  if (!read.ok) return undefined;
  return { contracts: contracts.value, settings: settings.value, proxyPack: read.value, state: state.value };
}

async function readSettings(path: string | undefined): Promise<Result<Settings>> {
  if (path === undefined) return { ok: true, value: {}, issues: [] };
  return inFile(path, parseSettings(await readJson(path)));
}

async function readState(path: string | undefined): Promise<Result<RegisterState>> {
  if (path === undefined) return { ok: true, value: EMPTY_STATE, issues: [] };
  const read = await readXlsx(await readBytes(path), path);
  if (!read.ok) throw new Unusable(wordIssue(unreadableIssue(path, { ...read.reason })));
  const register = readRegister(read.grid);
  return register.ok ? { ...register, value: register.value.state } : register;
}

function inFile<T>(file: string, result: Result<T>): Result<T> {
  const issues = result.issues.map((issue): Issue => ({ ...issue, place: { ...issue.place, file } }));
  return { ...result, issues };
}

async function report(register: Register, { out, json }: Options, output: Output): Promise<ExitCode> {
  const tooLong = registerTooLong(register);
  if (tooLong.length === 0) {
    const made = new Date().toISOString().slice(0, 16).replace("T", " ");
    await writeNew(out, await writeXlsx(placeRegister(register, `${made} UTC`)));
  }
  for (const issue of [...register.exceptions, ...tooLong]) output.complain(wordIssue(issue));
  if (json) output.say(JSON.stringify(registerJson(register), null, 2));
  else {
    for (const line of registerText(register)) output.say(line);
    if (tooLong.length === 0) output.say(`Made ${out}`);
  }
  const errors = register.exceptions.some(({ severity }) => severity === "error");
  return errors || tooLong.length > 0 ? 1 : 0;
}
