import { ofNoKnownMeasure, parseSettings, type Settings } from "../../domain/council/settings";
import { CouncilStamp } from "../../domain/council/stamp";
import { hasError } from "../../domain/issues/errors-first";
import { issueInFile, refusedFile } from "../../domain/issues/in-file";
import type { Issue, Result } from "../../domain/issues/issue";
import { typedQuarter } from "../../domain/values/calendar";
import { typedYear } from "../../domain/values/fields";
import { saidOf } from "../../domain/values/workbook-kind";
import type { Grid } from "../../workbook/grid";
import { type ChoiceGroup, readTyped } from "../language/choice-list";
import { type Entry, withEntries } from "../language/entries";
import { expectStamp } from "../language/expect-stamp";
import { tidy } from "../language/found-block";
import { entrySheets, heldTwice } from "../language/held-twice";
import { alteredColumn, placing } from "../language/placing";
import { readStamp, withoutStamp } from "../language/stamp";
import { takeEntries } from "../language/take-entries";
import { areaAsTyped } from "./area";
import { choiceGroups } from "./choices";
import { sourceGroups } from "./own-choices";
import type { EntryList } from "../language/entry-list";
import { leftOutAsTyped } from "./left-out";
import { councilLists } from "./lists";
import { COUNCIL_FORM_VERSION, type CouncilModel, showsCouncil } from "./model";
import { placeCouncilModel } from "./workbook";

/** The settings that a council typed into their workbook, with those that it does not show. */
export function readCouncil(grid: Grid): Result<Settings> {
  const stamped = readCouncilStamp(grid);
  if (!stamped.ok) return stamped;
  const { json, entries, issues } = readCells(grid, stamped.value);
  if (hasError(issues)) return { ok: false, issues: issues.map((issue) => issueInFile(issue, grid.source)) };
  const parsed = parseSettings(json);
  const place = placing(entries);
  const unknown = parsed.ok ? ofNoMeasure(parsed.value, stamped.value) : [];
  const told = [...issues, ...[...parsed.issues, ...unknown].map(place).map(withoutPath)];
  const placed = told.map((issue) => issueInFile(issue, grid.source));
  return parsed.ok ? { ok: true, value: parsed.value, issues: placed } : { ok: false, issues: placed };
}

/** Targets and small counts by ids that neither the list of measures has nor the settings that the workbook was made from. */
function ofNoMeasure(
  { targets = [], suppressMeasures = [] }: Settings,
  { measures, settings }: CouncilModel,
): readonly Issue[] {
  const known = new Set([
    ...measures.map(({ id }) => id),
    ...[...(settings.targets ?? []), ...(settings.suppressMeasures ?? [])].map(({ measure }) => measure),
  ]);
  return ofNoKnownMeasure({ targets, suppressMeasures }, known);
}

/** Whether a workbook is one in which a council types its settings. */
export function isCouncilWorkbook(grid: Grid): boolean {
  const stamp = readStamp(grid);
  return typeof stamp === "object" && stamp.kind === "council";
}

/** What the workbook was made from. */
export function readCouncilStamp(grid: Grid): Result<CouncilModel> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "council",
    known: COUNCIL_FORM_VERSION,
    another: (other) =>
      refusedFile(grid.source, "no-settings-in-workbook", other ? { kind: saidOf(other.kind) } : undefined),
  });
  if (!stamp.ok) return stamp;
  const parts = CouncilStamp.safeParse(stamp.value.parts);
  const { formVersion } = stamp.value;
  return parts.success
    ? { ok: true, value: { ...parts.data, formVersion }, issues: [] }
    : refusedFile(grid.source, "stamp-damaged");
}

function readCells(grid: Grid, model: CouncilModel) {
  const { take, entries, issues: unreadable } = takeEntries(grid.date1904);
  const { values, lists, gone } = readTyped(grid, choiceGroupsOf(model), councilLists(model), take);
  const filled = values.filter(({ value }) => value !== undefined).map(withYearNamed);
  const json = lists.reduce<unknown>(
    (whole, { list, entries: own }) => withList(whole, list, withIds(list, own, model)),
    withEntries(notShown(model), filled),
  );
  const whole = areaAsTyped(json, model.settings);
  const twice = heldTwice(grid, () => entrySheets(withoutStamp(placeCouncilModel(model)), grid));
  const issues = [...twice, ...gone.map((name) => alteredColumn(grid, name)), ...unreadable.map(withoutPath)];
  return { json: whole, entries, issues };
}

/** Every single value of the workbook, on whatever sheet. */
function choiceGroupsOf(model: CouncilModel): readonly ChoiceGroup[] {
  return [...choiceGroups(model), ...(showsCouncil(model) ? sourceGroups(model) : [])];
}

/** A year is written in any way that leaves no doubt. */
function withYearNamed({ value, ...entry }: Entry): Entry {
  return {
    ...entry,
    value: entry.path.at(-1) === "year" && typeof value === "string" ? typedYear(value) : value,
  };
}

/** Settings that stand on no sheet of the workbook: they stay as they were. */
function notShown(model: CouncilModel): Settings {
  const shown = new Set([
    ...choiceGroupsOf(model).flatMap(({ choices }) => choices.map(({ path }) => path[0])),
    ...councilLists(model).map(({ path }) => path[0]),
  ]);
  return Object.fromEntries(Object.entries(model.settings).filter(([field]) => !shown.has(field)));
}

function withList(json: unknown, { path }: EntryList, entries: readonly unknown[]): unknown {
  return withEntries(
    json,
    entries.map((value, index) => ({ path: [...path, index], value: value as Entry["value"], place: {} })),
  );
}

/**
 * A target's measure is known by its headline; anything else is taken for its id. A quarter is written in either way, and
 * a day's amounts may all be unknown.
 */
function withIds(
  { path }: EntryList,
  entries: readonly unknown[],
  { measures }: CouncilModel,
): readonly unknown[] {
  if (path[0] === "published")
    return entries.map((entry) => {
      const { quarter, ...rest } = entry as { readonly quarter?: string };
      return quarter === undefined ? rest : { quarter: typedQuarter(quarter), ...rest };
    });
  if (path[0] === "thresholds") return entries.map((entry) => ({ amounts: {}, ...(entry as object) }));
  if (path[0] === "leftOut") return entries.map((entry) => leftOutAsTyped(entry as object));
  if (path[0] !== "targets" && path[0] !== "suppressMeasures") return entries;
  return entries.map((entry) => {
    const { measure, ...rest } = entry as { readonly measure?: string };
    const found = measures.find(({ headline }) => measure !== undefined && tidy(headline) === tidy(measure));
    return measure === undefined ? rest : { measure: found?.id ?? measure, ...rest };
  });
}

/** A sheet and a cell say more than a place in a file that nobody wrote. */
function withoutPath({ place: { path: _, ...place }, ...issue }: Issue): Issue {
  return { ...issue, place };
}
