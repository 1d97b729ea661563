import { capital } from "../../domain/issues/words/sentences";
import { serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { Choice } from "../../domain/register/decisions";
import type { Register, ReturnEntry } from "../../domain/register/model";
import { type Column, columnsFor } from "../language/block";
import { marked, type StyleName } from "../language/palette";
import { type Content, type EntryRule, given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, printArea, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { textRule, listRule } from "../language/entry-rules";
import { decidedOnRule } from "./claims";
import { registerUnits } from "../../domain/register/reconciliation";
import { besideWorkbook, linkToPlace, type Locate } from "../language/file-links";
import { CHOICES, RETURNS } from "./names";

type Line = ReturnEntry & { readonly choice: Choice | undefined };
type ReturnColumn<Key extends string> = Column<never, Line, Key, never>;

/** Of the columns of the sheet Returns. */
export type ReceivedKey = ReturnType<typeof columnsOf>[number]["key"];

/** The rows of the sheet Returns, and its table. */
export function layOutReturns(register: Register, locate: Locate = besideWorkbook) {
  const { returns, quarter, state } = register;
  const columns = columnsOf(registerUnits(register), locate);
  const choices = new Map(state.decisions.choices.map((choice) => [choice.key, choice]));
  const rows = returns.map((entry) => ({
    ...entry,
    choice: entry.key === null ? undefined : choices.get(entry.key),
  }));
  const list = table({
    columns,
    lines: [{ rows }],
    summed: true,
    heights: { headings: headingHeight(columns), wrapped: ["title", "supplier", "files", "note"] },
    tableName: "ReturnsTable",
  });
  const title = titleRow(`Returns: ${quarterInWords(quarter)}`);
  return { layout: layOut(RETURNS, stack([title, noteRow(NOTE, 11, 50), list])), list, columns };
}

/** What came and what did not, and the choice between returns that differ. */
export function placeReturns(register: Register, locate: Locate): PlacedSheet {
  const { layout, list, columns } = layOutReturns(register, locate);
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, list, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, list),
      area: printArea(columns, "note", endOf(layout, list)),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      ...sideBySide(columns, 2),
    },
  });
}

const NOTE =
  "Of different returns for one contract and quarter that come first, the one declared last counts and the others stay on record; where two were declared on one day, none counts. Returns of contracts whose year begins in another month are set apart: they are in no figure. What was accepted stands until a return comes that says that it corrects and is declared later. Where it is not plain, choose in the yellow cells which to use, and make the register again from this one. Days late go by the first return. The control totals add up what a return claims by unit, to prove that none was lost.";

function column<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: Line) => string | number | null,
  style: StyleName = "given",
): ReturnColumn<Key> {
  const name = `Returns_${capital(key)}`;
  return { key, heading, width, name, row: { style, content: (line) => given(content(line)) } };
}

const serial = (day: string | null) => (day === null ? null : serialOf(day));
const figures = <Key extends string>(made: ReturnColumn<Key>): ReturnColumn<Key> => ({
  ...made,
  headingStyle: "headingOfFigures",
});

/** Only returns that were read can be chosen; among them those that the day of consolidation refused. */
const isOpen = ({ key }: Line) => key !== null;

function entry<Key extends string>(
  made: ReturnColumn<Key>,
  style: StyleName,
  rule: () => EntryRule,
): ReturnColumn<Key> {
  const { row } = made;
  if (!row) throw new Error(`column without rows: ${made.key}`);
  return {
    ...made,
    row: {
      ...row,
      style: (line) => (isOpen(line) ? style : "blank"),
      rule: (line) => (isOpen(line) ? rule() : undefined),
    },
  };
}

const choiceOf = ({ choice }: Line) =>
  choice === undefined || choice.use === null ? null : CHOICES[choice.use ? "use" : "leave"];

/** The name of a unit's control totals, by its place among the register's units. */
export function controlName(index: number): string {
  return `Returns_Control${index + 1}`;
}

/** A control total for each unit; none where only what officers enter is looked for. */
function columnsOf(units: readonly string[], locate: Locate) {
  return columnsFor<Line>()([
    column("quarter", "Quarter", 13, ({ quarter }) => quarter),
    column("contract", "Contract", 16, ({ reference }) => reference, "label"),
    column("title", "Title", 26, ({ contract }) => contract?.title ?? null),
    column("supplier", "Supplier", 20, ({ supplier }) => supplier),
    {
      ...column("status", "Return", 13, ({ status }) => status),
      marks: [
        { when: (at) => `OR(${at("status")}="Refused",${at("status")}="To choose")`, look: marked.wrong },
        { when: (at) => `${at("status")}="Missing"`, look: marked.missing },
      ],
    },
    column("deadline", "Due on", 13, ({ deadline }) => serial(deadline), "date"),
    column("declared", "Declared", 13, ({ declared }) => serial(declared), "date"),
    figures(column("daysLate", "Days late", 9, ({ daysLate }) => (daysLate > 0 ? daysLate : null), "count")),
    ...units.map((unit, index) =>
      figures({
        ...column(
          `control${index + 1}`,
          `Control total, ${unit}`,
          14,
          (line) => control(line, line.controls.find((each) => each.unit === unit)?.quantity ?? 0),
          unit === "£" ? "money" : "units",
        ),
        name: controlName(index),
      }),
    ),
    figures(column("spend", "Spend", 14, (line) => control(line, line.spendPence / 100), "money")),
    {
      key: "files",
      heading: "Files",
      width: 34,
      name: "Returns_Files",
      row: { style: "given", content: ({ received }) => filesOf(received?.files ?? [], locate) },
    },
    entry(column("choice", "Choice", 14, choiceOf), "entryChoice", () =>
      listRule("Choice", "List_Choice", `${CHOICES.use}, ${CHOICES.leave}, or leave the cell empty`),
    ),
    entry(
      column("officer", "Officer", 16, ({ choice }) => choice?.officer ?? null),
      "entryText",
      () => textRule("Officer", 100, "Who chose: a name or a role."),
    ),
    entry(
      column("date", "Date", 13, ({ choice }) => serial(choice?.date ?? null)),
      "entryDate",
      () => decidedOnRule,
    ),
    entry(
      column("note", "Note", 26, ({ choice }) => choice?.note ?? null),
      "entryText",
      () => textRule("Note", 1000, "Why it was chosen."),
    ),
    column("key", "Return's key", 66, ({ key }) => key, "stamp"),
  ]);
}

/** The names of a return's files, which link to the first; the sheet Method has each. */
function filesOf(files: readonly { readonly name: string }[], locate: Locate): Content {
  const [first] = files;
  const names = files.map(({ name }) => name).join("; ");
  return first ? linked(given(names), linkToPlace({ file: first.name }, locate)) : given(null);
}

function control({ key, status }: Line, figure: number): number | null {
  if (status === "Set apart") return figure;
  return key === null || status === "Refused" ? null : figure;
}

/** The columns of the sheet Returns, in the user's order. */
export function returnListColumns() {
  return columnsOf([], besideWorkbook);
}
