import { capital } from "../../domain/issues/words/sentences";
import type { ContractAction } from "../../domain/register/follow-up";
import type { Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import { serialOf } from "../../domain/values/day";
import { type Column, columnsFor } from "../language/block";
import { textRule } from "../language/entry-rules";
import { marked } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { decidedOnRule } from "./claims";
import { ACTIONS } from "./names";

/** Empty lines below what is on record. */
const FREE = 30;

const NOTE =
  "What was done about commitments and returns: reminders, improvement plans, remedies under the contract. One line each, kept when the register is made again from this one. No names of suppliers' staff.";

/** A log of what officers did, with room for more. */
export function placeActions({ quarter, state }: Register): PlacedSheet {
  const kept = state.decisions.actions ?? [];
  const rows: readonly Line[] = [...kept, ...Array.from({ length: FREE }, () => undefined)];
  const log = table({
    columns: ACTION_COLUMNS,
    lines: [{ rows }],
    heights: { headings: headingHeight(ACTION_COLUMNS), wrapped: ["about", "action", "officer", "outcome"] },
    tableName: "ActionsTable",
  });
  const layout = layOut(
    ACTIONS,
    stack([titleRow(`Actions: ${quarterInWords(quarter)}`), noteRow(NOTE, 6, 34), log]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(ACTION_COLUMNS),
    freeze: frozen(layout, log, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, log),
      footer: footer({ reference: `Register ${quarterInWords(quarter)}` }),
    },
  });
}

type Line = ContractAction | undefined;

function text<const Key extends keyof ContractAction>(
  key: Key,
  heading: string,
  width: number,
  hint: string,
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width,
    name: nameOf(key),
    row: {
      style: "entryText",
      content: (action) => given(action?.[key] ?? null),
      rule: () => textRule(heading, 1000, hint),
    },
  };
}

function day<const Key extends "began" | "due" | "done">(
  key: Key,
  heading: string,
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width: 13,
    name: nameOf(key),
    row: {
      style: "entryDate",
      content: (action) => given(action?.[key] ? serialOf(action[key]) : null),
      rule: () => decidedOnRule,
    },
  };
}

function nameOf(key: string): string {
  return `Actions_${capital(key)}`;
}

/** The columns of the sheet Actions, in the user's order. */
export const ACTION_COLUMNS = columnsFor<Line>()([
  {
    ...text("contract", "Contract", 16, "The contract's reference."),
    marks: [{ when: (at) => `AND(LEN(${at("contract")})=0,LEN(${at("action")})>0)`, look: marked.missing }],
  },
  text("about", "What it is about", 32, "The commitment or the return, and what was found."),
  text("action", "Action or remedy", 32, "What was agreed or asked for."),
  text("officer", "Officer", 18, "Who sees to it: a name or a role."),
  day("began", "Began on"),
  day("due", "Due by"),
  day("done", "Done on"),
  text("outcome", "Outcome", 32, "What came of it."),
]);

export type ActionKey = (typeof ACTION_COLUMNS)[number]["key"];

/** What an officer enters: all of it. */
export const ACTION_ENTRIES = ACTION_COLUMNS.map(({ key }) => key);
