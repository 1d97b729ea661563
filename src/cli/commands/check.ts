import { localDay } from "../../domain/values/day";
import { parseArgs } from "node:util";
import { alikeTogether } from "../../domain/issues/alike";
import { hasError } from "../../domain/issues/errors-first";
import { issueJson } from "../../domain/issues/issue-json";
import { wordIssue } from "../../domain/issues/word-issue";
import { saidOf } from "../../domain/values/workbook-kind";
import { type CheckedFile, checkFile, wordChecked } from "../../jobs/check";
import { type Command, WrongArguments } from "../command";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

/** What `--json` prints of each file. */
interface Report {
  readonly file: string;
  /** Null where the file is no workbook that was made here. */
  readonly kind: string | null;
  /** False where there is an error; warnings alone are well. */
  readonly ok: boolean;
  readonly issues: readonly {
    readonly code: string;
    readonly severity: "error" | "warning";
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly message: string;
  }[];
}

/** Lists what is wrong in workbooks. */
export const checkCommand: Command = {
  help: `social-value check FILE... [--verbose] [--json]

Lists what is wrong in workbooks that were made here, with the cell of each mistake:
entries, rules of the tender and the framework, altered formulas and locks, and cells
that no longer refuse a wrong entry.
It never changes a file.

  FILE...    the workbooks, .xlsx
  --verbose  print each cell on a line of its own, where those of one kind stand on
             one line otherwise
  --json     print a list with an entry for each file:
             {file, kind, ok, issues: [{code, severity, sheet, cell, message}]};
             docs/file-formats.md describes it

Ends with 0 when no file has an error (warnings alone are well), 1 when one has,
2 when a file cannot be read, is no workbook that was made here, or the arguments
cannot be used; the other files are checked and printed all the same.`,
  run: async (args, output) => {
    const { files, json, isVerbose } = readArguments(args);
    const checked: CheckedFile[] = [];
    for (const file of files) checked.push(await checkFile(sourceAt(file), localDay(new Date())));
    if (json) output.say(JSON.stringify(checked.map(report), null, 2));
    else for (const line of checked.flatMap((each) => lines(each, isVerbose))) output.say(line);
    if (checked.some(({ kind }) => kind === null)) return 2;
    return checked.some(({ issues }) => hasError(issues)) ? 1 : 0;
  },
};

function readArguments(args: readonly string[]): {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Each issue on a line of its own. */
  readonly isVerbose: boolean;
} {
  try {
    const options = { json: { type: "boolean" }, verbose: { type: "boolean" } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new WrongArguments("Give a file to check");
    return { files: positionals, json: values.json === true, isVerbose: values.verbose === true };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

function report({ file, kind, issues }: CheckedFile): Report {
  return {
    file,
    kind: kind && saidOf(kind),
    ok: !hasError(issues),
    issues: issues.map(issueJson),
  };
}

function lines(checked: CheckedFile, isVerbose: boolean): readonly string[] {
  const told = isVerbose ? checked.issues : alikeTogether(checked.issues);
  return [
    `${checked.file}: ${wordChecked(checked)}`,
    ...told.map((issue) => `  ${issue.severity === "error" ? "Error" : "Warning"}: ${wordIssue(issue)}`),
  ];
}
