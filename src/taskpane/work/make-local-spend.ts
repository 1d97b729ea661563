import { type Area, type PostcodeLookup, tierOf } from "../../domain/area";
import { rotherhamArea } from "../../domain/areas/rotherham";
import type { Result } from "../../domain/issue";
import type { ChosenColumns } from "../../domain/ledger/columns";
import type { Ledger } from "../../domain/ledger/ledger";
import { wordColumns } from "../../domain/ledger/read-ledger";
import { readRegister, type SupplierRegister } from "../../domain/ledger/register";
import { decodedParts } from "../../domain/ledger/text";
import { type LocalSpend, localSpend } from "../../domain/local-spend";
import { readPostcodeFile } from "../../domain/postcode-file";
import { errorAt } from "../../domain/schema-issues";
import type { LedgerFile } from "../../sheets/ledger-sources";
import { placeLocalSpend, tooManyLines } from "../../sheets/local-spend";
import { writeXlsx } from "../../xlsx/write";
import { inFile } from "../parts/in-file";
import { readAreaFile } from "../parts/read-area";
import { few, readLedgerFile } from "./recognise-ledgers";

/** A table whose columns the user has confirmed. */
export interface ConfirmedTable {
  readonly name: string;
  readonly picked: File;
  readonly sheet: string | undefined;
  readonly chosen: ChosenColumns;
}

export interface LocalSpendRequest {
  readonly tables: readonly ConfirmedTable[];
  readonly register?: File;
  /** Rotherham where none is given. */
  readonly area?: File;
  readonly postcodes?: File;
}

/** The figures without their lines, and the workbook that holds these. */
export interface LocalSpendMade {
  readonly figures: Omit<LocalSpend, "placed">;
  readonly area: string;
  readonly wider: string;
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
  const setup = await readSetup(request);
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
  const { area } = setup.value;
  const facts = {
    area: area.name,
    wider: area.wider.name ?? "Wider area",
    basis: [...new Set(ledgers.map(({ ledger }) => ledger.columns.basis))],
    sources: ledgers.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`),
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

interface Setup {
  readonly area: Area;
  readonly lookup: PostcodeLookup | undefined;
  readonly register: SupplierRegister | undefined;
}

function figuresOf(ledgers: readonly Ledger[], { area, lookup, register }: Setup): LocalSpend {
  return localSpend(
    ledgers.flatMap(({ lines }) => lines),
    { tierOf: (postcode) => tierOf(postcode, area, lookup), ...(register ? { register } : {}) },
  );
}

async function readSetup(request: LocalSpendRequest): Promise<Result<Setup>> {
  const picked = await readAreaFile(request.area);
  const register = await readRegisterFile(request.register);
  const postcodes = await readPostcodes(request.postcodes);
  const issues = [...picked.issues, ...register.issues, ...postcodes.issues];
  if (!picked.ok || !register.ok || !postcodes.ok) return { ok: false, issues };
  const area = picked.value ?? rotherhamArea;
  if (postcodes.value && !area.districts) {
    return { ok: false, issues: [...issues, errorAt([], "area-districts-needed", {}, area.name)] };
  }
  return { ok: true, value: { area, lookup: postcodes.value, register: register.value }, issues };
}

async function readRegisterFile(picked: File | undefined): Promise<Result<SupplierRegister | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  return readRegister(picked.name, decodedParts(new Uint8Array(await picked.arrayBuffer())));
}

async function readPostcodes(picked: File | undefined): Promise<Result<PostcodeLookup | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  const read = inFile(picked.name, readPostcodeFile((await picked.text()).replace(/^\uFEFF/, "")));
  return read.ok ? { ...read, value: read.value.lookup } : read;
}

function spanOf(ledgers: readonly Ledger[]): Ledger["dates"] {
  const days = ledgers.flatMap(({ dates }) => (dates ? [dates.first, dates.last] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
