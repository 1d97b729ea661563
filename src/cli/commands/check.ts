import { parseArgs } from "node:util";
import type { Issue } from "../../domain/issues/issue";
import { unreadableIssue, wordIssue } from "../../domain/issues/word-issue";
import { checkWorkbook } from "../../sheets/check-workbook";
import { readXlsx } from "../../xlsx/read";
import { type Command, Unusable, WrongArguments } from "../command";
import { readBytes } from "../files";
import { isAboutArguments } from "../options";

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
export const check: Command = {
  name: "check",
  summary: "list what is wrong in workbooks",
  help: `social-value check FILE... [--json]

Lists what is wrong in workbooks that were made here, with the cell of each mistake:
entries, rules of the tender and the framework, altered formulas and locks.
It never changes a file.

  FILE...  the workbooks, .xlsx
  --json   print a list with an entry for each file:
           {file, kind, ok, issues: [{code, severity, sheet, cell, message}]};
           docs/file-formats.md describes it

Ends with 0 when no file has an error (warnings alone are well), 1 when one has,
2 when a file cannot be read, is no workbook that was made here, or the arguments
cannot be used; the other files are checked and printed all the same.`,
  run: async (args, output) => {
    const { files, json } = readArguments(args);
    const reports: Report[] = [];
    for (const file of files) reports.push(await checkFile(file));
    if (json) output.say(JSON.stringify(reports, null, 2));
    else for (const line of reports.flatMap(lines)) output.say(line);
    if (reports.some(({ kind }) => kind === null)) return 2;
    return reports.every(({ ok }) => ok) ? 0 : 1;
  },
};

function readArguments(args: readonly string[]): {
  readonly files: readonly string[];
  readonly json: boolean;
} {
  try {
    const options = { json: { type: "boolean" } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new WrongArguments("Give a file to check");
    return { files: positionals, json: values.json === true };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function checkFile(file: string): Promise<Report> {
  const read = await readGrid(file);
  if (!read.ok) return report(file, null, [read.issue]);
  const { kind, issues } = checkWorkbook(read.grid);
  return report(file, kind, issues);
}

async function readGrid(file: string) {
  try {
    const read = await readXlsx(await readBytes(file), file);
    return read.ok ? read : { ok: false as const, issue: unreadableIssue(file, { ...read.reason }) };
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause;
    const issue = unreadableIssue(file, { code: "cannot-be-read", cause: cause.message });
    return { ok: false as const, issue };
  }
}

function report(file: string, kind: string | null, issues: readonly Issue[]): Report {
  return {
    file,
    kind,
    ok: issues.every(({ severity }) => severity !== "error"),
    issues: issues.map(({ code, severity, limits, place: { file: _said, ...place } }) => ({
      code,
      severity,
      sheet: place.sheet ?? null,
      cell: place.cell ?? null,
      message: wordIssue({ code, severity, place, limits }),
    })),
  };
}

function lines({ file, kind, issues }: Report): readonly string[] {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const found = `${counted(errors, "error")}, ${counted(warnings, "warning")}`;
  return [
    kind === null ? `${file}: cannot be checked` : `${file}: ${kind}, ${found}`,
    ...issues.map(({ severity, message }) => `  ${severity === "error" ? "Error" : "Warning"}: ${message}`),
  ];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
