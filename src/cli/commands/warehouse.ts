import type { Source } from "../../jobs/source";
import { parseArgs } from "node:util";
import { penceInWords } from "../../domain/issues/words/sentences";
import { addLedgers } from "../../warehouse/add-ledgers";
import { openEmbedded } from "../../warehouse/chdb/embedded";
import { engineFolder, install, isForThisMachine, isInstalled } from "../../warehouse/chdb/install";
import { type Engine, EngineFailed } from "../../warehouse/engine";
import { figuresIn } from "../../warehouse/figures";
import { loadsIn, NoWarehouse, tidy } from "../../warehouse/folder";
import { removeLoad } from "../../warehouse/remove-load";
import { sendLoads } from "../../warehouse/send";
import { databaseOf, openServer, prepareServer, type ServerAddress } from "../../warehouse/server";
import { LINE_TABLES } from "../../warehouse/tables";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { complainOfFew } from "../complaining";
import { exitCode } from "../exit-code";
import { chosenColumns, ROLE_NAMES } from "../ledger-columns";
import { isAboutArguments } from "../options";
import { postcodesAt } from "../return-files";
import { areaAt, optionalSourceAt, sourceAt } from "../sources";
import { councilInWarehouse } from "../council-in-warehouse";
import { figuresJson, figuresText, mayBeOthers } from "../warehouse-report";

/** Keeps the lines of many councils as Parquet, and works out their figures in an engine. */
export const warehouseCommand: Command = {
  help: `social-value warehouse add FOLDER LEDGER... --as NAME --area AREA [--suppliers FILE] [--postcodes FILE]
    [--scope FILE] [--council FILE] [--column ROLE=HEADING]... [--again]
social-value warehouse figures FOLDER [--as NAME] [--json]
social-value warehouse query FOLDER SQL
social-value warehouse loads FOLDER [--as NAME]
social-value warehouse remove FOLDER LOAD
social-value warehouse send FOLDER --server ADDRESS [--cluster NAME]
social-value warehouse figures --server ADDRESS [--cluster NAME] [--as NAME] [--json]
social-value warehouse query --server ADDRESS [--cluster NAME] SQL
social-value warehouse engine

Keeps payments as Parquet files by council and quarter, each line with its file, sheet and line, and what was left out
beside them. The registers of returns come in by social-value consolidate --warehouse FOLDER --as NAME.
docs/scale.md says when a warehouse is worth its trouble.

  add      reads a council's ledgers as social-value spend does, and adds all of them or none. A ledger that is there
           already counts once; without a LEDGER the council's suppliers and places are matched anew
  figures  what social-value spend and consolidate say, of every council
  query    rows of a view or table, as JSON lines: spend, spend_by_tier, spend_by_quarter, spend_by_service_area,
           spend_by_supplier, tier_names, spend_unmatched, payments, left_out, doubts, payments_twice, measures, supply_chain and others
  loads    what was loaded when, each load with its files
  remove   takes a load out again, by its name in loads: all of it or nothing. A server that has it keeps it: send to
           another database, or delete it there
  send     sends what a ClickHouse server does not have yet
  engine   installs the engine that figures and query need where no server is given

  --as NAME         the council's name here: small letters, figures and hyphens, such as rotherham
  --area AREA       what is local: rotherham, or the path of area.json; the council file's area where it is left out
  --suppliers FILE  the supplier register; --postcodes, --scope and --council as social-value spend takes them
  --column ROLE=HEADING
                    the column that holds something: ROLE is ${ROLE_NAMES.join(", ")}
  --again           read ledgers that are there already anew, in their own place
  --server ADDRESS  a ClickHouse server, as http://host:8123, with user and password before the host where it asks for them
  --cluster NAME    the cluster by its name on that server: each council's lines are on one shard of it
  --json            print the figures as JSON

Ends with 0 when it is done and nothing may be missing in the figures, 1 when a ledger holds mistakes, lines that may be
payments were left out or the figures may be others, 2 when a file, the engine or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { council }) => {
    const [task = "", ...rest] = args;
    const work = TASKS[task];
    if (!work)
      throw new WrongArguments(`Say what to do with the warehouse: ${Object.keys(TASKS).join(", ")}`);
    try {
      return await work({ ...readArguments(rest), council }, output);
    } catch (cause) {
      if (cause instanceof EngineFailed || cause instanceof NoWarehouse) throw new Unusable(cause.message);
      throw cause;
    }
  },
};

interface Arguments {
  readonly positionals: readonly string[];
  readonly options: ReturnType<typeof parse>["values"];
  readonly council?: Source | undefined;
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  return parseArgs({
    args: [...args],
    options: {
      ...{ as: text, area: text, suppliers: text, postcodes: text, scope: text },
      ...{ server: text, cluster: text, json: flag, again: flag },
      column: { type: "string", multiple: true },
    },
    allowPositionals: true,
    strict: true,
  });
}

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values: options, positionals } = parse(args);
    return { options, positionals };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

const TASKS: Readonly<Record<string, (args: Arguments, output: Output) => Promise<ExitCode>>> = {
  add,
  figures,
  query,
  loads,
  remove,
  send,
  engine,
};

async function add(
  { positionals: [folder, ...paths], options, council: file }: Arguments,
  output: Output,
): Promise<ExitCode> {
  const { suppliers, postcodes, scope, column, again = false } = options;
  if (folder === undefined) throw new WrongArguments("Give the FOLDER of the warehouse, and --as");
  const council = councilInWarehouse(options.as);
  const chosen = chosenColumns({ column });
  const added = await addLedgers({
    ...{ folder, council, again },
    ledgers: paths.map((path) => ({ source: sourceAt(path), chosen })),
    area: options.area === undefined ? undefined : areaAt(options.area),
    suppliers: optionalSourceAt(suppliers),
    postcodes: await postcodesAt(postcodes),
    scope: optionalSourceAt(scope),
    settings: file,
  });
  complainOfFew(added.issues, output);
  if (!added.ok) return exitCode(added.issues);
  await tidy(
    folder,
    LINE_TABLES.map(({ name }) => name),
  );
  const { load, lines, pence, whole } = added.value;
  output.say(
    load === undefined
      ? "The warehouse has all of this already"
      : `Added ${lines.toLocaleString("en-GB")} payments (${penceInWords(pence)}) of ${council}, as load ${load}`,
  );
  return whole ? 0 : 1;
}

async function figures({ positionals, options }: Arguments, output: Output): Promise<ExitCode> {
  const asked = options.as === undefined ? undefined : councilInWarehouse(options.as);
  const [folder, ...others] = positionals;
  if (others.length > 0) throw new WrongArguments("Give one FOLDER");
  const found = await withEngine(folder, options, (engine) => figuresIn(engine, asked));
  if (found.councils.length === 0)
    throw new Unusable("The warehouse has nothing of it yet: add ledgers first");
  if (options.json) output.say(JSON.stringify(figuresJson(found)));
  else for (const line of figuresText(found)) output.say(line);
  return mayBeOthers(found) ? 1 : 0;
}

async function query({ positionals, options }: Arguments, output: Output): Promise<ExitCode> {
  const [folder, sql] = options.server === undefined ? positionals : [undefined, ...positionals];
  if (sql === undefined) throw new WrongArguments("Give the query in SQL, in quotation marks");
  const rows = await withEngine(folder, options, (engine) => engine.rows(sql));
  for (const row of rows) output.say(JSON.stringify(row));
  return 0;
}

async function loads({ positionals: [folder], options }: Arguments, output: Output): Promise<ExitCode> {
  if (folder === undefined) throw new WrongArguments("Give the FOLDER of the warehouse");
  const asked = options.as === undefined ? undefined : councilInWarehouse(options.as);
  for (const { load, council, kind, file, lines, pence } of await loadsIn(folder)) {
    if (asked !== undefined && council !== asked) continue;
    const what =
      kind === "suppliers" ? "suppliers and places" : `${file}: ${lines.toLocaleString("en-GB")} lines`;
    output.say(`${load}  ${council}  ${what}${kind === "ledger" ? ` (${penceInWords(pence)})` : ""}`);
  }
  return 0;
}

async function remove({ positionals: [folder, load] }: Arguments, output: Output): Promise<ExitCode> {
  if (folder === undefined || load === undefined)
    throw new WrongArguments(
      "Give the FOLDER of the warehouse and the LOAD, by its name in: warehouse loads",
    );
  const removed = await removeLoad(folder, load);
  if (!removed) throw new Unusable(`There is no load ${load} in ${folder}: see social-value warehouse loads`);
  const { council, files, lines, pence, countAgain } = removed;
  output.say(
    files.length === 0
      ? `The load ${load} of ${council} has no payments; what it says of suppliers and places stays`
      : `Took ${lines.toLocaleString("en-GB")} lines (${penceInWords(pence)}) of ${council} out: ${files.join(", ")}`,
  );
  for (const again of countAgain)
    output.say(
      `${again.file} counts again: ${again.lines.toLocaleString("en-GB")} lines (${penceInWords(again.pence)})`,
    );
  return 0;
}

async function send({ positionals: [folder], options }: Arguments, output: Output): Promise<ExitCode> {
  const server = serverIn(options);
  if (folder === undefined || !server)
    throw new WrongArguments("Give the FOLDER of the warehouse and --server");
  await prepareServer(server);
  const sent = await withServer(server, (engine) => sendLoads(folder, engine));
  const count = (number: number) => number.toLocaleString("en-GB");
  output.say(
    `Sent ${count(sent.loads)} loads (${count(sent.lines)} payments); ${count(sent.known)} were there already`,
  );
  return 0;
}

async function engine(_: Arguments, output: Output): Promise<ExitCode> {
  if (!isForThisMachine())
    throw new Unusable(
      "There is no engine for this machine: it is made for Linux and macOS. Use a server, by --server",
    );
  const { failed } = await install();
  if (failed !== undefined) throw new Unusable(`The engine could not be installed by npm: ${failed}`);
  output.say(`The engine is in ${engineFolder()}`);
  return 0;
}

type Options = Arguments["options"];

function serverIn({ server: address, cluster }: Options): ServerAddress | undefined {
  if (address !== undefined && !/^https?:\/\//.test(address))
    throw new WrongArguments("--server must be an address such as http://host:8123");
  return address === undefined ? undefined : { address, cluster };
}

async function withEngine<T>(
  folder: string | undefined,
  options: Options,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const server = serverIn(options);
  if ((server === undefined) === (folder === undefined))
    throw new WrongArguments("Give the FOLDER of a warehouse, or --server");
  if (server) return withServer(server, work);
  if (!isInstalled())
    throw new Unusable(
      "The engine is not installed (546 MB, once). Install it by: social-value warehouse engine. Or give a server, by --server",
    );
  return closing(await openEmbedded(folder ?? ""), work);
}

function withServer<T>(server: ServerAddress, work: (engine: Engine) => Promise<T>): Promise<T> {
  return closing(openServer(server, databaseOf(server)), work);
}

async function closing<T>(opened: Engine, work: (engine: Engine) => Promise<T>): Promise<T> {
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
