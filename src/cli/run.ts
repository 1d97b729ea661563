import type { Command, ExitCode, Output } from "./command";
import { COMMANDS } from "./command-list";
import type { Threads } from "./in-threads";

/** Does what the arguments ask for. Nothing is loaded that they do not need: the list of commands needs none of them. */
export async function run(args: readonly string[], output: Output, threads?: Threads): Promise<ExitCode> {
  const [name = "", ...rest] = args;
  if (isHelp(name)) return helped(overview(), output);
  const listed = COMMANDS.find((each) => each.name === name);
  if (!listed) {
    output.complain(name === "" ? "Say what to do." : `There is no command ${name}.`);
    output.complain(overview());
    return 2;
  }
  const command = await listed.load();
  if (rest.some(isHelp)) return helped(helpOf(command), output);
  const { runCommand } = await import("./run-command");
  return runCommand({ name, command, args: rest, threads }, output);
}

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
