import { addDays, dayInWords, quarterInWords, serialOf } from "../../domain/values/calendar";
import type { RangeAddress } from "../../workbook/address";
import { placeBlock } from "../language/block";
import { marked } from "../language/palette";
import {
  across,
  cell,
  type Content,
  formula,
  given,
  joinPieces,
  type Piece,
  type PlacedSheet,
} from "../language/piece";
import { DONE, returnColumns, toDo, type ReturnLine } from "./columns";
import { FIRST_DAY, LAST_DAY, RETURN } from "./names";
import type { ReturnModel } from "./model";
import { footer, heightFor, headingHeight, sideBySide, TITLE_HEIGHT, widths } from "../language/sheet-setup";

const FACTS_ROW = 2;
export const RETURN_HEADING_ROW = 9;

/** The sheet and range of a line's entry for this quarter, for `absoluteReference`. */
export function claimedCells(index: number): [string, RangeAddress] {
  const column = returnColumns().findIndex(({ key }) => key === "claimed");
  return [RETURN, { row: RETURN_HEADING_ROW + 1 + index, column, rows: 1, columns: 1 }];
}

export function linesOf(model: ReturnModel): readonly ReturnLine[] {
  return model.lines.map((line, index) => ({ ...line, index }));
}

/** What was delivered in the quarter, a line for each commitment. */
export function placeReturnSheet(model: ReturnModel): PlacedSheet {
  const columns = returnColumns();
  const lines = linesOf(model);
  const state = { row: 1, column: 0, rows: 1, columns: 6 };
  const rowHeights = Object.fromEntries(
    lines.map(({ measure }, index) => [
      RETURN_HEADING_ROW + 1 + index,
      heightFor(`${measure.definition}${measure.counting}${" ".repeat(190)}`, 46),
    ]),
  );
  return joinPieces(
    {
      name: RETURN,
      tabColour: "#1D4F76",
      columnWidths: widths(columns),
      rowHeights: { 0: TITLE_HEIGHT, 1: 18, [RETURN_HEADING_ROW]: headingHeight(columns), ...rowHeights },
      freeze: { rows: RETURN_HEADING_ROW + 1, columns: 2 },
      print: {
        orientation: "landscape",
        repeatRows: { first: RETURN_HEADING_ROW, last: RETURN_HEADING_ROW },
        footer: footer(model.contract),
        ...sideBySide(columns, 3),
      },
    },
    [
      cell(
        { row: 0, column: 0 },
        "title",
        given(`Quarterly return ${quarterInWords(model.quarter.id)}: ${model.contract.title}`),
      ),
      across(state, "check", stateOf(lines)),
      {
        cells: [],
        conditionalFormats: [
          { range: state, formula: `=${DONE_COUNT}<${lines.length}`, look: marked.missing },
        ],
      },
      ...facts(model),
      placeBlock({ sheet: RETURN, headingRow: RETURN_HEADING_ROW }, columns, [{ rows: lines }]),
    ],
  );
}

/** A sum of products also counts a form of one line, which COUNTIF does not take in every engine. */
const DONE_COUNT = `SUMPRODUCT((Return_ToDo="${DONE}")*1)`;

function stateOf(lines: readonly ReturnLine[]): Content {
  const done = lines.filter((line) => toDo(line) === DONE).length;
  const text = ` of ${lines.length} lines are done; see To do at the right, the sheets Spend and Declaration.`;
  return formula(`${DONE_COUNT}&"${text}"`, `${done}${text}`);
}

function facts(model: ReturnModel): readonly Piece[] {
  const { contract, quarter, supplier, firstDay, lastDay } = model;
  const due =
    contract.returnWithinDays === undefined
      ? "as the contract says"
      : `by ${dayInWords(addDays(quarter.end, contract.returnWithinDays))}`;
  const contacts = [contract.contact, contract.officer].filter(Boolean).join(", ");
  const rows: readonly (readonly [string, Content, ("given" | "date")?, string?])[] = [
    ["Contract", given(`${contract.reference}: ${contract.title}`)],
    ["Supplier", given(supplier)],
    ["Send back", given(`${due}${contacts ? `; ask ${contacts}` : ""}`)],
    ["Years begin", given(yearsBegin(model))],
    ["First day", given(serialOf(firstDay)), "date", FIRST_DAY],
    ["Last day", given(serialOf(lastDay)), "date", LAST_DAY],
  ];
  return rows.flatMap(([label, content, style = "given", name], index) => {
    const row = FACTS_ROW + index;
    const range = { row, column: 2, rows: 1, columns: 2 };
    return [
      across({ row, column: 0, rows: 1, columns: 2 }, "label", given(label)),
      across(range, style, content),
      ...(name ? [{ cells: [], names: [{ name, sheet: RETURN, range: { ...range, columns: 1 } }] }] : []),
    ];
  });
}

function yearsBegin({ contract: { calendar } }: ReturnModel): string {
  const month = (number: number) =>
    dayInWords(`2026-${String(number).padStart(2, "0")}-01`).split(" ")[1] ?? "";
  return `social value year in ${month(calendar.socialValueFirstMonth)}, spend year in ${month(calendar.spendFirstMonth)}`;
}
