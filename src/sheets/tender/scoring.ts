import { oncePer } from "../language/once-per";
import { cellName, sheetPrefix } from "../../workbook/address";
import { bidColumns, type BidKey } from "./bid-columns";
import { type Lines, twoEnded } from "../language/block";
import { givenStyle, textHeight } from "../language/lines";
import { cellAtNumber, countIn } from "../language/formulas";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { factRows, row, type RowCell, titleRow } from "../language/rows";
import { beside, endOf, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, HEADING_HEIGHT, printArea, widths } from "../language/sheet-setup";
import { columnOf, frozen, headings, lineCell, table, type Table } from "../language/table";
import { criteriaCheck, criteriaTable } from "./criteria";
import { type BidRow, hasResultByPrice, looksNothingUp, saysWhatIsCounted, type TenderModel } from "./model";
import { illustration } from "../language/illustration";

export const SCORING = "Scoring";

const CRITERIA_LEFT = 5;

/** Where the criteria and the bids stand on the sheet. */
const layOutScoring = oncePer((model: TenderModel) => {
  const bids = table({
    columns: () => bidColumns(model),
    lines: scoringLines(model),
    heights: { headings: HEADING_HEIGHT, wrapped: "bidder" },
  });
  const layout = layOut(
    SCORING,
    stack([
      titleRow(`${illustration(model)}Scoring: ${model.tender.title}`),
      beside(stack(facts(model)), criteriaTable(model, CRITERIA_LEFT)),
      row([evaluationState(model, bids), criteriaCheck({ column: CRITERIA_LEFT, columns: 4 })], 20),
      bids,
    ]),
  );
  return { layout, bids };
});

/** Weights, prices and the result: a row for each bidder. */
export function placeScoring(model: TenderModel): PlacedSheet {
  const columns = bidColumns(model);
  const { layout, bids } = layOutScoring(model);
  return placeLayout(layout, {
    tabColour: "#D4351C",
    columnWidths: widths(columns),
    freeze: frozen(layout, bids, 2),
    begin: lineCell(layout, bids, "price", 0),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, bids),
      area: printArea(columns, hasResultByPrice(model) ? "decisionReason" : "rank", endOf(layout, bids)),
      footer: footer(model.tender),
    },
  });
}

export function scoringLines({ bids }: TenderModel): readonly Lines<never, BidRow>[] {
  return [{ rows: bids }];
}

/** The cells of a bid's column as formulas of other sheets write them. */
export function scoringReference(model: TenderModel, key: BidKey): string {
  const { layout, bids } = layOutScoring(model);
  return sheetPrefix(SCORING) + twoEnded(columnOf(layout, bids, key));
}

/** Finds a bidder's cell on Scoring for a line, whose number stands in the cell `number`. */
export type CellOfBidder = (row: BidRow, number: string) => string;

/** A bidder's cell of a column there. */
export function bidderCells(model: TenderModel, key: BidKey): CellOfBidder {
  const cells = scoringReference(model, key);
  if (!looksNothingUp(model)) return (_, number) => cellAtNumber(cells, number);
  const { layout, bids } = layOutScoring(model);
  const column = columnOf(layout, bids, key);
  return ({ index }) => sheetPrefix(SCORING) + cellName({ ...column, row: column.row + index }, true);
}

/** True of a bidder whose bid sets the lowest price and the highest marks. */
export function setsScale(model: TenderModel): CellOfBidder {
  const cellOf = bidderCells(model, "setsScale");
  return (row, number) => `${cellOf(row, number)}=1`;
}

/** Characters that the columns of a fact have room for. */
const FACT_ROOM = 44;

const fact = factRows({ column: 1 }, { column: 2, columns: 3 });

/** What the tender is; its value stands last. */
function facts({ tender, edition }: TenderModel): readonly Section[] {
  const text = (label: string, words: string) => {
    const content = given(words);
    return fact({
      label,
      content,
      style: givenStyle(content, FACT_ROOM),
      height: textHeight(words, FACT_ROOM),
    });
  };
  return [
    text("Reference", tender.reference),
    text("Title", tender.title),
    text("Service area", tender.serviceArea),
    text("Framework", edition.title),
    fact({ label: "Value without VAT", style: "givenMoney", content: given(tender.value) }),
  ];
}

/** Whether totals and ranks stand, or how many bids still miss something. */
function evaluationState(model: TenderModel, bids: Table<"status">): RowCell {
  const statuses = (layout: Layout) => twoEnded(columnOf(layout, bids, "status"));
  const incomplete = (layout: Layout) => countIn(statuses(layout), "Incomplete");
  const none = "Every bid is complete or out.";
  const waits = "incomplete: no ranks yet.";
  const { bids: evaluated } = model.evaluation;
  const missing = evaluated.filter(({ status }) => status === "Incomplete").length;
  const some = missing === 1 && saysWhatIsCounted(model) ? "is" : "are";
  return {
    column: 1,
    columns: 3,
    style: "check",
    content: (layout) => {
      const are = saysWhatIsCounted(model)
        ? `" bids "&IF(${incomplete(layout)}=1,"is","are")&" ${waits}"`
        : `" bids are ${waits}"`;
      const counted = `${incomplete(layout)}&" of "&ROWS(${statuses(layout)})&${are}`;
      return formula(
        `IF(${incomplete(layout)}=0,"${none}",${counted})`,
        missing === 0 ? none : `${missing} of ${evaluated.length} bids ${some} ${waits}`,
      );
    },
    marks: [
      { when: (_, layout) => `${incomplete(layout)}>0`, look: marked.missing },
      { when: (_, layout) => `${incomplete(layout)}=0`, look: marked.right },
    ],
  };
}
