import type { Contract } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { writeXlsx } from "../../xlsx/write";
import type { FieldError } from "../parts/error-summary";
import { handOverWorkbook, handOverZip } from "../parts/hand-over";
import { inTurn, type InTurnOptions } from "../parts/in-turn";
import { readAreaFile } from "../parts/read-area";
import { inWorker } from "../work/in-worker";
import { returnForms, type ReturnForms, zipName } from "./return-forms";

export interface ReturnsAsked {
  readonly contracts: readonly Contract[];
  readonly quarter: string;
  readonly lines: string;
  readonly area: File | undefined;
  readonly postcodes: File | undefined;
  readonly editions: readonly Framework[];
}

export type MadeReturns =
  | { readonly state: "made"; readonly message: string; readonly leftOut: readonly string[] }
  | {
      readonly state: "refused";
      readonly message: string;
      readonly issues: readonly Issue[];
      /** Those that a field of the form mends. */
      readonly errors: readonly FieldError[];
    };

/** Makes the forms and hands them over: one as a new workbook, several as a zip, all or none. */
export async function makeReturns(
  asked: ReturnsAsked,
  options: Required<InTurnOptions>,
): Promise<MadeReturns> {
  const { contracts, quarter, lines, editions } = asked;
  const area = await readAreaFile(asked.area);
  if (!area.ok) return refused(area.issues);
  const lookup = await readLookup(asked.postcodes, options);
  if ("state" in lookup) return lookup;
  const forms = returnForms({ contracts, quarter, lines, editions, area: area.value, lookup: lookup.value });
  return forms.ok ? handOver(forms.value, quarter, options) : refused(forms.issues);
}

async function readLookup(postcodes: File | undefined, { signal }: InTurnOptions) {
  if (!postcodes) return { value: undefined };
  const worked = await inWorker("postcodes", postcodes, { signal });
  if (worked.state === "cancelled") return CANCELLED;
  if (worked.state === "failed") return { ...refused([]), message: worked.message };
  return worked.gives.ok ? { value: worked.gives.value.lookup } : refused(worked.gives.issues);
}

async function handOver(
  { forms, leftOut }: ReturnForms,
  quarter: string,
  options: InTurnOptions,
): Promise<MadeReturns> {
  const [only] = forms;
  if (!only) return { ...refused([]), message: "No contract has a day in this quarter." };
  if (forms.length === 1) {
    const said = await handOverWorkbook(only.plan(), only.name);
    return said.ok
      ? { state: "made", message: said.message, leftOut }
      : { ...refused([]), message: said.message };
  }
  const { results, cancelled } = await inTurn(
    forms,
    async ({ name, plan }) => ({ name: `${name}.xlsx`, bytes: await writeXlsx(plan()) }),
    options,
  );
  if (cancelled) return CANCELLED;
  const { message } = handOverZip(results, zipName(quarter));
  return { state: "made", message: `${results.length} returns were made. ${message}`, leftOut };
}

const CANCELLED: MadeReturns = {
  state: "refused",
  message: "Cancelled. Nothing was handed over.",
  issues: [],
  errors: [],
};

function refused(issues: readonly Issue[]): MadeReturns & { readonly state: "refused" } {
  const errors = issues
    .filter(({ place }) => place.path?.[0] === "lines")
    .map((issue) => ({ field: "returns-lines", message: wordIssue(issue) }));
  return { state: "refused", message: "", issues, errors };
}
