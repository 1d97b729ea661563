import type { Places } from "../domain/council/places";
import type { Settings } from "../domain/council/settings";
import type { LedgerHeadings } from "../domain/council/sections/ledgers";
import type { Result } from "../domain/issues/issue";
import { type EarlierSpend, parseEarlierSpend, type SpendComparison } from "../domain/spend/compared";
import { parseScope, type Scope } from "../domain/spend/scope";
import { type Day, localDay } from "../domain/values/day";
import { readSettings } from "./council-settings";
import { LONG_SHEETS, readEarlierSpend } from "../sheets/spend/read";
import { jsonIn, readOptionalJson } from "./read-json";
import { type AreaGiven, type PostcodeFiles, readPlaces } from "./read-places";
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";
import { type GivenRegister, readSupplierRegister } from "./supplier-register";

/** What local spend is worked out with besides the ledgers. */
export interface SpendFiles {
  /** The council's own where none is given; it is asked for where that has none. */
  readonly area: AreaGiven | undefined;
  /** The workbook of a supplier register, its JSON, or comma-separated text. */
  readonly suppliers?: Source | undefined;
  /** Today where it is left out. */
  readonly today?: Day | undefined;
  readonly postcodes?: PostcodeFiles | undefined;
  /** Those of the council file where none is given; nothing is left out where that has none. */
  readonly scope?: Source | undefined;
  /** The council file: its area, what it leaves out, the baseline and target of the local share, its ledgers' headings. */
  readonly settings?: Source | undefined;
  /** The figures that were kept of periods before: JSON files or workbooks. */
  readonly before?: readonly Source[] | undefined;
}

export interface SpendSetup {
  readonly places: Places;
  readonly suppliers: GivenRegister | undefined;
  readonly scope: Scope | undefined;
  readonly comparison: SpendComparison;
  /** Headings of the council's earlier ledgers. */
  readonly kept: LedgerHeadings | undefined;
}

/** What these files hold; nothing is taken while one of them holds mistakes, and the mistakes of all are told. */
export async function readSpendSetup(files: SpendFiles): Promise<Result<SpendSetup>> {
  const settings = await readSettings(files.settings);
  const councils = settings.ok ? settings.value?.area : undefined;
  const places = await readPlaces(files.area ?? councils, files.postcodes);
  const suppliers = await readGivenSuppliers(files);
  const scope = await readOptionalJson(files.scope, parseScope);
  const before = await readEarlier(files.before ?? []);
  const issues = [places, suppliers, scope, settings, before].flatMap((each) => each.issues);
  if (!places.ok || !suppliers.ok || !scope.ok || !settings.ok || !before.ok) return { ok: false, issues };
  return {
    ok: true,
    value: {
      places: places.value,
      suppliers: suppliers.value,
      scope: scope.value ?? scopeOf(settings.value),
      comparison: { ...settings.value?.directLocalShare, before: before.value },
      kept: settings.value?.ledgerColumns,
    },
    issues,
  };
}

/** The rules of the council file, where none are given. */
function scopeOf(settings: Settings | undefined): Scope | undefined {
  return settings?.leftOut && { exclude: settings.leftOut };
}

async function readEarlier(sources: readonly Source[]): Promise<Result<readonly EarlierSpend[]>> {
  const read = await Promise.all(sources.map(readEarlierFile));
  const issues = read.flatMap((each) => each.issues);
  const value = read.flatMap((each) => (each.ok ? [each.value] : []));
  return value.length < read.length ? { ok: false, issues } : { ok: true, value, issues };
}

function readEarlierFile(source: Source): Promise<Result<EarlierSpend>> {
  return readTextOrWorkbook(source, {
    text: (bytes) => jsonIn(bytes, source.name, parseEarlierSpend),
    workbook: readEarlierSpend,
    unread: LONG_SHEETS,
  });
}

async function readGivenSuppliers({
  suppliers,
  today = localDay(new Date()),
}: SpendFiles): Promise<Result<GivenRegister | undefined>> {
  return suppliers ? readSupplierRegister(suppliers, today) : { ok: true, value: undefined, issues: [] };
}
