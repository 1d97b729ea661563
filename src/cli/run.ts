import { editionsAtHand } from "../jobs/editions";
import { complaining } from "./complaining";
import { exitCode } from "./exit-code";
import { councilBeside } from "./council-file";
import { pathOptions } from "./options";
import { openBeside, optionalSourceAt, sourceAt } from "./sources";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "./command";
import type { Threads } from "./in-threads";
import { changeCommand } from "./commands/change";
import { checkCommand } from "./commands/check";
import { schemeCommand } from "./commands/scheme";
import { councilCommand } from "./commands/council";
import { spendCommand } from "./commands/spend";
import { summariesCommand } from "./commands/summaries";
import { lotsCommand } from "./commands/lots";
import { areaCommand } from "./commands/area";
import { awardCommand } from "./commands/award";
import { noticeCommand } from "./commands/notice";
import { receiveCommand } from "./commands/receive";
import { responseCommand } from "./commands/response";
import { assessCommand } from "./commands/assess";
import { evaluateCommand } from "./commands/evaluate";
import { rescoreCommand } from "./commands/rescore";
import { evaluatorCommand } from "./commands/evaluator";
import { commitmentsCommand } from "./commands/commitments";
import { returnCommand } from "./commands/return";
import { contractsCommand } from "./commands/contracts";
import { consolidateCommand } from "./commands/consolidate";
import { editionCommand } from "./commands/edition";
import { tenderCommand } from "./commands/tender";
import { warehouseCommand } from "./commands/warehouse";

const COMMANDS: readonly Command[] = [
  editionCommand,
  assessCommand,
  tenderCommand,
  changeCommand,
  responseCommand,
  receiveCommand,
  evaluatorCommand,
  evaluateCommand,
  checkCommand,
  rescoreCommand,
  schemeCommand,
  lotsCommand,
  summariesCommand,
  awardCommand,
  noticeCommand,
  commitmentsCommand,
  contractsCommand,
  councilCommand,
  areaCommand,
  returnCommand,
  consolidateCommand,
  spendCommand,
  warehouseCommand,
];

/** Does what the arguments ask for. */
export async function run(args: readonly string[], output: Output, threads?: Threads): Promise<ExitCode> {
  const [name = "", ...rest] = args;
  if (isHelp(name)) return helped(overview(), output);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    output.complain(name === "" ? "Say what to do." : `There is no command ${name}.`);
    output.complain(overview());
    return 2;
  }
  if (rest.some(isHelp)) return helped(helpOf(command), output);
  try {
    const { paths, others } = pathOptions(rest, ["--edition"]);
    const editions = complaining(await editionsAtHand(paths.map((path) => sourceAt(path))), output);
    if (!editions.ok) return exitCode(editions.issues);
    const known = { editions: editions.value, openNamed: openBeside };
    if (!command.takesCouncil) return await command.run(others, output, { known, threads });
    const given = pathOptions(others, COUNCIL_OPTIONS);
    if (given.paths.length > 1) throw new WrongArguments("Give one council file with --council");
    const find = command.takesCouncil === "found" && given.paths.length === 0;
    const council = find ? await councilBeside(given.others, output) : optionalSourceAt(given.paths[0]);
    return await command.run(given.others, output, { known, threads, council });
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause;
    output.complain(cause.message);
    if (cause instanceof WrongArguments) output.complain(`Try: social-value ${command.name} --help`);
    return 2;
  }
}

/** How the council file is given; the second is what the option was called first. */
const COUNCIL_OPTIONS = ["--council", "--settings"] as const;

const COUNCIL_HELP = `--council FILE is the council file, a workbook or JSON, as social-value council makes it. Without it a council.xlsx
or council.json beside what is given is taken, which is said.`;

const EDITION_HELP = `Every command takes --edition FILE too, as often as needed: an edition of the framework that is not built in, as a
workbook or JSON, or any workbook that was made with it. A set-up can name the file in place of the edition's id, and
what is made carries the edition on: a workbook, tender.json or contract.json needs it no second time.`;

function helpOf({ help, takesCouncil }: Command): string {
  return [help, ...(takesCouncil === "found" ? [COUNCIL_HELP] : []), EDITION_HELP].join("\n\n");
}

function isHelp(argument: string): boolean {
  return argument === "--help" || argument === "-h";
}

function helped(text: string, output: Output): ExitCode {
  output.say(text);
  return 0;
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(13)}${summary}`);
  return ["social-value COMMAND [--help]", "", ...lines].join("\n");
}
