import { tierOf } from "../../domain/council/area";
import type { Issue, Result } from "../../domain/issues/issue";
import type { ChosenColumns } from "../../domain/spend/ledger-columns";
import type { Ledger } from "../../domain/spend/ledger";
import { wordColumns } from "../../domain/spend/read-ledger";
import { type LocalSpend, localSpend } from "../../domain/spend/local-spend";
import {
  type ComparedFigure,
  comparedFigures,
  magnitudeIssues,
  quartersCompared,
} from "../../domain/spend/compared";
import { type SpendJson, spendJson } from "../../domain/spend/json";
import type { LedgerFile } from "../../sheets/spend/ledger-sources";
import { placeLocalSpend, tooManyLines } from "../../sheets/spend/workbook";
import { writeXlsx } from "../../xlsx/write";
import { few, readLedgerFile } from "./recognise-ledgers";
import { readSpendSetup, type SpendFiles, type SpendSetup } from "./spend-setup";

/** A table whose columns the user has confirmed. */
export interface ConfirmedTable {
  readonly name: string;
  readonly picked: File;
  readonly sheet: string | undefined;
  readonly chosen: ChosenColumns;
}

export interface LocalSpendRequest extends SpendFiles {
  readonly tables: readonly ConfirmedTable[];
}

/** The figures without their lines, and the workbook that holds these. */
export interface LocalSpendMade {
  readonly figures: Omit<LocalSpend, "placed">;
  readonly area: string;
  readonly wider: string;
  /** Against the period before, baseline and target, as far as they were given. */
  readonly compared: readonly ComparedFigure[];
  /** Figures that are ten times, or a tenth of, what they are held against. */
  readonly magnitudes: readonly Issue[];
  /** What the next period is held against. */
  readonly json: SpendJson;
  readonly dates: Ledger["dates"];
  /** Each table with the columns that it was read by. */
  readonly sources: readonly string[];
  /** Undefined where the lines are more than a sheet holds. */
  readonly workbook: Uint8Array | undefined;
  readonly unmatchedCount: number;
  /** Of all ledgers together; the issues are only the first of them. */
  readonly issueCount: number;
}

/** The suppliers that are told to the pane; the workbook has every line. */
const TOLD = 100;

/** Works out local spend from confirmed ledgers. Nothing is made while a file holds mistakes. */
export async function makeLocalSpend(
  request: LocalSpendRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Result<LocalSpendMade>> {
  const steps = request.tables.length + 3;
  onProgress(0, steps);
  const setup = await readSpendSetup(request);
  if (!setup.ok) return setup;
  const read: LedgerFile[] = [];
  for (const [index, { name, picked, chosen, sheet }] of request.tables.entries()) {
    onProgress(index + 1, steps);
    read.push(await readLedgerFile(name, picked, chosen, sheet));
  }
  const issues = [setup.issues, ...read.map((each) => each.issues)].flat();
  const ledgers = read.flatMap((each, index) =>
    each.ledgers.map(({ sheet, ledger }) => ({
      name: tableName(request.tables[index]?.name ?? "", sheet),
      ledger,
    })),
  );
  if (issues.some(({ severity }) => severity === "error")) return { ok: false, issues: few(issues) };
  onProgress(steps - 2, steps);
  const figures = figuresOf(
    ledgers.map(({ ledger }) => ledger),
    setup.value,
  );
  onProgress(steps - 1, steps);
  const { area, comparison } = setup.value;
  const compared = comparedFigures(figures, comparison);
  const facts = {
    area: area.name,
    wider: area.wider.name ?? "Wider area",
    basis: [...new Set(ledgers.map(({ ledger }) => ledger.columns.basis))],
    sources: ledgers.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`),
    comparison,
  };
  const workbook = tooManyLines(figures) ? undefined : await writeXlsx(placeLocalSpend(figures, facts));
  const { placed: _lines, ...told } = figures;
  const value = {
    figures: {
      ...told,
      unmatched: told.unmatched.slice(0, TOLD),
      suppliers: told.suppliers.slice(0, TOLD),
    },
    area: facts.area,
    wider: facts.wider,
    compared,
    magnitudes: magnitudeIssues([...compared, ...quartersCompared(figures)]),
    json: spendJson(told, figures.placed.length),
    dates: spanOf(ledgers.map(({ ledger }) => ledger)),
    sources: facts.sources,
    workbook,
    unmatchedCount: told.unmatched.length,
    issueCount: issues.length,
  };
  return { ok: true, value, issues: few(issues) };
}

/** "payments.xlsx, sheet April" */
export function tableName(file: string, sheet: string | undefined): string {
  return sheet === undefined ? file : `${file}, sheet ${sheet}`;
}

function figuresOf(ledgers: readonly Ledger[], { area, lookup, register, scope }: SpendSetup): LocalSpend {
  return localSpend(
    ledgers.flatMap(({ lines }) => lines),
    { tierOf: (postcode) => tierOf(postcode, area, lookup), register, scope },
  );
}

function spanOf(ledgers: readonly Ledger[]): Ledger["dates"] {
  const days = ledgers.flatMap(({ dates }) => (dates ? [dates.first, dates.last] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
