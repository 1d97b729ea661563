import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { quarterInWords } from "../../domain/values/calendar";
import type { JobOptions, NamedFile } from "../../jobs/job";
import { readLineCount } from "../../jobs/return-forms";
import type { FieldError } from "../parts/error-summary";
import { handOverBytes, handOverZip } from "../parts/hand-over";
import { inWorker } from "../work/in-worker";
import type { FormsAsked } from "../work/return-forms";

export interface TypedFormsAsked extends Omit<FormsAsked, "lines"> {
  /** As typed. */
  readonly lines: string;
}

export type MadeReturns =
  | { readonly state: "made"; readonly message: string; readonly issues: readonly Issue[] }
  | {
      readonly state: "refused";
      readonly message: string;
      readonly issues: readonly Issue[];
      /** Those that a field of the form mends. */
      readonly errors: readonly FieldError[];
    };

/** Makes the forms and hands them over: one as a new workbook, several as a zip, all or none. */
export async function makeReturns(asked: TypedFormsAsked, options: JobOptions): Promise<MadeReturns> {
  const lines = readLineCount(asked.lines);
  if (!lines.ok) return refused(lines.issues);
  const worked = await inWorker("returnForms", { ...asked, lines: lines.value }, options);
  if (worked.state === "cancelled") return refused([], "Cancelled. Nothing was saved.");
  if (worked.state === "failed") return refused([], worked.message);
  const forms = worked.gives;
  return forms.ok ? handOver(forms.value, forms.issues, asked.quarter) : refused(forms.issues);
}

async function handOver(
  files: readonly NamedFile[],
  issues: readonly Issue[],
  quarter: string,
): Promise<MadeReturns> {
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const said = await handOverBytes(only.bytes, only.name.replace(/\.xlsx$/, ""));
    return said.ok ? { state: "made", message: said.message, issues } : refused([], said.message);
  }
  const { message } = handOverZip(files, zipName(quarter));
  return { state: "made", message: `${files.length} returns were made. ${message}`, issues };
}

/** "Returns 2026-27 Q1.zip" */
export function zipName(quarter: string): string {
  return `Returns ${quarterInWords(quarter)}.zip`;
}

function refused(issues: readonly Issue[], message = ""): MadeReturns {
  const errors = issues
    .filter(({ place }) => place.path?.[0] === "lines")
    .map((issue) => ({ field: "returns-lines", message: wordIssue(issue) }));
  return { state: "refused", message, issues, errors };
}
