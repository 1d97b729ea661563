import { answersWithoutMarks } from "../../domain/evaluation/answers-without-marks";
import { offerWords } from "../../domain/evaluation/offer-words";
import { OWN_MEASURES } from "../../domain/framework/edition";
import type { Tender } from "../../domain/tender/tender";
import { answerDescriptors } from "../../domain/tender/disclosed";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { tenderMeasures } from "../../domain/tender/measures";
import { columnsFor, type RowColumn } from "../language/block";
import { markRule, reasonRule } from "../language/entry-rules";
import { maximumColumn } from "../language/limit-columns";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { marked } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { pieces } from "../language/pieces";
import { footer, labelHeight, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import type { BidTexts } from "./bids";
import { type LineToMark, type AskedOfBidder, BIDS, type EvaluatorModel, type EvaluatorSheet } from "./model";

const SUBJECT_WIDTH = 34;
const EXPLANATION_WIDTH = 44;
const SAYS_WIDTH = 60;

const NONE: ReadonlySet<string> = new Set();
const NO_MARKS = "Nothing is offered, which gets no marks: there is nothing to mark.";

export function evaluatorSheets(model: EvaluatorModel): readonly EvaluatorSheet[] {
  const { tender, edition, form } = model;
  const withoutMarks = answersWithoutMarks(tender, edition);
  const bids = tender.bids.map((bid) => ({ bid, unmarked: form < 6 ? NONE : withoutMarks(bid) }));
  const lines = (asked: readonly LineToMark[]) =>
    asked.map((group) => ({
      group,
      rows: bids.map(({ bid, unmarked }, index) => {
        const getsMarks = group.measure === undefined || !unmarked.has(group.measure);
        const says = group.says(bid) || "Nothing is said of this.";
        return {
          ...{ index, bidder: bid.bidder, asked: group, getsMarks },
          says: getsMarks ? says : `${NO_MARKS}\n${says}`,
        };
      }),
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
      lines: lines(measures(model)),
    },
  ];
  return sheets.filter((sheet) => sheet.lines.length > 0);
}

function questions({ qualityQuestions }: Tender): readonly LineToMark[] {
  return qualityQuestions.map(({ id, title, maximum, descriptors = {} }, index) => ({
    title: `Q${index + 1}. ${title}`,
    maximum,
    explanation: Object.entries(descriptors)
      .toSorted(([one], [other]) => Number(other) - Number(one))
      .map(([mark, text]) => `${mark}: ${text}`)
      .join("\n"),
    path: (bid) => ["bids", bid, "quality", id],
    says: ({ answers = {} }) => (Object.hasOwn(answers, id) ? (answers[id] ?? "") : ""),
  }));
}

function measures({ tender, edition }: EvaluatorModel): readonly LineToMark[] {
  return tenderMeasures(tender, edition).map(({ id, definition, level }, index) => ({
    title: `M${index + 1}. ${definition.headline}${level === undefined ? "" : ` (level ${level})`}`,
    maximum: MARK_OF_ANSWERS,
    explanation: [
      definition.definition,
      ...(id === OWN_MEASURES ? [definition.counting] : []),
      ...answerDescriptors(tender),
    ].join("\n"),
    measure: id,
    path: (bid) => ["bids", bid, "measures", id],
    says: ({ measures: offers }) => (offers[id] ? offerWords(offers[id], definition) : ""),
  }));
}

/** `texts` are given where what bids say stands beside what is marked. */
export function placeEvaluatorSheet(
  { tender }: EvaluatorModel,
  own: EvaluatorSheet,
  texts: BidTexts | undefined,
): PlacedSheet {
  const shown = texts && shownBeside(own, texts);
  const columns = evaluatorColumns(own, shown);
  const marks = table({
    columns,
    lines: own.lines,
    groupStyle: "group",
    rowStyle: "blank",
    heights: {
      headings: 34,
      group: ({ title, explanation }) =>
        Math.max(
          labelHeight([{ text: title, width: SUBJECT_WIDTH }]),
          textHeight(explanation, EXPLANATION_WIDTH),
        ),
      row: (asked) => (shown ? textHeight(shown(asked), SAYS_WIDTH) : undefined),
    },
  });
  const layout = layOut(own.sheet, stack([titleRow(`${own.sheet}: ${tender.title}`), gap(), marks]));
  return placeLayout(layout, {
    tabColour: "#00703C",
    columnWidths: widths(columns),
    freeze: frozen(layout, marks, 2),
    print: {
      orientation: "landscape",
      ...sideBySide(columns, 2),
      repeatRows: headings(layout, marks),
      footer: footer(tender),
    },
  });
}

export function evaluatorColumns({ sides }: EvaluatorSheet, shown?: Shown) {
  return columnsFor<AskedOfBidder, LineToMark>()([
    numberColumn(),
    {
      key: "subject",
      heading: "What is marked, and bidder",
      width: SUBJECT_WIDTH,
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
    ...(shown ? [saysColumn(shown)] : []),
    ...sides.flatMap((side) => sideColumns(side)),
  ]);
}

function saysColumn(shown: Shown): RowColumn<AskedOfBidder, "says", never> {
  return {
    key: "says",
    heading: "What the bid says",
    width: SAYS_WIDTH,
    row: { style: "given", content: (asked) => given(shown(asked)) },
  };
}

/** What stands beside a mark. */
type Shown = (asked: AskedOfBidder) => string;

/** As much of what a bid says as a row holds, and where the rest stands; worked out once for each. */
function shownBeside({ lines }: EvaluatorSheet, { rowOf }: BidTexts): Shown {
  const texts = new Map(
    lines.flatMap(({ rows }) =>
      rows.map((asked) => {
        const [first = "", ...rest] = pieces(asked.says, SAYS_WIDTH - 4);
        const cut = `${first} …\n(In full: ${BIDS}, row ${rowOf(asked)})`;
        return [asked, rest.length === 0 ? first : cut] as const;
      }),
    ),
  );
  return (asked) => texts.get(asked) ?? asked.says;
}

function sideColumns({ name, heading, step }: EvaluatorSheet["sides"][number]) {
  const headed = (text: string) => (heading === "" ? text : heading + text.toLowerCase());
  const [mark, reason] = [`${name}.mark`, `${name}.reason`] as const;
  return columnsFor<AskedOfBidder, LineToMark>()([
    {
      key: mark,
      heading: headed("Mark"),
      headingStyle: "headingOfFigures",
      width: 13,
      name: `${name}_Mark`,
      row: {
        style: ({ getsMarks }) => (getsMarks ? "entryScore" : "given"),
        content: () => given(null),
        rule: ({ asked, getsMarks }) =>
          getsMarks ? markRule("Mark", asked.maximum, asked.maximum) : undefined,
        path: ({ index, asked }) => [...asked.path(index), ...step, "mark"],
      },
    },
    {
      key: reason,
      heading: headed("Reason for the mark"),
      width: 46,
      name: `${name}_Reason`,
      row: {
        style: ({ getsMarks }) => (getsMarks ? "entryText" : "given"),
        content: () => given(null),
        rule: ({ getsMarks }) => (getsMarks ? reasonRule("Reason") : undefined),
        path: ({ index, asked }) => [...asked.path(index), ...step, "reason"],
        meaning: String,
      },
      marks: [{ when: (at) => `AND(ISNUMBER(${at(mark)}),ISBLANK(${at(reason)}))`, look: marked.missing }],
    },
  ]);
}
