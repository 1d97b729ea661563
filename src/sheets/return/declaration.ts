import { serialOf } from "../../domain/values/day";
import { absoluteReference } from "../../workbook/address";
import type { LinkWithin } from "../../workbook/link";
import { columnsFor } from "../language/block";
import { marked } from "../language/palette";
import { type Content, type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import {
  DONE,
  type Fault,
  firstFault,
  onlyInSheet,
  type Verdict,
  verdictContent,
  wordsOf,
} from "../language/verdict";
import { DONE_WORDS } from "../../domain/return/done";
import { allOf, isNumber, quoted } from "../language/formulas";
import { row, titleRow } from "../language/rows";
import { layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, heightFor, widths } from "../language/sheet-setup";
import { lineCell, table } from "../language/table";
import { checkNil } from "../../domain/return/check";
import type { ReturnDraft } from "../../domain/return/form";
import { isBlankEntry, isFilledEntry, looksElsewhere } from "./entry-tests";
import { CORRECTS, DECLARATION, LAST_DAY, NIL } from "./names";
import { ruleSentence } from "../../domain/framework/words";
import { type ReturnModel, rulesOfReturn } from "./model";
import { textRule, listRule } from "../language/entry-rules";
import { LAST_SERIAL } from "../language/typed-cells";

interface DeclarationLine {
  readonly label: string;
  readonly content: Content;
  readonly style: "entryText" | "entryDay";
  readonly name: string;
  readonly rule: EntryRule;
  readonly field: string;
  /** Said beside the entry; nothing beside one that may be left empty. */
  readonly toDo: Verdict<Declared, string>;
}

/** What a supplier declares, because a form that holds counts only cannot show it. */
function statements(model: ReturnModel): readonly string[] {
  const { former, declared } = rulesOfReturn(model);
  return former.length > 0 ? FORMER_STATEMENTS : [...declared.map(ruleSentence), ...OWN_STATEMENTS];
}

const OWN_STATEMENTS = [
  "The form and what is sent with it hold no names of employees, trainees or other private people.",
  "The figures agree with our records, which the council may ask to see.",
] as const;

/** With an edition that does not tell which rules its council took over from others. */
const FORMER_STATEMENTS = [
  "Nobody is counted twice: each person or course counts once over the contract, and in one of the measures for disadvantaged people only.",
  "Everything in this return was done for this contract only, and no pound of spend counts in two measures.",
  ...OWN_STATEMENTS,
] as const;

export const DECLARED = "Declared.";
export const DECLARATION_STATE = "Declaration_State";

/** What the declaration is held against: the quarter's last day, and what is entered. */
type Declared = Pick<ReturnModel, "declaration" | "lastDay" | "spend"> & {
  readonly claims: ReturnDraft["claims"];
};

type DeclaredFault = Fault<Declared, string>;

const choosesYes = (label: string): DeclaredFault => ({
  says: `Choose Yes beside ${label}, or leave it empty`,
  ...onlyInSheet,
  formula: (entry) => allOf(isFilledEntry(entry), `${entry}<>"Yes"`),
});

const neededYes: DeclaredFault = {
  says: "Choose Yes",
  holds: ({ declaration: { agreed } }) => agreed !== true,
  formula: (entry) => `NOT(${entry}="Yes")`,
};

const neededRole: DeclaredFault = {
  says: "Enter your role, not your name",
  holds: ({ declaration: { role } }) => role === undefined,
  formula: isBlankEntry,
};

const OF_DATE: readonly DeclaredFault[] = [
  {
    says: "Enter the date",
    holds: ({ declaration: { date } }) => date === undefined,
    formula: isBlankEntry,
  },
  {
    says: "Type the date again, as 05/07/2026: it is text",
    ...onlyInSheet,
    formula: (entry) => `NOT(${isNumber(entry)})`,
  },
  { says: "Type the date itself, as 05/07/2026", ...onlyInSheet, formula: looksElsewhere },
  {
    says: "The date must be the quarter's last day or later",
    holds: ({ declaration: { date = "" }, lastDay }) => date < lastDay,
    formula: (entry) => `${dayMeant(entry)}<${LAST_DAY}`,
  },
];

/** A day that is written in figures, as 20260705, is read as that day; its number is none of a date. */
function dayMeant(entry: string): string {
  const written = `DATE(INT(${entry}/10000),MOD(INT(${entry}/100),100),MOD(${entry},100))`;
  return `IF(${entry}>=${LAST_SERIAL},IFERROR(${written},0),${entry})`;
}

/** Above 0 where any figure is entered: local spend may be below 0. */
const SIZE_OF_CLAIMS =
  'SUMIFS(Return_Claimed,Return_Claimed,">0")-SUMIFS(Return_Claimed,Return_Claimed,"<0")';

/** Lines that are told in words of which something was done. */
const DONE_LINES = (["done", "partly"] as const)
  .map((done) => `COUNTIF(Return_Claimed,${quoted(DONE_WORDS[done])})`)
  .join("+");

const OF_NIL: readonly DeclaredFault[] = [
  choosesYes("Nil return"),
  {
    says: "Take out Yes here, or what is entered on Return and Spend",
    holds: (declared) => checkNil(declared).length > 0,
    formula: (entry) => allOf(`${entry}="Yes"`, `${SIZE_OF_CLAIMS}+${DONE_LINES}+SUM(Spend_Used)>0`),
  },
];

/** Whether nothing is left to do beside any entry. */
const LEFT_TO_DO = `SUMPRODUCT((Declaration_ToDo<>"${DONE}")*(Declaration_ToDo<>""))`;

const UNDECLARED = "Not declared yet: To do below says what is missing.";

function declared({ declaration, lastDay, spend, lines }: ReturnModel): Declared {
  return { declaration, lastDay, spend, claims: lines.map(({ claim }) => claim) };
}

export function isDeclared(model: ReturnModel): boolean {
  const said = returnDeclarationLines(model).map(({ toDo }) => wordsOf(toDo, declared(model)));
  return said.every((each) => each === DONE || each === "");
}

function layOutDeclaration(model: ReturnModel) {
  const lines = returnDeclarationLines(model);
  const columns = columnsOf(declared(model));
  const entries = table({ columns, lines: [{ rows: lines }] });
  const layout = layOut(
    DECLARATION,
    stack([
      titleRow("Declaration"),
      row([
        {
          column: 0,
          columns: 3,
          style: "check",
          content: formula(
            `IF(${LEFT_TO_DO}=0,${quoted(DECLARED)},${quoted(UNDECLARED)})`,
            isDeclared(model) ? DECLARED : UNDECLARED,
          ),
          name: DECLARATION_STATE,
          marks: [{ when: (own) => `${own}<>"${DECLARED}"`, look: marked.missing }],
        },
      ]),
      ...statements(model).map((text, index) =>
        statementRow(`${index + 1}. ${text}`, heightFor(text, 94) + 4),
      ),
      entries,
    ]),
  );
  return { layout, entries, columns };
}

/** The first entry, where a supplier begins. */
export function firstDeclared(model: ReturnModel): LinkWithin {
  const { layout, entries } = layOutDeclaration(model);
  return { place: absoluteReference(layout.sheet, lineCell(layout, entries, "entry", 0)) };
}

/** Who vouches for the return: a role and a date, and no name. */
export function placeReturnDeclaration(model: ReturnModel): PlacedSheet {
  const { layout, columns } = layOutDeclaration(model);
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    print: { orientation: "portrait", footer: footer(model.contract) },
  });
}

function statementRow(text: string, height: number): Section {
  return row([{ column: 0, columns: 3, style: "given", content: given(text) }], height);
}

function columnsOf(of: Declared) {
  return columnsFor<DeclarationLine>()([
    {
      key: "label",
      heading: "Declared",
      width: 50,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "entry",
      heading: "Entry",
      width: 26,
      name: "Declaration_Entries",
      row: {
        style: ({ style }) => style,
        content: ({ content }) => content,
        rule: ({ rule }) => rule,
        name: ({ name }) => name,
        path: ({ field }) => ["declaration", field],
      },
    },
    {
      key: "toDo",
      heading: "To do",
      width: 34,
      name: "Declaration_ToDo",
      row: { style: "given", content: ({ toDo }, at) => verdictContent(toDo, of, at("entry")) },
      marks: [
        { when: (at) => allOf(`${at("toDo")}<>"${DONE}"`, `${at("toDo")}<>""`), look: marked.missing },
        { when: (at) => `${at("toDo")}="${DONE}"`, look: marked.right },
      ],
    },
  ]);
}

export function returnDeclarationLines(model: ReturnModel): readonly DeclarationLine[] {
  const { agreed, role, date, corrects, nil } = model.declaration;
  return [
    {
      label: `We declare statements 1 to ${statements(model).length}`,
      content: given(agreed ? "Yes" : null),
      style: "entryText",
      name: "Declaration_Agreed",
      rule: listRule("Declaration", "List_Yes", "Yes, or leave the cell empty"),
      field: "agreed",
      toDo: firstFault([neededYes], DONE),
    },
    {
      label: "Role of who declares (no name)",
      content: given(role),
      style: "entryText",
      name: "Declaration_Role",
      rule: textRule("Role", 100, "A job title such as Contract manager; not a name."),
      field: "role",
      toDo: firstFault([neededRole], DONE),
    },
    {
      label: "Date",
      content: given(date === undefined ? null : serialOf(date)),
      style: "entryDay",
      name: "Declaration_Date",
      rule: {
        rule: model.earlier ? NOT_AFTER_TODAY : { ...FROM_LAST_DAY, comparison: "greaterThanOrEqual" },
        title: "Date",
        refusal: model.earlier
          ? "The date must be from the quarter's last day to today, as dd/mm/yyyy."
          : "The date must be the quarter's last day or later, as dd/mm/yyyy.",
        hint: model.earlier
          ? "The day of the declaration: from the quarter's last day to today."
          : "The day of the declaration: the quarter's last day or later.",
      },
      field: "date",
      toDo: firstFault(OF_DATE, DONE),
    },
    ...(model.earlier ? [correctsLine(corrects), nilLine(nil)] : []),
  ];
}

const FROM_LAST_DAY = { type: "date", first: `=${LAST_DAY}` } as const;
const NOT_AFTER_TODAY = { ...FROM_LAST_DAY, comparison: "between", second: "=TODAY()" } as const;

function nilLine(nil: boolean | undefined): DeclarationLine {
  return {
    label: "Nil return: nothing was done and nothing was paid",
    content: given(nil ? "Yes" : null),
    style: "entryText",
    name: NIL,
    rule: listRule("Nil return", "List_Yes", "Yes, or leave the cell empty"),
    field: "nil",
    toDo: firstFault(OF_NIL, ""),
  };
}

/** Not in forms that did not ask it: those that corrected said so beside the form, or not at all. */
function correctsLine(corrects: boolean | undefined): DeclarationLine {
  return {
    label: "Corrects a return of this quarter sent before",
    content: given(corrects ? "Yes" : null),
    style: "entryText",
    name: CORRECTS,
    rule: listRule("Corrects", "List_Yes", "Yes, or leave the cell empty"),
    field: "corrects",
    toDo: firstFault([choosesYes("Corrects")], ""),
  };
}
