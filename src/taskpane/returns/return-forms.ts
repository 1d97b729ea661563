import type { Area } from "../../domain/council/area";
import { placesOf, type PostcodeLookup } from "../../domain/council/places";
import { quarterInWords } from "../../domain/values/calendar";
import { type Contract, contractQuarters } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import type { Issue, Result } from "../../domain/issues/issue";
import { errorAt } from "../../domain/issues/schema-issues";
import { placeReturn, returnFileName } from "../../sheets/return/workbook";
import { FEWEST_LINES, MOST_LINES, STANDARD_LINES } from "../../sheets/return/model";
import type { Plan } from "../../workbook/plan";
import { fileNames } from "../../jobs/file-names";
import { readNumber } from "../../domain/values/typed-in-a-field";
import { shippedAreas } from "../../domain/council/shipped-areas";

export interface FormsAsked {
  readonly contracts: readonly Contract[];
  readonly quarter: string;
  /** In place of the contracts' own. */
  readonly area: Area | undefined;
  readonly lookup: PostcodeLookup | undefined;
  /** As typed. */
  readonly lines: string;
  readonly editions: readonly Framework[];
}

/** A form to be made; its name has no ending. */
export interface ReturnForm {
  readonly name: string;
  readonly plan: () => Plan;
}

export interface ReturnForms {
  readonly forms: readonly ReturnForm[];
  /** References of contracts that have no day in the quarter. */
  readonly leftOut: readonly string[];
}

/** The forms of a quarter, or everything that stands in their way. */
export function returnForms({ contracts, quarter, lookup, ...asked }: FormsAsked): Result<ReturnForms> {
  const lines = linesOf(asked.lines);
  const within = contracts.filter((contract) => hasQuarter(contract, quarter));
  const areas = within.map((contract) => areaOf(contract, asked.area));
  const issues = [
    ...lines.issues,
    ...areas.flatMap((area) => area.issues),
    ...(lookup ? districtsNeeded(areas) : []),
  ];
  if (!lines.ok || issues.length > 0) return { ok: false, issues };
  const names = fileNames(within.map((each) => returnFileName(each, quarter).replace(/\.xlsx$/, "")));
  const forms = within.flatMap((contract, index) => {
    const area = areas[index];
    const name = names[index];
    if (!area?.ok || name === undefined) return [];
    const places = placesOf(area.value, lookup);
    if (!places.ok) return [];
    const options = { ...places.value, lines: lines.value, editions: asked.editions };
    return [{ name, plan: () => placeReturn(contract, quarter, options) }];
  });
  const leftOut = contracts.filter((each) => !within.includes(each)).map(({ reference }) => reference);
  return { ok: true, value: { forms, leftOut }, issues: [] };
}

function hasQuarter(contract: Contract, quarter: string): boolean {
  return contractQuarters(contract).some(({ id }) => id === quarter);
}

function linesOf(typed: string): Result<number> {
  const lines = readNumber(typed) ?? STANDARD_LINES;
  const sound = typeof lines === "number" && Number.isInteger(lines);
  if (sound && lines >= FEWEST_LINES && lines <= MOST_LINES) return { ok: true, value: lines, issues: [] };
  return {
    ok: false,
    issues: [errorAt(["lines"], "lines-outside", { minimum: FEWEST_LINES, maximum: MOST_LINES })],
  };
}

/** A contract may name a file, which the pane cannot open by itself. */
function areaOf({ area, reference }: Contract, given: Area | undefined): Result<Area> {
  const own = given ?? (typeof area === "string" ? shippedAreas.get(area.toLowerCase()) : area);
  if (own) return { ok: true, value: own, issues: [] };
  const limits = { reference, name: String(area) };
  return { ok: false, issues: [errorAt(["area"], "area-file-needed", limits)] };
}

function districtsNeeded(areas: readonly Result<Area>[]): readonly Issue[] {
  const without = areas.flatMap((each) => (each.ok && !each.value.districts ? [each.value.name] : []));
  return [...new Set(without)].map((name) => errorAt(["postcodes"], "area-districts-needed", {}, name));
}

/** "Returns 2026-27 Q1.zip" */
export function zipName(quarter: string): string {
  return `Returns ${quarterInWords(quarter)}.zip`;
}
