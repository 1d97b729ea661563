import { type QuarterId, quarterInWords, quarterOf } from "../values/calendar";
import type { Tier } from "../council/tiers";
import type { Day } from "../values/day";
import { remembered } from "../values/remembered";
import type { Listed } from "../values/listed";
import { perWord } from "../values/words";
import type { LedgerLine, LedgerLines } from "./ledger-lines";
import { counted, penceInWords } from "../issues/words/sentences";
import { isRedacted } from "./withheld";
import { kindOf, LineSums, type SpendTotals, type Standing, Sums, Tallies, type Tally } from "./sums";
import { YES_NO_UNKNOWN, type YesNoUnknown } from "../values/answer";
import { normalisedName, onlyServiceArea, registerOf, type SupplierRegister } from "./supplier-register";
import { exclusionOf, type Scope } from "./scope";

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
  /** By value, the largest first; so are categories, suppliers and the unmatched. */
  readonly byServiceArea: Listed<ServiceAreaTotals>;
  /** What of all service areas is from the register. */
  readonly fromRegister: FromRegister;
  /** Whether the register has the contracts of some supplier. */
  readonly saysContracts: boolean;
  readonly byCategory: Listed<SpendTotals & { readonly category: string }>;
  /** Suppliers that are small or medium enterprises, others, and those of which it is not known. */
  readonly bySize: readonly (SpendTotals & { readonly isSme: YesNoUnknown })[];
  /** In order of time; `NO_DATE` last. */
  readonly byQuarter: readonly (SpendTotals & { readonly quarter: string })[];
  readonly suppliers: Listed<SpendTotals & { readonly supplier: string }>;
  /** Suppliers in scope without a postcode, in the ledger and in the register; redacted names are not among them. */
  readonly unmatched: Listed<{ readonly supplier: string; readonly total: number }>;
  /** Named suppliers with the most spend of unknown place, credits or payments: what would move the share most. */
  readonly toPlace: readonly SupplierToPlace[];
  readonly redacted: { readonly total: number; readonly lines: number };
  readonly placed: PlacedLines;
}

/** Payments whose ledger says no service area, and whose supplier has one in the register. */
interface FromRegister {
  readonly lines: number;
  readonly pence: number;
}

export interface ServiceAreaTotals extends SpendTotals {
  readonly serviceArea: string;
  readonly fromRegister: FromRegister;
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
  /** Its own, else that of its supplier in the register; `NOT_STATED` where neither has one. */
  readonly serviceArea: string;
  /** Whether it is that of the register. */
  readonly isAreaOfRegister: boolean;
  /** References of its supplier's contracts, as the register has them. */
  readonly contract: string;
  readonly postcode: string;
  readonly tier: Tier;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly excludedBy: string | undefined;
  readonly matched: boolean;
}

export interface LocalSpendOptions {
  readonly tierOf: (postcode: string) => Tier;
  readonly register?: SupplierRegister | undefined;
  readonly scope?: Scope;
  /** Of the year by which quarters are counted, 1 to 12; April where not given. */
  readonly firstMonth?: number;
}

/** Direct spend by place: what the council pays to suppliers, as the lines of its ledgers' tables say. */
export function localSpend(tables: readonly LedgerLines[], options: LocalSpendOptions): LocalSpend {
  const placed = placedTables(tables, options);
  const all = new Sums();
  const whole = all.of("", "");
  const byArea = new LineSums();
  const byCategory = new LineSums();
  const perQuarter = new LineSums();
  const [areas, categories, quarters] = [byArea.sums, byCategory.sums, perQuarter.sums];
  const fromRegister = remembered((_area: number) => ({ lines: 0, pence: 0 }));
  const allFromRegister = { lines: 0, pence: 0 };
  const sizes = new Sums();
  const sizeOf = remembered((isSme: YesNoUnknown) => sizes.of(isSme, isSme));
  const suppliers = new Sums("of suppliers");
  const excluded = new Sums();
  const redacted = { total: 0, lines: 0 };
  for (const table of placed) {
    const { lines } = table;
    const areaNamed = (name: string) => areas.of(serviceAreaKey(name), name);
    const area = lines.per("serviceArea", (serviceArea) => areaNamed(serviceAreaOf({ serviceArea })));
    const areaOfRegister = table.perRegisteredArea(areaNamed);
    const category = lines.per("category", (text) => {
      const name = text || NOT_STATED;
      return categories.of(name.toLowerCase(), name);
    });
    const quarter = table.perQuarter((name) => quarters.of(name, name));
    const { words, numbers } = lines.texts.supplier;
    const payee = perWord(words, (name) => suppliers.of(normalisedName(name), name));
    const countPayee = (supplier: number, tally: Tally, standing: Standing) => {
      all.add(whole, tally, standing);
      sizes.add(sizeOf(standing.sme), tally, standing);
      suppliers.add(payee(supplier), tally, standing);
      if (standing.postcode !== "" || !isRedacted(words.text(supplier))) return;
      redacted.total += tally.pence;
      redacted.lines += tally.lines;
    };
    const bySupplier = new Tallies(words.count);
    for (let index = 0; index < lines.length; index += 1) {
      const pence = lines.pence(index);
      const rule = table.excludedBy(index);
      if (rule !== undefined) {
        excluded.add(excluded.of(rule, rule), tallyOf(pence), table.standing(index));
        continue;
      }
      const kind = table.kind(index);
      const registered = areaOfRegister?.(index);
      byArea.add(registered ?? area(index), pence, kind);
      if (registered !== undefined) {
        for (const sum of [fromRegister(registered), allFromRegister]) {
          sum.lines += 1;
          sum.pence += pence;
        }
      }
      byCategory.add(category(index), pence, kind);
      perQuarter.add(quarter(index), pence, kind);
      if (table.isOfRegister(index)) bySupplier.add(numbers.at(index), pence);
      else countPayee(numbers.at(index), tallyOf(pence), table.standing(index));
    }
    bySupplier.forEach((supplier, tally) => countPayee(supplier, tally, table.standingOf(supplier)));
  }
  for (const each of [byArea, byCategory, perQuarter]) each.end();
  const ruled = Array.from(excluded.byValue(), (rule) => ({
    rule: excluded.name(rule),
    ...excluded.totals(rule),
  }));
  const totals = all.totals(whole);
  return {
    ...totals,
    excluded: ruled.reduce((sum, { total }) => sum + total, 0),
    exclusions: ruled.map(({ rule, total, lines }) => ({ rule, total, lines })),
    byServiceArea: areas.listed((serviceArea, sums, number) => ({
      ...{ serviceArea, ...sums },
      fromRegister: fromRegister(number),
    })),
    fromRegister: allFromRegister,
    saysContracts: options.register?.saysContracts ?? false,
    byCategory: categories.listed((category, sums) => ({ category, ...sums })),
    bySize: bySize(sizes),
    byQuarter: Array.from(quarters.byName(), (each) => ({
      quarter: quarters.name(each),
      ...quarters.totals(each),
    })),
    suppliers: suppliers.listed((supplier, sums) => ({ supplier, ...sums })),
    unmatched: suppliers.unplaced(),
    toPlace: toPlace(suppliers, totals),
    redacted,
    placed: inTurn(placed),
  };
}

/** "£1,200.00 of it on 3 lines by the supplier register" */
export function fromRegisterWords({ lines, pence }: FromRegister): string {
  return `${penceInWords(pence)} of it on ${counted(lines.toLocaleString("en-GB"), "line")} by the service area in the supplier register`;
}

/** Of one line. */
function tallyOf(pence: number): Tally {
  return { lines: 1, pence, credits: pence < 0 ? pence : 0 };
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
export function serviceAreaKey(serviceArea: string): string {
  return serviceArea.toLowerCase();
}

/** Whether a ledger says by which service area a payment was made: "Not stated" says it no more than a blank. */
export function statesServiceArea(serviceArea: string): boolean {
  return serviceArea !== "" && serviceAreaKey(serviceArea) !== serviceAreaKey(NOT_STATED);
}

function bySize(sizes: Sums): LocalSpend["bySize"] {
  const found = [...sizes.byName()];
  return YES_NO_UNKNOWN.flatMap((isSme) =>
    found.filter((each) => sizes.name(each) === isSme).map((each) => ({ isSme, ...sizes.totals(each) })),
  );
}

function toPlace(suppliers: Sums, { local, total }: SpendTotals): readonly SupplierToPlace[] {
  const found: SupplierToPlace[] = [];
  for (const each of suppliers.byUnknown()) {
    const { unknown, linesByTier } = suppliers.totals(each);
    if (found.length === MOST_TO_PLACE || unknown === 0) break;
    const supplier = suppliers.name(each);
    if (supplier === "" || isRedacted(supplier)) continue;
    const shareIfLocal = total > 0 ? (local + unknown) / total : null;
    found.push({ supplier, unknown, lines: linesByTier.unknown, shareIfLocal });
  }
  return found;
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
  const { tierOf } = options;
  const register = options.register ?? registerOf([]);
  const excludedBy = options.scope && exclusionOf(options.scope);
  const firstMonth = options.firstMonth ?? APRIL;
  return tables.map((lines) => new PlacedTable(lines, { tierOf, register, excludedBy, firstMonth }));
}

/** In place of what a register says of a company number that it does not have: the name is looked for then. */
const UNREGISTERED = "unregistered";

/** What a register says of a supplier. */
interface Registered extends Standing {
  /** "" where it says none, or several. */
  readonly serviceArea: string;
  readonly contract: string;
}

interface Placing {
  readonly tierOf: (postcode: string) => Tier;
  readonly register: SupplierRegister;
  readonly excludedBy: ((line: LedgerLine) => string | undefined) | undefined;
  readonly firstMonth: number;
}

/**
 * A table's lines joined to the register where they carry no postcode, SME or VCSE of their own, with their tier. What
 * depends on a text is worked out once a text.
 */
class PlacedTable {
  readonly perQuarter: <T extends object | string | number>(
    compute: (quarter: string) => T,
  ) => (index: number) => T;
  /** What the register says of a supplier's name, by its number. */
  readonly standingOf: (supplier: number) => Registered;
  private readonly quarter: (index: number) => string;
  /** Whether it says no more of its suppliers than their names. */
  private readonly nameAlone: boolean;
  /** By a supplier's number, 1 more than the kind of what the register says of its name; 0 where it is not known yet. */
  private readonly kinds: Uint8Array;
  /** Of a postcode of the table's own, by its number. */
  private readonly tierOf: (postcode: number) => Tier;
  /** What it says of a company number, by its number; `UNREGISTERED` where it has none such. */
  private readonly standingOfNumber: (companyNumber: number) => Registered | typeof UNREGISTERED;
  /** 1 where a line's ledger says its service area, else 0. */
  private readonly statesArea: (index: number) => number;

  constructor(
    readonly lines: LedgerLines,
    private readonly placing: Placing,
  ) {
    const { tierOf, register, firstMonth } = placing;
    this.nameAlone = lines.nameAlone;
    this.kinds = new Uint8Array(lines.texts.supplier.words.count);
    const unregistered: Registered = {
      ...{ tier: tierOf(""), sme: "Unknown", vcse: "Unknown", postcode: "" },
      ...{ serviceArea: "", contract: "" },
    };
    const standingOf = (supplier: string, companyNumber: string): Registered | undefined => {
      const found = register(supplier, companyNumber);
      if (!found) return undefined;
      const { postcode, sme, vcse, contract } = found;
      const serviceArea = onlyServiceArea(found.serviceArea);
      return { tier: tierOf(postcode), sme, vcse, postcode, serviceArea, contract };
    };
    this.statesArea = lines.per("serviceArea", (serviceArea) => Number(statesServiceArea(serviceArea)));
    this.tierOf = perWord(lines.texts.postcode.words, tierOf);
    this.standingOf = perWord(
      lines.texts.supplier.words,
      (supplier) => standingOf(supplier, "") ?? unregistered,
    );
    this.standingOfNumber = perWord(
      lines.texts.companyNumber.words,
      (companyNumber) => standingOf("", companyNumber) ?? UNREGISTERED,
    );
    const quarterOn = (day: Day | undefined) =>
      day === undefined ? NO_DATE : quarterInWords(spendQuarter(day, firstMonth));
    this.perQuarter = (compute) => lines.perDay((day) => compute(quarterOn(day)));
    this.quarter = lines.perDay(quarterOn);
  }

  /** Whether all that is known of a line's supplier follows from its name. */
  isOfRegister(index: number): boolean {
    return this.nameAlone || (!this.lines.saysOwn(index) && !this.lines.has("companyNumber", index));
  }

  /** As `kindOf` says of its standing. */
  kind(index: number): number {
    if (!this.isOfRegister(index)) return kindOf(this.standing(index));
    const supplier = this.lines.texts.supplier.numbers.at(index);
    const known = this.kinds[supplier] ?? 0;
    if (known > 0) return known - 1;
    const kind = kindOf(this.standingOf(supplier));
    this.kinds[supplier] = kind + 1;
    return kind;
  }

  /** By what a line says itself, and for the rest by the register. */
  standing(index: number): Standing {
    const { lines } = this;
    const registered = this.registered(index);
    if (!lines.saysOwn(index)) return registered;
    const { numbers } = lines.texts.postcode;
    const [postcode, sme, vcse] = [lines.text("postcode", index), lines.sme(index), lines.vcse(index)];
    return {
      tier: postcode === "" ? registered.tier : this.tierOf(numbers.at(index)),
      sme: sme === "Unknown" ? registered.sme : sme,
      vcse: vcse === "Unknown" ? registered.vcse : vcse,
      postcode: postcode || registered.postcode,
    };
  }

  excludedBy(index: number): string | undefined {
    const { excludedBy } = this.placing;
    if (!excludedBy) return undefined;
    const line = this.lines.at(index);
    const serviceArea = this.registeredArea(index);
    return excludedBy(serviceArea === "" ? line : { ...line, serviceArea });
  }

  /**
   * What follows of the register's service area of lines that have none of their own; undefined for others, and where the
   * register says of no supplier which it is.
   */
  perRegisteredArea<T>(compute: (serviceArea: string) => T): ((index: number) => T | undefined) | undefined {
    if (!this.placing.register.saysServiceAreas) return undefined;
    const of = remembered(compute);
    return (index) => {
      const serviceArea = this.registeredArea(index);
      return serviceArea === "" ? undefined : of(serviceArea);
    };
  }

  at(index: number): PlacedLine {
    const standing = this.standing(index);
    const line = this.lines.at(index);
    const serviceArea = this.registeredArea(index);
    return {
      line,
      quarter: this.quarter(index),
      ...standing,
      ...{ serviceArea: serviceArea || serviceAreaOf(line), isAreaOfRegister: serviceArea !== "" },
      contract: this.registered(index).contract,
      excludedBy: this.excludedBy(index),
      matched: standing.postcode !== "",
    };
  }

  /** "" where the line's ledger has one, or the register has none. */
  private registeredArea(index: number): string {
    if (!this.placing.register.saysServiceAreas || this.statesArea(index) === 1) return "";
    return this.registered(index).serviceArea;
  }

  private registered(index: number): Registered {
    const { lines } = this;
    const supplier = lines.texts.supplier.numbers.at(index);
    const companyNumber = lines.texts.companyNumber.numbers.at(index);
    const byNumber = companyNumber === 0 ? UNREGISTERED : this.standingOfNumber(companyNumber);
    return byNumber === UNREGISTERED ? this.standingOf(supplier) : byNumber;
  }
}
