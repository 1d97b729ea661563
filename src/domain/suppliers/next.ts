import { counted, pence } from "../issues/words/sentences";
import { BETWEEN_VALUES } from "../spend/supplier-register";
import { poundsOfPence } from "../values/amount";
import type { Day } from "../values/day";
import { AlikeNames, UNLIKE_WORDS } from "./alike-names";
import {
  type Fact,
  type Facts,
  type Finding,
  type KeptSupplier,
  type SupplierField,
  type SupplierFile,
  supplierKey,
} from "./file";
import { factsFinder } from "./lines";
import type { Asked } from "./search";

/** A supplier of the ledgers with what it was paid, in pence. */
export interface PaidSupplier {
  readonly supplier: string;
  readonly total: number;
}

/** What a council's contracts say of one of its suppliers. */
export interface ContractedSupplier {
  readonly supplier: string;
  readonly references: readonly string[];
  readonly serviceAreas: readonly string[];
  /** The file that they stand in. */
  readonly source: string;
}

export interface NextRegisterAsked {
  readonly before: SupplierFile | undefined;
  /** Paid in scope and of unknown place, by value. */
  readonly unmatched: readonly PaidSupplier[];
  readonly contracted: readonly ContractedSupplier[];
  readonly today: Day;
}

/** An empty register. */
export function emptyRegister(madeOn: Day): SupplierFile {
  return { kind: "supplier register", version: 1, madeOn, suppliers: [], findings: [] };
}

/**
 * The register with the ledgers' new names, what the contracts say and names that may be one; nothing that is on record
 * is changed or lost. What published registers say is added by `withFindings`.
 */
export function nextRegister({ before, unmatched, contracted, today }: NextRegisterAsked): SupplierFile {
  const register = before ?? emptyRegister(today);
  const known = new Set(register.suppliers.map(({ supplier }) => supplierKey(supplier)));
  const fresh = unmatched
    .filter(({ supplier }) => supplier !== "" && !known.has(supplierKey(supplier)))
    .map(({ supplier }): KeptSupplier => ({ supplier, facts: {} }));
  const suppliers = withContracts([...register.suppliers, ...fresh], contracted, today);
  const next = { ...register, madeOn: today, suppliers };
  return withFindings(next, alikeFindings(next, { unmatched, contracted, today }));
}

/** Which of a register's suppliers are to be looked up: those that are not the same as another. */
export function suppliersToLookUp({ suppliers }: SupplierFile): readonly Asked[] {
  return suppliers
    .filter(({ facts }) => !facts.sameAs)
    .map(({ supplier, facts }) => ({ supplier, companyNumber: facts.companyNumber?.value }));
}

/**
 * The register with findings that a person has neither taken nor refused. Of a source that says something else now than
 * before, what it said before is dropped.
 */
export function withFindings(register: SupplierFile, found: readonly Finding[]): SupplierFile {
  const factsOf = new Map(register.suppliers.map(({ supplier, facts }) => [supplierKey(supplier), facts]));
  const refused = new Set(register.findings.filter((each) => each.refused !== undefined).map(keyOf));
  const fresh = found.filter((each) => {
    const fact = factsOf.get(supplierKey(each.supplier))?.[each.field];
    return fact?.value !== each.value && !refused.has(keyOf(each));
  });
  const saidNow = new Set(found.map(placeOf));
  const kept = register.findings.filter((each) => each.refused !== undefined || !saidNow.has(placeOf(each)));
  return { ...register, findings: [...kept, ...fresh] };
}

/** A finding by what it says: a person who refused it is not asked again because a later file says it too. */
function keyOf({ supplier, field, value }: Finding): string {
  return `${supplierKey(supplier)}|${field}|${value}`;
}

/** The same by what it is about, and which register says it: its name up to the file in brackets. */
function placeOf({ supplier, field, source }: Finding): string {
  return `${supplierKey(supplier)}|${field}|${source.replace(/ \(.*$/, "")}`;
}

/** Contract and service area of suppliers whose name is a contract's; what a person typed stays. */
function withContracts(
  suppliers: readonly KeptSupplier[],
  contracted: readonly ContractedSupplier[],
  today: Day,
): readonly KeptSupplier[] {
  const byKey = new Map(contracted.map((each) => [supplierKey(each.supplier), each]));
  return suppliers.map((each) => {
    const contract = byKey.get(supplierKey(each.supplier));
    if (!contract) return each;
    const { references, serviceAreas, source } = contract;
    const fact = (values: readonly string[]): Fact => ({
      ...{ value: values.join(BETWEEN_VALUES), source: `${CONTRACTS} (${source})`, date: today },
    });
    const filled: Facts = {
      contract: fact(references),
      ...(serviceAreas.length > 0 ? { serviceArea: fact(serviceAreas) } : {}),
    };
    const typed = Object.entries(each.facts).filter(
      ([field, known]) =>
        !(field in filled && known.source.startsWith(CONTRACTS)) ||
        known.value === filled[field as SupplierField]?.value,
    );
    return { ...each, facts: { ...filled, ...(Object.fromEntries(typed) as Facts) } };
  });
}

const CONTRACTS = "The council's contracts";

/** Where a name stands that another may be. */
export const ALIKE_SOURCES = {
  register: "The supplier register",
  paid: "The ledgers and contracts",
} as const;

/** Of names of unknown place those that may be one of the register, of the contracts, or of a supplier that is paid more. */
function alikeFindings(
  { suppliers }: SupplierFile,
  { unmatched, contracted, today }: Pick<NextRegisterAsked, "unmatched" | "contracted" | "today">,
): readonly Finding[] {
  const factsOf = factsFinder(suppliers);
  const unplaced = new Set(unmatched.map(({ supplier }) => supplierKey(supplier)));
  const placed = suppliers.map(({ supplier }) => supplier).filter((name) => !unplaced.has(supplierKey(name)));
  const names = new AlikeNames([...placed, ...contracted.map(({ supplier }) => supplier)]);
  const places = new Set(placed.map(supplierKey));
  const findings: Finding[] = [];
  for (const { supplier } of unmatched) {
    if (supplier === "") continue;
    const facts = factsOf(supplier);
    const alike = facts.sameAs || facts.postcode ? undefined : names.find(supplier);
    if (alike) {
      const source = ALIKE_SOURCES[places.has(supplierKey(alike.name)) ? "register" : "paid"];
      const why = `They differ in ${alike.unlike.map((each) => UNLIKE_WORDS[each]).join(", ")}`;
      findings.push({ supplier, field: "sameAs", value: alike.name, source, date: today, why });
    }
    names.add(supplier);
  }
  return findings;
}

/** How far the register gets without a look-up by hand. */
export interface RegisterProgress {
  /** Suppliers of unknown place, and what they were paid. */
  readonly unmatched: Counted;
  /** Of them those that may be another name. */
  readonly alike: Counted;
  /** Of the others those for which a postcode was found. */
  readonly found: Counted;
  /** Those for which neither is there. */
  readonly left: Counted;
}

export interface Counted {
  readonly suppliers: number;
  readonly pence: number;
}

export function registerProgress(
  { findings }: SupplierFile,
  unmatched: readonly PaidSupplier[],
): RegisterProgress {
  const open = findings.filter(({ refused }) => refused === undefined);
  const keysOf = (field: SupplierField) =>
    new Set(open.filter((each) => each.field === field).map(({ supplier }) => supplierKey(supplier)));
  const [alike, found] = [keysOf("sameAs"), keysOf("postcode")];
  const counted = (holds: (key: string) => boolean): Counted => {
    const those = unmatched.filter(({ supplier }) => holds(supplierKey(supplier)));
    return { suppliers: those.length, pence: those.reduce((sum, { total }) => sum + total, 0) };
  };
  return {
    unmatched: counted(() => true),
    alike: counted((key) => alike.has(key)),
    found: counted((key) => !alike.has(key) && found.has(key)),
    left: counted((key) => !alike.has(key) && !found.has(key)),
  };
}

/** The same in sentences; pounds are what was paid to them. */
export function progressSentences({ unmatched, alike, found, left }: RegisterProgress): readonly string[] {
  const of = ({ suppliers, pence: paid }: Counted) =>
    `${counted(suppliers.toLocaleString("en-GB"), "supplier")} (${pence(poundsOfPence(paid))})`;
  return [
    `${of(unmatched)} of unknown place.`,
    ...(alike.suppliers > 0
      ? [`${of(alike)} may be another name that is known or paid more: say Yes or No on To confirm.`]
      : []),
    ...(found.suppliers > 0
      ? [
          `${of(found)} may be one of a published register that has its postcode: say Yes or No on To confirm.`,
        ]
      : []),
    ...(left.suppliers > 0
      ? [`${of(left)} to be looked up by hand: fill in the postcodes on Suppliers, those paid most first.`]
      : []),
    ...(unmatched.suppliers > 0 ? ["Give it as the supplier register the next time."] : []),
  ];
}
