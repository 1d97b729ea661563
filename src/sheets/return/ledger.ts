import { placeBlock } from "../language/block";
import { LEDGER_OK, ledgerCheck } from "./ledger-check";
import { ledgerColumns, ledgerLines } from "./ledger-columns";
import { marked } from "../language/palette";
import { across, cell, formula, given, joinPieces, type PlacedSheet } from "../language/piece";
import { datesInWords, SPEND } from "./names";
import type { ReturnModel } from "./model";
import { footer, headingHeight, printArea, TITLE_HEIGHT, widths } from "../language/sheet-setup";

export const LEDGER_HEADING_ROW = 3;

/** The spend ledger: a line for each payment to the supply chain, made in advance because a locked sheet does not grow. */
export function placeReturnLedger(model: ReturnModel): PlacedSheet {
  const columns = ledgerColumns(model);
  const lines = ledgerLines(model);
  const state = { row: 2, column: 0, rows: 1, columns: 8 };
  const rows = LEDGER_HEADING_ROW + 1 + lines.length;
  return joinPieces(
    {
      name: SPEND,
      tabColour: "#1D4F76",
      columnWidths: widths(columns),
      rowHeights: { 0: TITLE_HEIGHT, 1: 34, 2: 18, [LEDGER_HEADING_ROW]: headingHeight(columns) },
      freeze: { rows: LEDGER_HEADING_ROW + 1, columns: 1 },
      print: {
        orientation: "landscape",
        repeatRows: { first: LEDGER_HEADING_ROW, last: LEDGER_HEADING_ROW },
        area: printArea(columns, "check", rows),
        footer: footer(model.contract),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Spend: ${datesInWords(model)}`)),
      across(
        { row: 1, column: 0, rows: 1, columns: 9 },
        "note",
        given(
          "One line for each payment that you made in these days to a supplier for this contract only, without VAT. Type or paste values; the grey cells fill themselves in. Give the address from which the supplier works for this contract.",
        ),
      ),
      across(state, "check", ledgerState(model)),
      {
        cells: [],
        conditionalFormats: [
          { range: state, formula: `=SUM(Spend_Used)>=${lines.length}`, look: marked.wrong },
        ],
      },
      placeBlock({ sheet: SPEND, headingRow: LEDGER_HEADING_ROW }, columns, [{ rows: lines }]),
    ],
  );
}

/** How many lines are used, whether the ledger is full, and how many lines need a look. */
function ledgerState(model: ReturnModel) {
  const lines = ledgerLines(model);
  const all = model.lineCount.toLocaleString("en-GB");
  const used = lines.filter(({ line }) => line).length;
  const toCheck = lines.filter(
    ({ line, tier }) => line && tier && ledgerCheck(line, tier, model) !== LEDGER_OK,
  ).length;
  const full = `The ledger is full: all ${all} lines are used. Ask for a form with more lines (up to 10,000). `;
  const free = ` of ${all} lines are used. `;
  return formula(
    `IF(SUM(Spend_Used)>=${model.lineCount},"${full}",SUM(Spend_Used)&"${free}")&"Lines to check: "&(SUM(Spend_Used)-COUNTIF(Spend_Check,"${LEDGER_OK}"))&"."`,
    `${used >= model.lineCount ? full : `${used}${free}`}Lines to check: ${toCheck}.`,
  );
}
