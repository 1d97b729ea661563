import { parseArgs } from "node:util";
import { makeLocalSpend } from "../../jobs/local-spend";
import { workbookBytes } from "../../jobs/job";
import { shippedAreas } from "../../domain/council/shipped-areas";
import type { ChosenColumns } from "../../domain/spend/columns";
import { type Command, type ExitCode, type Output, WrongArguments } from "../command";
import { complainOfFew } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { chosenColumns, ROLE_NAMES } from "../ledger-columns";
import { isAboutArguments } from "../options";
import { optionalSourceAt, sourceAt } from "../sources";
import { spendText } from "../spend-report";

/** Works out local spend from payments ledgers. */
export const spendCommand: Command = {
  name: "spend",
  summary: "work out local spend from payments ledgers",
  help: `social-value spend LEDGER... --area AREA [--suppliers suppliers.csv] [--postcodes FILE]
    [--column ROLE=HEADING]... [--scope scope.json] [--settings settings.json] [--before FILE]
    [--out spend.xlsx] [--json]

Reads payments ledgers (comma-separated text or .xlsx) as councils publish them, and says how much was spent locally.

  --area AREA       what is local: rotherham, or the path of area.json; docs/file-formats.md describes it
  --suppliers FILE  the supplier register: supplier, company_number, postcode, sme, vcse
  --postcodes FILE  postcodes with their districts (ONSPD, NSPL, Code-Point Open)
  --column ROLE=HEADING
                    the column that holds something, where another than the one found is meant, by its heading or
                    its letter: ROLE is ${ROLE_NAMES.join(", ")}
  --amount HEADING  the same as --column amount=HEADING
  --scope FILE      rules for what is left out, such as payroll; nothing is left out without them
  --settings FILE   the baseline and target of the local share (directLocalShare), which it is held against
  --before FILE     what --json printed for the period before, which the figures are held against
  --out FILE        the workbook to make; a file that exists is never overwritten
  --json            print the figures as JSON

Ends with 0 when the figures are printed and nothing may be missing in them, 1 when a file holds mistakes (each is
printed), lines that may be payments were left out or the figures may be others (which they say), 2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { ledgers: paths, options } = readArguments(args);
    return report(paths, chosenColumns(options), { options, output });
  },
};

type Options = Readonly<
  Partial<Record<"suppliers" | "postcodes" | "amount" | "scope" | "settings" | "before" | "out", string>>
> & {
  readonly area: string;
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
    const { area } = read.values;
    if (area === undefined) throw new WrongArguments("Give --area: rotherham, or the path of an area.json");
    return { ledgers: read.positionals, options: { ...read.values, area } };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function report(
  paths: readonly string[],
  chosen: ChosenColumns,
  { options, output }: { readonly options: Options; readonly output: Output },
): Promise<ExitCode> {
  const { suppliers, area, postcodes, scope, settings, before, out, json = false } = options;
  const made = await makeLocalSpend({
    ledgers: paths.map((path) => ({ source: sourceAt(path), chosen })),
    area: shippedAreas.get(area.toLowerCase()) ?? sourceAt(area),
    suppliers: optionalSourceAt(suppliers),
    postcodes: optionalSourceAt(postcodes),
    scope: optionalSourceAt(scope),
    settings: optionalSourceAt(settings),
    before: optionalSourceAt(before),
    workbook: out !== undefined,
  });
  complainOfFew(made.issues, output);
  if (!made.ok) return exitCode(made.issues);
  complainOfFew(made.value.magnitudes, output);
  const { workbook } = made.value;
  if (out !== undefined && workbook) await writeNew(out, await workbookBytes(workbook.plan));
  if (json) output.say(JSON.stringify(made.value.json));
  else for (const line of spendText(made.value)) output.say(line);
  const code = made.value.whole ? 0 : 1;
  if (out === undefined) return code;
  if (workbook && !json) output.say(`Made ${out}`);
  return workbook ? code : 2;
}
