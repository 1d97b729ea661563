import { LEDGER_OK, ledgerCheck } from "./ledger-check";
import { ledgerColumns, ledgerLines } from "./ledger-columns";
import { marked } from "../language/palette";
import { formula, type PlacedSheet } from "../language/piece";
import { checkRow, noteRow, titleRow } from "../language/rows";
import { countIn } from "../language/formulas";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, printArea, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { datesInWords, SPEND } from "./names";
import type { ReturnModel } from "./model";

const NOTE =
  "One line for each payment that you made in these days to a supplier for this contract only, without VAT. Type or paste values; the grey cells fill themselves in. Give the address from which the supplier works for this contract.";

/** The spend ledger: a line for each payment to the supply chain, made in advance because a locked sheet does not grow. */
export function placeReturnLedger(model: ReturnModel): PlacedSheet {
  const columns = ledgerColumns(model);
  const rows = ledgerLines(model);
  const ledger = table({ columns, lines: [{ rows }], heights: { headings: headingHeight(columns) } });
  const full = { when: () => `SUM(Spend_Used)>=${rows.length}`, look: marked.wrong };
  const layout = layOut(
    SPEND,
    stack([
      titleRow(`Spend: ${datesInWords(model)}`),
      noteRow(NOTE, 9, 34),
      checkRow(8, ledgerState(model), [full], 18),
      ledger,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, ledger, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, ledger),
      area: printArea(columns, "check", endOf(layout, ledger)),
      footer: footer(model.contract),
    },
  });
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
  const usedLines = "SUM(Spend_Used)";
  const howFull = `IF(${usedLines}>=${model.lineCount},"${full}",${usedLines}&"${free}")`;
  const linesToCheck = `(${usedLines}-${countIn("Spend_Check", LEDGER_OK)})`;
  return formula(
    `${howFull}&"Lines to check: "&${linesToCheck}&"."`,
    `${used >= model.lineCount ? full : `${used}${free}`}Lines to check: ${toCheck}.`,
  );
}
