import {
  type InventedBid,
  inventedBids,
  type InventedScheme,
  tryInvented,
} from "../../domain/scheme/invented";
import type { Result } from "../../domain/issues/issue";
import type { Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { type Lines, numberLines, placeBlock } from "../language/block";
import { across, cell, given, joinPieces, joinSheets, type Piece, type PlacedSheet } from "../language/piece";
import { inventedColumns, type InventedRow } from "./bids";
import {
  trialColumns,
  type TrialGroup,
  type TrialRow,
  withdrawalColumns,
  type WithdrawalRow,
} from "./trials";
import { footer, HEADING_HEIGHT, TITLE_HEIGHT } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";

export const SCHEME = "Try the scheme";

export const SCHEME_FORM_VERSION = 1;

/** Lines for invented bids; those that are not given stay empty, to be typed into. */
const LINES = 6;

const WEIGHTS_ROW = 3;
const BIDS_TITLE_ROW = 5;
const BIDS_HEADING_ROW = 6;
const WITHDRAWALS_TITLE_ROW = BIDS_HEADING_ROW + LINES + 2;
const TRIALS_TITLE_ROW = WITHDRAWALS_TITLE_ROW + LINES + 3;

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

function placeTrials(tender: Tender, bids: readonly InventedBid[], scheme: InventedScheme): PlacedSheet {
  const trials = trialLines(scheme);
  const columns = trialColumns(tender, scheme);
  const lines = numberLines(trials).length;
  return joinPieces(
    {
      name: SCHEME,
      tabColour: "#53297D",
      columnWidths: [5, 26, 15, 11, 12, 10, 10, 10, 10, 8, 14, ...Array.from({ length: LINES }, () => 10)],
      rowHeights: {
        0: TITLE_HEIGHT,
        1: 34,
        2: 34,
        [BIDS_HEADING_ROW]: HEADING_HEIGHT,
        [WITHDRAWALS_TITLE_ROW + 1]: 34,
        [TRIALS_TITLE_ROW + 1]: 48,
      },
      print: {
        orientation: "landscape",
        repeatRows: { first: TRIALS_TITLE_ROW + 1, last: TRIALS_TITLE_ROW + 1 },
        area: { row: 0, column: 0, rows: TRIALS_TITLE_ROW + 2 + lines, columns: 12 },
        footer: footer(tender),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`INVENTED BIDS. Try the scheme: ${tender.title}`)),
      across({ row: 1, column: 0, rows: 1, columns: 12 }, "note", given(NOTE)),
      across({ row: 2, column: 0, rows: 1, columns: 12 }, "note", given(SHARES_NOTE)),
      ...placeWeights(tender),
      cell({ row: BIDS_TITLE_ROW, column: 0 }, "section", given("Invented bids")),
      placeBlock({ sheet: SCHEME, headingRow: BIDS_HEADING_ROW }, inventedColumns(tender), [
        { rows: bids.map((bid, index): InventedRow => ({ bid, index, scheme })) },
      ]),
      cell({ row: WITHDRAWALS_TITLE_ROW, column: 0 }, "section", given("Ranks if a bid is withdrawn")),
      placeBlock(
        { sheet: SCHEME, headingRow: WITHDRAWALS_TITLE_ROW + 1 },
        withdrawalColumns(tender, scheme),
        [{ rows: scheme.withdrawals.map((withdrawal, index): WithdrawalRow => ({ ...withdrawal, index })) }],
      ),
      cell(
        { row: TRIALS_TITLE_ROW, column: 0 },
        "section",
        given("Ranks as a weight moves; the other two change in proportion"),
      ),
      placeBlock(
        { sheet: SCHEME, headingRow: TRIALS_TITLE_ROW + 1, groupStyle: "group", rowStyle: "blank" },
        columns,
        trials,
      ),
    ],
  );
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

/** The published weights, which the trials move. */
function placeWeights({ weights }: Tender): readonly Piece[] {
  return PARTS.flatMap(([part, label], index): readonly Piece[] => {
    const place = { row: WEIGHTS_ROW, column: 2 + index * 3 };
    return [
      across(
        index === 0
          ? { ...place, column: 1, rows: 1, columns: 1 }
          : { ...place, column: place.column - 2, rows: 1, columns: 2 },
        "label",
        given(`${label} weight`),
      ),
      {
        ...cell(place, "givenScore", given(weights[part])),
        names: [
          {
            name: `Scheme_Weight${label.replace(" v", "V")}`,
            sheet: SCHEME,
            range: { ...place, rows: 1, columns: 1 },
          },
        ],
      },
    ];
  });
}
