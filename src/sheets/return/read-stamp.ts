import { parseQuarter, quarterInWords } from "../../domain/values/calendar";
import { type Contract, latestTerms, termsOn } from "../../domain/contract/contract";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import type { Grid, GridSheet } from "../../workbook/grid";
import { RETURN_FORM_VERSION, ReturnStamp } from "../../domain/return/stamp";
import { isReturnFingerprint } from "./stamp";
import { saidOf } from "../../domain/values/workbook-kind";
import { expectStamp } from "../language/expect-stamp";
import { readStamp, STAMP, type Stamp } from "../language/stamp";
import { cellAt, lastFilledRow } from "../../workbook/cells";

/** What the reader of a return wants it to be; what is absent is not compared. */
export interface WantedReturn {
  /** As it stands at the council. */
  readonly contract?: Contract | undefined;
  /** A quarter of the social value year: "2026-27-Q1". */
  readonly quarter?: string | undefined;
}

export interface StampedReturn extends ReturnStamp {
  readonly formVersion: number;
}

/** What a return's form was made from, or why the workbook is not the return that is wanted. */
export function readReturnStamp(grid: Grid, wanted: WantedReturn = {}): Result<StampedReturn> {
  const [stamp, ...others] = stampsOf(grid);
  const found = expectStamp(grid.source, stamp ?? "none", {
    kind: "return",
    known: RETURN_FORM_VERSION,
    another: (other) =>
      refusedFile(grid.source, "not-a-return", other ? { kind: saidOf(other.kind) } : undefined),
    damaged: () => refusedFile(grid.source, "return-stamp-altered"),
  });
  if (!found.ok) return found;
  const parts = soundParts(found.value);
  if (!parts) return refusedFile(grid.source, "return-stamp-altered");
  const refusal = anotherReturn(grid.source, parts, others) ?? anotherThanWanted(grid.source, parts, wanted);
  return refusal ?? { ok: true, value: { ...parts, formVersion: found.value.formVersion }, issues: [] };
}

type Refusal = ReturnType<typeof refusedFile>;

/** Every stamp of a workbook, its own first: by its name, and by what stands in a sheet where names are lost. */
export function stampsOf(grid: Grid): readonly (Stamp | "damaged")[] {
  const named = readStamp(grid);
  const own = grid.names.find(({ name }) => name.toLowerCase() === STAMP.toLowerCase())?.sheet;
  const others = grid.sheets
    .filter((sheet) => (named === "none" || sheet.name !== own) && looksLikeStamp(sheet))
    .flatMap((sheet) => stampOn(grid, sheet));
  return [...(named === "none" ? [] : [named]), ...others];
}

function looksLikeStamp({ cells }: GridSheet): boolean {
  const begins = (row: number) => cellAt(cells, { row, column: 0 })?.value;
  return begins(0) === "kind" && begins(1) === "formVersion";
}

function stampOn(grid: Grid, sheet: GridSheet): readonly (Stamp | "damaged")[] {
  const range = { row: 0, column: 0, rows: lastFilledRow(sheet.cells) + 1, columns: 2 };
  const read = readStamp({ ...grid, names: [{ name: STAMP, refersTo: "", sheet: sheet.name, range }] });
  return read === "none" ? [] : [read];
}

/** The parts, where none of them was changed since the form was made. */
function soundParts({ formVersion, parts }: Stamp): ReturnStamp | undefined {
  const parsed = ReturnStamp.safeParse(parts);
  if (!parsed.success || formVersion < 1) return undefined;
  if (formVersion >= 4 && !parsed.data.return.earlier) return undefined;
  const { return: facts, contract, edition } = parsed.data;
  const { fingerprint, ...about } = facts;
  // As written, since a schema may put the fields of what it reads in another order.
  const { contract: written, edition: writtenEdition, area } = parts;
  const asMade = { return: about, contract: written, edition: writtenEdition, area };
  const quarter = parseQuarter(facts.quarter, contract.calendar.socialValueFirstMonth);
  const within = quarter && quarter.end >= contract.start && quarter.start <= latestTerms(contract).end;
  const same = isReturnFingerprint(fingerprint, asMade) && contract.reference === facts.reference;
  return same && within && contract.framework === edition.id ? parsed.data : undefined;
}

/** A second form in the same workbook. */
function anotherReturn(
  file: string,
  { return: own }: ReturnStamp,
  others: readonly (Stamp | "damaged")[],
): Refusal | undefined {
  for (const other of others) {
    const parsed = other === "damaged" ? undefined : ReturnStamp.safeParse(other.parts);
    if (!parsed?.success) continue;
    const { reference, quarter } = parsed.data.return;
    if (reference !== own.reference)
      return refusedFile(file, "two-contracts", { one: own.reference, other: reference });
    if (quarter !== own.quarter) {
      return refusedFile(file, "two-quarters", {
        one: quarterInWords(own.quarter),
        other: quarterInWords(quarter),
      });
    }
  }
  return undefined;
}

function anotherThanWanted(file: string, stamp: ReturnStamp, wanted: WantedReturn): Refusal | undefined {
  const { reference, quarter } = stamp.return;
  if (wanted.contract && wanted.contract.reference !== reference)
    return refusedFile(file, "other-contract", { wanted: wanted.contract.reference, found: reference });
  if (wanted.quarter !== undefined && wanted.quarter !== quarter) {
    return refusedFile(file, "other-quarter", {
      wanted: quarterInWords(wanted.quarter),
      found: quarterInWords(quarter),
    });
  }
  return wanted.contract ? otherTerms(file, stamp, wanted.contract) : undefined;
}

/** The council's contract has been changed since the form was made, or the form is of another edition. */
function otherTerms(
  file: string,
  { contract, return: { quarter } }: ReturnStamp,
  wanted: Contract,
): Refusal | undefined {
  if (wanted.framework !== contract.framework)
    return refusedFile(file, "other-edition", { wanted: wanted.framework, found: contract.framework });
  const same = termsIn(contract, quarter) === termsIn(wanted, quarter);
  return same ? undefined : refusedFile(file, "other-commitments", { quarter: quarterInWords(quarter) });
}

/** The measures and quantities of a quarter, for comparing. */
function termsIn(contract: Contract, quarter: string): string {
  const { end } = parseQuarter(quarter, contract.calendar.socialValueFirstMonth) ?? contract;
  const { commitments } = termsOn(contract, end);
  return JSON.stringify(commitments.map(({ measure, level, quantity }) => [measure, level ?? "", quantity]));
}
