import { absoluteReference } from "../../workbook/address";
import type { LinkWithin } from "../../workbook/link";
import { isTaken, LEDGER_OK, ledgerCheck } from "./ledger-check";
import { ledgerColumns, ledgerLines } from "./ledger-columns";
import { marked } from "../language/palette";
import { formula, type PlacedSheet } from "../language/piece";
import { checkRow, noteRow, titleRow } from "../language/rows";
import { countIn, quoted } from "../language/formulas";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, printArea, printedRows, widths } from "../language/sheet-setup";
import { frozen, headings, lineCell, table } from "../language/table";
import { datesInWords, SPEND } from "./names";
import type { ReturnModel } from "./model";
import { LOOK_AGAIN } from "./to-do";

const NOTE =
  "One line for each payment that you made in these days to a supplier for this contract only, without VAT. Type or paste values; Tier and Check fill themselves in. Give the address from which the supplier works for this contract.";

/** Where the lines of the sheet Spend stand. */
function layOutLedger(model: ReturnModel) {
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
  return { layout, ledger, columns };
}

/** The first payment, where a supplier begins. */
export function firstPayment(model: ReturnModel): LinkWithin {
  const { layout, ledger } = layOutLedger(model);
  return { place: absoluteReference(layout.sheet, lineCell(layout, ledger, "invoice", 0)) };
}

/** The spend ledger: a line for each payment to the supply chain, made in advance because a locked sheet does not grow. */
export function placeReturnLedger(model: ReturnModel): PlacedSheet {
  const { layout, ledger, columns } = layOutLedger(model);
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    hiddenColumns: columns.flatMap(({ row }, index) => (row?.style === "working" ? [index] : [])),
    freeze: frozen(layout, ledger, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, ledger),
      area: printArea(columns, "check", endOf(layout, ledger)),
      areaRows: { name: "Spend_Printed", formula: PRINTED_ROWS },
      footer: footer(model.contract),
    },
  });
}

/** To the last line that is used, in a form of a thousand. */
const PRINTED_ROWS = printedRows("Spend_Used", "Spend_Used");

const USED_LINES = "SUM(Spend_Used)";
const AGAIN = `COUNTIF(Spend_Check,${quoted(`${LOOK_AGAIN}*`)})`;

/** Of lines that are used, those that are not taken as they are. */
export const LINES_TO_MEND = `(${USED_LINES}-${countIn("Spend_Check", LEDGER_OK)}-${AGAIN})`;

function checksOf(model: ReturnModel): readonly string[] {
  return ledgerLines(model).flatMap(({ line, tier }) =>
    line && tier ? [ledgerCheck(line, tier, model)] : [],
  );
}

/** What that formula gives. */
export function linesToMend(model: ReturnModel): number {
  return checksOf(model).filter((said) => !isTaken(said)).length;
}

/** How many lines are used, whether the ledger is full, and how many lines are to be mended or looked at again. */
function ledgerState(model: ReturnModel) {
  const checks = checksOf(model);
  const used = checks.length;
  const all = model.lineCount.toLocaleString("en-GB");
  const again = checks.filter((said) => said.startsWith(LOOK_AGAIN)).length;
  const full = `The ledger is full: all ${all} lines are used. Ask for a form with more lines (up to 10,000). `;
  const free = ` of ${all} lines are used. `;
  const howFull = `IF(${USED_LINES}>=${model.lineCount},"${full}",${USED_LINES}&"${free}")`;
  return formula(
    `${howFull}&"To mend: "&${LINES_TO_MEND}&". To look at again: "&${AGAIN}&"."`,
    `${used >= model.lineCount ? full : `${used}${free}`}To mend: ${linesToMend(model)}. To look at again: ${again}.`,
  );
}
