import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import { inFile } from "../domain/issues/in-file";
import { latestTerms } from "../domain/contract/contract";
import {
  readSuppliers,
  type RegisterLine,
  registerOf,
  type SupplierRegister,
} from "../domain/spend/supplier-register";
import type { LocalSpend } from "../domain/spend/local-spend";
import { suppliersOfLines } from "../domain/suppliers/csv";
import { parseSupplierFile, type SupplierFile, supplierKey } from "../domain/suppliers/file";
import { registerLines } from "../domain/suppliers/lines";
import {
  type ContractedSupplier,
  nextRegister,
  type PaidSupplier,
  type RegisterProgress,
  registerProgress,
  suppliersToLookUp,
  withFindings,
} from "../domain/suppliers/next";
import { unnamedIn } from "../domain/suppliers/unnamed";
import type { Day } from "../domain/values/day";
import { decodedParts } from "../domain/values/decoded-text";
import { readSupplierWorkbook } from "../sheets/suppliers/read";
import { SUPPLIER_REGISTER } from "../sheets/suppliers/names";
import { beyondRegister, placeSupplierRegister } from "../sheets/suppliers/workbook";
import type { NamedPlan } from "./job";
import { lookUpSuppliers, type RegisterRead } from "./look-up-suppliers";
import type { ContractInFile } from "./read-contracts";
import { jsonIn } from "./read-json";
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** A council's supplier register as it was given, and how ledgers are joined to it. */
export interface GivenRegister {
  readonly kept: SupplierFile;
  readonly lookUp: SupplierRegister;
}

/** Reads a supplier register: the workbook that was made here, its JSON, or comma-separated text. */
export function readSupplierRegister(source: Source, today: Day): Promise<Result<GivenRegister>> {
  const { name } = source;
  return readTextOrWorkbook(source, {
    text: (bytes) =>
      isJson(bytes)
        ? joined(jsonIn(bytes, name, parseSupplierFile), name)
        : registerInCsv(bytes, name, today),
    workbook: (grid) => joined(inFile(name, readSupplierWorkbook(grid, today)), name),
  });
}

function registerInCsv(bytes: Uint8Array, name: string, today: Day): Result<GivenRegister> {
  const read = readSuppliers(name, decodedParts(bytes));
  if (!read.ok) return read;
  const kept = suppliersOfLines(read.value, name, today);
  const issues = [...read.issues, ...unnamedIssues(kept, name)];
  return { ...read, value: { kept, lookUp: registerOf(withSame(read.value, kept)) }, issues };
}

/** A name that is the same as another stands for that one's line. */
function withSame(lines: readonly RegisterLine[], kept: SupplierFile): readonly RegisterLine[] {
  const isSame = new Set(
    kept.suppliers.filter(({ facts }) => facts.sameAs).map(({ supplier }) => supplierKey(supplier)),
  );
  if (isSame.size === 0) return lines;
  const same = new Map(registerLines(kept).map((line) => [supplierKey(line.supplier), line]));
  return lines.map((line) => {
    const key = supplierKey(line.supplier);
    return isSame.has(key) ? (same.get(key) ?? line) : line;
  });
}

function joined(read: Result<SupplierFile>, file: string): Result<GivenRegister> {
  if (!read.ok) return read;
  const kept = read.value;
  return {
    ok: true,
    value: { kept, lookUp: registerOf(registerLines(kept)) },
    issues: [...read.issues, ...unnamedIssues(kept, file)],
  };
}

/** Values that were confirmed before it was asked by whom count as they did, and are told. */
function unnamedIssues(kept: SupplierFile, file: string): readonly Issue[] {
  const unnamed = unnamedIn(kept);
  return unnamed ? [makeIssue("warning", { file }, "supplier-officers-unknown", unnamed)] : [];
}

const BRACE = 0x7b;
const MARK = [0xef, 0xbb, 0xbf];

function isJson(bytes: Uint8Array): boolean {
  const start = MARK.every((byte, index) => bytes[index] === byte) ? MARK.length : 0;
  return bytes.subarray(start, start + 100).find((byte) => byte > 0x20) === BRACE;
}

export interface NextSuppliersAsked {
  readonly before: SupplierFile | undefined;
  readonly figures: Pick<LocalSpend, "unmatched" | "suppliers">;
  readonly contracts: readonly ContractInFile[];
  /** Published registers in which suppliers are looked up. */
  readonly published: readonly Source[];
  /** Whether the workbook is wanted too. */
  readonly workbook: boolean;
  readonly today: Day;
}

/** The next supplier register, and how far it gets without a look-up by hand. */
export interface NextSuppliers {
  readonly register: SupplierFile;
  /** Undefined where it is not wanted, or the suppliers are more than it is made for, as an issue says. */
  readonly workbook: NamedPlan | undefined;
  readonly progress: RegisterProgress;
  readonly registers: readonly RegisterRead[];
}

export async function makeNextSuppliers(asked: NextSuppliersAsked): Promise<Result<NextSuppliers>> {
  const { before, figures, contracts, published, today } = asked;
  const unmatched: readonly PaidSupplier[] = [...figures.unmatched];
  const named = nextRegister({ before, unmatched, contracted: contractedSuppliers(contracts), today });
  const found = await lookUpSuppliers(suppliersToLookUp(named), published, today);
  if (!found.ok) return { ok: false, issues: found.issues };
  const register = withFindings(named, found.value.findings);
  const tooMany = asked.workbook ? beyondRegister(register) : [];
  const paid: readonly PaidSupplier[] = [...figures.suppliers];
  return {
    ok: true,
    value: {
      register,
      workbook: asked.workbook && tooMany.length === 0 ? workbookOf(register, paid) : undefined,
      progress: registerProgress(register, unmatched),
      registers: found.value.registers,
    },
    issues: [...tooMany, ...found.issues],
  };
}

function workbookOf(register: SupplierFile, paid: readonly PaidSupplier[]): NamedPlan {
  return {
    name: SUPPLIER_REGISTER,
    // Placed when it is asked for: with many suppliers it takes more than all before.
    get plan() {
      return placeSupplierRegister(register, paid);
    },
  };
}

/** Each contract's supplier as it is now, with its contracts together. */
function contractedSuppliers(contracts: readonly ContractInFile[]): readonly ContractedSupplier[] {
  const found = new Map<string, ContractedSupplier>();
  for (const { contract, file } of contracts) {
    const { supplier } = latestTerms(contract);
    const known = found.get(supplierKey(supplier)) ?? {
      supplier,
      references: [],
      serviceAreas: [],
      source: file,
    };
    found.set(supplierKey(supplier), {
      ...known,
      references: [...known.references, contract.reference],
      serviceAreas: [...new Set([...known.serviceAreas, contract.serviceArea])],
    });
  }
  return [...found.values()];
}
