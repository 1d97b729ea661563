import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "./command";
import type { Threads } from "./in-threads";
import { change } from "./commands/change";
import { check } from "./commands/check";
import { scheme } from "./commands/scheme";
import { spend } from "./commands/spend";
import { summaries } from "./commands/summaries";
import { award } from "./commands/award";
import { receive } from "./commands/receive";
import { response } from "./commands/response";
import { assess } from "./commands/assess";
import { evaluate } from "./commands/evaluate";
import { rescore } from "./commands/rescore";
import { evaluator } from "./commands/evaluator";
import { commitments } from "./commands/commitments";
import { quarterlyReturn } from "./commands/return";
import { consolidate } from "./commands/consolidate";
import { edition } from "./commands/edition";
import { tender } from "./commands/tender";

const COMMANDS: readonly Command[] = [
  edition,
  assess,
  tender,
  change,
  response,
  receive,
  evaluator,
  evaluate,
  check,
  rescore,
  scheme,
  summaries,
  award,
  commitments,
  quarterlyReturn,
  consolidate,
  spend,
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
  if (rest.some(isHelp)) return helped(command.help, output);
  try {
    return await command.run(rest, output, threads);
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause;
    output.complain(cause.message);
    if (cause instanceof WrongArguments) output.complain(`Try: social-value ${command.name} --help`);
    return 2;
  }
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
