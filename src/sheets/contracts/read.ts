import { carryForward, commitmentKey } from "../../domain/contract/changes";
import { ContractsStamp } from "../../domain/contract/register-stamp";
import { contractMeasures } from "../../domain/contract/measures";
import type { Contract } from "../../domain/contract/contract";
import { parseContracts } from "../../domain/contract/contracts";
import type { Framework, Measure } from "../../domain/framework/edition";
import { shippedAreas } from "../../domain/council/shipped-areas";
import { ContractKind } from "../../domain/council/threshold-amounts";
import { FORMER_PROMPTS, knownPrompts } from "../../domain/framework/prompts";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import { hasError } from "../../domain/issues/errors-first";
import { issueInFile, refusedFile } from "../../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../../domain/issues/issue";
import { typedQuarter } from "../../domain/values/calendar";
import { MONTHS } from "../../domain/values/day";
import { saidOf } from "../../domain/values/workbook-kind";
import type { Grid } from "../../workbook/grid";
import { choiceMeant, choiceWords } from "../language/choices";
import type { Entry } from "../language/entries";
import { expectStamp } from "../language/expect-stamp";
import { tidy } from "../language/found-block";
import { placing } from "../language/placing";
import { readStamp } from "../language/stamp";
import { foundInWords } from "../language/typed-cells";
import {
  COMMITMENTS,
  CONTRACT,
  CONTRACTS,
  type ContractSheet,
  EARLIER,
  MEMBER,
  ORGANISATIONS,
  OWN_MEASURES,
  STATEMENTS,
  SUBCONTRACTOR,
  VERSION,
  VERSIONS,
} from "./columns";
import { BIDDERS_PLAN } from "./lines";
import { measureMeant } from "./measure-names";
import { CONTRACTS_FORM_VERSION, editionMeant, editionName } from "./model";
import { dueOf, type ReadLine, readSheets, type ReadSheets } from "./read-lines";

/** Editions at hand, and those that a register was made with beside them. */
export function editionsOfRegister(grid: Grid, atHand: readonly Framework[]): readonly Framework[] {
  const stamped = readContractsStamp(grid);
  return stamped.ok ? withKept(atHand, stamped.value) : atHand;
}

function withKept(atHand: readonly Framework[], { editions }: ContractsStamp): readonly Framework[] {
  return [...atHand, ...editions.filter(({ id }) => !atHand.some((each) => each.id === id))];
}

/**
 * The contracts of a council's contract register, let under `editions`; each mistake with its sheet and cell. With drafts a
 * contract may be without commitments, which is a warning then.
 */
export function readContractRegister(
  grid: Grid,
  editions: readonly Framework[] = shippedEditions,
  { drafts = false }: { readonly drafts?: boolean | undefined } = {},
): Result<readonly Contract[]> {
  const stamped = readContractsStamp(grid);
  if (!stamped.ok) return stamped;
  const read = readSheets(grid, formOf(grid));
  const inFile = (issues: readonly Issue[]) => issues.map((issue) => issueInFile(issue, grid.source));
  if (read.gone.length > 0) return { ok: false, issues: inFile(read.gone) };
  const kept = stamped.value;
  const built = new Builder(read, { editions: withKept(editions, kept), kept, drafts }).build();
  const columns = read.others.filter(({ code }) => code === "register-other-column");
  const own = [...read.issues, ...columns, ...built.issues];
  const parsed = built.json.length === 0 ? undefined : parseContracts(built.json, editions, drafts);
  const place = placing(built.entries);
  const told = (parsed?.issues ?? [])
    .filter(({ place: { path = [] } }) => !built.told.has(pathKey(path)))
    .map((issue) => withoutPath(place(issue)));
  const issues = inFile(eachOnce([...own.map(withoutPath), ...told.filter((each) => !isToldBy(own, each))]));
  if (parsed?.ok === false || hasError(issues)) return { ok: false, issues };
  return { ok: true, value: parsed?.value ?? [], issues };
}

/** What stands in a register beside its own columns and sheets, which one made from it would not have. */
export function leftOutOfRegister(grid: Grid): readonly Issue[] {
  return readSheets(grid, formOf(grid)).others.map((issue) =>
    issueInFile({ ...issue, severity: "error" }, grid.source),
  );
}

/** The form of the register that a workbook says it is. */
function formOf(grid: Grid): number {
  const stamp = readStamp(grid);
  return typeof stamp === "object" ? stamp.formVersion : CONTRACTS_FORM_VERSION;
}

/** Whether a workbook says that it is a contract register, of whatever form. */
export function isContractRegister(grid: Grid): boolean {
  const stamp = readStamp(grid);
  return typeof stamp === "object" && stamp.kind === "contracts";
}

/** What no cell of the workbook has room for. */
function readContractsStamp(grid: Grid): Result<ContractsStamp> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "contracts",
    known: CONTRACTS_FORM_VERSION,
    another: (other) =>
      refusedFile(grid.source, "no-contract-register", other ? { kind: saidOf(other.kind) } : undefined),
  });
  if (!stamp.ok) return stamp;
  const parts = ContractsStamp.safeParse(stamp.value.parts);
  return parts.success
    ? { ok: true, value: parts.data, issues: [] }
    : refusedFile(grid.source, "stamp-damaged");
}

/** A sheet and a cell say more than a place in a file that nobody wrote. */
function withoutPath({ place: { path: _, ...place }, ...issue }: Issue): Issue {
  return { ...issue, place };
}

/** A cell that could not be read is not missing besides. */
function isToldBy(own: readonly Issue[], { code, place }: Issue): boolean {
  return (
    code === "missing" &&
    own.some((each) => each.place.sheet === place.sheet && each.place.cell === place.cell)
  );
}

/** A line that holds in several versions is wrong once. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  const told = new Set<string>();
  return issues.filter(({ code, place, limits }) => {
    const key = JSON.stringify([code, place.sheet, place.cell, limits]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function pathKey(path: Path): string {
  return path.join("/");
}

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

/** Makes contracts as a file has them of the lines that were read, and keeps from which cell each part is. */
class Builder {
  readonly json: Json[] = [];
  readonly entries: Entry[] = [];
  readonly issues: Issue[] = [];
  /** Keys of the paths of which a file would be told what is told here in other words. */
  readonly told = new Set<string>();

  /** The first line of each reference, as it is written and without its accidents. */
  private readonly contractLines: {
    readonly asWritten: ReadonlyMap<string, ReadLine>;
    readonly alike: ReadonlyMap<string, ReadLine>;
  };

  constructor(
    private readonly read: ReadSheets,
    private readonly known: {
      readonly editions: readonly Framework[];
      readonly kept: ContractsStamp;
      readonly drafts: boolean;
    },
  ) {
    // The first of several lines is put last, and so stays.
    const lines = [...read.lines(CONTRACTS)].reverse();
    const by = (key: (reference: string) => string) =>
      new Map(lines.map((line) => [key(line.text("reference") ?? ""), line]));
    this.contractLines = { asWritten: by((reference) => reference), alike: by(tidy) };
  }

  build(): this {
    const { lines } = this.read;
    const sheets = [COMMITMENTS, VERSIONS, ORGANISATIONS, OWN_MEASURES, STATEMENTS, EARLIER];
    const owned = sheets.map((sheet) => this.byContract(lines(sheet)));
    const known = new Set<string>();
    for (const line of lines(CONTRACTS)) {
      const reference = line.text("reference");
      const place = line.place("reference");
      if (reference === undefined) {
        this.issues.push(makeIssue("error", place, "register-line-without-reference"));
        continue;
      }
      if (known.has(tidy(reference))) {
        this.issues.push(makeIssue("error", place, "contract-repeated", { name: reference }));
        continue;
      }
      known.add(tidy(reference));
      const at = this.json.length;
      const of = (index: number) => owned[index]?.get(line) ?? [];
      this.json.push(this.contract(line, at, of));
    }
    return this;
  }

  /** The lines of each contract; one that is of none is told. */
  private byContract(lines: readonly ReadLine[]): ReadonlyMap<ReadLine, readonly ReadLine[]> {
    const { asWritten, alike } = this.contractLines;
    const found = new Map<ReadLine, ReadLine[]>();
    for (const line of lines) {
      const said = line.text(CONTRACT);
      if (said === undefined) {
        this.issues.push(makeIssue("error", line.place(CONTRACT), "missing", { label: "contract" }));
        continue;
      }
      const of = asWritten.get(said) ?? alike.get(tidy(said));
      if (!of) {
        const place = line.place(CONTRACT);
        this.issues.push(makeIssue("error", place, "register-line-of-none", { reference: said }));
        continue;
      }
      const own = found.get(of);
      if (own) own.push(line);
      else found.set(of, [line]);
    }
    return found;
  }

  private contract(line: ReadLine, at: number, of: (sheet: number) => readonly ReadLine[]): Json {
    const [commitments, versions, organisations, ownMeasures, statements, earlier] = [0, 1, 2, 3, 4, 5].map(
      of,
    );
    const subject = line.text("reference") ?? "";
    const json: Json = { calendar: {} };
    const put = (path: Path, value: unknown, from: ReadLine, field: string) => {
      const place = { ...from.place(field), subject: subjectOf(subject, from) };
      this.entries.push({ path: [at, ...path], value: undefined, place });
      if (value === undefined) return;
      let parent: Json | unknown[] = json;
      for (const [index, step] of path.slice(0, -1).entries()) {
        const holder = parent as Record<string | number, unknown>;
        holder[step] ??= typeof path[index + 1] === "number" ? [] : {};
        parent = holder[step] as Json | unknown[];
      }
      (parent as Record<string | number, unknown>)[path.at(-1) ?? ""] = value;
    };
    for (const { field } of CONTRACTS.columns) {
      const path = field.split(".");
      if (field !== "earlierKnown") put(path, this.meant(field, line), line, field);
    }
    const reference = line.text("reference");
    const bespoke = this.known.kept.bespoke.find((each) => each.reference === reference)?.measures;
    if (bespoke) json.bespokeMeasures = bespoke;
    this.putOwnMeasures(ownMeasures ?? [], put);
    this.putOrganisations(organisations ?? [], put);
    (statements ?? []).forEach((each, index) => {
      put(["statements", index, "id"], this.promptOf(each, json), each, "id");
      put(["statements", index, "text"], each.value("text"), each, "text");
    });
    const measures = this.measuresOf(json);
    if (line.value("earlierKnown") === true) json.earlier = [];
    (earlier ?? []).forEach((each, index) => {
      const path = ["earlier", index];
      if (measures.length === 0) this.told.add(pathKey([at, ...path, "measure"]));
      const typed = each.text("quarter");
      put([...path, "quarter"], typed === undefined ? undefined : typedQuarter(typed), each, "quarter");
      put([...path, "measure"], this.measureOf(each, measures), each, "measure");
      for (const field of ["level", "quantity", "validated"])
        put([...path, field], each.value(field), each, field);
    });
    const held = this.putCommitments(
      { commitments: commitments ?? [], versions: versions ?? [], measures },
      put,
    );
    held.forEach((count, version) => {
      if (count > 0) return;
      const path = version === 0 ? ["commitments"] : ["versions", version - 1, "commitments"];
      this.told.add(pathKey([at, ...path]));
      // A line that was left out is told where it stands.
      if ((commitments ?? []).length > 0 && version === 0) return;
      const place = { ...line.place("reference"), subject };
      const isDraft = this.known.drafts && version === 0;
      this.issues.push(
        makeIssue(
          isDraft ? "warning" : "error",
          place,
          "register-no-commitment",
          version === 0 ? {} : { version },
        ),
      );
      if (isDraft) json.commitments = [];
    });
    return json;
  }

  /** What a choice on the sheet Contracts is in a file. */
  private meant(field: string, line: ReadLine): unknown {
    const value = line.value(field);
    if (value === undefined) return undefined;
    const text = String(value);
    const { editions, kept } = this.known;
    switch (field) {
      case "framework": {
        const id = editionMeant(text, editions);
        const titles = editions.map((each) => editionName(each.id, editions));
        return this.chosen(line, [CONTRACTS, field], titles, editions.find((each) => each.id === id)?.id);
      }
      case "kind": {
        const kind = ContractKind.options.find((each) => each === choiceMeant(text));
        return this.chosen(line, [CONTRACTS, field], ContractKind.options.map(choiceWords), kind);
      }
      case "calendar.socialValueFirstMonth":
      case "calendar.spendFirstMonth":
        return this.chosen(line, [CONTRACTS, field], MONTHS, monthMeant(text));
      case "area":
        return kept.areas.find(({ name }) => tidy(name) === tidy(text))?.area ?? this.areaNamed(text, line);
      default:
        return value;
    }
  }

  /** What a person chose means; where it means nothing, what can be chosen is told. */
  private chosen<T>(
    line: ReadLine,
    [sheet, field]: readonly [ContractSheet, string],
    options: readonly string[],
    meant: T | undefined,
  ): T | undefined {
    if (meant !== undefined) return meant;
    const label = sheet.columns.find((column) => column.field === field)?.heading ?? field;
    const limits = { label, options: options.join(" or "), found: foundInWords(line.value(field)) };
    this.issues.push(makeIssue("error", line.place(field), "entry-not-answer", limits));
    return undefined;
  }

  /** The name of an area that comes with the product, or the path of a file, which has an ending. */
  private areaNamed(text: string, line: ReadLine): string {
    if (!shippedAreas.has(text.toLowerCase()) && !/\.\w+$/.test(text)) {
      const known = [...shippedAreas.values()].map(({ name }) => name).join(", ");
      this.issues.push(
        makeIssue("warning", line.place("area"), "register-area-unknown", { area: text, known }),
      );
    }
    return text;
  }

  private promptOf(line: ReadLine, { framework }: Json): string | undefined {
    const title = line.text("id");
    if (title === undefined) return undefined;
    const edition = this.known.editions.find(({ id }) => id === framework);
    const prompts = edition ? knownPrompts(edition) : FORMER_PROMPTS;
    const found = prompts.find((each) => each.id === tidy(title) || tidy(each.title) === tidy(title));
    return this.chosen(
      line,
      [STATEMENTS, "id"],
      prompts.map((each) => each.title),
      found?.id,
    );
  }

  private putOwnMeasures(lines: readonly ReadLine[], put: Put): void {
    this.inNumber(lines, "number").forEach((line, index) => {
      for (const field of ["headline", "unit", "evidence"])
        put(["ownMeasures", index, field], line.value(field), line, field);
    });
  }

  /** Lines in the order of their numbers, which count from 1 without a gap. */
  private inNumber(lines: readonly ReadLine[], field: string): readonly ReadLine[] {
    const numbered = [...lines].sort((one, other) => numberOf(one, field) - numberOf(other, field));
    numbered.forEach((line, index) => {
      if (line.value(field) !== index + 1)
        this.issues.push(
          makeIssue("error", line.place(field), "register-out-of-number", { number: index + 1 }),
        );
    });
    return numbered;
  }

  private putOrganisations(lines: readonly ReadLine[], put: Put): void {
    const counts = { members: 0, subcontractors: 0 };
    for (const line of lines) {
      const part = line.text("part");
      if (part === undefined) {
        this.issues.push(makeIssue("error", line.place("part"), "missing", { label: "part" }));
        continue;
      }
      const options = [MEMBER, SUBCONTRACTOR];
      const meant = options.find(
        (option) => tidy(option).startsWith(tidy(part)) || tidy(part).startsWith(tidy(option)),
      );
      if (this.chosen(line, [ORGANISATIONS, "part"], options, meant) === undefined) continue;
      const list = meant === MEMBER ? "members" : "subcontractors";
      for (const field of ["name", "identifier", "sme", "vcse", "share"])
        put([list, counts[list], field], line.value(field), line, field);
      counts[list] += 1;
    }
  }

  /** The measures among which the contract's lines choose. */
  private measuresOf(json: Json): readonly Measure[] {
    const edition = this.known.editions.find(({ id }) => id === json.framework);
    const { reference, bespokeMeasures, ownMeasures } = json as unknown as Pick<
      Contract,
      "reference" | "bespokeMeasures" | "ownMeasures"
    >;
    if (!edition || typeof reference !== "string") return [];
    const own = (ownMeasures ?? []).filter(({ headline }) => headline !== undefined);
    return [...contractMeasures({ reference, bespokeMeasures, ownMeasures: own }, edition).values()];
  }

  private measureOf(line: ReadLine, measures: readonly Measure[]): string | undefined {
    const said = line.text("measure");
    // Of a contract of no known edition nothing can be chosen; the edition is told.
    if (said === undefined || measures.length === 0) return undefined;
    const found = measureMeant(said, measures);
    if (!found)
      this.issues.push(
        makeIssue("error", line.place("measure"), "register-measure-unknown", { measure: said }),
      );
    return found?.id;
  }

  /** How many commitments the contract has as first agreed, then by each version. */
  private putCommitments(
    of: {
      readonly commitments: readonly ReadLine[];
      readonly versions: readonly ReadLine[];
      readonly measures: readonly Measure[];
    },
    put: Put,
  ): readonly number[] {
    const versions = this.inNumber(of.versions, VERSION);
    versions.forEach((line, index) => {
      for (const field of ["from", "reason", "agreedBy", "end", "supplier", "proxyPack"])
        put(["versions", index, field], line.value(field), line, field);
    });
    const lines = of.commitments.flatMap((line) => {
      const at = line.value(VERSION) ?? 0;
      if (typeof at !== "number" || !Number.isInteger(at) || at > versions.length) {
        this.issues.push(
          makeIssue("error", line.place(VERSION), "register-version-unknown", { version: String(at) }),
        );
        return [];
      }
      const measure = this.measureOf(line, of.measures);
      const takenOut = line.value("takenOut") === true;
      if (takenOut && at > 0 && line.value("quantity") !== undefined)
        this.issues.push(makeIssue("error", line.place("takenOut"), "register-taken-out-with-quantity"));
      const key = commitmentKey({ measure, level: line.text("level") });
      return measure === undefined && line.text("measure") !== undefined
        ? []
        : [{ at, line, measure, takenOut, key }];
    });
    const { held, astray } = carryForward(lines, versions.length);
    for (const { line } of astray)
      this.issues.push(makeIssue("error", line.place("takenOut"), "register-nothing-to-take-out"));
    held.forEach((version, at) => {
      const base: Path = at === 0 ? ["commitments"] : ["versions", at - 1, "commitments"];
      version.forEach(({ line, measure }, index) => this.putCommitment([...base, index], line, measure, put));
    });
    return held.map((version) => version.length);
  }

  private putCommitment(path: Path, line: ReadLine, measure: string | undefined, put: Put): void {
    put([...path, "measure"], measure, line, "measure");
    for (const field of ["level", "quantity", "kpi", "promise"])
      put([...path, field], line.value(field), line, field);
    const dueFrom = line.text("dueFrom");
    const plan = dueFrom !== undefined && tidy(dueFrom) === tidy(BIDDERS_PLAN) ? "plan" : undefined;
    const from =
      dueFrom === undefined ? undefined : this.chosen(line, [COMMITMENTS, "dueFrom"], [BIDDERS_PLAN], plan);
    put([...path, "dueFrom"], from, line, "dueFrom");
    const due = dueOf(line);
    if (due.length === 0) put([...path, "due"], [], line, "quantity");
    due.forEach(({ quarter, quantity, field }, index) => {
      put([...path, "due", index, "quarter"], quarter, line, field);
      put([...path, "due", index, "quantity"], quantity, line, field);
    });
  }
}

type Put = (path: Path, value: unknown, from: ReadLine, field: string) => void;

function subjectOf(reference: string, line: ReadLine): string {
  const measure = line.text("measure");
  return [reference, measure].filter((each) => each !== undefined && each !== "").join(", ");
}

/** A line without a number stands after those that have one. */
function numberOf(line: ReadLine, field: string): number {
  const value = line.value(field);
  return typeof value === "number" ? value : Number.MAX_SAFE_INTEGER;
}

/** "April", "Apr" and "4". */
function monthMeant(text: string): number | undefined {
  const said = tidy(text);
  const index = MONTHS.findIndex((month) => said.length >= 3 && month.toLowerCase().startsWith(said));
  if (index >= 0) return index + 1;
  return /^\d+$/.test(said) ? Number(said) : undefined;
}
