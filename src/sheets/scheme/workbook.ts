import {
  type InventedBid,
  inventedBids,
  type InventedScheme,
  tryInvented,
} from "../../domain/scheme/invented";
import type { Result } from "../../domain/issues/issue";
import type { Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { cellName } from "../../workbook/address";
import type { Lines } from "../language/block";
import { given, joinSheets, type PlacedSheet } from "../language/piece";
import { noteRow, row, type RowCell, sectionRow, titleRow } from "../language/rows";
import { endOf, gap, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, HEADING_HEIGHT } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";
import { lineCell, headings, table, type Table } from "../language/table";
import { inventedColumns, type InventedKey, type InventedRow } from "./bids";
import {
  type BidCells,
  trialColumns,
  type TrialGroup,
  type TrialRow,
  withdrawalColumns,
  type WithdrawalRow,
} from "./trials";

export const SCHEME = "Try the scheme";

export const SCHEME_FORM_VERSION = 1;

/** Lines for invented bids; those that are not given stay empty, to be typed into. */
const LINES = 6;

/**
 * The workbook in which a scheme is tried on invented bids before it is published; every trial is a formula over them.
 * Refused for a tender with entries of real bids.
 */
export function placeScheme(
  tender: Tender,
  invented: readonly InventedBid[] = inventedBids(tender),
): Result<Plan> {
  if (invented.length > LINES) throw new Error(`more invented bids than lines: ${invented.length}`);
  const blank: InventedBid = { bidder: "", price: null, quality: null, socialValue: null };
  const bids = Array.from({ length: LINES }, (_, index) => invented[index] ?? blank);
  const tried = tryInvented(tender, bids);
  if (!tried.ok) return tried;
  const plan = joinSheets(
    { kind: "scheme", title: `INVENTED BIDS. Try the scheme: ${tender.title}`, subject: tender.reference },
    [
      placeTrials(tender, bids, tried.value),
      placeStamp({
        kind: "scheme",
        formVersion: SCHEME_FORM_VERSION,
        parts: { tender: { ...tender, bids: [] } },
      }),
    ],
  );
  return { ...tried, value: plan };
}

const NOTE =
  "Every bid here is made up. Type others in the yellow cells and the tables follow. Once real bids are opened, trying other weights on them would make alternative rankings that can be disclosed; this sheet takes none.";
const SHARES_NOTE =
  "Quality and social value are the percentage of the marks that a bid would get, and stay as typed; only prices are compared between bids. Ranks that differ from those above are marked.";

/** Columns that are printed. */
const PRINTED = 12;

function placeTrials(tender: Tender, bids: readonly InventedBid[], scheme: InventedScheme): PlacedSheet {
  const invented = table({
    columns: inventedColumns(tender),
    lines: [{ rows: bids.map((bid, index): InventedRow => ({ bid, index, scheme })) }],
    heights: { headings: HEADING_HEIGHT },
  });
  const trials = table({
    columns: (layout) => trialColumns(tender, scheme, bidCells(layout, invented)),
    lines: trialLines(scheme),
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: 48 },
  });
  const layout = layOut(
    SCHEME,
    stack([
      titleRow(`INVENTED BIDS. Try the scheme: ${tender.title}`),
      noteRow(NOTE, PRINTED, 34),
      noteRow(SHARES_NOTE, PRINTED, 34),
      weightsRow(tender),
      gap(),
      sectionRow("Invented bids"),
      invented,
      gap(),
      sectionRow("Ranks if a bid is withdrawn"),
      table({
        columns: (at) => withdrawalColumns(tender, scheme, bidCells(at, invented)),
        lines: [
          { rows: scheme.withdrawals.map((withdrawal, index): WithdrawalRow => ({ ...withdrawal, index })) },
        ],
        heights: { headings: 34 },
      }),
      gap(),
      sectionRow("Ranks as a weight moves; the other two change in proportion"),
      trials,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#53297D",
    columnWidths: [5, 26, 15, 11, 12, 10, 10, 10, 10, 8, 14, ...Array.from({ length: LINES }, () => 10)],
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, trials),
      area: { row: 0, column: 0, rows: endOf(layout, trials), columns: PRINTED },
      footer: footer(tender),
    },
  });
}

/** Gives an invented bid's cell as formulas refer to it. */
function bidCells(layout: Layout, invented: Table<InventedKey>): BidCells {
  return (key, index) => cellName(lineCell(layout, invented, key, index), true);
}

const PARTS = [
  ["price", "Price"],
  ["quality", "Quality"],
  ["socialValue", "Social value"],
] as const;

function trialLines({ weights }: InventedScheme): readonly Lines<TrialGroup, TrialRow>[] {
  return PARTS.map(([part, label]) => ({
    group: { label: `${label} weight` },
    rows: weights.filter((trial) => trial.part === part),
  }));
}

/** The published weights, which the trials move: each beside its label. */
function weightsRow({ weights }: Tender): Section {
  return row(
    PARTS.flatMap(([part, label], index): readonly RowCell[] => {
      const column = 2 + index * 3;
      const labelled = index === 0 ? { column: 1 } : { column: column - 2, columns: 2 };
      return [
        { ...labelled, style: "label", content: given(`${label} weight`) },
        {
          column,
          style: "givenScore",
          content: given(weights[part]),
          name: `Scheme_Weight${label.replace(" v", "V")}`,
        },
      ];
    }),
  );
}
