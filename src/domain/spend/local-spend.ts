import { type QuarterId, quarterInWords, quarterOf } from "../values/calendar";
import type { Tier } from "../council/area";
import type { Day } from "../values/day";
import { remembered } from "../values/remembered";
import type { LedgerLine, LedgerLines } from "./ledger-lines";
import { isRedacted } from "./withheld";
import { YES_NO_UNKNOWN, type YesNoUnknown } from "../values/answer";
import { normalisedName, type SupplierRegister } from "./supplier-register";
import { exclusionOf, type Scope } from "./scope";

/** Exact sums in pence. Shares are fractions of 1: 0.456 is 45.6%. */
export interface TierTotals {
  readonly total: number;
  /** The borough. */
  readonly local: number;
  readonly wider: number;
  readonly elsewhere: number;
  readonly unknown: number;
}

export interface SpendTotals extends TierTotals {
  readonly lines: number;
  readonly linesByTier: Readonly<Record<Tier, number>>;
  /** The credits of unknown place, 0 or less: the rest of the unknown are payments. */
  readonly unknownCredits: number;
  readonly sme: number;
  readonly vcse: number;
  /** Local over total, by value; null where the total is 0 or less. */
  readonly localShare: number | null;
  /** The share where every payment of unknown place were elsewhere, and its credits local. */
  readonly localShareLow: number | null;
  /** The share where every payment of unknown place were local, and its credits elsewhere. */
  readonly localShareHigh: number | null;
  /** Local lines over all lines, whatever their value. */
  readonly localShareOfLines: number | null;
}

/** The local share of sums in pence and its bounds; null where the total is 0 or less. */
export function localShares({
  total,
  local,
  unknown,
  unknownCredits,
}: Pick<SpendTotals, "total" | "local" | "unknown" | "unknownCredits">) {
  const share = (part: number) => (total > 0 ? part / total : null);
  return {
    localShare: share(local),
    localShareLow: share(local + unknownCredits),
    localShareHigh: share(local + unknown - unknownCredits),
  };
}

/** In place of the quarter of a line without a date. */
export const NO_DATE = "No date";
/** In place of a service area or category that is blank. */
export const NOT_STATED = "Not stated";

/** Sizes of suppliers in words. */
export const SIZE_WORDS: Readonly<Record<YesNoUnknown, string>> = {
  Yes: "Small and medium enterprises",
  No: "Larger suppliers",
  Unknown: "Size not known",
};

/** The month in which a council's year of spend begins. */
const APRIL = 4;

export interface LocalSpend extends SpendTotals {
  readonly excluded: number;
  readonly exclusions: readonly { readonly rule: string; readonly total: number; readonly lines: number }[];
  readonly byServiceArea: readonly (SpendTotals & { readonly serviceArea: string })[];
  readonly byCategory: readonly (SpendTotals & { readonly category: string })[];
  /** Suppliers that are small or medium enterprises, others, and those of which it is not known. */
  readonly bySize: readonly (SpendTotals & { readonly isSme: YesNoUnknown })[];
  /** In order of time; `NO_DATE` last. */
  readonly byQuarter: readonly (SpendTotals & { readonly quarter: string })[];
  /** By value, the largest first. */
  readonly suppliers: readonly (SpendTotals & { readonly supplier: string })[];
  /** Suppliers in scope without a postcode, in the ledger and in the register, by value; redacted names are not among them. */
  readonly unmatched: readonly { readonly supplier: string; readonly total: number }[];
  /** Named suppliers with the most spend of unknown place, credits or payments: what would move the share most. */
  readonly toPlace: readonly SupplierToPlace[];
  readonly redacted: { readonly total: number; readonly lines: number };
  readonly placed: PlacedLines;
}

/** Lines that are placed one by one, as often as they are gone through. */
export interface PlacedLines extends Iterable<PlacedLine> {
  readonly length: number;
}

/** A supplier with spend whose place is not known. */
export interface SupplierToPlace {
  readonly supplier: string;
  /** What of it is of unknown place. */
  readonly unknown: number;
  readonly lines: number;
  /** The local share if it were local, and nothing else changed; null where the total is 0 or less. */
  readonly shareIfLocal: number | null;
}

/** So many suppliers are worth looking up first. */
const MOST_TO_PLACE = 20;

/** A line with what is known of its supplier. */
export interface PlacedLine {
  readonly line: LedgerLine;
  /** "2024-25 Q1" for a year that begins in April, "2024 Q2" for one that begins in January; else `NO_DATE`. */
  readonly quarter: string;
  readonly postcode: string;
  readonly tier: Tier;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly excludedBy: string | undefined;
  readonly matched: boolean;
}

export interface LocalSpendOptions {
  readonly tierOf: (postcode: string) => Tier;
  readonly register?: SupplierRegister;
  readonly scope?: Scope;
  /** Of the year by which quarters are counted, 1 to 12; April where not given. */
  readonly firstMonth?: number;
}

/** Direct spend by place: what the council pays to suppliers, as the lines of its ledgers' tables say. */
export function localSpend(tables: readonly LedgerLines[], options: LocalSpendOptions): LocalSpend {
  const placed = placedTables(tables, options);
  const all = new Sum("");
  const areas = new Sums();
  const categories = new Sums();
  const sizes = new Sums();
  const quarters = new Sums();
  const suppliers = new Sums();
  const unmatched = new NamedTotals();
  const excluded = new Sums();
  const redacted = new Sum("");
  const keyOf = remembered(normalisedName);
  const countPayee = (name: string, tally: Tally, standing: Standing) => {
    const key = keyOf(name);
    all.addTally(tally, standing);
    sizes.of(standing.sme, standing.sme).addTally(tally, standing);
    suppliers.of(key, name).addTally(tally, standing);
    if (standing.postcode !== "") return;
    if (isRedacted(name)) redacted.addTally(tally, standing);
    else unmatched.add(key, name, tally.pence);
  };
  for (const table of placed) {
    const { lines } = table;
    const area = lines.per("serviceArea", (serviceArea) =>
      areas.of(serviceAreaKey({ serviceArea }), serviceAreaOf({ serviceArea })),
    );
    const category = lines.per("category", (text) => {
      const name = text || NOT_STATED;
      return categories.of(name.toLowerCase(), name);
    });
    const quarter = table.perQuarter((name) => quarters.of(name, name));
    const bySupplier = new Tallies(lines.texts.supplier.words.count);
    for (let index = 0; index < lines.length; index += 1) {
      const pence = lines.pence(index);
      const standing = table.standing(index);
      const rule = table.excludedBy(index);
      if (rule !== undefined) {
        excluded.of(rule, rule).add(pence, standing);
        continue;
      }
      area(index).add(pence, standing);
      category(index).add(pence, standing);
      quarter(index).add(pence, standing);
      if (table.isOfRegister(index)) bySupplier.add(lines.texts.supplier.numbers.at(index), pence);
      else
        countPayee(lines.text("supplier", index), { lines: 1, pence, credits: Math.min(pence, 0) }, standing);
    }
    bySupplier.forEach((number, tally) => {
      const name = lines.texts.supplier.words.text(number);
      countPayee(name, tally, table.standingOf(name));
    });
  }
  const ruled = excluded.byValue();
  const totals = all.totals();
  const bySupplier = suppliers.byValue().map((sum) => ({ supplier: sum.name, ...sum.totals() }));
  return {
    ...totals,
    excluded: ruled.reduce((sum, { total }) => sum + total, 0),
    exclusions: ruled.map(({ name, total, lines: count }) => ({ rule: name, total, lines: count })),
    byServiceArea: areas.byValue().map((sum) => ({ serviceArea: sum.name, ...sum.totals() })),
    byCategory: categories.byValue().map((sum) => ({ category: sum.name, ...sum.totals() })),
    bySize: YES_NO_UNKNOWN.flatMap((isSme) =>
      sizes.byName().flatMap((sum) => (sum.name === isSme ? [{ isSme, ...sum.totals() }] : [])),
    ),
    byQuarter: quarters.byName().map((sum) => ({ quarter: sum.name, ...sum.totals() })),
    suppliers: bySupplier,
    unmatched: unmatched.byValue().map(({ name, total }) => ({ supplier: name, total })),
    toPlace: toPlace(
      bySupplier.filter(({ supplier }) => supplier !== "" && !isRedacted(supplier)),
      totals,
    ),
    redacted: { total: redacted.total, lines: redacted.lines },
    placed: inTurn(placed),
  };
}

/** The quarter of a payment, by the month in which the year of spend begins. */
export function spendQuarter(day: string, firstMonth = APRIL): QuarterId {
  return quarterOf(day, firstMonth).id;
}

/** The service area of a payment, also where its ledger does not say it. */
export function serviceAreaOf({ serviceArea }: Pick<LedgerLine, "serviceArea">): string {
  return serviceArea || NOT_STATED;
}

/** What the spellings of one service area have in common. */
export function serviceAreaKey(line: Pick<LedgerLine, "serviceArea">): string {
  return serviceAreaOf(line).toLowerCase();
}

function toPlace(
  suppliers: readonly (SpendTotals & { readonly supplier: string })[],
  { local, total }: SpendTotals,
): readonly SupplierToPlace[] {
  return suppliers
    .filter(({ unknown }) => unknown !== 0)
    .sort((one, other) => Math.abs(other.unknown) - Math.abs(one.unknown))
    .slice(0, MOST_TO_PLACE)
    .map(({ supplier, unknown, linesByTier }) => ({
      ...{ supplier, unknown, lines: linesByTier.unknown },
      shareIfLocal: total > 0 ? (local + unknown) / total : null,
    }));
}

/** The lines of tables, each placed when it is asked for, so that none is held. */
function inTurn(tables: readonly PlacedTable[]): PlacedLines {
  return {
    length: tables.reduce((sum, { lines }) => sum + lines.length, 0),
    *[Symbol.iterator]() {
      for (const table of tables)
        for (let index = 0; index < table.lines.length; index += 1) yield table.at(index);
    },
  };
}

function placedTables(tables: readonly LedgerLines[], options: LocalSpendOptions): readonly PlacedTable[] {
  const tierOf = remembered(options.tierOf);
  const register = options.register ?? (() => undefined);
  const excludedBy = options.scope && exclusionOf(options.scope);
  const firstMonth = options.firstMonth ?? APRIL;
  return tables.map((lines) => new PlacedTable(lines, { tierOf, register, excludedBy, firstMonth }));
}

interface Placing {
  readonly tierOf: (postcode: string) => Tier;
  readonly register: SupplierRegister;
  readonly excludedBy: ((line: LedgerLine) => string | undefined) | undefined;
  readonly firstMonth: number;
}

/** What is known of the supplier of a line. */
interface Standing {
  readonly tier: Tier;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly postcode: string;
}

/**
 * A table's lines joined to the register where they carry no postcode, SME or VCSE of their own, with their tier. What
 * depends on a text is worked out once a text.
 */
class PlacedTable {
  readonly perQuarter: <T extends object | string>(compute: (quarter: string) => T) => (index: number) => T;
  private readonly quarter: (index: number) => string;
  private readonly byName: (index: number) => Standing;
  private readonly byNumber: (companyNumber: string) => (supplier: string) => Standing;

  constructor(
    readonly lines: LedgerLines,
    private readonly placing: Placing,
  ) {
    const { tierOf, register, firstMonth } = placing;
    const standingOf = (supplier: string, companyNumber: string): Standing => {
      const found = register(supplier, companyNumber);
      const postcode = found?.postcode ?? "";
      const { sme = "Unknown", vcse = "Unknown" } = found ?? {};
      return { tier: tierOf(postcode), sme, vcse, postcode };
    };
    this.byName = lines.per("supplier", (supplier) => standingOf(supplier, ""));
    this.byNumber = remembered((companyNumber) =>
      remembered((supplier) => standingOf(supplier, companyNumber)),
    );
    const quarterOn = (day: Day | undefined) =>
      day === undefined ? NO_DATE : quarterInWords(spendQuarter(day, firstMonth));
    this.perQuarter = (compute) => lines.perDay((day) => compute(quarterOn(day)));
    this.quarter = lines.perDay(quarterOn);
  }

  /** Whether all that is known of a line's supplier follows from its name. */
  isOfRegister(index: number): boolean {
    return !this.lines.saysOwn(index) && !this.lines.has("companyNumber", index);
  }

  /** What the register says of a name. */
  standingOf(supplier: string): Standing {
    return this.byNumber("")(supplier);
  }

  /** By what a line says itself, and for the rest by the register. */
  standing(index: number): Standing {
    const { lines } = this;
    const registered = this.registered(index);
    if (!lines.saysOwn(index)) return registered;
    const [postcode, sme, vcse] = [lines.text("postcode", index), lines.sme(index), lines.vcse(index)];
    return {
      tier: postcode === "" ? registered.tier : this.placing.tierOf(postcode),
      sme: sme === "Unknown" ? registered.sme : sme,
      vcse: vcse === "Unknown" ? registered.vcse : vcse,
      postcode: postcode || registered.postcode,
    };
  }

  excludedBy(index: number): string | undefined {
    return this.placing.excludedBy?.(this.lines.at(index));
  }

  at(index: number): PlacedLine {
    const standing = this.standing(index);
    return {
      line: this.lines.at(index),
      quarter: this.quarter(index),
      ...standing,
      excludedBy: this.excludedBy(index),
      matched: standing.postcode !== "",
    };
  }

  private registered(index: number): Standing {
    const { lines } = this;
    if (!lines.has("companyNumber", index)) return this.byName(index);
    return this.byNumber(lines.text("companyNumber", index))(lines.text("supplier", index));
  }
}

/** Lines of one name, of which all but their amounts is the same. */
interface Tally {
  readonly lines: number;
  readonly pence: number;
  /** What of it is below 0. */
  readonly credits: number;
}

/** Tallies by the numbers of names, side by side: a ledger names suppliers in no order. */
class Tallies {
  private readonly sums: Float64Array;

  constructor(names: number) {
    this.sums = new Float64Array(3 * names);
  }

  add(name: number, pence: number): void {
    const { sums } = this;
    const at = 3 * name;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + pence;
    if (pence < 0) sums[at + 2] = (sums[at + 2] ?? 0) + pence;
  }

  forEach(visit: (name: number, tally: Tally) => void): void {
    for (let at = 0; at < this.sums.length; at += 3) {
      const [lines = 0, pence = 0, credits = 0] = this.sums.subarray(at, at + 3);
      if (lines > 0) visit(at / 3, { lines, pence, credits });
    }
  }
}

/** What is added up for one tier of a name. */
class TierSum {
  pence = 0;
  lines = 0;

  add(lines: number, pence: number): void {
    this.pence += pence;
    this.lines += lines;
  }
}

/** Of a tier without a line. */
const NOTHING: TierSum = new TierSum();

/** What is added up for one name. */
class Sum {
  lines = 0;
  total = 0;
  private unknownCredits = 0;
  private sme = 0;
  private vcse = 0;
  /** By tier, made when one has a line: most suppliers are of one. */
  private borough = NOTHING;
  private wider = NOTHING;
  private elsewhere = NOTHING;
  private unknown = NOTHING;

  constructor(public name: string) {}

  add(pence: number, standing: Standing): void {
    this.addLines(1, pence, pence < 0 ? pence : 0, standing);
  }

  addTally({ lines, pence, credits }: Tally, standing: Standing): void {
    this.addLines(lines, pence, credits, standing);
  }

  private addLines(lines: number, pence: number, credits: number, { tier, sme, vcse }: Standing): void {
    this.lines += lines;
    this.total += pence;
    this.of(tier).add(lines, pence);
    if (tier === "unknown") this.unknownCredits += credits;
    if (sme === "Yes") this.sme += pence;
    if (vcse === "Yes") this.vcse += pence;
  }

  totals(): SpendTotals {
    const { total, lines, borough, wider, elsewhere, unknown, unknownCredits, sme, vcse } = this;
    if (!Number.isSafeInteger(total)) throw new Error(`sum beyond exact whole numbers: ${total}`);
    return {
      lines,
      linesByTier: {
        ...{ borough: borough.lines, "wider-area": wider.lines },
        ...{ elsewhere: elsewhere.lines, unknown: unknown.lines },
      },
      total,
      local: borough.pence,
      wider: wider.pence,
      elsewhere: elsewhere.pence,
      unknown: unknown.pence,
      unknownCredits,
      sme,
      vcse,
      ...localShares({ total, local: borough.pence, unknown: unknown.pence, unknownCredits }),
      localShareOfLines: lines > 0 ? borough.lines / lines : null,
    };
  }

  private of(tier: Tier): TierSum {
    switch (tier) {
      case "borough":
        return (this.borough = own(this.borough));
      case "wider-area":
        return (this.wider = own(this.wider));
      case "elsewhere":
        return (this.elsewhere = own(this.elsewhere));
      case "unknown":
        return (this.unknown = own(this.unknown));
    }
  }
}

function own(sum: TierSum): TierSum {
  return sum === NOTHING ? new TierSum() : sum;
}

class Sums {
  private readonly sums = new Map<string, Sum>();

  /** What is added up for a key; of several names for it the first in the alphabet is shown. */
  of(key: string, name: string): Sum {
    const sum = this.sums.get(key) ?? new Sum(name);
    if (name < sum.name) sum.name = name;
    this.sums.set(key, sum);
    return sum;
  }

  byName(): readonly Sum[] {
    return named(this.sums);
  }

  byValue(): readonly Sum[] {
    return byTotal(named(this.sums));
  }
}

/** What names come to, where no more is asked of them: a ledger has them by the hundred thousand. */
class NamedTotals {
  private readonly totals = new Map<string, { name: string; total: number }>();

  /** Of several names for a key the first in the alphabet is shown. */
  add(key: string, name: string, pence: number): void {
    const found = this.totals.get(key);
    if (!found) {
      this.totals.set(key, { name, total: pence });
      return;
    }
    found.total += pence;
    if (name < found.name) found.name = name;
  }

  byValue(): readonly { readonly name: string; readonly total: number }[] {
    return byTotal(named(this.totals));
  }
}

function named<T extends { readonly name: string }>(found: ReadonlyMap<string, T>): T[] {
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function byTotal<T extends { readonly total: number }>(found: T[]): T[] {
  return found.sort((one, other) => other.total - one.total);
}
