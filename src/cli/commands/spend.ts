import { parseArgs } from "node:util";
import { readSettings } from "../../jobs/council-settings";
import { makeLocalSpend } from "../../jobs/local-spend";
import { workbookPieces } from "../../jobs/job";
import { recogniseLedgers } from "../../jobs/read-ledgers";
import type { ChosenColumns } from "../../domain/spend/columns";
import { largePaymentsCsv } from "../../domain/contract/large-payments";
import { type Command, type ExitCode, type Given, type Output, WrongArguments } from "../command";
import { complainOfFew } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeLines, writePieces } from "../files";
import { chosenColumns, keepingWords, ROLE_NAMES } from "../ledger-columns";
import { isAboutArguments } from "../options";
import { postcodesAt } from "../return-files";
import { areaAt, locateFrom, optionalSourceAt, sourceAt } from "../sources";
import { largePaymentWords, nextSuppliersWords, previewText, spendText } from "../spend-report";
import { isSuppliersWorkbook, writeSuppliers } from "../write-suppliers";

/** Works out local spend from payments ledgers. */
export const spendCommand: Command = {
  help: `social-value spend LEDGER... [--area AREA] [--suppliers FILE] [--postcodes PATH]
    [--column ROLE=HEADING]... [--scope scope.json] [--council council.json] [--before FILE]...
    [--out spend.xlsx] [--json] [--contracts FILE --large-payments FILE]
    [--next-suppliers FILE [--look-up FILE]...]
social-value spend LEDGER... --dry-run [--column ROLE=HEADING]... [--council council.json]

Reads payments ledgers (comma-separated text or .xlsx) as councils publish them, and says how much was spent locally.

  --area AREA       what is local: rotherham, or the path of area.json; docs/file-formats.md describes it. The council
                    file's area where it is left out; one of both is needed
  --suppliers FILE  the supplier register: what --next-suppliers made the last time, or comma-separated text with
                    supplier, company_number, postcode, sme, vcse
  --postcodes PATH  postcodes with their districts (ONSPD, NSPL, or Code-Point Open as one file or as its folder)
  --column ROLE=HEADING
                    the column that holds something, where another than the one found is meant, by its heading or
                    its letter: ROLE is ${ROLE_NAMES.join(", ")}
  --amount HEADING  the same as --column amount=HEADING
  --scope FILE      rules for what is left out, such as payroll; where left out those of the council file, and
                    without those nothing is left out
  --council FILE    what is local, the baseline and target of the local share (directLocalShare), which it is held
                    against, and the headings of the council's earlier ledgers (ledgerColumns)
  --dry-run         say which column is what and how the first lines are read, and count nothing
  --before FILE     the figures of a period before, which these are held against: what --json printed, or the workbook;
                    once for each period
  --out FILE        the workbook to make; a file that exists is never overwritten
  --next-suppliers FILE
                    the supplier register to make from the one given: with the names of these ledgers that have no
                    place, by pounds, what they may be the same as, and what was found, each to be confirmed by a
                    person; .xlsx to be filled, .json or .csv for machines, and several where it is given again
  --look-up FILE    a published register, as it is or zipped, to look these suppliers up in: Companies House's company
                    data, the Charity Commission's files charity and charity_other_names (JSON or text) or OSCR's
                    register; of any size
  --contracts FILE  the contract register, contracts as JSON, or a commitments workbook, for --large-payments and
                    --next-suppliers
  --large-payments FILE
                    payments of more than £30,000 to the suppliers of these contracts, as comma-separated text, as
                    section 70 of the Procurement Act 2023 asks for them
  --json            print the figures as JSON

Ends with 0 when the figures are printed and nothing may be missing in them, 1 when a file holds mistakes (each is
printed), lines that may be payments were left out or the figures may be others (which they say), 2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const { ledgers: paths, options } = readArguments(args);
    const chosen = chosenColumns(options);
    if (options["dry-run"]) return preview(paths, chosen, { council, output });
    return report(paths, chosen, { options, known, council, output });
  },
};

function sayInPieces(output: Output, pieces: Iterable<string>): void {
  if (output.sayInPieces) output.sayInPieces(pieces);
  else output.say(Array.from(pieces).join(""));
}

type Options = Readonly<
  Partial<
    Record<
      "suppliers" | "area" | "postcodes" | "amount" | "scope" | "out" | "contracts" | "large-payments",
      string
    >
  >
> & {
  readonly column?: readonly string[];
  readonly before?: readonly string[];
  readonly "next-suppliers"?: readonly string[];
  readonly "look-up"?: readonly string[];
  readonly json?: boolean;
  readonly "dry-run"?: boolean;
};

function readArguments(args: readonly string[]): {
  readonly ledgers: readonly string[];
  readonly options: Options;
} {
  const text = { type: "string" } as const;
  const files = { suppliers: text, area: text, postcodes: text, scope: text };
  try {
    const read = parseArgs({
      args: [...args],
      options: {
        ...{ ...files, amount: text, out: text, contracts: text, "large-payments": text },
        ...{
          column: { type: "string", multiple: true },
          before: { type: "string", multiple: true },
          "next-suppliers": { type: "string", multiple: true },
          "look-up": { type: "string", multiple: true },
          json: { type: "boolean" },
          "dry-run": { type: "boolean" },
        },
      },
      allowPositionals: true,
      strict: true,
    });
    if (read.positionals.length === 0) throw new WrongArguments("Give a LEDGER");
    return { ledgers: read.positionals, options: read.values };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

/** Says how each ledger will be read. */
async function preview(
  paths: readonly string[],
  chosen: ChosenColumns,
  { council, output }: Pick<Given, "council"> & { readonly output: Output },
): Promise<ExitCode> {
  const settings = await readSettings(council);
  const kept = settings.ok ? settings.value?.ledgerColumns : undefined;
  const recognised = await recogniseLedgers(paths.map((path) => ({ source: sourceAt(path), chosen, kept })));
  const { tables } = recognised;
  const issues = [...settings.issues, ...recognised.issues];
  complainOfFew(issues, output);
  for (const table of tables) for (const line of previewText(table)) output.say(line);
  return exitCode(issues);
}

async function report(
  paths: readonly string[],
  chosen: ChosenColumns,
  {
    options,
    known,
    council,
    output,
  }: { readonly options: Options; readonly output: Output } & Pick<Given, "known" | "council">,
): Promise<ExitCode> {
  const { suppliers, postcodes, scope, before, out, json = false } = options;
  const { contracts, "large-payments": large } = options;
  const { "next-suppliers": next = [], "look-up": published = [] } = options;
  if (large !== undefined && contracts === undefined)
    throw new WrongArguments("Give --contracts and --large-payments together");
  if (contracts !== undefined && large === undefined && next.length === 0)
    throw new WrongArguments("Give --contracts and --large-payments together, or --next-suppliers");
  if (published.length > 0 && next.length === 0)
    throw new WrongArguments("Give --next-suppliers: what --look-up finds stands in it");
  if (options.area === undefined && council === undefined)
    throw new WrongArguments(
      "Give --area, or --council: what is local. social-value council makes the council file, once for all commands",
    );
  await mustBeNew([out, large, ...next].filter((path) => path !== undefined));
  const made = await makeLocalSpend({
    ledgers: paths.map((path) => ({ source: sourceAt(path), chosen })),
    area: options.area === undefined ? undefined : areaAt(options.area),
    ...(out === undefined ? {} : { locate: locateFrom(out) }),
    suppliers: optionalSourceAt(suppliers),
    postcodes: await postcodesAt(postcodes),
    scope: optionalSourceAt(scope),
    settings: council,
    before: before?.map((path) => sourceAt(path)),
    contracts: contracts === undefined ? undefined : { files: [sourceAt(contracts)], known },
    nextSuppliers:
      next.length === 0
        ? undefined
        : { published: published.map((path) => sourceAt(path)), workbook: next.some(isSuppliersWorkbook) },
    workbook: out !== undefined,
  });
  complainOfFew(made.issues, output);
  if (!made.ok) return exitCode(made.issues);
  complainOfFew(made.value.magnitudes, output);
  const { workbook, nextSuppliers, largePayments } = made.value;
  if (large !== undefined && largePayments) await writeLines(large, largePaymentsCsv(largePayments));
  if (json) sayInPieces(output, made.value.json());
  else for (const line of [...spendText(made.value), ...keepingWords(chosen)]) output.say(line);
  if (large !== undefined && largePayments && !json)
    for (const line of largePaymentWords(largePayments, large)) output.say(line);
  // When the figures are said: that of a million lines takes longer than all before.
  if (out !== undefined && workbook) {
    await writePieces(out, workbookPieces(workbook.plan));
    if (!json) output.say(`Made ${out}`);
  }
  const written: string[] = [];
  if (nextSuppliers)
    for (const path of next) if (await writeSuppliers(path, nextSuppliers)) written.push(path);
  if (nextSuppliers && !json) for (const line of nextSuppliersWords(nextSuppliers, written)) output.say(line);
  if ((out !== undefined && !workbook) || written.length < next.length) return 2;
  return made.value.whole ? 0 : 1;
}
