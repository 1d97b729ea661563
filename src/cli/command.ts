import type { Framework } from "../domain/framework/edition";
import type { Source } from "../jobs/source";
import type { KnownEditions } from "../jobs/own-edition";
import type { Threads } from "./in-threads";

/** 0: done. 1: the user's files hold mistakes, which were printed. 2: a file or the arguments cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** Where a command's words go: what was asked for, and what is wrong. */
export interface Output {
  readonly say: (line: string) => void;
  /** The same for a line that comes in pieces, too long to be held; joined where there is no such way. */
  readonly sayInPieces?: (pieces: Iterable<string>) => void;
  readonly complain: (line: string) => void;
}

/** What every command is given beside its own arguments. */
export interface Given {
  /** The editions at hand, those of `--edition` among them, and how a set-up's own is opened. */
  readonly known: KnownEditions & { readonly editions: readonly Framework[] };
  /** Only this one where absent. */
  readonly threads?: Threads | undefined;
  /** Of a command that takes one, where it is given or found. */
  readonly council?: Source | undefined;
}

export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** Whether it works with a council file: one that is given, or one found beside its files too. */
  readonly takesCouncil?: "given" | "found";
  readonly run: (args: readonly string[], output: Output, given: Given) => Promise<ExitCode>;
}

/** A file that cannot be used, or arguments; the message is in words for the user. */
export class Unusable extends Error {
  override readonly name: string = "Unusable";
}

/** Arguments that a command's help explains. */
export class WrongArguments extends Unusable {
  override readonly name = "WrongArguments";
}
