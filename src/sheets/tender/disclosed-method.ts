import {
  MARK_METHODS,
  type Method,
  PRICE_METHODS,
  QUALITATIVE_METHOD,
  QUALITY_METHODS,
  QUANTITATIVE_METHODS,
  RANK_METHOD,
} from "../../domain/tender/methods";
import { questionMinimum } from "../../domain/evaluation/quality";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { choiceWords } from "../language/choices";
import { UNIT_WORDS } from "../language/entry-rules";
import { poundsText, unitWords } from "../framework/words";
import { type Part, textLines } from "../language/lines";
import type { TenderModel } from "./model";
import type { StyleName } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer } from "../language/sheet-setup";
import { lineOf } from "../language/table";
import { illustration } from "../language/illustration";
import { qualityLines } from "./quality";
import { socialValueLines } from "./social-value";

export const TENDER = "Tender";

const WIDTHS = [28, 58, 13, 13];

type TextLine = readonly Part[];

/** The method as bidders read it before they bid; its weights and shares follow those of the other sheets. */
export function placeDisclosedMethod(model: TenderModel): PlacedSheet {
  const { tender } = model;
  const lines = [
    ...contract(model),
    ...criteria(model),
    ...(tender.weights.price > 0 ? method("Price", PRICE_METHODS[tender.methods.price]) : []),
    ...(tender.qualityQuestions.length > 0 ? quality(model) : []),
    ...(tender.measures.length > 0 ? socialValue(model) : []),
    ...marking(model),
    ...result(model),
  ];
  const title = titleRow(`${illustration(model)}How bids are scored`, WIDTHS.length);
  const layout = layOut(TENDER, stack([title, textLines(lines, WIDTHS)]));
  return placeLayout(layout, {
    tabColour: "#F47738",
    columnWidths: WIDTHS,
    print: {
      orientation: "portrait",
      repeatRows: { first: layout.top(title), last: layout.top(title) },
      area: { row: 0, column: 0, rows: layout.section.rows, columns: WIDTHS.length },
      footer: footer(tender),
    },
  });
}

function section(title: string): readonly TextLine[] {
  return [[], [{ column: 0, columns: 4, style: "section", content: given(title) }]];
}

function fact(label: string, text: string): TextLine {
  return [
    { column: 0, style: "label", content: given(label) },
    { column: 1, columns: 3, style: "given", content: given(text) },
  ];
}

function row(style: StyleName, texts: readonly string[], figures: readonly Content[]): TextLine {
  const figureStyle: StyleName = style === "heading" ? "headingOfFigures" : "score";
  return [
    ...texts.map((text, column): Part => ({ column, style, content: given(text) })),
    ...figures.map((content, index): Part => ({ column: texts.length + index, style: figureStyle, content })),
  ];
}

function contract({ tender, edition }: TenderModel): readonly TextLine[] {
  return [
    fact("Reference", tender.reference),
    fact("Title", tender.title),
    fact("Service area", tender.serviceArea),
    fact("Route", choiceWords(tender.route)),
    ...(tender.kind ? [fact("Kind of contract", choiceWords(tender.kind))] : []),
    fact("Value without VAT", poundsText(tender.value)),
    fact("Framework", `${edition.title} (${edition.council}, edition ${edition.id})`),
  ];
}

function criteria({ tender }: TenderModel): readonly TextLine[] {
  const { weights, socialValueSplit: split } = tender;
  const half = (part: "Quantitative" | "Qualitative", share: number) =>
    formula(`Weight_SocialValue*Split_${part}/100`, (weights.socialValue * share) / 100);
  return [
    ...section("Award criteria"),
    row("heading", ["Criterion", "How it is scored"], [given("Marks"), given("Of which")]),
    row(
      "given",
      ["Price", PRICE_METHODS[tender.methods.price].title],
      [formula("Weight_Price", weights.price), given(null)],
    ),
    row(
      "given",
      ["Quality", QUALITY_METHODS[tender.methods.quality].title],
      [formula("Weight_Quality", weights.quality), given(null)],
    ),
    row(
      "given",
      ["Social value", "The sum of the two parts below"],
      [formula("Weight_SocialValue", weights.socialValue), given(null)],
    ),
    row(
      "given",
      ["Quantitative part", QUANTITATIVE_METHODS[tender.methods.socialValueQuantitative].title],
      [given(null), half("Quantitative", split.quantitative)],
    ),
    row(
      "given",
      ["Qualitative part", QUALITATIVE_METHOD.title],
      [given(null), half("Qualitative", split.qualitative)],
    ),
  ];
}

function method(title: string, { title: name, formula: text, cases }: Method): readonly TextLine[] {
  return [...section(title), fact("Method", name), fact("Formula", text), fact("Cases", cases.join("\n"))];
}

function quality(model: TenderModel): readonly TextLine[] {
  const { tender } = model;
  const lines = qualityLines(model);
  return [
    ...method("Quality", QUALITY_METHODS[tender.methods.quality]),
    row("heading", ["Question", "Mark scale"], [given("Share, %"), given("Marks")]),
    ...tender.qualityQuestions.map((question, index) => {
      const minimum = questionMinimum(question, tender);
      const scale = [
        `0 to ${question.maximum}`,
        ...(minimum ? [`A mark below ${minimum} puts the bid out.`] : []),
        ...Object.entries(question.descriptors ?? {}).map(([mark, words]) => `${mark}: ${words}`),
      ];
      const share = `INDEX(Quality_Share,${lineOf(lines, index) + 1})`;
      return row(
        "given",
        [`Q${index + 1}. ${question.title}`, scale.join("\n")],
        [
          formula(share, question.weight),
          formula(`${share}/100*Weight_Quality`, (question.weight / 100) * tender.weights.quality),
        ],
      );
    }),
  ];
}

function socialValue(model: TenderModel): readonly TextLine[] {
  const { tender, measures, proxyPack } = model;
  const lines = socialValueLines(model);
  const pack = proxyPack
    ? [
        fact(
          "Proxy pack",
          `${proxyPack.title}, edition ${proxyPack.edition}${proxyPack.illustrative ? ": ILLUSTRATIVE" : ""}. Source: ${proxyPack.source}`,
        ),
      ]
    : [];
  return [
    ...method(
      "Social value: quantitative part",
      QUANTITATIVE_METHODS[tender.methods.socialValueQuantitative],
    ),
    ...pack,
    ...method("Social value: qualitative part", QUALITATIVE_METHOD),
    ...minimums(model),
    ...section("Measures"),
    row("heading", ["Measure", "What counts"], [given("Share, %"), given("Marks")]),
    ...measures.map(({ definition, level, reference, weight }, index) => {
      const words = [
        definition.definition,
        `Unit: ${level === undefined ? unitWords(definition) : `${UNIT_WORDS[definition.unit]}, level ${level}`}`,
        definition.counting,
        `Evidence: ${definition.evidence}`,
        ...(reference === undefined ? [] : [`Reference quantity: ${reference.toLocaleString("en-GB")}`]),
      ];
      const share = `INDEX(SocialValue_Share,${lineOf(lines, index) + 1})`;
      return row(
        "given",
        [`M${index + 1}. ${definition.headline}`, words.join("\n")],
        [
          formula(share, weight),
          formula(`${share}/100*Weight_SocialValue`, (weight / 100) * tender.weights.socialValue),
        ],
      );
    }),
  ];
}

function minimums({ tender: { minimums: least } }: TenderModel): readonly TextLine[] {
  return (["appropriate", "achievable"] as const).flatMap((side) =>
    least?.[side]
      ? [fact(`Least mark, ${side}`, `A mark below ${least[side]} of ${MARK_OF_ANSWERS} puts the bid out.`)]
      : [],
  );
}

function marking({ moderated }: TenderModel): readonly TextLine[] {
  return method("Marks", moderated ? MARK_METHODS.moderated : MARK_METHODS.mean);
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

function result({ tender }: TenderModel): readonly TextLine[] {
  const { exceptions = [] } = tender;
  return [
    ...method("Total and rank", RANK_METHOD),
    fact("Ties", tender.tieRule ?? "Equal totals share a rank."),
    fact("Cap", "None: there is no limit on what a bid may offer."),
    ...section("What a bid's status means"),
    ...STATUSES.map(([status, words]) => fact(status, words)),
    ...(exceptions.length > 0 ? section("Departures from the framework, with reasons") : []),
    ...exceptions.map(({ rule, reason }) => fact(EXCEPTION_WORDS[rule], reason)),
  ];
}
