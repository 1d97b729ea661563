import { createHash } from "node:crypto";
import { tierOf } from "../domain/council/places";
import { TIER_WORDS, tierWords } from "../domain/council/tiers";
import { doubtsFirst, isDoubt, isSettled, type LeftOut, mayLack } from "../domain/spend/left-out";
import { errorsFirst, hasError } from "../domain/issues/errors-first";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import type { LedgerLine } from "../domain/spend/ledger-lines";
import { spendQuarter, statesServiceArea } from "../domain/spend/local-spend";
import { countTables, printOf } from "../domain/spend/same-payments";
import type { ReadTable } from "../domain/spend/ledger";
import { exclusionOf, rulesOfAreas } from "../domain/spend/scope";
import { onlyServiceArea } from "../domain/spend/supplier-register";
import { wordColumns } from "../domain/spend/word-columns";
import { registerLines } from "../domain/suppliers/lines";
import { remembered } from "../domain/values/remembered";
import type { AreaGiven, PostcodeFiles } from "../jobs/read-places";
import type { LedgerAsked } from "../jobs/read-ledgers";
import { readTables } from "../jobs/read-tables";
import type { Source } from "../jobs/source";
import { readSpendSetup, type SpendFiles, type SpendSetup } from "../jobs/spend-setup";
import { type Loaded, Loading, loadsIn, type PartLoaded } from "./folder";
import { containedSaid, containedText, lastLedgers } from "./contained";
import { againstHeld } from "./held-payments";
import {
  DOUBTS,
  LEFT_OUT,
  NO_QUARTER,
  PAYMENT_LINES,
  type PaymentRow,
  PLACES,
  SUPPLIERS,
} from "./ledger-tables";
import { type Named, namedIn, type SupplierNamed } from "./named";

export interface LedgersAsked extends Omit<SpendFiles, "before"> {
  readonly folder: string;
  readonly council: string;
  /** None where only the register, the area or the postcode file is another. */
  readonly ledgers: readonly LedgerAsked[];
  /** Whether ledgers that are in the warehouse already are read anew, in their own place. */
  readonly again: boolean;
}

export interface LedgersAdded {
  /** Undefined where the warehouse has all of it already. */
  readonly load: string | undefined;
  readonly lines: number;
  readonly pence: number;
  readonly leftOut: readonly LeftOut[];
  /** Whether nothing may be missing of what was given, and no doubt is left. */
  readonly whole: boolean;
}

/** Puts a council's ledgers into the warehouse, all of them or none. A ledger that it has already counts once. */
export async function addLedgers(asked: LedgersAsked): Promise<Result<LedgersAdded>> {
  const loads = (await loadsIn(asked.folder)).filter(
    ({ council, kind }) => council === asked.council && kind !== "returns",
  );
  const setup = await readSpendSetup(asked);
  if (!setup.ok) return setup;
  const made = await fingerprintsOf({ ...asked, area: asked.area ?? setup.value.places.area }, setup.value);
  const ledgers = await sortKnown(asked, loads);
  const read = await readTables(
    ledgers.fresh.map(({ asked: ledger }) => ({ kept: setup.value.kept, ...ledger })),
    () => undefined,
  );
  const issues = [
    ...setup.issues,
    ...ledgers.issues,
    ...read.issues,
    ...mismatches(asked, made, { loads, ledgers }),
  ];
  if (hasError(issues)) return { ok: false, issues: errorsFirst(issues) };
  const tables = countTables(read.tables);
  const leftOut = [...read.leftOut, ...tables.leftOut];
  const { lines, pence } = sizeOf(tables.counted);
  const isSame = sameSetup(loads.at(-1), made);
  const named = isSame ? NONE : await namedIn(asked.folder, loads);
  const files = onceEach(ledgers.fresh);
  const prints = new Map(
    files.map(({ asked: { source } }) => [source.name, printOfFile(source.name, tables.counted)]),
  );
  const across = await againstHeld(
    { folder: asked.folder, held: others(loads, { files, prints }), said: containedSaid(loads) },
    files.map(({ asked: { source }, content }) => {
      const ofFile = tables.counted.filter(({ file }) => file === source.name);
      return { file: source.name, content, ...sizeOf(ofFile), tables: ofFile };
    }),
  );
  const found = [...tables.issues, ...across.issues];
  const doubts = [...read.issues, ...found].filter((issue) => isDoubt(issue) || isSettled(issue));
  const adding = {
    prints,
    asked,
    setup: setup.value,
    made,
    files,
    named,
    counted: tables.counted,
    leftOut,
    doubts,
    contained: containedText(across.contained),
  };
  const load = files.length > 0 || !isSame ? await write(adding) : undefined;
  return {
    ok: true,
    value: { load, lines, pence, leftOut, whole: !doubts.some(isDoubt) && !leftOut.some(mayLack) },
    issues: doubtsFirst([...issues, ...found, ...repeated(tables.counted, loads, { files, prints })]),
  };
}

const NONE: Named = { suppliers: [], postcodes: [] };

/** Fingerprints of what the load is made with, and what the council calls its tiers. */
type Fingerprints = Pick<Loaded, "area" | "suppliers" | "postcodes" | "scope" | "tiers">;

async function fingerprintsOf(
  { area, suppliers, postcodes, scope }: LedgersAsked & { readonly area: AreaGiven },
  setup: SpendSetup,
): Promise<Fingerprints> {
  // Loads of earlier versions say nothing of service areas: what they say of suppliers is said anew.
  const areas = setup.suppliers?.lookUp.saysServiceAreas ? AND_AREAS : "";
  const rules = [await fingerprintOf(scope), fingerprintOfAreaRules(setup)];
  return {
    area: await fingerprintOfArea(area),
    suppliers: (await fingerprintOf(suppliers)) + areas,
    postcodes: await fingerprintOfEach(postcodes),
    scope: rules.filter((each) => each !== "").join(AND_AREAS),
    tiers: JSON.stringify(tierWords(setup.places.area)),
  };
}

/** Before what a fingerprint holds of the register's service areas. */
const AND_AREAS = " areas ";

/** Of whose payments rules may leave out by the register's service areas; "" where there are none such. */
function fingerprintOfAreaRules({ scope, suppliers }: SpendSetup): string {
  if (!scope || !suppliers) return "";
  const rulesOf = rulesOfAreas(scope);
  const ruled = registerLines(suppliers.kept).flatMap(({ supplier, companyNumber, serviceArea }) => {
    const rules = rulesOf(onlyServiceArea(serviceArea));
    return rules.length > 0 ? [[supplier, companyNumber, ...rules]] : [];
  });
  return ruled.length > 0 ? fingerprintOfText(JSON.stringify(ruled.sort())) : "";
}

function fingerprintOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An area that comes with the product, or its file. */
async function fingerprintOfArea(area: AreaGiven): Promise<string> {
  return "open" in area ? fingerprintOf(area) : fingerprintOfText(JSON.stringify(area));
}

async function fingerprintOfEach(files: PostcodeFiles | undefined): Promise<string> {
  const sources = files === undefined ? [] : "open" in files ? [files] : files;
  const each = await Promise.all(sources.map(fingerprintOf));
  return each.join(" ");
}

async function fingerprintOf(source: Source | undefined): Promise<string> {
  if (!source) return "";
  const hash = createHash("sha256");
  for await (const part of source.open()) hash.update(part);
  return hash.digest("hex");
}

function sameSetup(before: Loaded | undefined, made: Fingerprints): boolean {
  if (!before) return false;
  const tiers = before.tiers === "" ? JSON.stringify(TIER_WORDS) : before.tiers;
  return (
    before.area === made.area &&
    before.suppliers === made.suppliers &&
    before.postcodes === made.postcodes &&
    tiers === made.tiers
  );
}

/** A ledger with the fingerprint of its bytes. */
interface LedgerFile {
  readonly asked: LedgerAsked;
  readonly content: string;
}

interface SortedLedgers {
  readonly fresh: readonly LedgerFile[];
  readonly issues: readonly Issue[];
}

/** Without those that are another of them once more, whose lines were left out. */
function onceEach(files: readonly LedgerFile[]): readonly LedgerFile[] {
  return files.filter(({ content }, index) => files.findIndex((each) => each.content === content) === index);
}

async function sortKnown({ ledgers, again }: LedgersAsked, loads: readonly Loaded[]): Promise<SortedLedgers> {
  const fresh: LedgerFile[] = [];
  const issues: Issue[] = [];
  for (const ledger of ledgers) {
    // A file that cannot be opened is told where it is read.
    const content = await fingerprintOf(ledger.source).catch(() => "");
    const known = loads.findLast((each) => each.kind === "ledger" && each.content === content);
    if (known && !again)
      issues.push(
        makeIssue("warning", { file: ledger.source.name }, "warehouse-file-known", { other: known.file }),
      );
    else fresh.push({ asked: ledger, content });
  }
  return { fresh, issues };
}

/** What keeps the council's figures before this load and after it from being added up. */
function mismatches(
  { council, area }: LedgersAsked,
  made: Fingerprints,
  { loads, ledgers }: { readonly loads: readonly Loaded[]; readonly ledgers: SortedLedgers },
): readonly Issue[] {
  const before = loads.at(-1);
  const wanting = (["suppliers", "postcodes"] as const).filter(
    (each) => before && before[each] !== "" && made[each] === "",
  );
  const replaced = new Set(ledgers.fresh.map(({ content }) => content));
  const differing = lastLedgers(loads).filter(
    ({ content, scope }) => !replaced.has(content) && scope !== made.scope,
  );
  const rulesOf = (scope: string) => scope.split(AND_AREAS)[0];
  const sameRules = differing.every(({ scope }) => rulesOf(scope) === rulesOf(made.scope));
  const file = area && "open" in area ? area.name : undefined;
  return [
    ...wanting.map((each) =>
      makeIssue("error", file === undefined ? {} : { file }, "warehouse-setup-wanting", {
        option: `--${each}`,
        council,
      }),
    ),
    ...(differing.length > 0
      ? [
          makeIssue("error", {}, sameRules ? "warehouse-areas-differ" : "warehouse-scope-differs", {
            files: differing.map((each) => each.file).join(", "),
          }),
        ]
      : []),
  ];
}

/** The council's ledgers beside those that are added: neither read anew nor with the same payments, of which one counts. */
function others(
  loads: readonly Loaded[],
  { files, prints }: Pick<Adding, "files" | "prints">,
): readonly Loaded[] {
  const replaced = new Set(files.map(({ content }) => content));
  const same = new Set([...prints.values()].filter((print) => print !== ""));
  return lastLedgers(loads).filter(({ content, print }) => !replaced.has(content) && !same.has(print));
}

/** Ledgers whose payments the warehouse has from a file of other bytes: the figures leave them out. */
function repeated(
  counted: readonly ReadTable[],
  loads: readonly Loaded[],
  { files, prints }: Pick<Adding, "files" | "prints">,
): readonly Issue[] {
  return files.flatMap(({ asked: { source }, content }) => {
    const tables = counted.filter(({ file }) => file === source.name);
    const print = prints.get(source.name) ?? "";
    const other =
      print === "" ? undefined : loads.find((each) => each.print === print && each.content !== content);
    if (!other) return [];
    const { lines } = sizeOf(tables);
    return [
      makeIssue("warning", { file: source.name }, "warehouse-payments-known", { other: other.file, lines }),
    ];
  });
}

/** How many payments tables have, and what they come to. */
function sizeOf(tables: readonly ReadTable[]): { readonly lines: number; readonly pence: number } {
  return {
    lines: tables.reduce((sum, { ledger }) => sum + ledger.lines.length, 0),
    pence: tables.reduce((sum, { ledger }) => sum + ledger.lines.sum, 0),
  };
}

/** What the payments of a file are known by in another; empty where one of its tables cannot be. */
function printOfFile(name: string, counted: readonly ReadTable[]): string {
  const prints = counted.filter(({ file }) => file === name).map((table) => printOf(table));
  return prints.includes(undefined) ? "" : prints.sort().join(" ");
}

interface Adding {
  readonly asked: LedgersAsked;
  readonly setup: SpendSetup;
  readonly made: Fingerprints;
  readonly files: readonly LedgerFile[];
  /** What the payments of each file are known by in another. */
  readonly prints: ReadonlyMap<string, string>;
  /** What earlier loads name and is to be matched and placed anew. */
  readonly named: Named;
  readonly counted: readonly ReadTable[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Issue[];
  /** Which ledgers have all their payments in others. */
  readonly contained: string;
}

async function write({
  prints,
  asked,
  setup,
  made,
  files,
  named,
  counted,
  leftOut,
  doubts,
  contained,
}: Adding): Promise<string> {
  const { folder, council } = asked;
  const loading = new Loading(folder, council);
  const { load } = loading;
  const parts = new Map(files.map(({ asked: { source } }, index) => [source.name, loading.part(index)]));
  const partOf = (file: string | undefined) => parts.get(file ?? "") ?? loading.part(0);
  const excludedBy = excluding(setup);
  for (const [quarter, tables] of byQuarter(counted)) {
    await loading.write(PAYMENT_LINES, paymentRows(), quarter);
    function* paymentRows(): Generator<PaymentRow> {
      for (const { file, lines } of tables) {
        const part = partOf(file);
        for (const line of lines) yield { council, quarter, part, line, excludedBy: excludedBy(line) };
      }
    }
  }
  const suppliers = [...suppliersOf(counted, named.suppliers).values()].map((each) => ({
    ...{ council, load, ...each },
    registered: setup.suppliers?.lookUp(each.supplier, each.companyNumber),
  }));
  await loading.write(SUPPLIERS, suppliers);
  const postcodes = new Set([
    ...named.postcodes,
    ...suppliers.map(({ registered }) => registered?.postcode ?? ""),
  ]);
  for (const { ledger } of counted)
    for (const [postcode] of ledger.lines.countsOf("postcode")) postcodes.add(postcode);
  const { places } = setup;
  const area = places.area.name;
  await loading.write(
    PLACES,
    [...postcodes].map((postcode) => ({ council, load, postcode, tier: tierOf(postcode, places), area })),
  );
  await loading.write(
    LEFT_OUT,
    leftOut.map((left) => ({ council, part: partOf(left.file), left })),
  );
  await loading.write(
    DOUBTS,
    doubts.map((issue) => ({ council, part: partOf(issue.place.file), issue })),
  );
  await loading.end(partsOf({ files, prints, counted, made, contained, loading }));
  return load;
}

/** By which rule a line is left out, by the register's service area where its ledger says none. */
function excluding({ scope, suppliers }: SpendSetup): (line: LedgerLine) => string | undefined {
  if (!scope) return () => undefined;
  const ruleOf = exclusionOf(scope);
  if (!suppliers?.lookUp.saysServiceAreas) return ruleOf;
  const ofNumber = remembered((companyNumber: string) => suppliers.lookUp("", companyNumber));
  const ofName = remembered((supplier: string) => suppliers.lookUp(supplier, ""));
  return (line) => {
    if (statesServiceArea(line.serviceArea)) return ruleOf(line);
    const registered = ofNumber(line.companyNumber) ?? ofName(line.supplier);
    const serviceArea = onlyServiceArea(registered?.serviceArea ?? "");
    return ruleOf(serviceArea === "" ? line : { ...line, serviceArea });
  };
}

/** The lines of each quarter, table by table. */
function byQuarter(
  counted: readonly ReadTable[],
): ReadonlyMap<string, readonly { readonly file: string; readonly lines: readonly LedgerLine[] }[]> {
  const quarterOf = remembered((day: string) => spendQuarter(day));
  const quarters = new Map<string, { file: string; lines: LedgerLine[] }[]>();
  for (const { file, ledger } of counted) {
    const ofTable = new Map<string, LedgerLine[]>();
    for (const line of ledger.lines) {
      const quarter = line.date === undefined ? NO_QUARTER : quarterOf(line.date);
      const lines = ofTable.get(quarter);
      if (lines) lines.push(line);
      else ofTable.set(quarter, [line]);
    }
    for (const [quarter, lines] of ofTable)
      quarters.set(quarter, [...(quarters.get(quarter) ?? []), { file, lines }]);
  }
  return quarters;
}

/** Every supplier as the ledgers write it, once, with those that were known before. */
function suppliersOf(
  counted: readonly ReadTable[],
  known: readonly SupplierNamed[],
): ReadonlyMap<string, SupplierNamed> {
  const named = new Map<string, SupplierNamed>();
  const add = ({ supplier, companyNumber }: SupplierNamed) => {
    const key = `${companyNumber}|${supplier}`;
    if (!named.has(key)) named.set(key, { supplier, companyNumber });
  };
  known.forEach(add);
  for (const { ledger } of counted) for (const line of ledger.lines) add(line);
  return named;
}

/** A line of the record for each file; where only the register is another, one for that. */
function partsOf({
  files,
  prints,
  counted,
  made,
  contained,
  loading,
}: Pick<Adding, "files" | "prints" | "counted" | "made" | "contained"> & {
  readonly loading: Loading;
}): readonly PartLoaded[] {
  if (files.length === 0)
    return [
      {
        ...{ part: loading.part(0), kind: "suppliers", content: "", print: "", file: "" },
        ...{ lines: 0, pence: 0, columns: "", contained, ...made },
      },
    ];
  return files.map(({ asked: { source }, content }, index) => {
    const tables = counted.filter(({ file }) => file === source.name);
    return {
      part: loading.part(index),
      kind: "ledger",
      ...{ content, print: prints.get(source.name) ?? "", file: source.name },
      ...sizeOf(tables),
      columns: tables.map(({ name, ledger }) => `${name}: ${wordColumns(ledger.columns)}`).join("; "),
      ...{ contained: index === 0 ? contained : "", ...made },
    };
  });
}
