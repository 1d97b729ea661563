import { hasQuantity, OWN_MEASURES } from "../../domain/framework/edition";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { unitName } from "../../domain/framework/words";
import { quantityRule, shareRule } from "../language/entry-rules";
import { type At, columnsFor } from "../language/block";
import {
  allOf,
  highestFormula,
  isNumber,
  onceNumbers,
  orEmpty,
  partOfBest,
  unlessZero,
} from "../language/formulas";
import { carriesMarks, marksOfHalf } from "./half-marks";
import { levelColumns, type LevelKey, weighed } from "./level-columns";
import { showsMarks, type TenderModel } from "./model";
import { numberColumn } from "../language/number-column";
import { movedDown, refusingBroken, testsOf } from "../framework/rule-tests";
import { marked } from "../language/palette";
import { QUANTITY_STYLES } from "../language/quantity-styles";
import { formula, given } from "../language/piece";
import { bidderCells, setsScale } from "./scoring";
import type { MeasureLine, OfferLine, SocialValueColumn } from "./measure-line";

/** What a measure is and what it carries. */
export function measureColumns(model: TenderModel) {
  const { measures } = model;
  const bidderAt = bidderCells(model, "bidder");
  const referenced = measures.some(({ reference }) => reference !== undefined);
  return columnsFor<OfferLine, MeasureLine, "asked">()([
    numberColumn("SocialValue_BidderNumber"),
    {
      key: "subject",
      heading: "Measure, and bidder",
      width: 30,
      group: { style: "groupTitle", content: (line) => given(measureTitle(line)) },
      row: {
        style: "indented",
        content: (row, at) => formula(bidderAt(row, at("number")), row.bid.bidder),
      },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 12,
      group: { style: "given", content: ({ measure }) => given(unitName(measure.definition)) },
    },
    share,
    ...(showsMarks(model) && model.proxyPack ? [] : [quantitativeShare]),
    ...(referenced ? [reference] : []),
    {
      key: "maximum",
      heading: "Highest possible mark",
      headingStyle: "headingOfFigures",
      width: 10,
      group: { style: "givenNumber", content: () => given(MARK_OF_ANSWERS) },
    },
  ]);
}

function measureTitle({ index, measure }: MeasureLine): string {
  const level = measure.level === undefined ? "" : ` (level ${measure.level})`;
  return `M${index + 1}. ${measure.definition.headline}${level}`;
}

const share: SocialValueColumn<"share", "share"> = {
  key: "share",
  heading: "Share of social value",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "SocialValue_Share",
  group: {
    style: "entryScore",
    content: ({ measure }) => given(measure.weight),
    rule: (_, at) =>
      shareRule({
        title: "Measure share",
        cell: at("share"),
        all: at.all("share"),
        least: 0,
        most: 100,
        refusal: "The measures' shares must sum to 100, each from 0 to 100.",
      }),
    path: ({ index }) => ["measures", index, "weight"],
  },
};

/** The share of measures without a quantity goes to the others in proportion. */
const quantitativeShare: SocialValueColumn<"quantitativeShare", "share" | "asked"> = {
  key: "quantitativeShare",
  heading: "Share of the quantitative marks",
  headingStyle: "headingOfFigures",
  width: 12,
  group: {
    style: "score",
    content: ({ measure }, at) => {
      const withQuantity = `SUMIFS(${at.all("share")},${at.all("asked")},1)`;
      const inProportion = unlessZero(withQuantity, `${at("share")}/${withQuantity}*100`);
      return formula(`IF(${at("asked")}=1,${inProportion},0)`, measure.share);
    },
  },
};

const answerMarks: SocialValueColumn<"qualitativeMarks", "share"> = {
  key: "qualitativeMarks",
  heading: "Marks for the answer",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "SocialValue_AnswerMarks",
  group: {
    style: "score",
    content: ({ marks }, at) => formula(ofHalf(at("share"), "Qualitative"), marks.qualitative),
  },
};

const quantityMarks: SocialValueColumn<"quantitativeMarks", "quantitativeShare"> = {
  key: "quantitativeMarks",
  heading: "Marks for the quantity",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "SocialValue_QuantityMarks",
  group: {
    style: "score",
    content: ({ marks }, at) => formula(ofHalf(at("quantitativeShare"), "Quantitative"), marks.quantitative),
  },
};

const marksTogether: SocialValueColumn<"marks", "quantitativeMarks" | "qualitativeMarks"> = {
  key: "marks",
  heading: "Marks together",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "SocialValue_Marks",
  group: {
    style: "score",
    content: ({ marks }, at) =>
      formula(`${at("quantitativeMarks")}+${at("qualitativeMarks")}`, marks.together),
  },
};

/** The marks that can be had: those of quantities only where they go by measure. */
export function marksColumns(model: TenderModel) {
  if (!showsMarks(model)) return [];
  return model.proxyPack ? [answerMarks] : [quantityMarks, answerMarks, marksTogether];
}

/** A share of the marks of one half of social value. */
function ofHalf(share: string, half: "Quantitative" | "Qualitative"): string {
  return `${share}/100*${marksOfHalf(half)}`;
}

/** The marks of a row's measure for its answer. */
export function qualitativeMarks(model: TenderModel, at: At<"qualitativeMarks" | "share">): string {
  return showsMarks(model) ? at.group("qualitativeMarks") : ofHalf(at.group("share"), "Qualitative");
}

function quantitativeMarks(model: TenderModel, at: At<"quantitativeMarks" | "quantitativeShare">): string {
  return showsMarks(model)
    ? at.group("quantitativeMarks")
    : ofHalf(at.group("quantitativeShare"), "Quantitative");
}

const reference: SocialValueColumn<"reference"> = {
  key: "reference",
  heading: "Reference quantity",
  headingStyle: "headingOfFigures",
  width: 12,
  group: {
    style: ({ measure }) => QUANTITY_STYLES[measure.definition.unit].given,
    content: ({ measure }) => given(measure.reference),
  },
};

/** What each bidder offers; a figure that breaks a counting rule with the bidder's other figures is refused. */
function quantity(
  model: TenderModel,
): SocialValueColumn<"quantity", "number" | "quantity" | "quantitativeScore"> {
  return {
    key: "quantity",
    heading: "Quantity",
    headingStyle: "headingOfFigures",
    width: 12,
    name: "SocialValue_Quantity",
    row: {
      style: ({ measure }) =>
        measure.measure.id === OWN_MEASURES
          ? "givenNumber"
          : QUANTITY_STYLES[measure.measure.definition.unit].entry,
      // Of the bidder's own measures, how many there are: their quantities are in units of their own.
      content: ({ offer, measure }) =>
        given(measure.measure.id === OWN_MEASURES ? offer.own?.length : offer.quantity),
      rule: ({ measure }, at) => {
        const { definition } = measure.measure;
        if (!hasQuantity(definition)) return undefined;
        const cell = at("quantity");
        return refusingBroken(quantityRule(cell, definition), cell, testsOfCell(model, measure, cell));
      },
      path: ({ index, measure }) =>
        hasQuantity(measure.measure.definition)
          ? ["bids", index, "measures", measure.measure.id, "quantity"]
          : undefined,
    },
    marks: [
      {
        when: (at) =>
          allOf(
            isNumber(at("number")),
            `ISBLANK(${at("quantity")})`,
            `${at("quantitativeScore")}=""`,
            carriesMarks("Quantitative"),
          ),
        look: marked.missing,
      },
    ],
  };
}

/** The counting rules on a bidder's quantity; the bidder's other quantities stand in the same row of other groups. */
function testsOfCell(
  { edition, measures, bids }: TenderModel,
  { index, measure }: MeasureLine,
  cell: string,
) {
  const placeOf = (id: string) => measures.findIndex(({ definition }) => definition.id === id);
  const figures = {
    of: (id: string) => {
      const place = placeOf(id);
      if (place < 0) return undefined;
      const sum = movedDown(cell, (place - index) * (bids.length + 1));
      return { sum, isGiven: isNumber(sum) };
    },
    price: undefined,
  };
  const name = (id: string) => measures[placeOf(id)]?.definition.headline ?? id;
  return testsOf(measure.definition.id, edition.countingRules, { name, figures });
}

const highest: SocialValueColumn<"highest", "counted"> = {
  key: "highest",
  heading: "Highest quantity",
  headingStyle: "headingOfFigures",
  width: 12,
  group: {
    style: ({ measure }) => QUANTITY_STYLES[measure.definition.unit].given,
    content: ({ highest }, at) => formula(highestFormula(at.rows("counted")), highest),
  },
};

/** What is offered. */
export function offerColumns(model: TenderModel) {
  return [quantity(model), ...levelColumns(model), highest];
}

/** The column of quantitative scores, whatever they are made from. */
export function quantitativeScoreColumn<Refers extends string>(
  score: (at: At<Refers>, row: OfferLine) => string,
): SocialValueColumn<"quantitativeScore", Refers> {
  return {
    key: "quantitativeScore",
    heading: "Quantitative score",
    headingStyle: "headingOfFigures",
    width: 12,
    name: "SocialValue_QuantitativeScore",
    row: {
      style: "total",
      content: (offer, at) => formula(score(at, offer), offer.score.quantitativeScore),
    },
  };
}

/** What a quantity's score is worked out from. */
type ScoreCells = At<
  "usable" | "highest" | "reference" | "asked" | "quantitativeMarks" | "quantitativeShare"
>;

/** Quantity over the highest, or over the disclosed reference where that is more. */
export function quantitativeScore(model: TenderModel) {
  const referenced = model.measures.some(({ reference }) => reference !== undefined);
  return quantitativeScoreColumn((at: ScoreCells) => {
    const [usable, best] = [at("usable"), at.group("highest")];
    const benchmark = referenced ? `MAX(${best},${at.group("reference")})` : best;
    const carries = quantitativeMarks(model, at);
    const score = onceNumbers([usable, best], `${partOfBest(usable, benchmark)}*${carries}`);
    return unlessZero(at.group("asked"), score);
  });
}

/** 1 where the measure has a quantity, 0 where it is described in words only. */
export const asksQuantity: SocialValueColumn<"asked"> = {
  key: "asked",
  name: "SocialValue_Asked",
  heading: "Has a quantity",
  headingStyle: "headingOfFigures",
  width: 9,
  group: { style: "working", content: ({ measure }) => given(hasQuantity(measure.definition) ? 1 : 0) },
};

/** A quantity below 0, as a pasted one may be, counts as not entered; where levels are weighted, they make what counts. */
export function usableQuantity(
  model: TenderModel,
): SocialValueColumn<"usable", "asked" | "quantity" | LevelKey> {
  return {
    key: "usable",
    name: "SocialValue_Usable",
    heading: "Quantity that counts",
    width: 11,
    row: {
      style: "working",
      content: (row, at) => {
        const quantity = at("quantity");
        const entered = [`${at.group("asked")}=1`, isNumber(quantity), `${quantity}>=0`];
        const byLevel = weighed(model, row, at);
        return formula(
          byLevel
            ? orEmpty(allOf(...entered), orEmpty(byLevel.isWhole, byLevel.quantity))
            : orEmpty(allOf(...entered), quantity),
          row.score.quantity,
        );
      },
    },
  };
}

export function countedQuantity(model: TenderModel): SocialValueColumn<"counted", "number" | "usable"> {
  const bidSetsScale = setsScale(model);
  return {
    key: "counted",
    heading: "Quantity that sets the highest",
    width: 11,
    row: {
      style: "working",
      content: (row, at) => {
        const { scores, score } = row;
        return formula(
          orEmpty(bidSetsScale(row, at("number")), at("usable")),
          scores.counts ? score.quantity : null,
        );
      },
    },
  };
}
