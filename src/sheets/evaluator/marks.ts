import type { Framework } from "../../domain/framework/edition";
import { editionOf, type Tender } from "../../domain/tender/tender";
import { answerDescriptors } from "../../domain/tender/disclosed";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { tenderMeasures } from "../../domain/tender/measures";
import { columnsFor, type Lines } from "../language/block";
import { markRule, reasonRule } from "../language/entry-rules";
import { maximumColumn } from "../language/limit-columns";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { marked } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";

/** What is marked in an evaluator's file: a question, or the answer to a measure. */
interface AskedLine {
  readonly title: string;
  readonly maximum: number;
  /** What its marks mean, or what the measure counts. */
  readonly explanation: string;
  readonly path: (bidIndex: number) => readonly (string | number)[];
}

interface AskedOfBidder {
  readonly index: number;
  readonly bidder: string;
  readonly asked: AskedLine;
}

/** A sheet of an evaluator's file, with the sides from which its answers are marked. */
export interface EvaluatorSheet {
  readonly sheet: string;
  /** `name` begins the names of the side's columns; `step` is where the side stands within the marks. */
  readonly sides: readonly {
    readonly name: "Evaluator_Quality" | "Evaluator_Appropriate" | "Evaluator_Achievable";
    readonly heading: string;
    readonly step: readonly string[];
  }[];
  readonly lines: readonly Lines<AskedLine, AskedOfBidder>[];
}

const EXPLANATION_WIDTH = 44;

export function evaluatorSheets(tender: Tender, editions: readonly Framework[]): readonly EvaluatorSheet[] {
  const lines = (asked: readonly AskedLine[]) =>
    asked.map((group) => ({
      group,
      rows: tender.bidders.map(({ name }, index) => ({ index, bidder: name, asked: group })),
    }));
  const sheets: readonly EvaluatorSheet[] = [
    {
      sheet: "Quality",
      sides: [{ name: "Evaluator_Quality", heading: "", step: [] }],
      lines: lines(questions(tender)),
    },
    {
      sheet: "Social value",
      sides: [
        { name: "Evaluator_Appropriate", heading: "Appropriate: ", step: ["appropriate"] },
        { name: "Evaluator_Achievable", heading: "Achievable: ", step: ["achievable"] },
      ],
      lines: lines(measures(tender, editions)),
    },
  ];
  return sheets.filter((sheet) => sheet.lines.length > 0);
}

function questions({ qualityQuestions }: Tender): readonly AskedLine[] {
  return qualityQuestions.map(({ id, title, maximum, descriptors = {} }, index) => ({
    title: `Q${index + 1}. ${title}`,
    maximum,
    explanation: Object.entries(descriptors)
      .toSorted(([one], [other]) => Number(other) - Number(one))
      .map(([mark, text]) => `${mark}: ${text}`)
      .join("\n"),
    path: (bid) => ["bids", bid, "quality", id],
  }));
}

function measures(tender: Tender, editions: readonly Framework[]): readonly AskedLine[] {
  return tenderMeasures(tender, editionOf(tender, editions)).map(({ id, definition, level }, index) => ({
    title: `M${index + 1}. ${definition.headline}${level === undefined ? "" : ` (level ${level})`}`,
    maximum: MARK_OF_ANSWERS,
    explanation: [definition.definition, ...answerDescriptors(tender)].join("\n"),
    path: (bid) => ["bids", bid, "measures", id],
  }));
}

export function placeEvaluatorSheet(tender: Tender, own: EvaluatorSheet): PlacedSheet {
  const columns = evaluatorColumns(own);
  const marks = table({
    columns,
    lines: own.lines,
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: 34, group: ({ explanation }) => textHeight(explanation, EXPLANATION_WIDTH) },
  });
  const layout = layOut(own.sheet, stack([titleRow(`${own.sheet}: ${tender.title}`), gap(), marks]));
  return placeLayout(layout, {
    tabColour: "#00703C",
    columnWidths: widths(columns),
    freeze: frozen(layout, marks, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, marks),
      footer: footer(tender),
    },
  });
}

export function evaluatorColumns({ sides }: EvaluatorSheet) {
  return columnsFor<AskedOfBidder, AskedLine>()([
    numberColumn(),
    {
      key: "subject",
      heading: "What is marked, and bidder",
      width: 34,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "indented", content: ({ bidder }) => given(bidder) },
    },
    maximumColumn(({ maximum }) => maximum),
    {
      key: "explanation",
      heading: "What it means",
      width: EXPLANATION_WIDTH,
      group: { style: "given", content: ({ explanation }) => given(explanation === "" ? null : explanation) },
    },
    ...sides.flatMap((side) => sideColumns(side)),
  ]);
}

function sideColumns({ name, heading, step }: EvaluatorSheet["sides"][number]) {
  const headed = (text: string) => (heading === "" ? text : heading + text.toLowerCase());
  const [mark, reason] = [`${name}.mark`, `${name}.reason`] as const;
  return columnsFor<AskedOfBidder, AskedLine>()([
    {
      key: mark,
      heading: headed("Mark"),
      headingStyle: "headingOfFigures",
      width: 13,
      name: `${name}_Mark`,
      row: {
        style: "entryScore",
        content: () => given(null),
        rule: ({ asked }) => markRule("Mark", asked.maximum, asked.maximum),
        path: ({ index, asked }) => [...asked.path(index), ...step, "mark"],
      },
    },
    {
      key: reason,
      heading: headed("Reason for the mark"),
      width: 46,
      name: `${name}_Reason`,
      row: {
        style: "entryText",
        content: () => given(null),
        rule: () => reasonRule("Reason"),
        path: ({ index, asked }) => [...asked.path(index), ...step, "reason"],
        meaning: String,
      },
      marks: [{ when: (at) => `AND(ISNUMBER(${at(mark)}),ISBLANK(${at(reason)}))`, look: marked.missing }],
    },
  ]);
}
