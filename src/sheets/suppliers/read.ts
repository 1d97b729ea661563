import { hasError } from "../../domain/issues/errors-first";
import { refusedFile } from "../../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../../domain/issues/issue";
import { isShortNumber, plainNumber } from "../../domain/spend/supplier-register";
import {
  ADDRESSES,
  type Fact,
  type Facts,
  FIELD_WORDS,
  isAnswered,
  type KeptSupplier,
  parseSupplierFile,
  type SupplierField,
  type SupplierFile,
  supplierKey,
} from "../../domain/suppliers/file";
import { isUnnamed } from "../../domain/suppliers/unnamed";
import type { Day } from "../../domain/values/day";
import { isMistypedPostcode, isPossiblePostcode, normalisePostcode } from "../../domain/values/postcodes";
import type { Grid } from "../../workbook/grid";
import { filledLines, findEntries, type Line } from "../language/entry-lines";
import { expectStamp } from "../language/expect-stamp";
import { alteredColumn } from "../language/placing";
import { readStamp } from "../language/stamp";
import { readAnswer, readText } from "../language/typed-cells";
import { SUPPLIER_COLUMNS, SUPPLIER_ENTRIES, type SupplierColumn, TYPED_FIELDS } from "./suppliers";
import { FINDING_COLUMNS, FINDING_ENTRIES, type FindingColumn } from "./to-confirm";
import { SUPPLIERS_FORM_VERSION } from "./workbook";

/** The register that a workbook was made with, and what a person has typed and answered in it since; nothing that stands in it is lost. */
export function readSupplierWorkbook(grid: Grid, today: Day): Result<SupplierFile> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "supplier register",
    known: SUPPLIERS_FORM_VERSION,
    another: () => refusedFile(grid.source, "no-supplier-register"),
  });
  if (!stamp.ok) return stamp;
  const stamped = parseSupplierFile(stamp.value.parts.register);
  if (!stamped.ok) return refusedFile(grid.source, "stamp-damaged");
  const issues: Issue[] = [];
  const typed = readTyped(grid, stamped.value, today, issues);
  const value = readAnswers(grid, typed, { before: stamped.value, today, issues });
  return hasError(issues) ? { ok: false, issues } : { ok: true, value, issues };
}

function readTyped(grid: Grid, register: SupplierFile, today: Day, issues: Issue[]): SupplierFile {
  const block = findEntries(grid, SUPPLIER_COLUMNS, ["supplier", ...SUPPLIER_ENTRIES]);
  if (!block) {
    issues.push(alteredColumn(grid, "Suppliers_Supplier"));
    return register;
  }
  const suppliers = new Map(register.suppliers.map((each) => [supplierKey(each.supplier), each]));
  const seen = new Set<string>();
  const likened: {
    readonly line: Line<SupplierColumn>;
    readonly supplier: string;
    readonly other: string;
  }[] = [];
  for (const line of filledLines(block, ["supplier", ...SUPPLIER_ENTRIES], grid, issues)) {
    const supplier = line.read("supplier", readText);
    if (supplier === null) {
      line.complain("supplier", "missing", { label: "supplier" });
      continue;
    }
    const key = supplierKey(supplier);
    if (seen.has(key)) line.complain("supplier", "supplier-twice", { supplier });
    seen.add(key);
    const before = suppliers.get(key) ?? { supplier, facts: {} };
    const read = readSupplier(line, before, { file: grid.source, today, issues });
    suppliers.set(key, read);
    const other = read.facts.sameAs?.value;
    if (other !== undefined) likened.push({ line, supplier, other });
  }
  for (const { line, supplier, other } of likened) {
    const key = supplierKey(other);
    if (!suppliers.has(key) || key === supplierKey(supplier))
      line.complain("sameAs", "supplier-same-as-unknown", { supplier, other });
  }
  return { ...register, suppliers: [...suppliers.values()] };
}

interface Reading {
  readonly file: string;
  readonly today: Day;
  readonly issues: Issue[];
}

function readSupplier(
  line: Line<SupplierColumn>,
  before: KeptSupplier,
  { file, today, issues }: Reading,
): KeptSupplier {
  const source = line.read("source", readText) ?? TYPED;
  const officer = line.read("officer", readText) ?? undefined;
  const address = readAddress(line);
  const facts = { ...before.facts };
  let isChanged = false;
  for (const field of TYPED_FIELDS) {
    const value = readValue(line, field);
    const known = facts[field];
    const isKnown = known !== undefined && value === tidied(field, known.value);
    const isSame = isKnown && (field !== "postcode" || address === known.address);
    if (isSame || (value === null && !known)) continue;
    isChanged = true;
    if (value === null) {
      facts[field] = undefined;
      const limits = { supplier: before.supplier, what: FIELD_WORDS[field], value: known?.value ?? "" };
      issues.push(makeIssue("warning", { file }, "supplier-value-withdrawn", limits));
      continue;
    }
    if (field === "postcode" && !isPossiblePostcode(value))
      line.complain(
        "postcode",
        isMistypedPostcode(value) ? "supplier-postcode-impossible" : "supplier-postcode-part",
        { postcode: value },
      );
    const written = field === "companyNumber" ? line.read(field, readText) : null;
    if (written !== null && isShortNumber(written))
      line.warn("companyNumber", "company-number-short", { text: written, number: value });
    const fact: Fact = { value, source, date: today };
    const ofPostcode = field === "postcode" && address !== undefined ? { address } : {};
    facts[field] = { ...fact, ...ofPostcode, ...(officer === undefined ? {} : { officer }) };
  }
  if (officer !== undefined && !isChanged) nameUnnamed(facts, officer);
  const note = line.read("note", readText);
  const { note: _before, ...others } = before;
  const counting = Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== undefined),
  ) as Facts;
  return { ...others, facts: counting, ...(note === null ? {} : { note }) };
}

/** An officer on a line where nothing was typed puts a name to what counts there without one. */
function nameUnnamed(facts: Partial<Record<SupplierField, Fact | undefined>>, officer: string): void {
  for (const [field, fact] of Object.entries(facts) as [SupplierField, Fact | undefined][])
    if (fact && isUnnamed(fact)) facts[field] = { ...fact, officer };
}

/** Where a value that was typed without a source comes from. */
const TYPED = "Typed by the council";

function readValue(line: Line<SupplierColumn>, field: (typeof TYPED_FIELDS)[number]): string | null {
  if (isAnswered(field)) return line.read(field, readAnswer, FIELD_WORDS[field]);
  const text = line.read(field, readText, FIELD_WORDS[field]);
  return text === null ? null : tidied(field, text);
}

/** As it is written: the width of blanks in a postcode, and noughts that a spreadsheet took from a number, are no change. */
function tidied(field: SupplierField, text: string): string {
  if (field === "postcode") return normalisePostcode(text) ?? text;
  return field === "companyNumber" ? plainNumber(text) : text;
}

function readAddress(line: Line<SupplierColumn>) {
  const text = line.read("address", readText, "which address");
  if (text === null) return undefined;
  const address = ADDRESSES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (address === undefined)
    line.complain("address", "not-an-option", { label: "Which address", options: ADDRESSES.join(", ") });
  return address;
}

interface Answering {
  /** As the workbook was made. */
  readonly before: SupplierFile;
  readonly today: Day;
  readonly issues: Issue[];
}

/**
 * What was answered with Yes counts once it is said who confirmed it, and is asked again before; what was answered with No
 * is kept so that it is not asked again.
 */
function readAnswers(grid: Grid, register: SupplierFile, { before, today, issues }: Answering): SupplierFile {
  const block = findEntries(grid, FINDING_COLUMNS, [
    "supplier",
    "field",
    "value",
    "source",
    ...FINDING_ENTRIES,
  ]);
  if (!block) {
    issues.push(alteredColumn(grid, "ToConfirm_Supplier"));
    return register;
  }
  const suppliers = new Map(register.suppliers.map((each) => [supplierKey(each.supplier), each]));
  const factsBefore = new Map(before.suppliers.map((each) => [supplierKey(each.supplier), each.facts]));
  const findings = new Map(register.findings.map((each) => [findingKey(each), each]));
  const taken = new Map<string, string>();
  for (const line of filledLines(block, ["answer"], grid, issues)) {
    const answer = line.read("answer", readAnswer, "Is it right?");
    if (answer === null || answer === "Unknown") continue;
    const finding = findings.get(keyOfLine(line));
    const kept = finding && suppliers.get(supplierKey(finding.supplier));
    if (!finding || !kept) {
      line.complain("supplier", "supplier-finding-altered");
      continue;
    }
    const said = line.read("officer", readText);
    const officer = said === null ? {} : { officer: said };
    const key = findingKey(finding);
    if (answer === "No") {
      findings.set(key, { ...finding, ...officer, refused: today });
      continue;
    }
    const { field, value, address, source, date } = finding;
    const place = `${supplierKey(finding.supplier)}|${field}`;
    const own = kept.facts[field];
    const wasTyped =
      own !== undefined && own.value !== factsBefore.get(supplierKey(finding.supplier))?.[field]?.value;
    const other = taken.get(place) ?? (wasTyped ? own.value : undefined);
    if (other !== undefined && other !== value)
      line.complain("answer", "supplier-two-values", {
        supplier: finding.supplier,
        what: FIELD_WORDS[field],
        value,
        other,
      });
    taken.set(place, value);
    if (said === null) {
      line.warn("officer", "supplier-officer-missing", {
        ...{ supplier: finding.supplier, what: FIELD_WORDS[field], value },
      });
      continue;
    }
    findings.delete(key);
    const fact: Fact = { value, ...(address ? { address } : {}), source, date, ...officer };
    suppliers.set(supplierKey(finding.supplier), { ...kept, facts: { ...kept.facts, [field]: fact } });
  }
  return { ...register, suppliers: [...suppliers.values()], findings: [...findings.values()] };
}

/** What a finding is known by on its line. */
interface FindingOnLine extends Record<"supplier" | "value" | "source", string> {
  readonly field: string;
}

function findingKey({ supplier, field, value, source }: FindingOnLine): string {
  return `${supplierKey(supplier)}|${field}|${value}|${source}`;
}

function keyOfLine({ read }: Line<FindingColumn>): string {
  const [supplier, what, value, source] = (["supplier", "field", "value", "source"] as const).map((key) =>
    read(key, readText),
  );
  const field = Object.entries(FIELD_WORDS).find(([, words]) => words === what)?.[0];
  return findingKey({
    supplier: supplier ?? "",
    field: field ?? "",
    value: value ?? "",
    source: source ?? "",
  });
}
