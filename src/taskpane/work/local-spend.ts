import { widerInSentence } from "../../domain/council/area";
import type { LedgerHeadings } from "../../domain/council/sections/ledgers";
import type { Framework } from "../../domain/framework/edition";
import type { Result } from "../../domain/issues/issue";
import type { ChosenColumns } from "../../domain/spend/columns";
import { type LeftOutSum, sumLeftOut } from "../../domain/spend/left-out";
import { progressSentences } from "../../domain/suppliers/next";
import { largePaymentsCsv } from "../../domain/contract/large-payments";
import type { LedgerLine } from "../../domain/spend/ledger-lines";
import type { LocalSpend } from "../../domain/spend/local-spend";
import type { Listed } from "../../domain/values/listed";
import { type JobOptions, jsonFile, workbookBytes } from "../../jobs/job";
import { type LocalSpendMade, makeLocalSpend } from "../../jobs/local-spend";
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
  /** Files are no copies in the pane: they are read where they are handed over. */
  readonly workbook: Blob | undefined;
  readonly json: Blob;
  /** As comma-separated text, and how many payments are in it. */
  readonly large: { readonly csv: Blob; readonly count: number; readonly toOthers: number } | undefined;
  /** The next supplier register as a workbook and for machines, and how far it gets. */
  readonly suppliers: SuppliersTold;
  readonly unmatchedCount: number;
  /** How many parts there are, of which the largest are among the figures. */
  readonly serviceAreaCount: number;
  readonly categoryCount: number;
  /** Of all ledgers together; the issues are only the first of them. */
  readonly issueCount: number;
}

/** Of parts that can be as many as lines, those that come to most. */
type Few = "suppliers" | "unmatched" | "byServiceArea" | "byCategory";
export type FiguresTold = Omit<LocalSpend, "placed" | Few> & {
  readonly [Part in Few]: LocalSpend[Part] extends Listed<infer Entry> ? readonly Entry[] : never;
};

export interface SuppliersTold {
  readonly workbook: Blob;
  readonly register: Blob;
  readonly progress: readonly string[];
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
  return { tables, issues: issues.slice(0, SENT), issueCount: issues.length };
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

/** Works out local spend from the confirmed tables. */
export async function localSpendForPane(
  { tables, editions, ...files }: SpendRequest,
  onProgress: JobOptions["onProgress"],
): Promise<Result<SpendTold>> {
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
    },
    workbook: true,
  };
  const { issues, ...made } = await makeLocalSpend(asked, { onProgress });
  const sent = issues.slice(0, SENT);
  if (!made.ok) return { ok: false, issues: sent };
  return { ok: true, value: { ...(await spendTold(made.value)), issueCount: issues.length }, issues: sent };
}

/** Of files of which one is given at most. */
function only([file]: readonly File[] = []): Source | undefined {
  return optionalSourceOf(file);
}

async function spendTold({
  figures: { placed: _lines, ...figures },
  area,
  workbook,
  leftOut,
  largePayments: large,
  nextSuppliers,
  whole: _whole,
  basis: _basis,
  json,
  ...told
}: LocalSpendMade): Promise<Omit<SpendTold, "issueCount">> {
  const { suppliers, unmatched, byServiceArea, byCategory } = figures;
  if (!nextSuppliers) throw new Error("the supplier register was asked for");
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
    area: area.name,
    wider: widerInSentence(area),
    workbook: workbook && blobOf(await workbookBytes(workbook.plan)),
    json: blobOf(jsonFile("", json()).bytes),
    large: large && {
      csv: new Blob([...largePaymentsCsv(large)]),
      count: large.payments.length,
      toOthers: large.toOthers,
    },
    suppliers: {
      workbook: blobOf(await workbookBytes(nextSuppliers.workbook.plan)),
      register: blobOf(jsonFile("", nextSuppliers.register).bytes),
      progress: progressSentences(nextSuppliers.progress),
    },
    unmatchedCount: unmatched.length,
    serviceAreaCount: byServiceArea.length,
    categoryCount: byCategory.length,
  };
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
