import { basename } from "node:path";
import { parseArgs } from "node:util";
import { sameName } from "../../domain/tender/bids";
import { type EvaluatorMarks, withEvaluatorMarks } from "../../domain/evaluation/evaluator-marks";
import type { Issue, Result } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { toTenderFile } from "../../domain/tender/write-json";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { readEvaluatorFile } from "../../sheets/evaluator/workbook";
import { readXlsx } from "../../xlsx/read";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readBytes, readJson, writeJson } from "../files";
import { isAboutArguments } from "../options";

interface ReadFile {
  readonly file: string;
  readonly marks: Result<EvaluatorMarks>;
}

/** Reads evaluators' files into a tender. */
export const evaluate: Command = {
  name: "evaluate",
  summary: "read evaluators' files into a tender",
  help: `social-value evaluate --setup tender.json FILE.xlsx... --out tender2.json

Reads the files that evaluators filled in and writes the tender with their marks and reasons.
A file that is refused is printed with its reasons, and then nothing is written.

  --setup FILE  the tender as JSON; docs/file-formats.md describes it
  FILE...       evaluators' files, .xlsx, one from each evaluator
  --out FILE    the tender to write; a file that exists is never overwritten

Ends with 0 when the tender is written, 1 when the setup or a file holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, files } = readArguments(args);
    const tender = complaining(parseTender(await readJson(setup)), output);
    if (!tender.ok) return 1;
    const read: ReadFile[] = [];
    for (const file of files) {
      read.push({ file, marks: complaining(await readMarks(file, tender.value), output) });
    }
    const joined = complaining(joinMarks(tender.value, read, new Date()), output);
    if (!joined.ok) return 1;
    await writeJson(out, toTenderFile(joined.value));
    output.say(`Made ${out}`);
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = { setup: { type: "string" }, out: { type: "string" } } as const;
    const { values, positionals: files } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { setup, out } = values;
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    if (files.length === 0) throw new WrongArguments("Give an evaluator's file");
    return { setup, out, files };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function readMarks(file: string, tender: Tender): Promise<Result<EvaluatorMarks>> {
  const read = await readXlsx(await readBytes(file), file);
  if (!read.ok) return { ok: false, issues: [unreadableIssue(file, { ...read.reason })] };
  return readEvaluatorFile(read.grid, tender);
}

/** The tender with the marks of all the files; refused as a whole where one is refused or an evaluator sent two. */
function joinMarks(tender: Tender, files: readonly ReadFile[], now: Date): Result<Tender> {
  const taken = files.flatMap(({ file, marks }) => (marks.ok ? [{ file, marks: marks.value }] : []));
  const twice = taken.flatMap(({ file, marks: { evaluator } }, index): readonly Issue[] => {
    const first = taken.slice(0, index).find(({ marks }) => sameName(marks.evaluator, evaluator));
    if (!first) return [];
    const limits = { evaluator, other: first.file };
    return [{ code: "evaluator-file-twice", severity: "error", place: { file }, limits }];
  });
  if (taken.length < files.length || twice.length > 0) return { ok: false, issues: twice };
  const received = now.toISOString().slice(0, 16);
  const value = taken.reduce(
    (joined, { file, marks }) => withEvaluatorMarks(joined, marks, { file: basename(file), received }),
    tender,
  );
  return { ok: true, value, issues: [] };
}
