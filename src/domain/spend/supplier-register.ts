import { csvIssue } from "../issues/csv-issue";
import { inFile } from "../issues/in-file";
import { type Issue, makeIssue, type Result } from "../issues/issue";
import { csvRecords, filledRecords, type TextParts } from "../values/csv-read";
import { plainHeading } from "./heading-words";
import { isMistypedPostcode } from "../values/postcodes";
import { textOf } from "./ledger-text";
import { answerOf } from "./ledger";
import type { YesNoUnknown } from "../values/answer";

export interface RegisterLine {
  readonly line: number;
  readonly supplier: string;
  readonly companyNumber: string;
  readonly postcode: string;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  /** References of its contracts; "" where none is kept. */
  readonly contract: string;
  /** As it is kept: of several contracts' with "; " between them; "" where there is none. */
  readonly serviceArea: string;
  /** What the file holds in a column of another heading, "same as" for `same_as`; "" where there is none. */
  readonly more?: (heading: string) => string;
}

/** Finds a supplier by company number, then by the name as written, then by the name without its accidents. */
export interface SupplierRegister {
  (supplier: string, companyNumber: string): RegisterLine | undefined;
  /** Whether it says of some supplier by which service area it is paid. */
  readonly saysServiceAreas: boolean;
  /** Whether it has the contracts of some supplier. */
  readonly saysContracts: boolean;
}

/** What parts the values of one cell of a register. */
export const BETWEEN_VALUES = "; ";

/** The service area of a supplier, where its register keeps one: of several it is not known which one paid. */
export function onlyServiceArea(kept: string): string {
  const areas = valuesIn(kept);
  return areas.length === 1 ? (areas[0] ?? "") : "";
}

function valuesIn(kept: string): readonly string[] {
  const values = kept.split(";").map((value) => value.trim());
  const keys = values.map((value) => value.toLowerCase());
  return values.filter((value, at) => value !== "" && keys.indexOf(value.toLowerCase()) === at);
}

const COLUMNS = {
  supplier: "supplier",
  companyNumber: "company number",
  postcode: "postcode",
  sme: "sme",
  vcse: "vcse",
};

/** Reads suppliers.csv. Two lines for one name that say different things are an issue, and neither is used for it. */
export function readSuppliers(file: string, parts: TextParts): Result<readonly RegisterLine[]> {
  const records = [...filledRecords(csvRecords(parts))];
  const damage = records.flatMap((record) => csvIssue(record) ?? []);
  if (damage.length > 0) return inFile(file, { ok: false, issues: damage });
  const [headings, ...rows] = records;
  const places = Object.values(COLUMNS).map(
    (name) => headings?.cells.findIndex((cell) => plainHeading(cell) === name) ?? -1,
  );
  const missing = Object.values(COLUMNS).filter(
    (name, index) => (places[index] ?? -1) < 0 && name !== "company number",
  );
  if (missing.length > 0) {
    const issue = (column: string) =>
      ({ code: "register-column-missing", severity: "error", place: { file }, limits: { column } }) as const;
    return { ok: false, issues: missing.map(issue) };
  }
  const others = new Map(headings?.cells.map((cell, index) => [plainHeading(cell), index]));
  const issues: Issue[] = [];
  const lines = rows.map(({ line, cells }) => {
    const [supplier = "", companyNumber = "", postcode = "", sme = "", vcse = ""] = places.map((at) =>
      textOf(cells[at]),
    );
    const more = (heading: string) => {
      const at = others.get(heading);
      return at === undefined ? "" : textOf(cells[at]);
    };
    const answer = (text: string, column: string): YesNoUnknown => {
      const found = answerOf(text);
      if (found === undefined)
        issues.push(makeIssue("warning", lineOf(file, line), "ledger-answer-unread", { text, column }));
      return found ?? "Unknown";
    };
    const number = plainNumber(companyNumber);
    if (isShortNumber(companyNumber))
      issues.push(
        makeIssue("warning", lineOf(file, line), "company-number-short", { text: companyNumber, number }),
      );
    if (isMistypedPostcode(postcode))
      issues.push(makeIssue("warning", lineOf(file, line), "register-postcode-impossible", { postcode }));
    return {
      line,
      supplier,
      companyNumber: number,
      postcode,
      sme: answer(sme, "SME"),
      vcse: answer(vcse, "VCSE"),
      contract: more("contract"),
      serviceArea: more("service area"),
      more,
    };
  });
  return { ok: true, value: lines, issues: [...issues, ...conflicts(file, lines)] };
}

export function registerOf(lines: readonly RegisterLine[]): SupplierRegister {
  const saysServiceAreas = lines.some(({ serviceArea }) => serviceArea !== "");
  const saysContracts = lines.some(({ contract }) => contract !== "");
  const byNumber = indexed(lines, ({ companyNumber }) => companyNumber);
  const byName = indexed(lines, ({ supplier }) => supplier);
  // Where each name is found as it is written, no other is made of it.
  let byNormalised: ReadonlyMap<string, RegisterLine> | undefined;
  const normalised = (supplier: string) => {
    byNormalised ??= indexed(lines, (line) => normalisedName(line.supplier));
    return byNormalised.get(normalisedName(supplier));
  };
  const find = (supplier: string, companyNumber: string) =>
    lines.length === 0
      ? undefined
      : (byNumber.get(plainNumber(companyNumber)) ?? byName.get(supplier) ?? normalised(supplier));
  return Object.assign(find, { saysServiceAreas, saysContracts });
}

/** The line of each key on which its lines agree, with the contracts and service areas of all of them. */
function indexed(
  lines: readonly RegisterLine[],
  keyOf: (line: RegisterLine) => string,
): ReadonlyMap<string, RegisterLine> {
  const found = new Map<string, RegisterLine>();
  const disagreed = new Set<string>();
  for (const line of lines) {
    const key = keyOf(line);
    const earlier = found.get(key);
    if (key !== "" && earlier && !agree(earlier, line)) disagreed.add(key);
    else if (key !== "") found.set(key, earlier ? together(earlier, line) : line);
  }
  for (const key of disagreed) found.delete(key);
  return found;
}

function together(one: RegisterLine, other: RegisterLine): RegisterLine {
  const both = (first: string, second: string) =>
    first === second ? first : valuesIn(`${first};${second}`).join(BETWEEN_VALUES);
  return {
    ...one,
    contract: both(one.contract, other.contract),
    serviceArea: both(one.serviceArea, other.serviceArea),
  };
}

function agree(one: RegisterLine, other: RegisterLine): boolean {
  const facts = ({ companyNumber, postcode, sme, vcse }: RegisterLine) =>
    [companyNumber, postcode.toUpperCase().replace(/\s/g, ""), sme, vcse].join("|");
  return facts(one) === facts(other);
}

function conflicts(file: string, lines: readonly RegisterLine[]): readonly Issue[] {
  const first = new Map<string, RegisterLine>();
  return lines.flatMap((line) => {
    const key = normalisedName(line.supplier);
    const earlier = first.get(key);
    if (!earlier) first.set(key, line);
    if (!earlier || key === "" || agree(earlier, line)) return [];
    return [
      makeIssue("warning", lineOf(file, line.line), "register-lines-differ", {
        supplier: line.supplier,
        other: earlier.supplier,
        otherLine: earlier.line,
      }),
    ];
  });
}

const lineOf = (file: string, line: number) => ({ file, subject: `line ${line}` });

/** Companies House numbers have eight characters; spreadsheets, and the charities' register, drop the leading zeros. */
export function plainNumber(text: string): string {
  const plain = text.replace(/\s/g, "").toUpperCase();
  return isShortNumber(plain) ? plain.padStart(8, "0") : plain;
}

/** Whether noughts are put before a number: a spreadsheet may have dropped them, or the number lacks others. */
export function isShortNumber(text: string): boolean {
  return /^\d{1,7}$/.test(text.replace(/\s/g, ""));
}

/** "Smith & Sons Ltd." and "SMITH AND SONS LIMITED" are both "SMITH AND SONS LTD". */
export function normalisedName(name: string): string {
  const plain = BARE.test(name) ? name : name.normalize("NFKD").replace(/[\u0300-\u036f.'\u2019]/g, "");
  const capitals = plain.toUpperCase();
  const words = SPACED.test(capitals)
    ? capitals
    : capitals
        .replace(/&/g, " AND ")
        .replace(/[^A-Z0-9]+/g, " ")
        .trim();
  const ended = ["P L C", "PUBLIC"].some((part) => words.includes(part))
    ? words.replace(/\bP L C\b|\bPUBLIC LTD COMPANY\b|\bPUBLIC LIMITED COMPANY\b/g, "PLC")
    : words;
  return ended.includes("LIMITED") || ended.includes("L T D")
    ? ended.replace(/\bLIMITED\b|\bL T D\b/g, "LTD")
    : ended;
}

/** Of signs of ASCII that stay, as most names are. */
const BARE = /^[ -&(-\-/-~]*$/;
/** Letters and figures with single blanks among them. */
const SPACED = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

/** By which two names are one supplier's: normalised, or as it is where nothing of it would be left. */
export function sameNameKey(name: string): string {
  return normalisedName(name) || name.toLowerCase();
}
