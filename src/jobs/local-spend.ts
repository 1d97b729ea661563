import { tierWords } from "../domain/council/tiers";
import type { Area } from "../domain/council/area";
import { tierOf } from "../domain/council/places";
import { errorsFirst, hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import type { ComparedBasis, SpendBasis } from "../domain/spend/basis";
import {
  type ComparedFigure,
  comparedFigures,
  magnitudeIssues,
  type PeriodDifferences,
  periodDifferences,
  quartersCompared,
} from "../domain/spend/compared";
import { spendJsonPieces } from "../domain/spend/json";
import type { Ledger, ReadTable } from "../domain/spend/ledger";
import { postcodeIssues } from "../domain/spend/ledger-postcodes";
import { type LocalSpend, localSpend } from "../domain/spend/local-spend";
import { type LargePayments, largePayments } from "../domain/contract/large-payments";
import { doubtsFirst, isDoubt, isSettled, type LeftOut, mayLack } from "../domain/spend/left-out";
import { type OwnTotalFound, ownTotalsOf } from "../domain/spend/own-totals";
import { countTables } from "../domain/spend/same-payments";
import { wordColumns } from "../domain/spend/word-columns";
import type { Locate } from "../sheets/language/file-links";
import { beyondSheet, LOCAL_SPEND, placeLocalSpend } from "../sheets/spend/workbook";
import { localDay } from "../domain/values/day";
import type { JobOptions, NamedPlan } from "./job";
import type { KnownEditions } from "./own-edition";
import type { LedgerAsked } from "./read-ledgers";
import { type ContractInFile, readContracts } from "./read-contracts";
import { OTHER_STEPS } from "./local-spend-steps";
import { readTables } from "./read-tables";
import type { Source } from "./source";
import { readSpendSetup, type SpendFiles, type SpendSetup } from "./spend-setup";
import { makeNextSuppliers, type NextSuppliers } from "./supplier-register";

export interface LocalSpendAsked extends SpendFiles {
  readonly ledgers: readonly LedgerAsked[];
  /** Whose large payments are to be found, and whose references the next supplier register gets. */
  readonly contracts?: { readonly files: readonly Source[]; readonly known: KnownEditions } | undefined;
  /** The next supplier register is wanted, with what these published registers say of its suppliers. */
  readonly nextSuppliers?: { readonly published: readonly Source[]; readonly workbook: boolean } | undefined;
  /** Whether the workbook is wanted too. */
  readonly workbook: boolean;
  /** Where the ledgers are, for links to them: as they are called, where the door does not know better. */
  readonly locate?: Locate;
}

/** The figures of local spend and what they were read from. */
export interface LocalSpendMade {
  readonly figures: LocalSpend;
  readonly area: Area;
  readonly basis: SpendBasis;
  /** Against the period before, baseline and target, as far as they were given. */
  readonly compared: readonly ComparedFigure[];
  /** Why the periods before may not be alike. */
  readonly differences: readonly PeriodDifferences[];
  /** Figures that are ten times, or a tenth of, what they are held against. */
  readonly magnitudes: readonly Issue[];
  /** What the next period is held against, as JSON text in pieces that are made when they are asked for. */
  readonly json: () => Iterable<string>;
  /** The first and last day of a payment. */
  readonly dates: Ledger["dates"];
  /** Each table with the columns that it was read by. */
  readonly sources: readonly string[];
  /** What is in no figure. */
  readonly leftOut: readonly LeftOut[];
  /** What ledgers say that they come to, with what was counted of them. */
  readonly ownTotals: readonly OwnTotalFound[];
  /** What says that the figures may be others. */
  readonly doubts: readonly Issue[];
  /** How tables were read where that is not plain from their headings. */
  readonly settled: readonly Issue[];
  /** Whether nothing may be missing in the figures, and no doubt is left. */
  readonly whole: boolean;
  /** To the suppliers of the contracts; undefined where no contracts were given. */
  readonly largePayments: LargePayments | undefined;
  /** Undefined where it is not wanted. */
  readonly nextSuppliers: NextSuppliers | undefined;
  /** Undefined where it is not wanted, or the lines are more than a sheet holds, as an issue says. */
  readonly workbook: NamedPlan | undefined;
}

/**
 * Works out local spend from ledgers. Nothing is made while a file holds mistakes; issues come errors first. Of the steps
 * that are told to `onProgress` the last is the door's: writing the files.
 */
export async function makeLocalSpend(
  asked: LocalSpendAsked,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<LocalSpendMade>> {
  const steps = asked.ledgers.length + OTHER_STEPS;
  const step = (done: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, steps);
  };
  step(0);
  const setup = await readSpendSetup(asked);
  const kept = setup.ok ? setup.value.kept : undefined;
  const given = asked.ledgers.map((ledger) => ({ kept, ...ledger }));
  const ledgers = await readTables(given, (files) => step(files + 1));
  const contracts = await readContracts(asked.contracts?.files ?? [], asked.contracts?.known);
  const issues = [...setup.issues, ...ledgers.issues, ...contracts.issues];
  if (!setup.ok || !contracts.ok || hasError(issues)) return { ok: false, issues: errorsFirst(issues) };
  step(steps - 3);
  const tables = countTables(ledgers.tables);
  const figures = figuresOf(tables.counted, setup.value);
  step(steps - 2);
  const leftOut = [...ledgers.leftOut, ...tables.leftOut];
  const told = [...issues, ...tables.issues, ...postcodeIssues(tables.counted)];
  const made = spendMade(figures, tables.counted, { setup: setup.value, leftOut, issues: told });
  const tooMany = asked.workbook ? beyondSheet(figures, leftOut) : [];
  const workbook =
    asked.workbook && tooMany.length === 0
      ? workbookOf(made, { setup: setup.value, locate: asked.locate })
      : undefined;
  const largePayments = asked.contracts && paymentsOf(tables.counted, contracts.value);
  const suppliers = await nextSuppliersOf(asked, made.figures, {
    setup: setup.value,
    contracts: contracts.value,
  });
  if (!suppliers.ok) return { ok: false, issues: errorsFirst([...told, ...suppliers.issues]) };
  step(steps - 1);
  return {
    ok: true,
    value: { ...made, workbook, largePayments, nextSuppliers: suppliers.value },
    issues: doubtsFirst([...tooMany, ...told, ...suppliers.issues]),
  };
}

async function nextSuppliersOf(
  { nextSuppliers: asked, today = localDay(new Date()) }: LocalSpendAsked,
  figures: LocalSpend,
  { setup, contracts }: { readonly setup: SpendSetup; readonly contracts: readonly ContractInFile[] },
): Promise<Result<NextSuppliers | undefined>> {
  if (!asked) return { ok: true, value: undefined, issues: [] };
  const before = setup.suppliers?.kept;
  return makeNextSuppliers({ before, figures, contracts, ...asked, today });
}

function paymentsOf(tables: readonly ReadTable[], contracts: readonly ContractInFile[]): LargePayments {
  return largePayments(
    tables.map(({ ledger: { lines, columns } }) => ({ lines, basis: columns.basis })),
    contracts.map(({ contract }) => contract),
  );
}

function figuresOf(ledgers: readonly ReadTable[], { places, suppliers, scope }: SpendSetup): LocalSpend {
  return localSpend(
    ledgers.map(({ ledger }) => ledger.lines),
    {
      tierOf: (postcode) => tierOf(postcode, places),
      register: suppliers?.lookUp,
      scope,
    },
  );
}

interface Told {
  readonly setup: SpendSetup;
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

function spendMade(
  figures: LocalSpend,
  tables: readonly ReadTable[],
  { setup, leftOut, issues }: Told,
): Omit<LocalSpendMade, "workbook" | "largePayments" | "nextSuppliers"> {
  const { area } = setup.places;
  const compared = comparedFigures(figures, setup.comparison);
  const doubts = issues.filter(isDoubt);
  const settled = issues.filter(isSettled);
  const ownTotals = ownTotalsOf(tables);
  const dates = spanOf(tables);
  const basis = basisOf(tables, setup, figures, dates);
  const differences = periodDifferences(comparedBasis(figures, basis, leftOut), setup.comparison);
  return {
    figures,
    basis,
    differences,
    area,
    compared,
    magnitudes: magnitudeIssues([...compared, ...quartersCompared(figures)]),
    json: () =>
      spendJsonPieces(figures, {
        ...{ basis, compared, differences, lines: figures.placed.length },
        ...{ leftOut, doubts, settled, ownTotals, tierNames: tierWords(area) },
      }),
    dates,
    sources: tables.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`),
    leftOut,
    doubts,
    settled,
    ownTotals,
    whole: doubts.length === 0 && !leftOut.some(mayLack),
  };
}

function workbookOf(
  made: Omit<LocalSpendMade, "workbook" | "largePayments" | "nextSuppliers">,
  { setup: { comparison }, locate }: { readonly setup: SpendSetup; readonly locate: Locate | undefined },
): NamedPlan {
  return { name: LOCAL_SPEND, plan: placeLocalSpend(made.figures, { ...made, comparison }, locate) };
}

function basisOf(
  tables: readonly ReadTable[],
  { places, scope }: SpendSetup,
  { exclusions }: LocalSpend,
  dates: Ledger["dates"],
): SpendBasis {
  // In the order of the rules, whatever they came to; those that left nothing out change no figure.
  const rules = scope?.exclude.map(({ rule }) => rule) ?? [];
  return {
    area: places.area.name,
    vat: [...new Set(tables.map(({ ledger }) => ledger.columns.basis))].sort(),
    places: places.lookup ? "postcode-file" : "sectors",
    rules: rules.filter(
      (rule, at) => rules.indexOf(rule) === at && exclusions.some((each) => each.rule === rule),
    ),
    dates,
  };
}

function comparedBasis(
  { localShareLow: low, localShareHigh: high }: LocalSpend,
  basis: SpendBasis,
  leftOut: readonly LeftOut[],
): ComparedBasis {
  const lacking = leftOut.filter(mayLack);
  const lines = lacking.reduce((sum, each) => sum + each.lines, 0);
  const pence = lacking.reduce((sum, each) => sum + (each.pence ?? 0), 0);
  return { basis, low, high, leftOut: { lines, pence } };
}

function spanOf(ledgers: readonly ReadTable[]): Ledger["dates"] {
  const days = ledgers.flatMap(({ ledger: { dates } }) => (dates ? [dates.first, dates.last] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
