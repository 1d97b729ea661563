import { sheetPrefix } from "../../workbook/address";
import { bidColumns } from "./bid-columns";
import { type Lines, placeBlock, twoEnded } from "../language/block";
import { CRITERIA_ROWS, criteriaCheck, placeCriteria } from "./criteria";
import { givenStyle, textHeight } from "../language/lines";
import type { BidRow, TenderModel } from "./model";
import { marked, type StyleName } from "../language/palette";
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
import { illustration } from "./proxy-pounds";
import { footer, HEADING_HEIGHT, printArea, TITLE_HEIGHT, widths } from "../language/sheet-setup";

export const SCORING = "Scoring";

const CRITERIA_LEFT = 5;
const FACTS_ROW = 1;
const CHECK_ROW = FACTS_ROW + CRITERIA_ROWS;
const HEADING_ROW = CHECK_ROW + 1;

/** Weights, prices and the result: a row for each bidder. */
export function placeScoring(model: TenderModel): PlacedSheet {
  const { tender } = model;
  const columns = bidColumns(model);
  const lines = HEADING_ROW + 1 + tender.bids.length;
  return joinPieces(
    {
      name: SCORING,
      tabColour: "#D4351C",
      columnWidths: widths(columns),
      rowHeights: {
        0: TITLE_HEIGHT,
        ...Object.fromEntries(
          factTexts(model).map(([, text], index) => [FACTS_ROW + index, textHeight(text, FACT_ROOM)]),
        ),
        [CHECK_ROW]: 20,
        [HEADING_ROW]: HEADING_HEIGHT,
      },
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
      print: {
        orientation: "landscape",
        repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
        area: printArea(columns, "rank", lines),
        footer: footer(tender),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`${illustration(model)}Scoring: ${tender.title}`)),
      ...facts(model),
      placeCriteria(model, { sheet: SCORING, row: FACTS_ROW, left: CRITERIA_LEFT }),
      evaluationState(model),
      criteriaCheck({ row: CHECK_ROW, column: CRITERIA_LEFT, rows: 1, columns: 4 }),
      placeBlock({ sheet: SCORING, headingRow: HEADING_ROW }, columns, scoringLines(model)),
    ],
  );
}

export function scoringLines({ bids }: TenderModel): readonly Lines<never, BidRow>[] {
  return [{ rows: bids }];
}

/** The cells of a bid's column, one for each bidder, as a formula on this sheet writes them. */
function scoringRange(model: TenderModel, key: string): string {
  const column = bidColumns(model).findIndex((each) => each.key === key);
  if (column < 0) throw new Error(`no column: ${key}`);
  return twoEnded({ row: HEADING_ROW + 1, column, rows: model.bids.length, columns: 1 });
}

/** The same as formulas of other sheets write them, which find a bidder's cell by the bidder's number. */
export function scoringReference(model: TenderModel, key: string): string {
  return sheetPrefix(SCORING) + scoringRange(model, key);
}

const FACT_COLUMNS = 3;
/** Characters that the columns of a fact have room for. */
const FACT_ROOM = 54;

function factTexts({ tender, edition }: TenderModel): readonly (readonly [string, string])[] {
  return [
    ["Reference", tender.reference],
    ["Title", tender.title],
    ["Service area", tender.serviceArea],
    ["Framework", edition.title],
  ];
}

/** What the tender is; its value stands last. */
function facts(model: TenderModel): readonly Piece[] {
  const rows: readonly (readonly [string, StyleName, Content])[] = [
    ...factTexts(model).map(([label, text]) => {
      const content = given(text);
      return [label, givenStyle(content, FACT_ROOM), content] as const;
    }),
    ["Value without VAT", "givenMoney", given(model.tender.value)],
  ];
  return rows.flatMap(([label, style, content], index) => {
    const row = FACTS_ROW + index;
    return [
      cell({ row, column: 1 }, "label", given(label)),
      across({ row, column: 2, rows: 1, columns: FACT_COLUMNS }, style, content),
    ];
  });
}

/** Whether totals and ranks stand, or how many bids still miss something. */
function evaluationState(model: TenderModel): Piece {
  const { evaluation } = model;
  const range = { row: CHECK_ROW, column: 1, rows: 1, columns: 3 };
  const statuses = scoringRange(model, "status");
  const incomplete = `COUNTIF(${statuses},"Incomplete")`;
  const missing = evaluation.bids.filter(({ status }) => status === "Incomplete").length;
  return {
    ...across(
      range,
      "check",
      formula(
        `IF(${incomplete}=0,"Every bid is complete or out.",${incomplete}&" of "&ROWS(${statuses})&" bids are incomplete: no ranks yet.")`,
        missing === 0
          ? "Every bid is complete or out."
          : `${missing} of ${evaluation.bids.length} bids are incomplete: no ranks yet.`,
      ),
    ),
    conditionalFormats: [
      { range, formula: `=${incomplete}>0`, look: marked.missing },
      { range, formula: `=${incomplete}=0`, look: marked.right },
    ],
  };
}
