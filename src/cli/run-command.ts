import { editionsAtHand } from "../jobs/editions";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "./command";
import { complaining } from "./complaining";
import { councilBeside } from "./council-file";
import { exitCode } from "./exit-code";
import type { Threads } from "./in-threads";
import { pathOptions } from "./options";
import { openBeside, optionalSourceAt, sourceAt } from "./sources";

export interface CommandAsked {
  readonly name: string;
  readonly command: Command;
  /** Those that follow its name. */
  readonly args: readonly string[];
  readonly threads: Threads | undefined;
}

/** Runs a command with what each is given: the editions at hand, and the council file of one that takes it. */
export async function runCommand(
  { name, command, args, threads }: CommandAsked,
  output: Output,
): Promise<ExitCode> {
  try {
    const { paths, others } = pathOptions(args, ["--edition"]);
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
    if (cause instanceof WrongArguments) output.complain(`Try: social-value ${name} --help`);
    return 2;
  }
}

/** How the council file is given; the second is what the option was called first. */
const COUNCIL_OPTIONS = ["--council", "--settings"] as const;
