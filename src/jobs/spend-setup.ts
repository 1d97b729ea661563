import type { Places } from "../domain/council/places";
import type { LedgerHeadings } from "../domain/council/sections/ledgers";
import type { Result } from "../domain/issues/issue";
import { parseEarlierSpend, type SpendComparison } from "../domain/spend/compared";
import { parseScope, type Scope } from "../domain/spend/scope";
import { readSuppliers, type SupplierRegister } from "../domain/spend/supplier-register";
import { decodedParts } from "../domain/values/decoded-text";
import { readSettings } from "./council-settings";
import { readOptionalJson } from "./read-json";
import { type AreaGiven, type PostcodeFiles, readPlaces } from "./read-places";
import { bytesOf, type Source } from "./source";

/** What local spend is worked out with besides the ledgers. */
export interface SpendFiles {
  readonly area: AreaGiven;
  readonly suppliers?: Source | undefined;
  readonly postcodes?: PostcodeFiles | undefined;
  /** Nothing is left out where none is given. */
  readonly scope?: Source | undefined;
  /** The baseline and target of the local share. */
  readonly settings?: Source | undefined;
  /** The figures that were kept of the period before. */
  readonly before?: Source | undefined;
}

export interface SpendSetup {
  readonly places: Places;
  readonly suppliers: SupplierRegister | undefined;
  readonly scope: Scope | undefined;
  readonly comparison: SpendComparison;
  /** Headings of the council's earlier ledgers. */
  readonly kept: LedgerHeadings | undefined;
}

/** What these files hold; nothing is taken while one of them holds mistakes, and the mistakes of all are told. */
export async function readSpendSetup(files: SpendFiles): Promise<Result<SpendSetup>> {
  const places = await readPlaces(files.area, files.postcodes);
  const suppliers = await readSupplierFile(files.suppliers);
  const scope = await readOptionalJson(files.scope, parseScope);
  const settings = await readSettings(files.settings);
  const before = await readOptionalJson(files.before, parseEarlierSpend);
  const issues = [places, suppliers, scope, settings, before].flatMap((each) => each.issues);
  if (!places.ok || !suppliers.ok || !scope.ok || !settings.ok || !before.ok) return { ok: false, issues };
  return {
    ok: true,
    value: {
      places: places.value,
      suppliers: suppliers.value,
      scope: scope.value,
      comparison: { ...settings.value?.directLocalShare, before: before.value },
      kept: settings.value?.ledgerColumns,
    },
    issues,
  };
}

/** The headings of the council's earlier ledgers, as far as its settings have them. */
export async function readKeptColumns(
  settings: Source | undefined,
): Promise<Result<LedgerHeadings | undefined>> {
  const read = await readSettings(settings);
  return read.ok ? { ...read, value: read.value?.ledgerColumns } : read;
}

async function readSupplierFile(source: Source | undefined): Promise<Result<SupplierRegister | undefined>> {
  if (!source) return { ok: true, value: undefined, issues: [] };
  const bytes = await bytesOf(source);
  return bytes.ok ? readSuppliers(source.name, decodedParts(bytes.value)) : bytes;
}
