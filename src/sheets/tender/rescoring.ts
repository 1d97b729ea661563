import { decimalsOfTotals } from "../../domain/evaluation/rescoring";
import type { Rescoring, BidStanding } from "../../domain/tender/evaluation-record";
import { serialOf } from "../../domain/values/day";
import type { Part } from "../language/lines";
import { styleWith } from "../language/palette";
import type { TenderModel } from "./model";
import { given, type PlacedSheet } from "../language/piece";
import { placeRecord } from "./record-sheet";
import { rounded } from "../../domain/values/decimals";

export const RESCORING = "Re-scoring";

const HEADINGS = [
  "Bidder",
  "Status before",
  "Total before",
  "Rank before",
  "Status after",
  "Total after",
  "Rank after",
];

/** Totals and ranks before and after each re-scoring; no sheet where there was none. */
export function placeRescoring(model: TenderModel): readonly PlacedSheet[] {
  const { rescorings = [] } = model.tender;
  if (rescorings.length === 0) return [];
  const lines = rescorings.flatMap(rescoringLines);
  return [placeRecord(model, { name: RESCORING, widths: [34, 18, 14, 14, 18, 14, 14], lines })];
}

function rescoringLines(rescoring: Rescoring): readonly (readonly Part[])[] {
  const { date, officer, reason, bidder, changes = [], before, after } = rescoring;
  const decimals = decimalsOfTotals(rescoring);
  const fact = (label: string, content: Part): readonly Part[] => [
    { column: 0, style: "label", content: given(label) },
    content,
  ];
  const wide = { column: 1, columns: 6 } as const;
  return [
    fact("Scored again on", { ...wide, style: "date", content: given(serialOf(date)) }),
    fact("Officer", { ...wide, style: "given", content: given(officer) }),
    fact("Reason", { ...wide, style: "given", content: given(reason) }),
    ...(bidder === undefined ? [] : [fact("Bid", { ...wide, style: "given", content: given(bidder) })]),
    ...changes.map((change, index) =>
      fact(index === 0 ? "What was changed" : "", { ...wide, style: "given", content: given(change) }),
    ),
    HEADINGS.map((heading, column) => ({
      column,
      style: /Total|Rank/.test(heading) ? "headingOfFigures" : "heading",
      content: given(heading),
    })),
    ...before.map((standing): readonly Part[] => [
      { column: 0, style: "given", content: given(standing.bidder) },
      ...standingParts(standing, decimals, 1),
      ...standingParts(
        after.find(({ bidder }) => bidder === standing.bidder),
        decimals,
        4,
      ),
    ]),
    [],
  ];
}

/** To six places: the record in tender.json keeps them all. */
function shown(total: number | null): number | null {
  return total === null ? null : rounded(total, 6);
}

function standingParts(standing: BidStanding | undefined, decimals: number, column: number): readonly Part[] {
  return [
    { column, style: "given", content: given(standing?.status) },
    {
      column: column + 1,
      style: styleWith(decimals, "score"),
      content: given(standing && shown(standing.total)),
    },
    { column: column + 2, style: "count", content: given(standing?.rank) },
  ];
}
