import { Framework, type Framework as Edition } from "../../domain/framework/edition";
import { checkOwnWords, parseEditionFile } from "../../domain/framework/edition-file";
import { FORMER_PROMPTS } from "../../domain/framework/prompts";
import { checkSuccession } from "../../domain/framework/succession";
import { hasError } from "../../domain/issues/errors-first";
import { issueInFile, refusedFile } from "../../domain/issues/in-file";
import type { Issue, Result } from "../../domain/issues/issue";
import { errorAt } from "../../domain/issues/schema-issues";
import { saidOf } from "../../domain/values/workbook-kind";
import { sameJson } from "../../domain/values/same-json";
import type { Grid } from "../../workbook/grid";
import { readTyped } from "../language/choice-list";
import { type Checked, checkLocks } from "../language/check-locks";
import { type Entry, withEntries } from "../language/entries";
import { expectStamp } from "../language/expect-stamp";
import { entrySheets, heldTwice } from "../language/held-twice";
import { alteredColumn, placing } from "../language/placing";
import { readStamp, withoutStamp } from "../language/stamp";
import { takeEntries } from "../language/take-entries";
import { editionChoices } from "./edition-choices";
import { allLists } from "./edition-entries";
import { type EditionForm, saysPrompts } from "./edition-form";
import { EDITION_FORM_VERSION, placeEdition } from "./edition-workbook";
import { apart, type EditionChoice, meantChoice } from "./edition-words";
import { withoutWordless } from "./wordless-lines";

type Fields = Readonly<Record<string, unknown>>;

/** Whether a workbook is one in which an edition is edited. */
export function isEditionWorkbook(grid: Grid): boolean {
  const stamp = readStamp(grid);
  return typeof stamp === "object" && stamp.kind === "edition";
}

/** The edition that an officer typed, or every reason why there is none, each with its cell. */
export function readEditionWorkbook(grid: Grid): Result<Edition> {
  const stamped = readEditionStamp(grid);
  if (!stamped.ok) return stamped;
  const { from } = stamped.value;
  const { json, entries, issues: unreadable } = readCells(grid, stamped.value);
  const { typed, moved } = withoutWordless(json);
  const placed = placing(entries.map((entry) => ({ ...entry, path: moved(entry.path) })));
  const inCell = (issue: Issue) => issueInFile(withoutPath(placed(issue)), grid.source);
  if (hasError(unreadable))
    return { ok: false, issues: unreadable.map((issue) => issueInFile(issue, grid.source)) };
  const edition = asFile(typed, stamped.value);
  const parsed = unchanged(edition, from) ?? parseEditionFile(edition);
  const issues = parsed.ok ? ownIssues(parsed.value, from) : parsed.issues;
  const told = [...unreadable.map((issue) => issueInFile(issue, grid.source)), ...issues.map(inCell)];
  return parsed.ok && !hasError(told)
    ? { ok: true, value: parsed.value, issues: told }
    : { ok: false, issues: told };
}

/** Everything that is wrong in an edition's workbook, what is locked included. */
export function checkEditionWorkbook(grid: Grid): Checked {
  const stamped = readEditionStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const locks = checkLocks(withoutStamp(placedAs(stamped.value)), grid);
  return { ...locks, issues: [...readEditionWorkbook(grid).issues, ...locks.issues] };
}

/** The edition that the workbook was made from; undefined where it was made blank. */
function readEditionStamp(grid: Grid): Result<EditionForm> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "edition",
    known: EDITION_FORM_VERSION,
    another: (other) =>
      refusedFile(grid.source, "not-an-edition", other ? { kind: saidOf(other.kind) } : undefined),
  });
  if (!stamp.ok) return stamp;
  const from = Framework.nullable().safeParse(stamp.value.parts.from);
  return from.success
    ? {
        ok: true,
        value: {
          from: from.data ?? undefined,
          form: stamp.value.formVersion,
          isTemplate: stamp.value.parts.template === true,
        },
        issues: [],
      }
    : refusedFile(grid.source, "stamp-damaged");
}

/** The workbook as it was made. */
function placedAs({ from, form, isTemplate }: EditionForm) {
  return placeEdition(isTemplate ? "template" : from, form);
}

function readCells(grid: Grid, of: EditionForm) {
  const { take, entries, issues: unreadable } = takeEntries(grid.date1904);
  const { values, lists, gone } = readTyped(grid, editionChoices(of), allLists(of), take);
  const listed = lists.flatMap(({ list, entries: own }) =>
    own.map((value, index): Entry => ({
      path: [...list.path, index],
      value: value as Entry["value"],
      place: {},
    })),
  );
  const filled = values.filter(({ value }) => value !== undefined);
  const twice = heldTwice(grid, () => entrySheets(withoutStamp(placedAs(of)), grid));
  return {
    json: withEntries({ countingRules: [] }, [...filled, ...listed]) as Fields,
    entries,
    issues: [...twice, ...gone.map((name) => alteredColumn(grid, name)), ...unreadable.map(withoutPath)],
  };
}

/** What was typed, as the edition's file says it. */
function asFile(typed: Fields, of: EditionForm): Fields {
  const { from } = of;
  const { follows, fteCappedAtOneYear: capped, anyBuyer, law, threshold, kpis, prompts, ...others } = typed;
  const before = follows as Fields | undefined;
  const isNext = before?.edition !== undefined && before.edition !== typed.id;
  const one = from?.version !== undefined && typed.id === from.id ? { version: from.version } : {};
  return {
    ...others,
    ...one,
    ...meant(
      { fteCappedAtOneYear: capped, anyBuyer, law },
      {
        fteCappedAtOneYear: "Edition_List_Answer",
        anyBuyer: "Edition_List_Answer",
        law: "Edition_List_Law",
      },
    ),
    ...(kpis === undefined ? {} : { kpis: meant(kpis as Fields, { comparison: "Edition_List_Comparison" }) }),
    ...(threshold === undefined
      ? {}
      : {
          threshold: meant(threshold as Fields, {
            comparison: "Edition_List_Comparison",
            basis: "Edition_List_Basis",
          }),
        }),
    priorities: each(typed.priorities, withSource),
    outcomes: each(typed.outcomes, withSource),
    measures: each(typed.measures, measureOf),
    countingRules: each(typed.countingRules, ruleOf),
    ...promptsTyped(prompts, of),
    ...(isNext ? { follows: { ...before, measures: each(before.measures, successorOf) } } : {}),
  };
}

/** What is asked, where it is not what was asked of every edition before. */
function promptsTyped(typed: unknown = [], of: EditionForm): Fields {
  if (!saysPrompts(of)) return {};
  const isAsBefore =
    of.from !== undefined && of.from.prompts === undefined && sameJson(typed, FORMER_PROMPTS);
  return isAsBefore ? {} : { prompts: typed };
}

function each(list: unknown, as: (entry: Fields) => Fields): unknown {
  return Array.isArray(list) ? (list as readonly Fields[]).map(as) : list;
}

/** The fields with what is meant by the words of their choices; a field that is not there stays away. */
function meant(entry: Fields, choices: Readonly<Record<string, EditionChoice>>): Fields {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([field, value]) => {
      const list = choices[field];
      if (value === undefined) return [];
      return [[field, list === undefined ? value : meantChoice(list, value)]];
    }),
  );
}

/** The line with how its words were read, where it says so. */
function withSource({ source, ...entry }: Fields): Fields {
  return source === undefined
    ? entry
    : { ...entry, source: meant(source as Fields, { read: "Edition_List_Read" }) };
}

function measureOf(typed: Fields): Fields {
  const { levels, flaws, ...entry } = meant(withSource(typed), {
    unit: "Edition_List_Unit",
    accumulation: "Edition_List_Accumulation",
    retired: "Edition_List_Answer",
  });
  return {
    ...entry,
    ...(levels === undefined ? {} : { levels: apart(levels) }),
    ...(flaws === undefined ? {} : { flaws: apart(flaws, "\n") }),
  };
}

function ruleOf(typed: Fields): Fields {
  const { measures, source, ...entry } = meant(typed, {
    kind: "Edition_List_Kind",
    severity: "Edition_List_Severity",
    inUse: "Edition_List_Answer",
  });
  return {
    ...entry,
    ...(source === undefined ? {} : { source: meant(source as Fields, { from: "Edition_List_Source" }) }),
    ...(measures === undefined ? {} : { measures: apart(measures) }),
  };
}

function successorOf(typed: Fields): Fields {
  return meant(typed, { fate: "Edition_List_Fate" });
}

/** An edition that says what the one says that it was made from is that one, of whatever version of this product. */
function unchanged(edition: Fields, from: Edition | undefined): Result<Edition> | undefined {
  if (!from || edition.id !== from.id) return undefined;
  const { follows: _kept, ...said } = from;
  return sameJson(edition, said) ? { ok: true, value: from, issues: [] } : undefined;
}

/** What is wrong with an edition as the next one after that which the workbook was made from. */
function ownIssues(edition: Edition, from: Edition | undefined): readonly Issue[] {
  if (edition === from) return [];
  const own = checkOwnWords(edition);
  if (!from) return own;
  if (edition.id === from.id) return [errorAt(["id"], "edition-id-kept", { edition: from.id })];
  const follows = edition.follows?.edition === from.id ? checkSuccession(from, edition) : [];
  return [...own, ...follows];
}

/** A sheet and a cell say more than a place in a file that nobody wrote. */
function withoutPath({ place: { path: _, ...place }, ...issue }: Issue): Issue {
  return { ...issue, place };
}
