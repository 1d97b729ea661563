import { serialOf } from "../../domain/values/day";
import { columnsFor } from "../language/block";
import { marked } from "../language/palette";
import { type Content, type EntryRule, given, type PlacedSheet } from "../language/piece";
import { type Verdict, verdictContent } from "../language/verdict";
import { allOf, isFilled, isNumber } from "../language/formulas";
import { checkRow, row, titleRow } from "../language/rows";
import { layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, heightFor, widths } from "../language/sheet-setup";
import { table } from "../language/table";
import { DECLARATION, LAST_DAY } from "./names";
import { ruleSentence } from "../../domain/framework/words";
import { type ReturnModel, rulesOfReturn } from "./model";
import { textRule, listRule } from "../language/entry-rules";

interface DeclarationLine {
  readonly label: string;
  readonly content: Content;
  readonly style: "entryText" | "entryDate";
  readonly name: string;
  readonly rule: EntryRule;
  readonly field: string;
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

const DECLARED = "Declared.";

/** Whether all three entries are there. */
const STATE: Verdict<ReturnModel["declaration"], undefined> = {
  holds: ({ agreed, role, date }) => agreed === true && role !== undefined && date !== undefined,
  formula: () =>
    allOf('Declaration_Agreed="Yes"', isFilled("Declaration_Role"), isNumber("Declaration_Date")),
  yes: DECLARED,
  no: "Fill in the three entries below.",
};

/** Who vouches for the return: a role and a date, and no name. */
export function placeReturnDeclaration(model: ReturnModel): PlacedSheet {
  const state = verdictContent(STATE, model.declaration, undefined);
  const layout = layOut(
    DECLARATION,
    stack([
      titleRow("Declaration"),
      checkRow(2, state, [{ when: (own) => `${own}<>"${DECLARED}"`, look: marked.missing }]),
      ...statements(model).map((text, index) =>
        statementRow(`${index + 1}. ${text}`, heightFor(text, 76) + 4),
      ),
      table({ columns: COLUMNS, lines: [{ rows: returnDeclarationLines(model) }] }),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(COLUMNS),
    print: { orientation: "portrait", footer: footer(model.contract) },
  });
}

function statementRow(text: string, height: number): Section {
  return row([{ column: 0, columns: 2, style: "given", content: given(text) }], height);
}

const COLUMNS = columnsFor<DeclarationLine>()([
  {
    key: "label",
    heading: "Declared",
    width: 40,
    row: { style: "label", content: ({ label }) => given(label) },
  },
  {
    key: "entry",
    heading: "Entry",
    width: 40,
    name: "Declaration_Entries",
    row: {
      style: ({ style }) => style,
      content: ({ content }) => content,
      rule: ({ rule }) => rule,
      name: ({ name }) => name,
      path: ({ field }) => ["declaration", field],
    },
  },
]);

export const returnDeclarationColumns = COLUMNS;

export function returnDeclarationLines(model: ReturnModel): readonly DeclarationLine[] {
  const { agreed, role, date, corrects } = model.declaration;
  return [
    {
      label: `We declare statements 1 to ${statements(model).length}`,
      content: given(agreed ? "Yes" : null),
      style: "entryText",
      name: "Declaration_Agreed",
      rule: listRule("Declaration", "List_Yes", "Yes, or leave the cell empty"),
      field: "agreed",
    },
    {
      label: "Role of who declares (no name)",
      content: given(role),
      style: "entryText",
      name: "Declaration_Role",
      rule: textRule("Role", 100, "A job title such as Contract manager; not a name."),
      field: "role",
    },
    {
      label: "Date",
      content: given(date === undefined ? null : serialOf(date)),
      style: "entryDate",
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
    },
    ...(model.earlier ? [correctsLine(corrects)] : []),
  ];
}

const FROM_LAST_DAY = { type: "date", first: `=${LAST_DAY}` } as const;
const NOT_AFTER_TODAY = { ...FROM_LAST_DAY, comparison: "between", second: "=TODAY()" } as const;

/** Not in forms that did not ask it: those that corrected said so beside the form, or not at all. */
function correctsLine(corrects: boolean | undefined): DeclarationLine {
  return {
    label: "Corrects a return of this quarter sent before",
    content: given(corrects ? "Yes" : null),
    style: "entryText",
    name: "Declaration_Corrects",
    rule: listRule("Corrects", "List_Yes", "Yes, or leave the cell empty"),
    field: "corrects",
  };
}
