import { columnsFor, type Lines, numberLines } from "../language/block";
import { textHeight } from "../language/lines";
import { given, type PlacedSheet } from "../language/piece";
import { pieces } from "../language/pieces";
import { noteRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { columnOf, frozen, headings, table } from "../language/table";
import { type AskedOfBidder, BIDS, type EvaluatorModel, type EvaluatorSheet } from "./model";

const TITLE_WIDTH = 34;
const TEXT_WIDTH = 100;

/** A row of what a bid says of one thing that is marked. */
interface TextLine {
  readonly title: string;
  readonly text: string;
  /** Of whose text this is the first row. */
  readonly begins: AskedOfBidder | undefined;
}

/** What every bid says in full, and where. */
export interface BidTexts {
  readonly placed: PlacedSheet;
  /** The row, as Excel counts from 1, in which what is said begins. */
  readonly rowOf: (asked: AskedOfBidder) => number;
}

/** A bid after the other; a text that is longer than a row holds goes on in the next. */
export function bidTexts({ tender }: EvaluatorModel, sheets: readonly EvaluatorSheet[]): BidTexts {
  const columns = textColumns();
  const lines = textLines(sheets);
  const texts = table({
    columns,
    lines,
    groupStyle: "group",
    heights: {
      row: ({ text, title }) => Math.max(textHeight(text, TEXT_WIDTH), textHeight(title, TITLE_WIDTH)),
    },
  });
  const note = "What each bid says, in full. Marks and reasons go into the sheets before this one.";
  const layout = layOut(
    BIDS,
    stack([titleRow(`${BIDS}: ${tender.title}`), noteRow(note, columns.length), gap(), texts]),
  );
  const first = columnOf(layout, texts, "text").row;
  const begins = numberLines(lines).flatMap(({ line, of }) =>
    "row" in of && of.row.begins ? [[of.row.begins, first + line + 1] as const] : [],
  );
  const rows = new Map(begins);
  return {
    placed: placeLayout(layout, {
      tabColour: "#484C4F",
      columnWidths: widths(columns),
      freeze: frozen(layout, texts, 1),
      print: { orientation: "portrait", repeatRows: headings(layout, texts), footer: footer(tender) },
    }),
    rowOf: (asked) => {
      const row = rows.get(asked);
      if (row === undefined) throw new Error(`no text of a bid: ${asked.bidder}, ${asked.asked.title}`);
      return row;
    },
  };
}

function textColumns() {
  return columnsFor<TextLine, string>()([
    {
      key: "title",
      heading: "Bidder, and what is marked",
      width: TITLE_WIDTH,
      group: { style: "groupTitle", content: (bidder) => given(bidder) },
      row: { style: "given", content: ({ title }) => given(title) },
    },
    {
      key: "text",
      heading: "What the bid says",
      width: TEXT_WIDTH,
      name: "Evaluator_BidText",
      row: { style: "given", content: ({ text }) => given(text) },
    },
  ]);
}

function textLines(sheets: readonly EvaluatorSheet[]): readonly Lines<string, TextLine>[] {
  const all = sheets.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows));
  const bidders = [...new Set(all.map(({ bidder }) => bidder))];
  return bidders.map((bidder) => ({
    group: bidder,
    rows: all.filter((each) => each.bidder === bidder).flatMap(rowsOf),
  }));
}

function rowsOf(asked: AskedOfBidder): readonly TextLine[] {
  const { title } = asked.asked;
  return pieces(asked.says, TEXT_WIDTH - 4).map((text, index) => ({
    title: index === 0 ? title : `${title} (goes on)`,
    text,
    begins: index === 0 ? asked : undefined,
  }));
}
