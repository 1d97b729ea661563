import type { Threads } from "./in-threads";

/** 0: done. 1: the user's files hold mistakes, which were printed. 2: a file or the arguments cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** Where a command's words go: what was asked for, and what is wrong. */
export interface Output {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** In this thread alone where `threads` are not given. */
  readonly run: (args: readonly string[], output: Output, threads?: Threads) => Promise<ExitCode>;
}

/** A file that cannot be used, or arguments; the message is in words for the user. */
export class Unusable extends Error {
  override readonly name: string = "Unusable";
}

/** Arguments that a command's help explains. */
export class WrongArguments extends Unusable {
  override readonly name = "WrongArguments";
}
