import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import * as fc from "fast-check";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { summarySections } from "../../../src/domain/summary/sections";
import { availableMarks, quantitativeShares } from "../../../src/domain/tender/available-marks";
import { tenderMeasures } from "../../../src/domain/tender/measures";
import { scoresByPounds } from "../../../src/domain/tender/methods";
import { editionOf, type Tender } from "../../../src/domain/tender/tender";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { CellValue, Plan } from "../../../src/workbook/plan";
import { tenderWith } from "../../domain/tender/tenders";
import { inventedPack } from "../../parity/tenders";

/** A value for every measure, so that a bid without fault gets all marks. */
const proxyPack = {
  ...inventedPack,
  values: ["good-jobs", "emissions", ...inventedPack.values.map(({ measure }) => measure)].map((measure) => ({
    measure,
    poundsPerUnit: 250.5,
    source: "Made up",
  })),
};

const SEED = 20_260_301;

const OWN = "own-measures";
const WITHOUT_QUANTITY = ["waste", OWN];
const IDS = ["good-jobs", "local-jobs", "apprenticeships", "local-spend", "emissions", ...WITHOUT_QUANTITY];

/** Whole shares that sum to 100, each above 0. */
const shares = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), 100])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

const anyTender = fc
  .record({
    price: fc.integer({ min: 0, max: 60 }),
    socialValue: fc.integer({ min: 20, max: 40 }),
    quantitative: fc.integer({ min: 0, max: 100 }),
    priceMethod: fc.constantFrom("lowest-over-bid", "straight-line-from-lowest"),
    qualityMethod: fc.constantFrom("share-of-maximum", "share-of-highest"),
    quantityMethod: fc.constantFrom("quantity-share-of-highest", "proxy-total-share-of-highest"),
    questions: fc.integer({ min: 1, max: 5 }).chain(shares),
    measures: fc
      .shuffledSubarray(IDS, { minLength: 1 })
      .filter((ids) => ids.some((id) => !WITHOUT_QUANTITY.includes(id)))
      .chain((ids) =>
        shares(ids.length).map((each) => ids.map((id, index) => ({ id, weight: each[index] }))),
      ),
  })
  .map(({ price, socialValue, quantitative, questions, measures, ...methods }) =>
    tenderWith({
      weights: { price, quality: 100 - price - socialValue, socialValue },
      socialValueSplit: { quantitative, qualitative: 100 - quantitative },
      methods: {
        price: methods.priceMethod,
        quality: methods.qualityMethod,
        socialValueQuantitative: methods.quantityMethod,
      },
      proxyPack: "invented.json",
      qualityQuestions: questions.map((weight, index) => ({
        id: `question-${index + 1}`,
        title: `Question ${index + 1}`,
        weight,
        maximum: 5,
      })),
      measures,
      bidders: [{ name: "Bidder A" }],
      bids: [
        {
          bidder: "Bidder A",
          price: 100,
          quality: Object.fromEntries(questions.map((_, index) => [`question-${index + 1}`, 5])),
          measures: Object.fromEntries(
            measures.map(({ id }) => [
              id,
              {
                ...(WITHOUT_QUANTITY.includes(id) ? {} : { quantity: 7 }),
                ...(id === OWN ? { own: [{ headline: "Repair café" }] } : {}),
                appropriate: 5,
                achievable: 5,
              },
            ]),
          ),
        },
      ],
    }),
  );

function holds(property: (tender: Tender) => void) {
  fc.assert(fc.property(anyTender, property), { seed: SEED, numRuns: 20 });
}

function marksOf(tender: Tender) {
  const edition = editionOf(tender);
  return availableMarks(tender, quantitativeShares(tenderMeasures(tender, edition)));
}

const total = (figures: readonly (number | null)[]) =>
  figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

/** The numbers in a row of the sheet Tender whose first cell begins so, from its third column on. */
function disclosed({ sheets }: Plan, begins: string): readonly CellValue[] {
  const cells = sheets.find(({ name }) => name === "Tender")?.cells ?? [];
  const row = cells.find(({ column, value }) => column === 0 && String(value).startsWith(begins))?.row;
  return cells
    .filter((cell) => cell.row === row && cell.column >= 2 && typeof cell.value === "number")
    .map(({ value }) => value);
}

/** The figures in a named column of a score sheet's groups. */
function onScoreSheet({ sheets, names }: Plan, name: string): readonly CellValue[] {
  const at = names.find((each) => each.name === name);
  const cells = sheets.find((sheet) => sheet.name === at?.sheet)?.cells ?? [];
  return cells
    .filter(({ row, column, value }) => {
      const { range } = at ?? {};
      const within = range && row >= range.row && row < range.row + range.rows && column === range.column;
      return within && typeof value === "number";
    })
    .map(({ value }) => value);
}

describe("the marks that can be had, whatever the weights and methods", () => {
  it("are Waste's half of the answers alone, and its quantitative share goes to the other measures", () => {
    const tender = tenderWith({
      measures: [
        { id: "good-jobs", weight: 26.67 },
        { id: "local-jobs", weight: 63.33 },
        { id: "waste", weight: 10 },
      ],
      weights: { price: 45, quality: 45, socialValue: 10 },
      exceptions: [{ rule: "social-value-weight", reason: "Agreed." }],
    });
    const [goodJobs, , waste] = marksOf(tender).measures;
    // Of 5 + 5 marks: 26.67 / 90 x 5 + 26.67% of 5, and 10% of 5 for Waste.
    expect(goodJobs?.together).toBeCloseTo(1.4817 + 1.3335, 4);
    expect(waste).toEqual({ quantitative: 0, qualitative: 0.5, side: 0.25, together: 0.5 });
  });

  it("sum by half to the half, and together to 100", () => {
    holds((tender) => {
      const marks = marksOf(tender);
      const sumOf = (part: "quantitative" | "qualitative") => total(marks.measures.map((each) => each[part]));
      expect(marks.price + marks.quality + marks.socialValue).toBeCloseTo(100, 9);
      expect(marks.quantitative + marks.qualitative).toBeCloseTo(marks.socialValue, 9);
      expect(total(marks.questions)).toBeCloseTo(marks.quality, 9);
      expect(sumOf("qualitative")).toBeCloseTo(marks.qualitative, 9);
      if (!scoresByPounds(tender)) expect(sumOf("quantitative")).toBeCloseTo(marks.quantitative, 9);
    });
  });

  it("are printed in the tender, criterion by criterion, question by question and measure by measure", () => {
    holds((tender) => {
      const marks = marksOf(tender);
      const plan = placeTender(tender, { proxyPack });
      expect(disclosed(plan, "Price")).toEqual([marks.price]);
      expect(disclosed(plan, "Quality")).toEqual([marks.quality]);
      expect(disclosed(plan, "Social value")).toEqual([marks.socialValue]);
      expect(disclosed(plan, "Quantitative part")).toEqual([marks.quantitative]);
      expect(disclosed(plan, "Qualitative part")).toEqual([marks.qualitative]);
      for (const [index, { weight }] of tender.qualityQuestions.entries()) {
        expect(disclosed(plan, `Q${index + 1}. `)).toEqual([weight, marks.questions[index]]);
      }
      for (const [index, { weight }] of tender.measures.entries()) {
        const { quantitative, qualitative, together } = marks.measures[index] ?? {};
        expect(disclosed(plan, `M${index + 1}. `)).toEqual(
          scoresByPounds(tender) ? [weight, qualitative] : [weight, quantitative, qualitative, together],
        );
      }
    });
  });

  it("are those of the score sheets", () => {
    holds((tender) => {
      const { questions, measures } = marksOf(tender);
      const plan = placeTender(tender, { proxyPack });
      const byMeasure = (figures: readonly (number | null)[]) => (scoresByPounds(tender) ? [] : figures);
      expect(onScoreSheet(plan, "Quality_Marks")).toEqual(questions);
      expect(onScoreSheet(plan, "SocialValue_AnswerMarks")).toEqual(
        measures.map(({ qualitative }) => qualitative),
      );
      expect(onScoreSheet(plan, "SocialValue_QuantityMarks")).toEqual(
        byMeasure(measures.map(({ quantitative }) => quantitative)),
      );
      expect(onScoreSheet(plan, "SocialValue_Marks")).toEqual(
        byMeasure(measures.map(({ together }) => together)),
      );
    });
  });

  it("are those of the form in which bidders answer", () => {
    holds((tender) => {
      const { questions, measures, ...criteria } = marksOf(tender);
      const plan = placeResponse(tender, { area: rotherhamArea, proxyPack });
      expect(onScoreSheet(plan, "Response_CriterionMarks")).toEqual([
        criteria.price,
        criteria.quality,
        criteria.socialValue,
        criteria.quantitative,
        criteria.qualitative,
      ]);
      expect(onScoreSheet(plan, "Response_QuestionMarks")).toEqual(criteria.quality > 0 ? questions : []);
      const isOwn = (index: number) => tender.measures[index]?.id === OWN;
      const asked = measures.filter((_, index) => !isOwn(index));
      const own = measures.filter((_, index) => isOwn(index));
      expect(onScoreSheet(plan, "Response_AnswerMarks")).toEqual(asked.map(({ qualitative }) => qualitative));
      expect(onScoreSheet(plan, "Response_QuantityMarks")).toEqual(
        scoresByPounds(tender) ? [] : asked.map(({ quantitative }) => quantitative),
      );
      expect(onScoreSheet(plan, "Response_OwnMarks")).toEqual(own.map(({ qualitative }) => qualitative));
    });
  });

  it("are those of the summaries, and what a bid without fault gets", () => {
    holds((tender) => {
      const marks = marksOf(tender);
      const evaluation = scoreTender(tender, { proxyPack });
      const [bid] = evaluation.bids;
      const [edition] = shippedEditions;
      if (!bid || !edition) throw new Error("no bid");
      const sections = summarySections(tender, evaluation, bid, edition);
      const halves = [
        ["Price", marks.price],
        ["Quality", marks.quality],
        ["Social value: quantitative", marks.quantitative],
        ["Social value: qualitative", marks.qualitative],
      ] as const;
      expect(sections.map(({ title, available }) => [title, available])).toEqual(
        halves.filter(([, available]) => available > 0),
      );
      const lines = new Map(sections.flatMap((section) => section.lines.map((line) => [line.item, line])));
      for (const [index, { id }] of tender.measures.entries()) {
        const { quantitative, side } = marks.measures[index] ?? {};
        const quantity = lines.get(`measures.${id}.quantity`);
        if (quantity) expect(quantity.available).toBe(quantitative);
        for (const part of ["appropriate", "achievable"]) {
          const answer = lines.get(`measures.${id}.${part}`);
          if (answer) expect([answer.available, answer.awarded]).toEqual([side, side]);
        }
      }
      expect(bid.total).toBeCloseTo(100, 9);
    });
  });
});
