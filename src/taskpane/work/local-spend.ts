import { inTierWords, tierWords } from "../../domain/council/tiers";
import { alikeTogether } from "../../domain/issues/alike";
import { errorsFirst } from "../../domain/issues/errors-first";
import { areaInSentence, widerInSentence } from "../../domain/council/area";
import type { LedgerHeadings } from "../../domain/council/sections/ledgers";
import type { Framework } from "../../domain/framework/edition";
import type { Issue, Result } from "../../domain/issues/issue";
import type { ChosenColumns } from "../../domain/spend/columns";
import { type LeftOutSum, sumLeftOut } from "../../domain/spend/left-out";
import { progressSentences } from "../../domain/suppliers/next";
import { largePaymentsCsv } from "../../domain/contract/large-payments";
import type { LedgerLine } from "../../domain/spend/ledger-lines";
import type { LocalSpend } from "../../domain/spend/local-spend";
import type { Listed } from "../../domain/values/listed";
import { type JobOptions, jsonFile, workbookPieces } from "../../jobs/job";
import { type LocalSpendMade, makeLocalSpend } from "../../jobs/local-spend";
import { OTHER_STEPS } from "../../jobs/local-spend-steps";
import { recogniseLedgers, type RecognisedLedgers } from "../../jobs/read-ledgers";
import { openNothing, type Source } from "../../jobs/source";
import { optionalSourceOf, sourceOf, sourcesOf } from "../parts/sources";

/** Files that local spend is worked out with besides the ledgers, by what they are. */
export type PickedFiles = Readonly<
  Partial<
    Record<
      | "suppliers"
      /** That of the council file where none is given. */
      | "area"
      | "postcodes"
      | "scope"
      | "settings"
      | "before"
      /** Whose large payments are wanted. */
      | "contracts"
      /** Published registers in which suppliers are looked up. */
      | "companies"
      | "charities"
      | "scottishCharities",
      readonly File[]
    >
  >
>;

/** A table whose columns the user has confirmed. */
export interface ConfirmedTable {
  /** By which messages tell its file from others. */
  readonly name: string;
  readonly picked: File;
  readonly sheet: string | undefined;
  readonly chosen: ChosenColumns;
}

export interface SpendRequest extends PickedFiles {
  readonly tables: readonly ConfirmedTable[];
  /** Those at hand, for the contracts. */
  readonly editions?: readonly Framework[];
}

/** What local spend gives before it is done, as soon as it is there: the figures, then their workbook. */
export type SpendPart =
  | { readonly told: SpendTold }
  /** Undefined where the lines are more than a sheet holds, as an issue says. */
  | { readonly workbook: Blob | undefined };

/** The figures as they are told to the pane: without their lines, which the workbook has. */
export interface SpendTold extends Pick<
  LocalSpendMade,
  "compared" | "differences" | "magnitudes" | "dates" | "sources" | "ownTotals" | "doubts" | "settled"
> {
  /** What is in no figure, by reason; the workbook has the lines. */
  readonly leftOut: readonly LeftOutSum[];
  readonly figures: FiguresTold;
  readonly area: string;
  /** What lies round it, within a sentence. */
  readonly wider: string;
  /** What lies outside both, of suppliers: "elsewhere", "counted as National". */
  readonly elsewhere: string;
  /** Files are no copies in the pane: they are read where they are handed over. */
  readonly json: Blob;
  /** As comma-separated text, and how many payments are in it. */
  readonly large: { readonly csv: Blob; readonly count: number; readonly toOthers: number } | undefined;
  /** How far the next supplier register gets. */
  readonly suppliersProgress: readonly string[];
  readonly unmatchedCount: number;
  /** How many parts there are, of which the largest are among the figures. */
  readonly serviceAreaCount: number;
  readonly categoryCount: number;
  /** Those of all ledgers together; only the first of them, and how many there are. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}

/** Of parts that can be as many as lines, those that come to most. */
type Few = "suppliers" | "unmatched" | "byServiceArea" | "byCategory";
export type FiguresTold = Omit<LocalSpend, "placed" | Few> & {
  readonly [Part in Few]: LocalSpend[Part] extends Listed<infer Entry> ? readonly Entry[] : never;
};

/** The next supplier register as a workbook and for machines. */
export interface SuppliersFiles {
  /** Undefined where the suppliers are more than it is made for. */
  readonly workbook: Blob | undefined;
  readonly register: Blob;
}

export interface LedgersTold extends RecognisedLedgers {
  readonly issueCount: number;
}

/** Issues and suppliers that are sent to the pane: a ledger can have as many as lines. */
export const SENT = 100;

export interface LedgersAsked {
  readonly files: readonly File[];
  /** Headings of the council's earlier ledgers. */
  readonly kept?: LedgerHeadings | undefined;
}

/** Reads each picked ledger once, to say what was recognised in it. */
export async function ledgersForPane(
  { files, kept }: LedgersAsked,
  onProgress: JobOptions["onProgress"],
): Promise<LedgersTold> {
  const asked = sourcesOf(files).map((source) => ({ source, chosen: {}, kept }));
  const { tables, issues } = await recogniseLedgers(asked, { onProgress });
  const told = alikeTogether(errorsFirst(issues));
  return { tables, issues: told.slice(0, SENT), issueCount: told.length };
}

/** The first lines of a table as they are read by the columns that are chosen; none where it cannot be read by them. */
export async function firstLinesForPane({
  name,
  picked,
  ...how
}: ConfirmedTable): Promise<readonly LedgerLine[]> {
  const { tables } = await recogniseLedgers([{ source: sourceOf(picked, name), ...how }]);
  return tables[0]?.first ?? [];
}

/** Works out local spend from the confirmed tables: the figures, their workbook, and at its end the next supplier register. */
export async function localSpendForPane(
  { tables, editions, ...files }: SpendRequest,
  onProgress: NonNullable<JobOptions["onProgress"]>,
  onPart: (part: SpendPart) => void,
): Promise<Result<SuppliersFiles>> {
  const asked = {
    // The user confirmed the columns: the settings' headings change none of them.
    ledgers: tables.map(({ name, picked, ...how }) => ({ source: sourceOf(picked, name), kept: {}, ...how })),
    area: only(files.area),
    suppliers: only(files.suppliers),
    postcodes: files.postcodes && sourcesOf(files.postcodes),
    scope: only(files.scope),
    settings: only(files.settings),
    before: sourcesOf(files.before ?? []),
    contracts: files.contracts && {
      files: sourcesOf(files.contracts),
      known: { editions, openNamed: openNothing },
    },
    nextSuppliers: {
      published: sourcesOf(
        [files.companies, files.charities, files.scottishCharities].flatMap((each) => each ?? []),
      ),
      workbook: true,
    },
    workbook: true,
  };
  const { issues, ...made } = await makeLocalSpend(asked, { onProgress });
  const together = alikeTogether(errorsFirst(issues));
  const sent = together.slice(0, SENT);
  if (!made.ok) return { ok: false, issues: sent };
  const { workbook, nextSuppliers } = made.value;
  onPart({ told: { ...spendTold(made.value), issues: sent, issueCount: together.length } });
  if (!nextSuppliers) throw new Error("the supplier register was asked for");
  const steps = tables.length + OTHER_STEPS;
  const onWritten = (file: number) => (done: number, total: number) =>
    onProgress(steps - 1 + (file + done / total) / 2, steps);
  onPart({ workbook: workbook && blobOf(workbookPieces(workbook.plan, onWritten(0))) });
  const suppliers = {
    workbook: nextSuppliers.workbook && blobOf(workbookPieces(nextSuppliers.workbook.plan, onWritten(1))),
    register: blobOf([jsonFile("", nextSuppliers.register).bytes]),
  };
  return { ok: true, value: suppliers, issues: sent };
}

/** Of files of which one is given at most. */
function only([file]: readonly File[] = []): Source | undefined {
  return optionalSourceOf(file);
}

function spendTold({
  figures: { placed: _lines, ...figures },
  area,
  workbook: _workbook,
  leftOut,
  largePayments: large,
  nextSuppliers,
  whole: _whole,
  basis: _basis,
  json,
  ...told
}: LocalSpendMade): Omit<SpendTold, "issues" | "issueCount"> {
  const { suppliers, unmatched, byServiceArea, byCategory } = figures;
  return {
    ...told,
    leftOut: sumLeftOut(leftOut),
    figures: {
      ...figures,
      suppliers: suppliers.first(SENT),
      unmatched: unmatched.first(SENT),
      byServiceArea: byServiceArea.first(SENT),
      byCategory: byCategory.first(SENT),
    },
    area: areaInSentence(area),
    wider: widerInSentence(area),
    elsewhere: inTierWords("elsewhere", tierWords(area)),
    json: new Blob([...json()]),
    large: large && {
      csv: new Blob([...largePaymentsCsv(large)]),
      count: large.payments.length,
      toOthers: large.toOthers,
    },
    suppliersProgress: nextSuppliers ? progressSentences(nextSuppliers.progress) : [],
    unmatchedCount: unmatched.length,
    serviceAreaCount: byServiceArea.length,
    categoryCount: byCategory.length,
  };
}

function blobOf(pieces: Iterable<Uint8Array>): Blob {
  return new Blob(Array.from(pieces, (piece) => new Uint8Array(piece)));
}
