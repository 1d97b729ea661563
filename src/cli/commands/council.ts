import { sectorErrorWords } from "../../domain/council/area";
import { SURROUNDINGS } from "../../domain/council/councils";
import { changeInWords, settingsChanges } from "../../domain/council/changes";
import type { Settings } from "../../domain/council/settings";
import { councilJson, settingsWorkbook, withName } from "../../jobs/council-settings";
import type { Result } from "../../domain/issues/issue";
import { workbookBytes } from "../../jobs/job";
import { type Command, type ExitCode, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { councilSettings } from "../council-file";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readSomeOptions } from "../options";
import { postcodesAt } from "../return-files";
import { sourceAt } from "../sources";
import { surroundingsIn } from "../surroundings";

const NAMES = ["out", "json", "name", "postcodes", "around", "before"] as const;
type Options = ReturnType<typeof readSomeOptions<(typeof NAMES)[number]>>;

/** Makes the council file: what a council is and what it chose, once for every job. */
export const councilCommand: Command = {
  help: `social-value council --out council.xlsx [--json council.json] [--council FILE]
    [--name NAME [--postcodes PATH [--around KIND]]] [--before FILE]

Makes the workbook in which a council types what it is and what it chose: its name and what is local, whom suppliers
deal with, with what new tenders begin, the bands of ratings, targets for the year, quarters that were published,
service areas, texts and the rest, each with what it does and where it was decided. Everything may be left empty.
assess, award, response, return, consolidate, spend and warehouse take it as --council, or find it beside their files;
check lists what is wrong in it.

  --out FILE        the workbook to make; a file that exists is never overwritten
  --json FILE       the same as JSON, for machines
  --council FILE    the council file to begin with, such a workbook or JSON; a blank one where it is left out
  --name NAME       the council's name; "Rotherham" brings the area that comes with the product
  --postcodes PATH  ONSPD, NSPL, Code-Point Open (a file, or its folder), or postcode and district code: what is local
                    to the council of that name is counted from it, as social-value area does
  --around KIND     what lies round the council: ${SURROUNDINGS.join(", ")} or none
  --before FILE     the council file before: what changed since is printed

Ends with 0 when it is done, 1 when a file holds mistakes (each is printed) and nothing is made, 2 when a file or the
arguments cannot be used.`,
  takesCouncil: "given",
  run: async (args, output, { known, council }) => {
    const options = readArguments(args);
    await mustBeNew([options.out, options.json].filter((path) => path !== undefined));
    const before = await councilSettings(council, output);
    if (!before.ok) return exitCode(before.issues);
    const named = await withOwnName(before.value, options, output);
    if (!named.ok) return exitCode(named.issues);
    const settings = named.value;
    if (options.out !== undefined) {
      await writeNew(options.out, await workbookBytes(settingsWorkbook(settings, known.editions).plan));
      output.say(`Made ${options.out}`);
    }
    if (options.json !== undefined) {
      await writeNew(options.json, councilJson(settings).bytes);
      output.say(`Made ${options.json}`);
    }
    if (options.name !== undefined) output.say(areaWords(settings));
    return options.before === undefined ? 0 : sayChanges(options.before, settings, output);
  },
};

function readArguments(args: readonly string[]): Options {
  const options = readSomeOptions(args, NAMES);
  const { out, json, name, postcodes, around, before } = options;
  if (out === undefined && json === undefined && before === undefined)
    throw new WrongArguments("Give --out, --json or --before");
  if (postcodes !== undefined && name === undefined)
    throw new WrongArguments("Give --name: whose postcodes are meant");
  if (around !== undefined && postcodes === undefined)
    throw new WrongArguments("Give --around with --postcodes");
  return options;
}

async function withOwnName(
  before: Settings,
  { name, postcodes, around }: Options,
  output: Output,
): Promise<Result<Settings>> {
  if (name === undefined) return { ok: true, value: before, issues: [] };
  const asked = { name, postcodes: await postcodesAt(postcodes), surroundings: surroundingsIn(around) };
  return complaining(await withName(before, asked), output);
}

/** What is local, and how far its sectors are off. */
function areaWords({ area }: Settings): string {
  if (!area) return "It has no area: give --postcodes too, or type it on the sheet Area";
  return sectorErrorWords(area) ?? `What is local: ${area.name}`;
}

async function sayChanges(before: string, settings: Settings, output: Output): Promise<ExitCode> {
  const read = await councilSettings(sourceAt(before), output);
  if (!read.ok) return exitCode(read.issues);
  const changes = settingsChanges(read.value, settings);
  if (changes.length === 0) output.say(`Nothing changed since ${before}`);
  for (const change of changes) output.say(changeInWords(change));
  return 0;
}
