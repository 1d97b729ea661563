import type { Area, PostcodeLookup } from "../../domain/council/area";
import { rotherhamArea } from "../../domain/council/areas/rotherham";
import { parseSettings } from "../../domain/council/settings";
import type { Result } from "../../domain/issues/issue";
import { readSuppliers, type SupplierRegister } from "../../domain/spend/supplier-register";
import { parseScope, type Scope } from "../../domain/spend/scope";
import { decodedParts } from "../../domain/values/decoded-text";
import { readPostcodeFile } from "../../domain/council/postcode-file";
import { errorAt } from "../../domain/issues/schema-issues";
import { parseEarlierSpend, type SpendComparison } from "../../domain/spend/compared";
import { inFile } from "../../domain/issues/in-file";
import { readAreaFile } from "../parts/read-area";
import { readJsonFile } from "../parts/read-json-file";

/** Files that local spend is worked out with besides the ledgers. */
export interface SpendFiles {
  readonly register?: File | undefined;
  /** Rotherham where none is given. */
  readonly area?: File | undefined;
  readonly postcodes?: File | undefined;
  /** Nothing is left out where none is given. */
  readonly scope?: File | undefined;
  /** The baseline and target of the local share. */
  readonly settings?: File | undefined;
  /** What was downloaded for, or `spend --json` printed of, the period before. */
  readonly before?: File | undefined;
}

export interface SpendSetup {
  readonly area: Area;
  readonly lookup: PostcodeLookup | undefined;
  readonly register: SupplierRegister | undefined;
  readonly scope: Scope | undefined;
  readonly comparison: SpendComparison;
}

/** What these files hold; nothing is taken while one of them holds mistakes. */
export async function readSpendSetup(files: SpendFiles): Promise<Result<SpendSetup>> {
  const picked = await readAreaFile(files.area);
  const register = await readRegisterFile(files.register);
  const postcodes = await readPostcodes(files.postcodes);
  const scope = await readJsonFile(files.scope, parseScope);
  const comparison = await readComparison(files);
  const issues = [picked, register, postcodes, scope, comparison].flatMap((each) => each.issues);
  if (!picked.ok || !register.ok || !postcodes.ok || !scope.ok || !comparison.ok)
    return { ok: false, issues };
  const area = picked.value ?? rotherhamArea;
  if (postcodes.value && !area.districts)
    return { ok: false, issues: [...issues, errorAt([], "area-districts-needed", {}, area.name)] };
  const read = { lookup: postcodes.value, register: register.value, scope: scope.value };
  return { ok: true, value: { area, ...read, comparison: comparison.value }, issues };
}

async function readComparison(files: SpendFiles): Promise<Result<SpendComparison>> {
  const settings = await readJsonFile(files.settings, parseSettings);
  const before = await readJsonFile(files.before, parseEarlierSpend);
  const issues = [...settings.issues, ...before.issues];
  if (!settings.ok || !before.ok) return { ok: false, issues };
  return { ok: true, value: { ...settings.value?.directLocalShare, before: before.value }, issues };
}

async function readRegisterFile(picked: File | undefined): Promise<Result<SupplierRegister | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  return readSuppliers(picked.name, decodedParts(new Uint8Array(await picked.arrayBuffer())));
}

async function readPostcodes(picked: File | undefined): Promise<Result<PostcodeLookup | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  const read = inFile(
    picked.name,
    readPostcodeFile(decodedParts(new Uint8Array(await picked.arrayBuffer()))),
  );
  return read.ok ? { ...read, value: read.value.lookup } : read;
}
