import { dayInWords } from "../domain/calendar";
import { commitmentName, type Contract, termsOn } from "../domain/contract";
import { hasQuantity, type Measure } from "../domain/framework";
import { type Column, placeBlock } from "./block";
import { given, cell, joinPieces, type PlacedSheet } from "./piece";
import { footer, heightFor, TITLE_HEIGHT, widths } from "./sheet-setup";

export const HISTORY = "History";

interface HistoryLine {
  readonly from: string;
  readonly reason: string;
  readonly supplier: string;
  readonly end: string;
  readonly commitment: string;
  readonly quantity: number | null;
}

/** Every version of the commitments, oldest first: what a version changed does not hide what was agreed before. */
export function placeHistory(contract: Contract, measures: ReadonlyMap<string, Measure>): PlacedSheet {
  const lines = historyLines(contract, measures);
  return joinPieces(
    {
      name: HISTORY,
      tabColour: "#484C4F",
      columnWidths: widths(COLUMNS),
      rowHeights: {
        0: TITLE_HEIGHT,
        ...Object.fromEntries(lines.map(({ reason }, index) => [3 + index, heightFor(reason, 46) + 2])),
      },
      freeze: { rows: 3, columns: 0 },
      print: {
        orientation: "landscape",
        repeatRows: { first: 2, last: 2 },
        footer: footer(contract),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`History of the commitments: ${contract.title}`)),
      placeBlock({ sheet: HISTORY, headingRow: 2 }, COLUMNS, [{ rows: lines }]),
    ],
  );
}

function historyLines(contract: Contract, measures: ReadonlyMap<string, Measure>): readonly HistoryLine[] {
  const { awardReason, versions = [] } = contract;
  const agreed = awardReason ? `As first agreed. Award: ${awardReason}` : "As first agreed";
  const moments = [
    { day: contract.start, reason: agreed, commitments: contract.commitments, ...first(contract) },
    ...versions.map(({ from, reason, commitments }) => {
      const { supplier, end } = termsOn(contract, from);
      return { day: from, reason, commitments, supplier, end };
    }),
  ];
  return moments.flatMap(({ day, reason, commitments, supplier, end }) =>
    commitments.map((commitment) => {
      const measure = measures.get(commitment.measure);
      return {
        from: dayInWords(day),
        reason,
        supplier,
        end: dayInWords(end),
        commitment: commitmentName(commitment, measures),
        quantity: measure && hasQuantity(measure) ? commitment.quantity : null,
      };
    }),
  );
}

function first({ supplier, end }: Contract) {
  return { supplier, end };
}

function text(key: keyof HistoryLine, heading: string, width: number): Column<never, HistoryLine> {
  return { key, heading, width, row: { style: "given", content: (line) => given(line[key]) } };
}

const COLUMNS: readonly Column<never, HistoryLine>[] = [
  text("from", "From", 18),
  text("reason", "Reason", 50),
  text("supplier", "Supplier", 24),
  text("end", "Contract ends", 18),
  text("commitment", "Commitment", 32),
  {
    key: "quantity",
    heading: "Quantity",
    headingStyle: "headingOfFigures",
    width: 14,
    row: { style: "units", content: ({ quantity }) => given(quantity) },
  },
];
