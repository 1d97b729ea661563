import type { Contract } from "../../domain/contract/contract";
import type { Result } from "../../domain/issues/issue";
import type { Register } from "../../domain/register/model";
import { figureNotes } from "../../domain/register/figure-notes";
import { whyNoRatings } from "../../domain/register/ratings";
import { type DirectorateSpend, spendByDirectorate } from "../../domain/register/spend-figures";
import type { QuarterId } from "../../domain/values/calendar";
import { namedAnnualReport } from "../../jobs/annual-report";
import type { NamedDocument } from "../../jobs/document-file";
import { dueDates } from "../../jobs/due-dates";
import { type JobOptions, type NamedFile, workbookBytes } from "../../jobs/job";
import type { ContractInFile } from "../../jobs/read-contracts";
import { receiveReturns } from "../../jobs/receive-returns";
import { makeRegister, type RegisterAsked, type RegisterMade, registerName } from "../../jobs/register";
import { readRegisterSetup, type RegisterSetup } from "../../jobs/register-setup";
import { openNothing } from "../../jobs/source";
import type { ReturnRead } from "../../jobs/return-file";
import type { AtCouncil } from "../../sheets/return/receive";
import type { FoundFile } from "../parts/found-files";
import { optionalSourceOf, sourceOf } from "../parts/sources";
import { SENT } from "./local-spend";

/** Files that a register is made with besides contracts and returns. */
export interface PickedSetup {
  readonly register?: File;
  readonly settings?: File;
  readonly postcodes?: File;
  readonly proxyPacks?: readonly File[];
  readonly directSpend?: File;
}

export interface SetupAsked extends PickedSetup {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: QuarterId;
}

export interface ReturnFilesAsked extends AtCouncil {
  readonly files: readonly FoundFile[];
  readonly contracts: readonly Contract[];
  readonly quarter: QuarterId;
  /** SHA-256 of the contents that were read before. */
  readonly known: readonly string[];
}

/** A register in brief, and the workbook that holds it. */
export interface RegisterTold
  extends
    Pick<Register, "quarter" | "counts" | "supplyChain">,
    Pick<RegisterMade, "reconciliationDifference" | "missing" | "toChoose" | "issues"> {
  /** None where no directorate is stated. */
  readonly directorates: readonly DirectorateSpend[];
  /** What stands beside the figures. */
  readonly notes: readonly string[];
  /** Of all issues; those that are told are the first of them. */
  readonly issueCount: number;
  /** As which it is to be saved. */
  readonly name: string;
  readonly workbook: Uint8Array | undefined;
  readonly csv: Readonly<Record<keyof RegisterMade["csv"], Blob>>;
  /** Written when it is asked for: the library for it is large. */
  readonly report: NamedDocument;
  /** The days by which returns are due. */
  readonly calendar: NamedFile;
  /** Contracts that the calendar has no days for. */
  readonly withoutDeadline: readonly string[];
  /** Why there are no ratings of key performance indicators; undefined where there are any. */
  readonly noRatings: string | undefined;
}

export function registerSetupForPane({
  register,
  settings,
  postcodes,
  proxyPacks = [],
  directSpend,
  ...asked
}: SetupAsked): Promise<Result<RegisterSetup>> {
  return readRegisterSetup({
    ...asked,
    register: optionalSourceOf(register),
    settings: optionalSourceOf(settings),
    postcodes: optionalSourceOf(postcodes),
    proxyPacks: proxyPacks.map((file) => sourceOf(file)),
    directSpend: optionalSourceOf(directSpend),
    openNamed: openNothing,
  });
}

/** Gives each file as soon as it is read, and in the end how many there were. */
export async function returnsForPane(
  { files, ...asked }: ReturnFilesAsked,
  onProgress: JobOptions["onProgress"],
  onPart: (read: ReturnRead) => void,
): Promise<number> {
  const sources = files.map(({ name, file }) => sourceOf(file, name));
  await receiveReturns({ ...asked, sources }, { onProgress, onRead: onPart });
  return files.length;
}

export async function registerForPane(
  asked: RegisterAsked,
  onProgress: (done: number, total: number) => void,
): Promise<RegisterTold> {
  onProgress(0, 2);
  const { register, issues, workbook, csv, ...told } = makeRegister(asked);
  onProgress(1, 2);
  const { quarter, counts, supplyChain } = register;
  const calendar = dueDates(register);
  return {
    ...{ ...told, quarter, counts, supplyChain },
    directorates: spendByDirectorate(register),
    notes: figureNotes(register),
    issues: issues.slice(0, SENT),
    issueCount: issues.length,
    name: registerName(register),
    workbook: workbook && (await workbookBytes(workbook.plan)),
    csv: {
      register: new Blob([...csv.register()]),
      spend: new Blob([...csv.spend()]),
      chase: new Blob([...csv.chase()]),
      kpis: new Blob([...csv.kpis()]),
    },
    report: namedAnnualReport(register),
    calendar: calendar.file,
    withoutDeadline: calendar.without,
    noRatings: whyNoRatings(register),
  };
}
