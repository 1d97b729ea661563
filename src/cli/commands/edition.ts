import { parseArgs } from "node:util";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import type { Result } from "../../domain/issues/issue";
import { editionText } from "../../jobs/edition-text";
import {
  comparison,
  editionBeside,
  type EditionComparison,
  editionFile,
  editionOutOf,
  editionWorkbook,
  heldAgainstFollowed,
} from "../../jobs/editions";
import { workbookBytes } from "../../jobs/job";
import type { EditionStart } from "../../sheets/framework/edition-workbook";
import { reviewEditionByFile } from "../../jobs/next-edition";
import { type Command, type ExitCode, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeLines, writeNew } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

type Job =
  | { readonly type: "show"; readonly edition: string }
  | {
      readonly type: "compare";
      readonly before: string;
      readonly after: string;
      readonly csv: string | undefined;
    }
  | { readonly type: "next"; readonly before: string; readonly changes: string; readonly out: string }
  | { readonly type: "export"; readonly id: string; readonly out: string }
  | { readonly type: "new-from"; readonly edition: string; readonly out: string }
  | { readonly type: "new" | "template"; readonly out: string }
  | {
      readonly type: "from";
      readonly workbook: string;
      readonly id: string | undefined;
      readonly out: string;
    };

/** Shows, compares and exports editions of a council's framework, and makes the next one. */
export const editionCommand: Command = {
  help: `social-value edition --show EDITION
social-value edition --compare OLD NEW [--csv FILE]
social-value edition --next EDITION --changes changes.json --out edition.json
social-value edition --new-from EDITION --out edition.xlsx
social-value edition --new --out edition.xlsx
social-value edition --template --out edition.xlsx
social-value edition --export EDITION --out edition.json
social-value edition --from WORKBOOK [--id ID] --out edition.json

Shows an edition of the social value framework, says what changed from one to another for the annual review,
makes the next one from the changes that the review decided, or makes the workbook in which an officer edits one. It
writes one as a file, too: one at hand, or the one that a workbook was made with.

  --show EDITION     print the edition as text
  --compare OLD NEW  print what changed, a line for each change; measures are matched by id
  --csv FILE         the same side by side, as comma-separated text with a column for each edition
  --next EDITION     make the next edition from this one, and print what changed
  --changes FILE     the next edition's id, title and publication, and the measures that are added,
                     reworded or retired
  --new-from EDITION make the workbook in which the next edition is edited, with all that this one says. Nothing is
                     made with it before it says Ready; check lists what is wrong in it
  --new              the same, with nothing filled in
  --template         the same, with lines for themes, outcomes and measures of a framework of another owner, such as the
                     National TOMs, and none of its words: fill them in as its licence allows
  --export EDITION   write an edition as JSON
  --from WORKBOOK    write the edition that a workbook carries as JSON
  --id ID            which, where a register carries several
  --out FILE         the file to make; a file that exists is never overwritten

An edition is the id of one at hand (built in: ${builtInIds()}), a JSON file, or a workbook that was made with it;
docs/file-formats.md describes it, and the file of changes. What an edition says of the one that it follows (the same, replaced,
retired) is held against it where both are given: the two of --compare, the files of --edition, a contract's and another's.

Ends with 0 when it is done, 1 when a file holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known: { editions } }) => {
    const job = readJob(args);
    const at: Desk = { output, editions };
    switch (job.type) {
      case "show":
        return show(job.edition, at);
      case "compare":
        return compare(job, at);
      case "next":
        return makeNext(job, at);
      case "new-from":
        return makeWorkbook(job, at);
      case "new":
        return writeWorkbook(undefined, job.out, at);
      case "template":
        return writeWorkbook("template", job.out, at);
      case "export":
        return exportTo(job, at);
      case "from":
        return takeOut(job, at);
    }
  },
};

/** Where a command's words go, and the editions that it knows by their ids. */
interface Desk {
  readonly output: Output;
  readonly editions: readonly Framework[];
}

const JOBS = ["show", "compare", "next", "new-from", "new", "template", "export", "from"] as const;

/** The jobs that each other option goes with. */
const GOES_WITH: Readonly<Record<"changes" | "out" | "id" | "csv", readonly Job["type"][]>> = {
  changes: ["next"],
  out: ["next", "new-from", "new", "template", "export", "from"],
  id: ["from"],
  csv: ["compare"],
};

function readJob(args: readonly string[]): Job {
  const { values, positionals } = parsed(args);
  const [type, ...others] = JOBS.filter((name) => values[name] !== undefined);
  if (!type || others.length > 0) throw new WrongArguments(`Give one of ${named(JOBS)}`);
  for (const option of ["changes", "out", "id", "csv"] as const) {
    const jobs = GOES_WITH[option];
    if (values[option] !== undefined && !jobs.includes(type))
      throw new WrongArguments(`--${option} goes with ${named(jobs)}`);
  }
  const [newer, ...stray] = type === "compare" ? positionals : [undefined, ...positionals];
  if (stray.length > 0) throw new WrongArguments(`Nothing is known to do with ${stray.join(" ")}`);
  const { [type]: given = "", changes, out, id, csv } = values;
  const text = String(given);
  switch (type) {
    case "show":
      return { type, edition: text };
    case "compare":
      if (newer === undefined) throw new WrongArguments("Give two editions to compare, the older one first");
      return { type, before: text, after: newer, csv };
    case "next":
      return { type, before: text, changes: needed("changes", changes), out: needed("out", out) };
    case "new-from":
      return { type, edition: text, out: needed("out", out) };
    case "new":
    case "template":
      return { type, out: needed("out", out) };
    case "export":
      return { type, id: text, out: needed("out", out) };
    case "from":
      return { type, workbook: text, id, out: needed("out", out) };
  }
}

function needed(option: string, given: string | undefined): string {
  if (given === undefined) throw new WrongArguments(`Give --${option}`);
  return given;
}

/** "--show, --compare and --export" */
function named(options: readonly string[]): string {
  return options
    .map((option) => `--${option}`)
    .join(", ")
    .replace(/, ([^,]+)$/, " and $1");
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    show: text,
    compare: text,
    next: text,
    export: text,
    "new-from": text,
    new: { type: "boolean" as const },
    template: { type: "boolean" as const },
    from: text,
    changes: text,
    out: text,
    id: text,
    csv: text,
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function show(named: string, { output, editions }: Desk): Promise<ExitCode> {
  const read = complaining(await editionAt(named, editions), output);
  if (!read.ok) return exitCode(read.issues);
  for (const line of editionText(read.value)) output.say(line);
  return 0;
}

async function compare(
  { before, after, csv }: Extract<Job, { type: "compare" }>,
  { output, editions }: Desk,
): Promise<ExitCode> {
  await mustBeNew(csv === undefined ? [] : [csv]);
  const older = complaining(await editionAt(before, editions), output);
  const newer = complaining(await editionAt(after, editions), output);
  if (!older.ok || !newer.ok) return exitCode([...older.issues, ...newer.issues]);
  const followed = heldAgainstFollowed(newer.value, [older.value], after);
  complaining({ issues: followed }, output);
  const changes = comparison(older.value, newer.value);
  if (csv !== undefined) await writeLines(csv, changes.csv());
  sayChanges(changes, output);
  if (csv !== undefined) output.say(`Made ${csv}`);
  return exitCode(followed);
}

function sayChanges({ title, lines }: EditionComparison, output: Output): void {
  output.say(title);
  for (const line of lines) output.say(`  ${line}`);
}

async function makeNext(
  { before, changes, out }: Extract<Job, { type: "next" }>,
  { output, editions }: Desk,
): Promise<ExitCode> {
  await mustBeNew([out]);
  const older = complaining(await editionAt(before, editions), output);
  if (!older.ok) return exitCode(older.issues);
  const next = complaining(await reviewEditionByFile(older.value, sourceAt(changes)), output);
  if (!next.ok) return exitCode(next.issues);
  await writeNew(out, next.value.file.bytes);
  sayChanges(next.value.changes, output);
  output.say(`Made ${out}`);
  return 0;
}

async function takeOut(
  { workbook, id, out }: Extract<Job, { type: "from" }>,
  { output }: Desk,
): Promise<ExitCode> {
  const read = complaining(await editionOutOf(sourceAt(workbook), id), output);
  if (!read.ok) return exitCode(read.issues);
  await writeNew(out, editionFile(read.value).bytes);
  output.say(`Made ${out}: ${read.value.title} (${read.value.id})`);
  return 0;
}

async function makeWorkbook(
  { edition, out }: Extract<Job, { type: "new-from" }>,
  at: Desk,
): Promise<ExitCode> {
  const read = complaining(await editionAt(edition, at.editions), at.output);
  return read.ok ? writeWorkbook(read.value, out, at) : exitCode(read.issues);
}

async function writeWorkbook(start: EditionStart, out: string, { output }: Desk): Promise<ExitCode> {
  await writeNew(out, await workbookBytes(editionWorkbook(start).plan));
  output.say(`Made ${out}`);
  return 0;
}

async function exportTo(
  { id, out }: Extract<Job, { type: "export" }>,
  { output, editions }: Desk,
): Promise<ExitCode> {
  const read = complaining(await editionAt(id, editions), output);
  if (!read.ok) return exitCode(read.issues);
  await writeNew(out, editionFile(read.value).bytes);
  output.say(`Made ${out}`);
  return 0;
}

/** The edition of that id among those at hand, else the one that the file of that name holds. */
async function editionAt(named: string, editions: readonly Framework[]): Promise<Result<Framework>> {
  const found = editions.find(({ id }) => id === named);
  return found ? { ok: true, value: found, issues: [] } : editionBeside(sourceAt(named), editions);
}

function builtInIds(): string {
  return shippedEditions.map(({ id }) => id).join(", ");
}
