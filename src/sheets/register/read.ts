import {
  type Choice,
  claimKey,
  type Decided,
  type Decisions,
  isDecidedOn,
  type ClaimDecision,
  VERDICTS,
  type ClaimVerdict,
} from "../../domain/register/decisions";
import type { Done } from "../../domain/return/done";
import { withPresentKeys } from "../../domain/register/former-keys";
import type { RegisterState } from "../../domain/register/model";
import { RegisterStamp } from "../../domain/register/state-file";
import { refusedFile } from "../../domain/issues/in-file";
import { hasError } from "../../domain/issues/errors-first";
import type { Issue, Result } from "../../domain/issues/issue";
import type { Grid } from "../../workbook/grid";
import { cellOf, findBlock, type FoundBlock, tidy } from "../language/found-block";
import { type EntrySheet, heldTwice } from "../language/held-twice";
import { ACTION_COLUMNS, ACTION_ENTRIES } from "./actions";
import { claimColumns, type ClaimKey } from "./claims";
import { doneOn } from "./done-on-sheet";
import { filledLines, findEntries, type Line } from "../language/entry-lines";
import { EVIDENCE_COLUMNS, EVIDENCE_ENTRIES } from "./evidence";
import { CHOICES, REGISTER, RETURNS } from "./names";
import { returnListColumns, type ReceivedKey } from "./returns";
import { readActions, readEvidence } from "./read-follow-up";
import { REGISTER_FORM_VERSION } from "./stamp";
import { expectStamp } from "../language/expect-stamp";
import { readStamp } from "../language/stamp";
import { plainValue, readDay, readDone, readFigure, readText } from "../language/typed-cells";

/** A register that was made before, with what officers have decided in it since. */
export interface EarlierRegister {
  readonly quarter: string;
  readonly state: RegisterState;
}

/** Reads the record that a register holds of itself, and the decisions and choices from its entries. */
export function readRegister(grid: Grid): Result<EarlierRegister> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "register",
    known: REGISTER_FORM_VERSION,
    another: () => refusedFile(grid.source, "no-register"),
    damaged: () => refusedFile(grid.source, "register-damaged"),
  });
  if (!stamp.ok) return stamp;
  const parsed = RegisterStamp.safeParse(stamp.value.parts);
  if (!parsed.success) return refusedFile(grid.source, "register-damaged");
  const { quarter, editions: _carried, ...parts } = parsed.data;
  const state = { accepted: undefined, ...parts };
  const issues: Issue[] = [];
  const decisions = {
    validations: readValidations(grid, state.decisions, { issues, formVersion: stamp.value.formVersion }),
    choices: withPresentKeys(
      readChoices(grid, state.decisions, issues),
      state.received as RegisterState["received"],
    ),
    ...filled("actions", readActions(grid, state.decisions, issues)),
    ...filled("evidence", readEvidence(grid, state.decisions, issues)),
  };
  issues.push(...heldTwice(grid, () => decisionSheets(grid)));
  if (hasError(issues)) return { ok: false, issues };
  return { ok: true, value: { quarter, state: { ...state, decisions } as RegisterState }, issues };
}

/** A list that nobody has written into yet is absent. */
function filled<Key extends string, T>(
  key: Key,
  list: readonly T[] = [],
): Partial<Record<Key, readonly T[]>> {
  return list.length > 0 ? ({ [key]: list } as Record<Key, readonly T[]>) : {};
}

/** The sheets in which officers decide; what else they say comes of contracts and settings that the workbook does not hold. */
function decisionSheets(grid: Grid): readonly EntrySheet[] {
  const found = [
    [claimColumns(), findBlock(grid, claimColumns())],
    [returnListColumns(), findBlock(grid, returnListColumns())],
    [ACTION_COLUMNS, findEntries(grid, ACTION_COLUMNS, ACTION_ENTRIES)],
    [EVIDENCE_COLUMNS, findEntries(grid, EVIDENCE_COLUMNS, EVIDENCE_ENTRIES)],
  ] as const;
  return found.flatMap(([columns, block]) =>
    block ? [{ sheet: block.sheet, words: new Set(columns.map(({ heading }) => tidy(heading))) }] : [],
  );
}

const DECIDED = ["decision", "validatedQuantity", "reason", "officer", "date"] as const;

function readValidations(
  grid: Grid,
  before: Decisions,
  { issues, formVersion }: { readonly issues: Issue[]; readonly formVersion: number },
): readonly ClaimDecision[] {
  const block = findBlock(grid, claimColumns());
  if (!block || DECIDED.some((key) => !block.columns.has(key))) {
    issues.push(lost(grid, REGISTER));
    return [];
  }
  const earlier = new Map(before.validations.map((each) => [claimKey(each), each]));
  const open = openClaims(block);
  const read = filledLines(block, DECIDED, grid, issues).flatMap((line) => {
    const found = readValidation(line);
    if (!found) return [];
    const decided = withDone(found, block.columns.has("done") ? line.read("done", readDone) : null);
    return [formVersion < 3 ? withClaim(decided, earlier.get(claimKey(decided))) : decided];
  });
  const decided = new Set(read.map(claimKey));
  const kept = before.validations.filter(
    (each) =>
      !open.has(claimKey(each)) ||
      (formVersion >= 3 && isReopened(each, open) && !decided.has(claimKey(each))),
  );
  return sorted([...kept, ...read], claimKey);
}

/** A decision on another figure than the sheet shows stands in none of its cells, so that nobody can have cleared it. */
function isReopened(decision: ClaimDecision, open: ReadonlyMap<string, Decided>): boolean {
  const now = open.get(claimKey(decision));
  return now === undefined || !isDecidedOn(decision, now);
}

/** The claims that can be decided on the sheet, with their figures: a decision that was cleared there is gone, any other stays. */
function openClaims(block: FoundBlock<ClaimKey>): ReadonlyMap<string, Decided> {
  const rows = Array.from(
    { length: Math.max(0, block.last - block.top + 1) },
    (_, index) => block.top + index,
  );
  const text = (row: number, key: ClaimKey) => plainValue(cellOf(block, row, key));
  return new Map(
    rows
      .filter((row) => text(row, "status") === "Accepted")
      .map((row) => {
        const key = claimKey({
          contract: String(text(row, "contract")),
          quarter: String(text(row, "quarter")),
          measure: String(text(row, "code")),
          level: levelOf(text(row, "level")),
        });
        const claimed = text(row, "claimed");
        return [
          key,
          { claimed: typeof claimed === "number" ? claimed : null, done: doneOn(block, row) },
        ] as const;
      }),
  );
}

function levelOf(value: string | number | boolean | undefined): string | null {
  return value === undefined ? null : String(value);
}

function readValidation({ read, complain }: Line<ClaimKey>): ClaimDecision | undefined {
  const [contract, quarter, measure] = (["contract", "quarter", "code"] as const).map((key) =>
    read(key, readText),
  );
  if (!contract || !quarter || !measure) {
    complain("decision", "row-altered");
    return undefined;
  }
  const words = read("decision", readText);
  const verdict = words === null ? null : verdictMeant(words);
  if (verdict === undefined) complain("decision", "verdict-unknown", { options: VERDICTS.join(", ") });
  return {
    contract,
    quarter,
    measure,
    level: read("level", readText),
    verdict: verdict ?? null,
    quantity: read("validatedQuantity", readFigure, "validated quantity"),
    reason: read("reason", readText),
    officer: read("officer", readText),
    date: read("date", readDay),
    claimed: read("claimed", readFigure),
  };
}

/** The decision with the answer that stands beside it, where one does. */
function withDone(found: ClaimDecision, done: Done | null): ClaimDecision {
  return done === null ? found : { ...found, done };
}

function verdictMeant(words: string): ClaimVerdict | undefined {
  return VERDICTS.find((verdict) => verdict.toLowerCase() === words.toLowerCase());
}

/** Before the third form a decision stood in its cells whatever was claimed: where nobody touched it, it is still on what was claimed when it was made. */
function withClaim(read: ClaimDecision, earlier: ClaimDecision | undefined): ClaimDecision {
  const decided = ({ verdict, quantity, reason, officer, date }: ClaimDecision) =>
    JSON.stringify([verdict, quantity, reason, officer, date]);
  return earlier && decided(earlier) === decided(read) ? { ...read, claimed: earlier.claimed } : read;
}

const CHOSEN = ["choice", "officer", "date", "note"] as const;

function readChoices(grid: Grid, before: Decisions, issues: Issue[]): readonly Choice[] {
  const block = findBlock(grid, returnListColumns());
  if (!block || CHOSEN.some((key) => !block.columns.has(key))) {
    issues.push(lost(grid, RETURNS));
    return [];
  }
  const listed = listedReturns(block);
  const read = filledLines(block, CHOSEN, grid, issues).flatMap((line) => readChoice(line, listed) ?? []);
  return sorted(
    read.map((choice) => withOthers(choice, before)),
    ({ key }) => key,
  );
}

interface Listed {
  readonly key: string;
  readonly contract: string;
  readonly quarter: string;
}

function listedReturns(block: FoundBlock<ReceivedKey>): readonly Listed[] {
  const rows = Array.from(
    { length: Math.max(0, block.last - block.top + 1) },
    (_, index) => block.top + index,
  );
  return rows.flatMap((row) => {
    const [key, contract, quarter] = (["key", "contract", "quarter"] as const).map((each) =>
      plainValue(cellOf(block, row, each)),
    );
    if (key === undefined) return [];
    return [{ key: String(key), contract: String(contract), quarter: String(quarter) }];
  });
}

function readChoice({ read, complain }: Line<ReceivedKey>, listed: readonly Listed[]): Choice | undefined {
  const key = read("key", readText);
  const own = listed.find((each) => each.key === key);
  if (!own) {
    complain("choice", "row-altered");
    return undefined;
  }
  const words = read("choice", readText);
  const use = words === null ? null : useMeant(words);
  if (use === undefined) complain("choice", "choice-unknown", { options: Object.values(CHOICES).join(", ") });
  const others = listed.filter(
    (each) => each.key !== own.key && each.contract === own.contract && each.quarter === own.quarter,
  );
  return {
    ...own,
    use: use ?? null,
    officer: read("officer", readText),
    date: read("date", readDay),
    note: read("note", readText),
    over: use === true ? others.map((each) => each.key).sort() : [],
  };
}

function useMeant(words: string): boolean | undefined {
  if (words.toLowerCase() === CHOICES.use.toLowerCase()) return true;
  return words.toLowerCase() === CHOICES.leave.toLowerCase() ? false : undefined;
}

/** A choice that nobody has touched since puts aside what was on record when it was made. */
function withOthers(read: Choice, { choices }: Decisions): Choice {
  const chosen = ({ use, officer, date, note }: Choice) => JSON.stringify([use, officer, date, note]);
  const earlier = choices.find(({ key }) => key === read.key);
  return earlier && chosen(earlier) === chosen(read) ? earlier : read;
}

function lost({ source }: Grid, sheet: string): Issue {
  return { code: "register-altered", severity: "error", place: { file: source }, limits: { sheet } };
}

function sorted<T>(list: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
