import { parseArgs } from "node:util";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import type { Result } from "../../domain/issues/issue";
import { editionText } from "../../jobs/edition-text";
import { comparison, editionFile, readEdition } from "../../jobs/editions";
import { type Command, type ExitCode, type Output, Unusable, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

type Job =
  | { readonly type: "show"; readonly edition: string }
  | { readonly type: "compare"; readonly before: string; readonly after: string }
  | { readonly type: "export"; readonly id: string; readonly out: string };

/** Shows, compares and exports editions of a council's framework. */
export const edition: Command = {
  name: "edition",
  summary: "show, compare or export editions of the framework",
  help: `social-value edition --show EDITION
social-value edition --compare OLD NEW
social-value edition --export ID --out edition.json

Shows an edition of the social value framework, says what changed from one to another for the annual review,
or writes a built-in one as a file to make the next one from.

  --show EDITION     print the edition as text
  --compare OLD NEW  print what changed, a line for each change; measures are matched by id
  --export ID        write a built-in edition as JSON
  --out FILE         the file to make; a file that exists is never overwritten

An edition is a built-in one's id (${builtInIds()}) or a JSON file;
docs/file-formats.md describes it.

Ends with 0 when it is done, 1 when a file holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const job = readJob(args);
    switch (job.type) {
      case "show":
        return show(job.edition, output);
      case "compare":
        return compare(job, output);
      case "export":
        return exportTo(job, output);
    }
  },
};

function readJob(args: readonly string[]): Job {
  const { values, positionals } = parsed(args);
  const { show: shown, compare: before, export: id, out } = values;
  if ([shown, before, id].filter((each) => each !== undefined).length !== 1)
    throw new WrongArguments("Give one of --show, --compare and --export");
  if (id === undefined && out !== undefined) throw new WrongArguments("--out goes with --export");
  const [after, ...stray] = before === undefined ? [undefined, ...positionals] : positionals;
  if (stray.length > 0) throw new WrongArguments(`Nothing is known to do with ${stray.join(" ")}`);
  if (shown !== undefined) return { type: "show", edition: shown };
  if (before !== undefined) {
    if (after === undefined) throw new WrongArguments("Give two editions to compare, the older one first");
    return { type: "compare", before, after };
  }
  if (id === undefined || out === undefined) throw new WrongArguments("Give --out");
  return { type: "export", id, out };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { show: text, compare: text, export: text, out: text };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function show(named: string, output: Output): Promise<ExitCode> {
  const read = complaining(await editionAt(named), output);
  if (!read.ok) return exitCode(read.issues);
  for (const line of editionText(read.value)) output.say(line);
  return 0;
}

async function compare(
  { before, after }: Extract<Job, { type: "compare" }>,
  output: Output,
): Promise<ExitCode> {
  const older = complaining(await editionAt(before), output);
  const newer = complaining(await editionAt(after), output);
  if (!older.ok || !newer.ok) return exitCode([...older.issues, ...newer.issues]);
  const { title, lines } = comparison(older.value, newer.value);
  output.say(title);
  for (const line of lines) output.say(`  ${line}`);
  return 0;
}

async function exportTo({ id, out }: Extract<Job, { type: "export" }>, output: Output): Promise<ExitCode> {
  const found = builtIn(id);
  if (!found) throw new Unusable(`There is no built-in edition ${id}; there is: ${builtInIds()}`);
  await writeNew(out, editionFile(found).bytes);
  output.say(`Made ${out}`);
  return 0;
}

/** The built-in edition of that id, else the one that the file of that name holds. */
async function editionAt(named: string): Promise<Result<Framework>> {
  const found = builtIn(named);
  return found ? { ok: true, value: found, issues: [] } : readEdition(sourceAt(named));
}

function builtIn(id: string): Framework | undefined {
  return shippedEditions.find((each) => each.id === id);
}

function builtInIds(): string {
  return shippedEditions.map(({ id }) => id).join(", ");
}
