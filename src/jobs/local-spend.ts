import type { Area } from "../domain/council/area";
import { tierOf } from "../domain/council/places";
import { errorsFirst, hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import {
  type ComparedFigure,
  comparedFigures,
  magnitudeIssues,
  quartersCompared,
} from "../domain/spend/compared";
import { type SpendJson, spendJson } from "../domain/spend/json";
import type { Ledger } from "../domain/spend/ledger";
import { type LocalSpend, localSpend } from "../domain/spend/local-spend";
import { wordColumns } from "../domain/spend/read-ledger";
import { beyondSheet, LOCAL_SPEND, placeLocalSpend } from "../sheets/spend/workbook";
import type { JobOptions, NamedPlan } from "./job";
import { type LedgerAsked, readLedgerFile, tableName } from "./read-ledgers";
import { readSpendSetup, type SpendFiles, type SpendSetup } from "./spend-setup";

export interface LocalSpendAsked extends SpendFiles {
  readonly ledgers: readonly LedgerAsked[];
  /** Whether the workbook is wanted too. */
  readonly workbook: boolean;
}

/** The figures of local spend and what they were read from. */
export interface LocalSpendMade {
  readonly figures: LocalSpend;
  readonly area: Area;
  /** Against the period before, baseline and target, as far as they were given. */
  readonly compared: readonly ComparedFigure[];
  /** Figures that are ten times, or a tenth of, what they are held against. */
  readonly magnitudes: readonly Issue[];
  /** What the next period is held against. */
  readonly json: SpendJson;
  /** The first and last day of a payment. */
  readonly dates: Ledger["dates"];
  /** Each table with the columns that it was read by. */
  readonly sources: readonly string[];
  /** Undefined where it is not wanted, or the lines are more than a sheet holds, as an issue says. */
  readonly workbook: NamedPlan | undefined;
}

interface NamedLedger {
  readonly name: string;
  readonly ledger: Ledger;
}

/** Works out local spend from ledgers. Nothing is made while a file holds mistakes; issues come errors first. */
export async function makeLocalSpend(
  asked: LocalSpendAsked,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<LocalSpendMade>> {
  const steps = asked.ledgers.length + 3;
  const step = (done: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, steps);
  };
  step(0);
  const setup = await readSpendSetup(asked);
  const read: (readonly NamedLedger[])[] = [];
  const found: (readonly Issue[])[] = [setup.issues];
  for (const [index, { source, ...how }] of asked.ledgers.entries()) {
    step(index + 1);
    const file = await readLedgerFile({ source, ...how });
    found.push(file.issues);
    read.push(file.ledgers.map(({ sheet, ledger }) => ({ name: tableName(source.name, sheet), ledger })));
  }
  const [ledgers, issues] = [read.flat(), found.flat()];
  if (!setup.ok || hasError(issues)) return { ok: false, issues: errorsFirst(issues) };
  step(steps - 2);
  const figures = figuresOf(ledgers, setup.value);
  step(steps - 1);
  const made = spendMade(figures, ledgers, setup.value);
  const tooMany = asked.workbook ? beyondSheet(figures) : [];
  const workbook =
    asked.workbook && tooMany.length === 0 ? workbookOf(made, ledgers, setup.value) : undefined;
  step(steps);
  return { ok: true, value: { ...made, workbook }, issues: errorsFirst([...tooMany, ...issues]) };
}

function figuresOf(ledgers: readonly NamedLedger[], { places, suppliers, scope }: SpendSetup): LocalSpend {
  return localSpend(
    ledgers.flatMap(({ ledger }) => ledger.lines),
    { tierOf: (postcode) => tierOf(postcode, places), register: suppliers, scope },
  );
}

function spendMade(
  figures: LocalSpend,
  ledgers: readonly NamedLedger[],
  { places: { area }, comparison }: SpendSetup,
): Omit<LocalSpendMade, "workbook"> {
  const compared = comparedFigures(figures, comparison);
  return {
    figures,
    area,
    compared,
    magnitudes: magnitudeIssues([...compared, ...quartersCompared(figures)]),
    json: spendJson(figures, figures.placed.length),
    dates: spanOf(ledgers),
    sources: ledgers.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`),
  };
}

function workbookOf(
  { figures, area, sources }: Omit<LocalSpendMade, "workbook">,
  ledgers: readonly NamedLedger[],
  { comparison }: SpendSetup,
): NamedPlan {
  const basis = [...new Set(ledgers.map(({ ledger }) => ledger.columns.basis))];
  return { name: LOCAL_SPEND, plan: placeLocalSpend(figures, { area, basis, sources, comparison }) };
}

function spanOf(ledgers: readonly NamedLedger[]): Ledger["dates"] {
  const days = ledgers.flatMap(({ ledger: { dates } }) => (dates ? [dates.first, dates.last] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
