import { hasDistricts, type Places } from "../../domain/council/places";
import type { PostcodeLookup } from "../../domain/council/postcode-table";
import type { Day } from "../../domain/values/day";
import { checkReturn } from "../../domain/return/check";
import { refusedFile, withoutFile } from "../../domain/issues/in-file";
import type { Issue, Result } from "../../domain/issues/issue";
import type { ReturnDraft } from "../../domain/return/form";
import { type ReturnRecord, returnRecord } from "../../domain/return/record";
import type { Grid } from "../../workbook/grid";
import type { Column } from "../language/block";
import { findBlock, type FoundBlock, placeOf } from "../language/found-block";
import { ledgerColumns, type LedgerKey } from "./ledger-columns";
import { readReturnLedger } from "./read-ledger";
import { readDeclaration } from "./read-declaration";
import { readReturnLines } from "./read-lines";
import { readReturnStamp, type StampedReturn, type WantedReturn } from "./read-stamp";
import { columnsOf, returnColumns, type ReturnKey } from "./columns";
import { sentReturn } from "./workbook";
import { otherFacts } from "./facts";
import { alteredTotals } from "./locked";
import { type ReturnModel, returnModel } from "./model";
import { RETURN, SPEND } from "./names";
import { formsPostcodes } from "./postcodes";
import { withFormulasToldOnce } from "./altered-formulas";
import { DONE_FORM, RETURN_FORM_VERSION } from "../../domain/return/stamp";
import type { Plausible } from "../../domain/council/plausible";
import type { Framework } from "../../domain/framework/edition";
import { type CouncilsTerms, withCouncilsTerms } from "../../domain/return/councils-terms";
import { alteredLists } from "./altered-lists";
import { councilsPlaces } from "../../domain/return/councils-area";
import type { EntryPath } from "../language/piece";
import { takeEntries } from "../language/take-entries";
import { entrySheets, heldTwice } from "../language/held-twice";
import { placing, startsWith } from "../language/placing";
import { hasError, isError } from "../../domain/issues/errors-first";

export interface ReadReturnOptions extends WantedReturn {
  /** The postcode file that tiers go by; without it the postcodes that the form itself holds, where it does. */
  readonly lookup?: PostcodeLookup | undefined;
  /** The day on which it is looked at, after which nothing is declared; not held against one where absent. */
  readonly today?: Day | undefined;
  /** What is local by the council's contract and postcode file; the form's own copies where absent. */
  readonly councilsPlaces?: Places | undefined;
  /** The council's choice; the form's own where absent. */
  readonly plausible?: Plausible | undefined;
  /** Those at hand at the council, by which the measures of its contract are counted. */
  readonly editions?: readonly Framework[] | undefined;
}

/** A return's sheets as they were read, with everything that is wrong in them. */
export interface ReturnReading {
  readonly model: ReturnModel;
  readonly formVersion: number;
  readonly draft: ReturnDraft;
  /** The row, from 0, of each line of the form that was found, by its index. */
  readonly rows: ReadonlyMap<number, number>;
  /** The cell of each line's claim, by its index: "Return!F14"; empty of a line that was not found. */
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * The return that a workbook holds. Entries are read and everything else is computed anew: no figure that a formula
 * shows is taken. A return with an error is refused as a whole; issues say the sheet, the cell and what to do.
 */
export function readReturn(grid: Grid, options: ReadReturnOptions = {}): Result<ReturnRecord> {
  const read = readReturnSheets(grid, options);
  if (!read.ok) return read;
  const { model, draft, issues, formVersion, cells } = read.value;
  if (hasError(issues)) return { ok: false, issues };
  const { places, issues: otherArea } = councilsPlaces(model, draft, options.councilsPlaces);
  const from = { source: grid.source, formVersion, cells };
  const record = returnRecord({ ...model, places }, draft, from);
  return {
    ok: true,
    value: record,
    issues: [...issues, ...otherArea, ...alteredLists(grid, model.places.area)],
  };
}

/** Reads on past every mistake; refused only where nothing can be read. */
export function readReturnSheets(grid: Grid, options: ReadReturnOptions = {}): Result<ReturnReading> {
  const lines = findBlock(grid, returnColumns());
  const stamped = readReturnStamp(grid, options);
  if (!stamped.ok) return lines ? withoutStamp(grid, stamped) : stamped;
  const model = modelOf(grid, stamped.value, options);
  const ledger = findBlock(grid, ledgerColumns(model));
  const facts = otherFacts(grid, model);
  if (facts.length > 0) return { ok: false, issues: facts };
  const missing = missingParts(grid, [
    [RETURN, lines, columnsOf(model)],
    [SPEND, ledger, ledgerColumns(model)],
  ]);
  if (!lines || !ledger || missing.length > 0) return { ok: false, issues: missing };
  const { issues, ...value } = readBlocks(grid, model, {
    lines,
    ledger,
    formVersion: stamped.value.formVersion,
    plausible: options.plausible,
    terms: termsOf(options),
    today: options.today,
  });
  const twice = heldTwice(grid, () => entrySheets(sentReturn(model), grid)).map(withoutFile);
  return {
    ok: true,
    value: { ...value, issues: [...twice, ...issues], formVersion: stamped.value.formVersion },
    issues: [],
  };
}

/** The headings say that it is a return, so that something else is said than of any other workbook. */
function withoutStamp(grid: Grid, refusal: Result<never> & { readonly ok: false }) {
  const unknown = refusal.issues.some(
    ({ code, limits }) => code === "not-a-return" && limits.kind === undefined,
  );
  return unknown ? refusedFile(grid.source, "return-without-stamp") : refusal;
}

function termsOf({ contract, editions }: ReadReturnOptions): CouncilsTerms | undefined {
  return contract && { contract, edition: editions?.find(({ id }) => id === contract.framework) };
}

function modelOf(grid: Grid, stamped: StampedReturn, { lookup }: ReadReturnOptions): ReturnModel {
  const { contract, edition, return: facts } = stamped;
  return returnModel(contract, facts.quarter, {
    ...placesOfForm(grid, stamped, lookup),
    lines: facts.lines,
    plausible: facts.plausible,
    livingWages: facts.livingWages ?? "not said",
    editions: [edition],
    earlier: facts.earlier ?? "not said",
  });
}

function placesOfForm(
  grid: Grid,
  { area, return: { exact } }: StampedReturn,
  given: PostcodeLookup | undefined,
): Places {
  if (!exact || !hasDistricts(area)) return { area };
  const lookup = given ?? formsPostcodes(grid, area);
  return lookup ? { area, lookup } : { area };
}

type Part = readonly [sheet: string, block: FoundBlock | undefined, columns: readonly Column<never, never>[]];

/** Sheets, and columns with a name, that neither their name nor their heading finds. */
function missingParts(grid: Grid, parts: readonly Part[]): readonly Issue[] {
  return parts.flatMap(([sheet, block, columns]) => {
    const place = { file: grid.source };
    const about = (part: string): Issue => ({
      code: "return-part-missing",
      severity: "error",
      place,
      limits: { part },
    });
    if (!block) return [about(`the sheet ${sheet}`)];
    return columns
      .filter(({ key, name }) => name !== undefined && !block.columns.has(key))
      .map(({ heading }) => about(`the column ${heading} of the sheet ${block.sheet.name}`));
  });
}

function readBlocks(
  grid: Grid,
  model: ReturnModel,
  blocks: {
    readonly lines: FoundBlock<ReturnKey>;
    readonly ledger: FoundBlock<LedgerKey>;
    readonly formVersion: number;
    /** In place of the form's own. */
    readonly plausible: Plausible | undefined;
    readonly terms: CouncilsTerms | undefined;
    readonly today: Day | undefined;
  },
) {
  const { take, entries, issues: unreadable, notes } = takeEntries(grid.date1904);
  const { claims, rows, issues: ofLines } = readReturnLines(model, blocks.lines, take);
  const { spend, issues: ofLedger } = readReturnLedger(
    { model, formVersion: blocks.formVersion },
    blocks.ledger,
    take,
  );
  const { declaration, issues: ofDeclaration } = readDeclaration(grid, model, take);
  const draft = { claims, spend, declaration };
  const unsure = [...unreadable, ...ofDeclaration].map(({ place }) => place.path ?? []);
  const place = placing(entries);
  const isOfLedger = ([part]: EntryPath) => part === "spend";
  // What a ledger with unread lines adds up to is not known.
  const isUnsureSum = ({ code }: Issue) => code === "local-spend-differs" && unsure.some(isOfLedger);
  // Whether something was done was not asked before.
  const isAsked = ({ code }: Issue) => code !== "claim-not-answered" || blocks.formVersion >= DONE_FORM;
  const isKnown = (issue: Issue) =>
    isAsked(issue) && !unsure.some((each) => startsWith(issue.place.path ?? [], each)) && !isUnsureSum(issue);
  // Formulas of a form of before were others; those of its ledger are held against each other.
  const isCompared = ({ code }: Issue) =>
    code !== "formula-altered" || blocks.formVersion === RETURN_FORM_VERSION;
  const altered = [...[...ofLines, ...alteredTotals(grid, model)].filter(isCompared), ...ofLedger];
  const { plausible = model.plausible } = blocks;
  const { form, issues: otherTerms } = withCouncilsTerms({ ...model, plausible }, blocks.terms);
  const checked = [...checkReturn(form, draft, blocks.today).filter(isKnown), ...otherTerms];
  const refused = new Set(checked.filter(isError).map(({ place: { path } }) => JSON.stringify(path)));
  const found = [
    ...withFormulasToldOnce(altered),
    ...ofDeclaration,
    ...unreadable,
    ...notes.filter(({ place: { path } }) => !refused.has(JSON.stringify(path))),
    ...checked.map(place),
  ];
  const cells = claims.map((_, index) => claimCell(blocks.lines, rows.get(index)));
  return { model, draft, rows, cells, issues: found.filter(isOfFoundLine(rows)).map(withoutPath) };
}

function claimCell(block: FoundBlock<ReturnKey>, row: number | undefined): string {
  if (row === undefined) return "";
  const { sheet, cell } = placeOf(block, row, "claimed");
  return `${sheet}!${cell}`;
}

/** Of a line that is not there it is said once, and not that its entries are missing too. */
function isOfFoundLine(rows: ReadonlyMap<number, number>) {
  return ({ place: { path = [] } }: Issue): boolean => {
    const [part, index] = path;
    return part !== "claims" || typeof index !== "number" || rows.has(index);
  };
}

/** A sheet and a cell say more than a place in a list. */
function withoutPath({ place: { path: _, ...place }, ...issue }: Issue): Issue {
  return { ...issue, place };
}
