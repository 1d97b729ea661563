import {
  BLANK_HALF_RULES,
  MARK_METHODS,
  type Method,
  NOTHING_OFFERED_RULES,
  PRICE_METHODS,
  QUALITATIVE_METHOD,
  QUALITY_METHODS,
  QUANTITATIVE_METHODS,
  rankMethod,
} from "../../domain/tender/methods";
import {
  ADDED,
  answerDescriptors,
  leastAnswerMark,
  measureTexts,
  packWords,
  questionScale,
  tieWords,
  whoseWords,
} from "../../domain/tender/disclosed";
import { STATEMENTS_TITLE, titledStatements } from "../../domain/tender/statements";
import type { MeasureMarks, MeasureShare } from "../../domain/tender/available-marks";
import { callOffWords } from "../../domain/tender/consortium";
import { lotFacts } from "../../domain/tender/lots";
import { dayInWords } from "../../domain/values/day";
import { choiceWords } from "../language/choices";
import { poundsText } from "../../domain/framework/words";
import { elementAt } from "../language/element";
import { type Part, textLines } from "../language/lines";
import { saysLevelsAlike, showsMarks, type TenderModel } from "./model";
import type { StyleName } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer } from "../language/sheet-setup";
import { illustration } from "../language/illustration";
import { marksOfHalf } from "./half-marks";
import { questionCells } from "./quality";
import { measureCells } from "./social-value";

export const TENDER = "Tender";

type TextLine = readonly Part[];

/** How wide the sheet's columns are, and lines that run over them all. */
interface Page {
  readonly widths: readonly number[];
  readonly section: (title: string) => readonly TextLine[];
  readonly fact: (label: string, text: string) => TextLine;
  readonly method: (title: string, method: Method) => readonly TextLine[];
}

function pageOf(widths: readonly number[]): Page {
  const columns = widths.length;
  const section = (title: string): readonly TextLine[] => [
    [],
    [{ column: 0, columns, style: "section", content: given(title) }],
  ];
  const fact = (label: string, text: string): TextLine => [
    { column: 0, style: "label", content: given(label) },
    { column: 1, columns: columns - 1, style: "given", content: given(text) },
  ];
  return {
    widths,
    section,
    fact,
    method: (title, { title: name, formula: text, cases }) => [
      ...section(title),
      fact("Method", name),
      fact("Formula", text),
      fact("Cases", cases.join("\n")),
    ],
  };
}

/** Four columns, and two more where marks of measures stand by their halves. */
const WIDTHS = [28, 58, 13, 13];
const WIDTHS_WITH_HALVES = [26, 46, 10, 11, 10, 10];

/** The method as bidders read it before they bid; its weights and shares follow those of the other sheets. */
export function placeDisclosedMethod(model: TenderModel): PlacedSheet {
  const { tender } = model;
  const page = pageOf(showsMarks(model) ? WIDTHS_WITH_HALVES : WIDTHS);
  const { widths } = page;
  const lines = [
    ...contract(model, page),
    ...statements(model, page),
    ...criteria(model, page),
    ...(tender.weights.price > 0 ? page.method("Price", PRICE_METHODS[tender.methods.price]) : []),
    ...(tender.qualityQuestions.length > 0 ? quality(model, page) : []),
    ...(tender.measures.length > 0 ? socialValue(model, page) : []),
    ...page.method("Marks", model.moderated ? MARK_METHODS.moderated : MARK_METHODS.mean),
    ...result(model, page),
  ];
  const title = titleRow(`${illustration(model)}How bids are scored`, widths.length);
  const layout = layOut(TENDER, stack([title, textLines(lines, widths)]));
  return placeLayout(layout, {
    tabColour: "#F47738",
    columnWidths: widths,
    print: {
      orientation: "portrait",
      repeatRows: { first: layout.top(title), last: layout.top(title) },
      area: { row: 0, column: 0, rows: layout.section.rows, columns: widths.length },
      footer: footer(tender),
    },
  });
}

function row(style: StyleName, texts: readonly string[], figures: readonly Content[]): TextLine {
  const figureStyle: StyleName = style === "heading" ? "headingOfFigures" : "score";
  return [
    ...texts.map((text, column): Part => ({ column, style, content: given(text) })),
    ...figures.map((content, index): Part => ({ column: texts.length + index, style: figureStyle, content })),
  ];
}

function contract({ tender, edition }: TenderModel, { fact }: Page): readonly TextLine[] {
  return [
    fact("Reference", tender.reference),
    fact("Title", tender.title),
    fact("Service area", tender.serviceArea),
    ...(tender.authority === undefined ? [] : [fact("Who buys", tender.authority)]),
    ...(tender.commenced === undefined ? [] : [fact("Procurement commences", dayInWords(tender.commenced))]),
    fact("Route", choiceWords(tender.route)),
    ...(tender.callOff ? [fact("Mini-competition under", callOffWords(tender.callOff))] : []),
    ...(tender.lot ? lotFacts(tender.lot).map(({ label, text }) => fact(label, text)) : []),
    ...(tender.kind ? [fact("Kind of contract", choiceWords(tender.kind))] : []),
    fact("Value without VAT", poundsText(tender.value)),
    fact("Framework", `${edition.title} (${edition.council}, edition ${edition.id})`),
  ];
}

/** What the assessment came to besides measures; a tender that states nothing says nothing of it. */
function statements({ tender, edition }: TenderModel, { section, fact }: Page): readonly TextLine[] {
  const titled = titledStatements(tender, edition);
  return titled.length === 0
    ? []
    : [...section(STATEMENTS_TITLE), ...titled.map(({ title, text }) => fact(title, text))];
}

function criteria({ tender, marks }: TenderModel, { section }: Page): readonly TextLine[] {
  const half = (part: "Quantitative" | "Qualitative", available: number) =>
    formula(marksOfHalf(part), available);
  return [
    ...section("Award criteria"),
    row("heading", ["Criterion", "How it is scored"], [given("Marks"), given("Of which")]),
    row(
      "given",
      ["Price", PRICE_METHODS[tender.methods.price].title],
      [formula("Weight_Price", marks.price), given(null)],
    ),
    row(
      "given",
      ["Quality", QUALITY_METHODS[tender.methods.quality].title],
      [formula("Weight_Quality", marks.quality), given(null)],
    ),
    row(
      "given",
      ["Social value", "The sum of the two parts below"],
      [formula("Weight_SocialValue", marks.socialValue), given(null)],
    ),
    row(
      "given",
      ["Quantitative part", QUANTITATIVE_METHODS[tender.methods.socialValueQuantitative].title],
      [given(null), half("Quantitative", marks.quantitative)],
    ),
    row(
      "given",
      ["Qualitative part", QUALITATIVE_METHOD.title],
      [given(null), half("Qualitative", marks.qualitative)],
    ),
  ];
}

function quality(model: TenderModel, { method }: Page): readonly TextLine[] {
  const { tender, marks } = model;
  const shareOf = questionCells(model, "share");
  const marksOf = showsMarks(model) ? questionCells(model, "marks") : undefined;
  return [
    ...method("Quality", QUALITY_METHODS[tender.methods.quality]),
    row("heading", ["Question", "Mark scale"], [given("Share, %"), given("Marks")]),
    ...tender.qualityQuestions.map((question, index) => {
      const scale = questionScale(question, tender);
      return row(
        "given",
        [`Q${index + 1}. ${question.title}`, scale.join("\n")],
        [
          formula(shareOf(index), question.weight),
          formula(
            marksOf ? marksOf(index) : `${shareOf(index)}/100*Weight_Quality`,
            elementAt(marks.questions, index),
          ),
        ],
      );
    }),
  ];
}

function socialValue(model: TenderModel, page: Page): readonly TextLine[] {
  const { tender, proxyPack } = model;
  const { fact, method, section } = page;
  const pack = proxyPack ? [fact("Proxy pack", packWords(proxyPack))] : [];
  const figures = marksOfMeasures(model);
  return [
    ...method(
      "Social value: quantitative part",
      QUANTITATIVE_METHODS[tender.methods.socialValueQuantitative],
    ),
    ...pack,
    ...method("Social value: qualitative part", QUALITATIVE_METHOD),
    ...descriptors(model, page),
    ...rules(model, page),
    ...minimums(model, page),
    ...section("Measures"),
    row(
      "heading",
      ["Measure", measureHeading(model)],
      figures.map(({ heading }) => given(heading)),
    ),
    ...model.measures.flatMap((measure, index) => {
      const { own, added } = measureTexts(
        model.edition,
        measure,
        showsMarks(model) ? proxyPack : undefined,
        saysLevelsAlike(model) && !proxyPack,
      );
      return [
        row(
          "given",
          [`M${index + 1}. ${measure.definition.headline}`, own],
          figures.map(({ of }) => of(measure, index)),
        ),
        ...(added === undefined ? [] : [fact(ADDED, added)]),
      ];
    }),
    ...(model.edition.words
      ? [fact("Whose words", whoseWords(model.edition.words, model.edition.measures))]
      : []),
  ];
}

function measureHeading({ edition }: TenderModel): string {
  return edition.words ? "In the policy's words; below, what is added" : "What counts";
}

interface MarksOfMeasures {
  readonly heading: string;
  readonly of: (measure: MeasureShare, index: number) => Content;
}

/**
 * The figures beside each measure: its share, and the marks that can be had by half. Where quantities are scored by their
 * total in pounds no measure has quantitative marks of its own.
 */
function marksOfMeasures(model: TenderModel): readonly MarksOfMeasures[] {
  const { tender, marks, proxyPack } = model;
  const shareOf = measureCells(model, "share");
  const share: MarksOfMeasures = {
    heading: "Share, %",
    of: ({ weight }, index) => formula(shareOf(index), weight),
  };
  if (!showsMarks(model)) {
    const text = (index: number) => `${shareOf(index)}/100*Weight_SocialValue`;
    return [
      share,
      {
        heading: "Marks",
        of: ({ weight }, index) => formula(text(index), (weight / 100) * tender.weights.socialValue),
      },
    ];
  }
  const column = (heading: string, part: keyof typeof MARKS): MarksOfMeasures => {
    const marksOf = measureCells(model, MARKS[part]);
    return { heading, of: (_, index) => formula(marksOf(index), elementAt(marks.measures, index)[part]) };
  };
  const answers = column("Marks for the answer", "qualitative");
  if (proxyPack) return [share, answers];
  return [
    share,
    column("Marks for the quantity", "quantitative"),
    answers,
    column("Marks together", "together"),
  ];
}

/** What each mark of an answer means, where the tender says it. */
function descriptors({ tender }: TenderModel, { fact }: Page): readonly TextLine[] {
  const words = answerDescriptors(tender);
  return words.length > 0 ? [fact("What each mark means", words.join("\n"))] : [];
}

/** The columns on Social value where the marks that can be had stand. */
const MARKS = {
  quantitative: "quantitativeMarks",
  qualitative: "qualitativeMarks",
  together: "marks",
} as const satisfies Readonly<Partial<Record<keyof MeasureMarks, string>>>;

/** The tender's own choices; a workbook of the first form was disclosed without them. */
function rules(model: TenderModel, { fact }: Page): readonly TextLine[] {
  const { nothingOffered, blankHalf = "scored" } = model.tender;
  if (!showsMarks(model)) return [];
  return [
    fact("Nothing offered", NOTHING_OFFERED_RULES[nothingOffered].words),
    fact("A half left blank", BLANK_HALF_RULES[blankHalf].words),
  ];
}

function minimums({ tender }: TenderModel, { fact }: Page): readonly TextLine[] {
  return (["appropriate", "achievable"] as const).flatMap((side) => {
    const least = leastAnswerMark(tender, side);
    return least === undefined ? [] : [fact(`Least mark, ${side}`, least)];
  });
}

const STATUSES: readonly (readonly [string, string])[] = [
  ["Complete", "Everything that carries marks is there: the bid is scored and ranked."],
  ["Incomplete", "Something that carries marks is missing: the bid has no total, and no bid has a rank yet."],
  ["Below a minimum", "A mark is below its minimum: the bid is out."],
  ["Excluded", "The council excluded the bidder, with a reason: the bid is out."],
  ["Withdrawn", "The bidder withdrew the bid: it is out."],
  ["Disregarded", "The council disregarded the bid, with a reason: it is out and not assessed."],
];

const EXCEPTION_WORDS = {
  "social-value-weight": "Weight of social value",
  "local-quotation": "Local supplier in quotations",
} as const;

function result({ tender }: TenderModel, { fact, method, section }: Page): readonly TextLine[] {
  const { exceptions = [] } = tender;
  return [
    ...method("Total and rank", rankMethod(tender)),
    fact("Ties", tieWords(tender)),
    fact("Cap", "None: there is no limit on what a bid may offer."),
    ...section("What a bid's status means"),
    ...STATUSES.map(([status, words]) => fact(status, words)),
    ...(exceptions.length > 0 ? section("Departures from the framework, with reasons") : []),
    ...exceptions.map(({ rule, reason }) => fact(EXCEPTION_WORDS[rule], reason)),
  ];
}
