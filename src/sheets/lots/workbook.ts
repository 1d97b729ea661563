import { awardByLot, type ScoredLots } from "../../domain/evaluation/award-by-lot";
import { isUndecided, type LotAward } from "../../domain/evaluation/award-by-lot";
import { sameName } from "../../domain/tender/bids";
import { mostLotsWords, orderWords } from "../../domain/tender/lots";
import { cellName } from "../../workbook/address";
import type { Framework } from "../../domain/framework/edition";
import type { Plan } from "../../workbook/plan";
import { columnsFor } from "../language/block";
import { textHeight } from "../language/lines";
import { marked } from "../language/palette";
import { joinSheets } from "../language/join-sheets";
import { formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, factRows, noteRow, sectionRow, titleRow } from "../language/rows";
import { endOf, gap, type Layout, layOut, placeLayout, stack } from "../language/section";
import { footer, HEADING_HEIGHT, printArea, widths } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";
import { columnReference, frozen, headings, lineCell, lineOf, table, type Table } from "../language/table";
import { lotLines, lotsColumns, type LotsKey, type LotsModel, MOST, type LotCells } from "./columns";

export const LOTS_SHEET = "Award by lot";

/** The form that this version places; it reads none that is newer. */
export const LOTS_FORM_VERSION = 1;

/**
 * The workbook in which the lots of a tender are awarded, from what each lot's own workbook scores; `carried` is their
 * edition where it is the council's own.
 */
export function placeLots(scored: ScoredLots, carried?: Framework): Plan {
  const { tender } = scored;
  return joinSheets(
    {
      kind: "lots",
      title: `Award by lot: ${tender.title}`,
      subject: tender.reference,
      activeSheet: LOTS_SHEET,
    },
    [
      placeAwards(scored),
      placeStamp({
        kind: "lots",
        formVersion: LOTS_FORM_VERSION,
        parts: { lots: scored, ...(carried ? { edition: carried } : {}) },
      }),
    ],
  );
}

/** The columns that stay in view: the lot, and whose bid it is. */
const KEPT_COLUMNS = 2;

/** The last column that is printed; the workings stand to its right. */
const LAST_PRINTED: LotsKey = "reason";

export function lotsModel(scored: ScoredLots): LotsModel {
  return { awards: awardByLot(scored), mostToWin: scored.mostToWin };
}

function placeAwards(scored: ScoredLots): PlacedSheet {
  const { tender, mostToWin, lots } = scored;
  const model = lotsModel(scored);
  const lines = lotLines(model);
  const overview: Table<LotsKey> = table({
    columns: (layout) => lotsColumns(model, cellsOf(layout)),
    lines,
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: HEADING_HEIGHT, wrapped: "award" },
  });
  const cellsOf =
    (layout: Layout): LotCells =>
    (key, lot, bid) =>
      cellName(lineCell(layout, overview, key, lineOf(lines, lot, bid)), true);
  const columns = lotsColumns(model, () => "");
  const printed = columns.slice(0, columns.findIndex(({ key }) => key === LAST_PRINTED) + 1);
  const width = printed.reduce((sum, each) => sum + each.width, 0);
  const rule = [
    mostLotsWords({ lots, mostToWin }),
    ...(mostToWin < lots.length ? [orderWords({ lots, mostToWin })] : []),
  ];
  const fact = factRows({ column: 0, columns: 2 }, { column: 2 });
  const layout = layOut(
    LOTS_SHEET,
    stack([
      titleRow(`Award by lot: ${tender.title} (${tender.reference})`),
      decidedRow((at) => columnReference(at, overview, "undecided"), model.awards),
      noteRow(rule.join(" "), printed.length, textHeight(rule.join(" "), width)),
      fact({
        label: "Most lots that a bidder can win",
        style: "count",
        content: given(mostToWin),
        name: MOST,
      }),
      gap(),
      overview,
      gap(),
      sectionRow("Lots won by each bidder"),
      table({
        columns: (at) => winnersColumns(cellsOf(at)),
        left: 1,
        lines: [{ rows: winnersRows(model.awards) }],
      }),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#912B88",
    columnWidths: widths(columns),
    freeze: frozen(layout, overview, KEPT_COLUMNS),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, overview),
      area: printArea(columns, LAST_PRINTED, endOf(layout, layout.section)),
      footer: footer(tender),
    },
  });
}

const DECIDED = "Every lot is decided.";

function decidedRow(undecided: (layout: Layout) => string, awards: readonly LotAward[]) {
  const left = awards.filter(isUndecided).length;
  const count = (layout: Layout) => `SUM(${undecided(layout)})`;
  return checkRow(
    4,
    (layout) =>
      formula(
        `IF(${count(layout)}=0,"${DECIDED}","Lots that are not decided yet: "&${count(layout)})`,
        left === 0 ? DECIDED : `Lots that are not decided yet: ${left}`,
      ),
    [
      { when: (own) => `${own}="${DECIDED}"`, look: marked.right },
      { when: (own) => `${own}<>"${DECIDED}"`, look: marked.missing },
    ],
    18,
  );
}

/** A bidder, and where its bids stand in the table. */
interface WinnerRow {
  readonly bidder: string;
  readonly bids: readonly { readonly lot: number; readonly bid: number }[];
  readonly won: number;
}

function winnersRows(awards: readonly LotAward[]): readonly WinnerRow[] {
  const all = awards.flatMap(({ bids }) => bids.map(({ bidder }) => bidder));
  const bidders = all.filter((bidder, index) => all.findIndex((each) => sameName(each, bidder)) === index);
  return bidders.map((bidder) => ({
    bidder,
    bids: awards.flatMap(({ bids }, lot) => {
      const bid = bids.findIndex((each) => sameName(each.bidder, bidder));
      return bid < 0 ? [] : [{ lot, bid }];
    }),
    won: awards.filter(({ winner }) => winner !== undefined && sameName(winner, bidder)).length,
  }));
}

function winnersColumns(cellOf: LotCells) {
  return columnsFor<WinnerRow>()([
    {
      key: "bidder",
      heading: "Bidder",
      width: 34,
      row: { style: "label", content: ({ bidder }) => given(bidder) },
    },
    {
      key: "won",
      heading: "Lots won",
      headingStyle: "headingOfFigures",
      width: 16,
      row: {
        style: "count",
        content: ({ bids, won }) =>
          formula(bids.map(({ lot, bid }) => cellOf("awarded", lot, bid)).join("+"), won),
      },
    },
  ]);
}
