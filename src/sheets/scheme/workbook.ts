import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import {
  type InventedBid,
  inventedBids,
  type InventedScheme,
  tryInvented,
} from "../../domain/scheme/invented";
import { type OfferScale, offerScale } from "../../domain/scheme/offers";
import { packWords } from "../../domain/tender/disclosed";
import type { Result } from "../../domain/issues/issue";
import { editionOf, type Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { cellName, rangeName } from "../../workbook/address";
import type { Lines } from "../language/block";
import { joinSheets } from "../language/join-sheets";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, row, type RowCell, sectionRow, titleRow } from "../language/rows";
import { endOf, gap, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, HEADING_HEIGHT } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";
import { columnOf, lineCell, headings, table, type Table } from "../language/table";
import {
  inventedColumns,
  type InventedKey,
  type InventedRow,
  placeSchemeLists,
  type QuantityCells,
  type SchemeModel,
} from "./bids";
import { schemeOfferColumns, type OfferKey, offerRows } from "./offers";
import {
  type BidCells,
  trialColumns,
  type TrialGroup,
  type TrialRow,
  type WithdrawalCells,
  withdrawalColumns,
  type WithdrawalRow,
} from "./trials";

export const SCHEME = "Try the scheme";

/** The form that this version places; it reads none that is newer. Since 2 invented bids offer quantities and can be withdrawn. */
export const SCHEME_FORM_VERSION = 2;

/** What a scheme is placed with. */
export interface SchemeOptions {
  readonly editions?: readonly Framework[];
  /** Needed where quantities are scored by their total in pounds. */
  readonly proxyPack?: ProxyPack | undefined;
  /** The bids to begin with; three about the contract's value where absent. */
  readonly invented?: readonly InventedBid[];
  /** The form of the workbook that is at hand; the newest where absent. */
  readonly form?: number;
}

/** Lines for invented bids; those that are not given stay empty, to be typed into. */
const LINES = 6;

/**
 * The workbook in which a scheme is tried on invented bids before it is published; every trial is a formula over them.
 * Refused for a tender with entries of real bids.
 */
export function placeScheme(tender: Tender, options: SchemeOptions = {}): Result<Plan> {
  const { editions = shippedEditions, proxyPack, form = SCHEME_FORM_VERSION } = options;
  const scale = form < 2 ? undefined : offerScale(tender, { editions, proxyPack });
  const invented = options.invented ?? inventedBids(tender, scale);
  if (invented.length > LINES) throw new Error(`more invented bids than lines: ${invented.length}`);
  const blank: InventedBid = { bidder: "", price: null, quality: null, socialValue: null };
  const bids = Array.from({ length: LINES }, (_, index) => invented[index] ?? blank);
  const tried = tryInvented(tender, bids, scale);
  if (!tried.ok) return tried;
  const plan = joinSheets(
    { kind: "scheme", title: `INVENTED BIDS. Try the scheme: ${tender.title}`, subject: tender.reference },
    [
      placeTrials({ tender, bids, scheme: tried.value, scale }, proxyPack),
      ...(scale ? [placeSchemeLists()] : []),
      placeStamp({
        kind: "scheme",
        formVersion: form,
        parts: {
          tender: { ...tender, bids: [] },
          ...(scale ? { edition: editionOf(tender, editions) } : {}),
          ...(scale?.byPounds ? { proxyPack } : {}),
        },
      }),
    ],
  );
  return { ...tried, value: plan };
}

const NOTE =
  "Every bid here is made up. Type others in the yellow cells and the tables follow. Once real bids are opened, trying other weights on them would make alternative rankings that can be disclosed; this sheet takes none.";
const SHARES_NOTE =
  "Quality and social value are the percentage of the marks that a bid would get, and stay as typed; only prices are compared between bids. Ranks that differ from those above are marked.";

const OFFERS_NOTE =
  "Quality and answers are the percentage of the marks that a bid would get, and stay as typed; prices are compared with the lowest and offers with the highest of the bids that count, so that a bid that is withdrawn moves both. Ranks that differ from those above are marked.";

/** Columns that are printed. */
const PRINTED = 12;

function placeTrials(model: SchemeModel, proxyPack: ProxyPack | undefined): PlacedSheet {
  const { tender, bids, scheme, scale } = model;
  const offers: Table<OfferKey> | undefined =
    scale && scale.lines.length > 0
      ? table({
          columns: (layout) =>
            schemeOfferColumns(model, scale, (bid) => bidCells(layout, invented)("countedPrice", bid)),
          lines: [{ rows: offerRows(model) }],
          heights: { headings: HEADING_HEIGHT, wrapped: "measure" },
        })
      : undefined;
  const invented: Table<InventedKey> = table({
    columns: (layout) => inventedColumns(model, offers && quantityCells(layout, offers)),
    lines: [{ rows: bids.map((bid, index): InventedRow => ({ bid, index, scheme })) }],
    heights: { headings: HEADING_HEIGHT },
  });
  const trials = table({
    columns: (layout) => trialColumns(model, bidCells(layout, invented)),
    lines: trialLines(scheme),
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: 48 },
  });
  const layout = layOut(
    SCHEME,
    stack([
      titleRow(`${packTitle(proxyPack, scale)}INVENTED BIDS. Try the scheme: ${tender.title}`),
      noteRow(NOTE, PRINTED, 34),
      noteRow(scale ? OFFERS_NOTE : SHARES_NOTE, PRINTED, 34),
      ...(scale?.byPounds && proxyPack ? [noteRow(packWords(proxyPack), PRINTED, 18)] : []),
      weightsRow(tender),
      ...(scale ? [splitRow(tender)] : []),
      gap(),
      sectionRow("Invented bids"),
      invented,
      ...(offers ? [gap(), sectionRow("What the invented bids offer"), offers] : []),
      gap(),
      sectionRow("Ranks if a bid is withdrawn"),
      table({
        columns: (at) =>
          withdrawalColumns(model, bidCells(at, invented), offers && withdrawalCells(at, offers, scale)),
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
    columnWidths: scale
      ? [5, 26, 15, 11, 12, 11, 11, 11, 11, 11, 11, 14, ...Array.from({ length: 3 * LINES }, () => 11)]
      : [5, 26, 15, 11, 12, 10, 10, 10, 10, 8, 14, ...Array.from({ length: LINES }, () => 10)],
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

/** The cells of a column of what is offered, from the first line to the last. */
function offerCells(layout: Layout, offers: Table<OfferKey>, key: OfferKey): string {
  return rangeName(columnOf(layout, offers, key), true);
}

function quantityCells(layout: Layout, offers: Table<OfferKey>): QuantityCells {
  return {
    typed: (bid) => offerCells(layout, offers, `quantity${bid}`),
    counted: (bid) => offerCells(layout, offers, `counted${bid}`),
    shares: (bid) => offerCells(layout, offers, `share${bid}`),
  };
}

function withdrawalCells(
  layout: Layout,
  offers: Table<OfferKey>,
  scale: OfferScale | undefined,
): WithdrawalCells {
  return {
    shares: offerCells(layout, offers, "worth"),
    counted: (bid) => offerCells(layout, offers, `counted${bid}`),
    left: (withdrawn) => (scale?.byPounds ? "" : offerCells(layout, offers, `left${withdrawn}`)),
  };
}

/** A sheet that an illustrative pack touches says so first. */
function packTitle(proxyPack: ProxyPack | undefined, scale: OfferScale | undefined): string {
  return scale?.byPounds && proxyPack?.illustrative ? "ILLUSTRATIVE. " : "";
}

/** How the marks for social value are split, beside their labels. */
function splitRow({ socialValueSplit: { quantitative, qualitative } }: Tender): Section {
  const split = (label: string, share: number, name: string, column: number): readonly RowCell[] => [
    { column: column - 1, style: "label", content: given(label) },
    { column, style: "givenScore", content: given(share), name },
  ];
  return row([
    ...split("Social value for offers, %", quantitative, "Scheme_SplitQuantities", 2),
    { column: 3, columns: 2, style: "label", content: given("For answers, %") },
    { column: 5, style: "givenScore", content: given(qualitative), name: "Scheme_SplitAnswers" },
  ]);
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
