import { parseArgs } from "node:util";
import { parseArea, type Area, type PostcodeLookup, tierOf } from "../../domain/council/area";
import { parseSettings } from "../../domain/council/settings";
import type { Issue, Result } from "../../domain/issues/issue";
import type { ChosenColumns } from "../../domain/spend/ledger-columns";
import { wordColumns } from "../../domain/spend/read-ledger";
import { readSuppliers } from "../../domain/spend/supplier-register";
import { parseScope } from "../../domain/spend/scope";
import { decodedParts } from "../../domain/values/decoded-text";
import { localSpend } from "../../domain/spend/local-spend";
import { readPostcodeFile } from "../../domain/council/postcode-file";
import {
  comparedFigures,
  magnitudeIssues,
  parseEarlierSpend,
  quartersCompared,
  type SpendComparison,
} from "../../domain/spend/compared";
import { spendJson } from "../../domain/spend/json";
import { wordIssue } from "../../domain/issues/word-issue";
import { placeLocalSpend, tooManyLines } from "../../sheets/spend/workbook";
import { writeXlsx } from "../../xlsx/write";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { chosenColumns, ROLES } from "../ledger-columns";
import { readBytes, readJson, writeNew } from "../files";
import { type ReadLedger, readLedgerFile } from "../ledgers";
import { inFile } from "../../domain/issues/in-file";
import { isAboutArguments } from "../options";
import { spendText } from "../spend-report";

/** Exceptions of one ledger that are printed; the rest are counted. */
const PRINTED = 20;

/** Works out local spend from payments ledgers. */
export const spend: Command = {
  name: "spend",
  summary: "work out local spend from payments ledgers",
  help: `social-value spend LEDGER... --area area.json [--suppliers suppliers.csv] [--postcodes FILE]
    [--column ROLE=HEADING]... [--scope scope.json] [--settings settings.json] [--before FILE]
    [--out spend.xlsx] [--json]

Reads payments ledgers (comma-separated text or .xlsx) as councils publish them, and says how much was spent locally.

  --area FILE       what is local; docs/file-formats.md describes it
  --suppliers FILE  the supplier register: supplier, company_number, postcode, sme, vcse
  --postcodes FILE  postcodes with their districts (ONSPD, NSPL, Code-Point Open)
  --column ROLE=HEADING
                    the column that holds something, where another than the one found is meant, by its heading or
                    its letter: ROLE is ${ROLES.join(", ")}
  --amount HEADING  the same as --column amount=HEADING
  --scope FILE      rules for what is left out, such as payroll; nothing is left out without them
  --settings FILE   the baseline and target of the local share (directLocalShare), which it is held against
  --before FILE     what --json printed for the period before, which the figures are held against
  --out FILE        the workbook to make; a file that exists is never overwritten
  --json            print the figures as JSON

Ends with 0 when the figures are printed, 1 when a file holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { ledgers: paths, options } = readArguments(args);
    const setup = await readSetup(options, output);
    const read = await readLedgers(paths, chosenColumns(options), output);
    if (!setup || !read) return 1;
    return report(setup, read, { output, options });
  },
};

type Options = Readonly<
  Partial<
    Record<"suppliers" | "area" | "postcodes" | "amount" | "scope" | "settings" | "before" | "out", string>
  >
> & {
  readonly column?: readonly string[];
  readonly json?: boolean;
};

function readArguments(args: readonly string[]): {
  readonly ledgers: readonly string[];
  readonly options: Options;
} {
  const text = { type: "string" } as const;
  const files = { suppliers: text, area: text, postcodes: text, scope: text, settings: text, before: text };
  try {
    const read = parseArgs({
      args: [...args],
      options: {
        ...{ ...files, amount: text, out: text },
        ...{ column: { type: "string", multiple: true }, json: { type: "boolean" } },
      },
      allowPositionals: true,
      strict: true,
    });
    if (read.positionals.length === 0) throw new WrongArguments("Give a LEDGER");
    if (read.values.area === undefined) throw new WrongArguments("Give --area");
    return { ledgers: read.positionals, options: read.values };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

interface Setup {
  readonly area: Area;
  readonly lookup: PostcodeLookup | undefined;
  readonly register: ReturnType<typeof readSuppliers> | undefined;
  readonly scope: ReturnType<typeof parseScope> | undefined;
  readonly comparison: SpendComparison;
}

/** Everything but the ledgers; undefined where a file holds mistakes. */
async function readSetup(options: Options, output: Output): Promise<Setup | undefined> {
  const area = complaining(parseArea(await readJson(options.area ?? "")), output);
  const register = options.suppliers
    ? complaining(readSuppliers(options.suppliers, decodedParts(await readBytes(options.suppliers))), output)
    : undefined;
  const scope = options.scope ? complaining(parseScope(await readJson(options.scope)), output) : undefined;
  const postcodes = options.postcodes
    ? complaining(readPostcodeFile(decodedParts(await readBytes(options.postcodes))), output)
    : undefined;
  const comparison = await readComparison(options, output);
  if (!area.ok || register?.ok === false || scope?.ok === false || postcodes?.ok === false) return undefined;
  if (!comparison) return undefined;
  return { area: area.value, register, scope, lookup: postcodes?.value.lookup, comparison };
}

/** Undefined where a file holds mistakes. */
async function readComparison(
  { settings, before }: Options,
  output: Output,
): Promise<SpendComparison | undefined> {
  const read = settings
    ? complaining(inFile(settings, parseSettings(await readJson(settings))), output)
    : undefined;
  const earlier = before
    ? complaining(inFile(before, parseEarlierSpend(await readJson(before))), output)
    : undefined;
  if (read?.ok === false || earlier?.ok === false) return undefined;
  return { ...read?.value.directLocalShare, before: earlier?.value };
}

async function readLedgers(paths: readonly string[], chosen: ChosenColumns, output: Output) {
  const ledgers: ReadLedger[] = [];
  let failed = false;
  for (const path of paths) {
    const read = await readLedgerFile(path, chosen);
    complain(read.issues, output);
    failed ||= read.issues.some(({ severity }) => severity === "error");
    ledgers.push(...read.ledgers);
  }
  return failed ? undefined : ledgers;
}

async function report(
  { area, lookup, register, scope, comparison }: Setup,
  ledgers: readonly ReadLedger[],
  { output, options }: { readonly output: Output; readonly options: Options },
): Promise<ExitCode> {
  const lines = ledgers.flatMap(({ ledger }) => ledger.lines);
  const figures = localSpend(lines, {
    tierOf: (postcode) => tierOf(postcode, area, lookup),
    register: register?.ok ? register.value : undefined,
    scope: scope?.ok ? scope.value : undefined,
  });
  const sources = ledgers.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`);
  if (options.out !== undefined) {
    if (tooManyLines(figures)) {
      throw new Unusable(
        `An Excel sheet holds 1,048,576 rows and the ledgers have ${lines.length.toLocaleString("en-GB")} lines: leave out --out, or give fewer ledgers`,
      );
    }
    const basis = [...new Set(ledgers.map(({ ledger }) => ledger.columns.basis))];
    const wider = area.wider.name ?? "wider area";
    const plan = placeLocalSpend(figures, { area: area.name, wider, basis, sources, comparison });
    await writeNew(options.out, await writeXlsx(plan));
  }
  const compared = comparedFigures(figures, comparison);
  complain(magnitudeIssues([...compared, ...quartersCompared(figures)]), output);
  if (options.json === true) output.say(JSON.stringify(spendJson(figures, lines.length)));
  else for (const line of spendText(figures, { area, ledgers, sources, compared })) output.say(line);
  if (options.out !== undefined && options.json !== true) output.say(`Made ${options.out}`);
  return 0;
}

function complaining<T>(result: Result<T>, output: Output): Result<T> {
  complain(result.issues, output);
  return result;
}

function complain(issues: readonly Issue[], output: Output): void {
  for (const issue of issues.slice(0, PRINTED)) output.complain(wordIssue(issue));
  const left = issues.length - PRINTED;
  if (left > 0) output.complain(`and ${left.toLocaleString("en-GB")} more`);
}
