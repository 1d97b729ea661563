import type { InventedScheme } from "../../domain/scheme/invented";
import type { OfferScale } from "../../domain/scheme/offers";
import type { TenderFile } from "../../domain/tender/file";
import { columnsFor, type At, type Column } from "../language/block";
import { numberColumn } from "../language/number-column";
import { marked } from "../language/palette";
import { formula, given } from "../language/piece";
import { allOf, firstOf, isNumber, onceNumbers, orEmpty, partOfBest, rankAmong } from "../language/formulas";
import { priceShare } from "../tender/price-share";
import type { InventedKey, SchemeModel } from "./bids";
import { highestLeft } from "./offers";
import { elementAt } from "../language/element";

export interface TrialGroup {
  readonly label: string;
}

export type TrialRow = InventedScheme["weights"][number];

export type WithdrawalRow = InventedScheme["withdrawals"][number] & {
  /** Of the bid that is withdrawn, from 0. */
  readonly index: number;
};

/** Gives a cell of an invented bid's line, by its column's key and the bid's number from 0, as formulas refer to it. */
export type BidCells = (key: InventedKey, index: number) => string;

type WeightPart = keyof TenderFile["weights"];

const WEIGHT_NAMES: Readonly<Record<WeightPart, string>> = {
  price: "Scheme_WeightPrice",
  quality: "Scheme_WeightQuality",
  socialValue: "Scheme_WeightSocialValue",
};

function countedPrices(cells: BidCells, count: number): string {
  return `${cells("countedPrice", 0)}:${cells("countedPrice", count - 1)}`;
}

/** Each weight from 5 below to 5 above, the three weights that makes, and the bids' ranks with the totals behind them. */
export function trialColumns({ tender, scheme: { scores }, scale }: SchemeModel, cells: BidCells) {
  const lowest = `MIN(${countedPrices(cells, scores.length)})`;
  return columnsFor<TrialRow, TrialGroup>()([
    blank("number", 5),
    {
      key: "part",
      heading: "Weight that moves",
      width: 26,
      group: { style: "groupTitle", content: ({ label }) => given(label) },
    },
    {
      key: "change",
      heading: "Change",
      headingStyle: "headingOfFigures",
      width: 15,
      row: { style: "givenNumber", content: ({ change }) => given(change) },
    },
    weightColumn("price", "Price weight"),
    weightColumn("quality", "Quality weight"),
    weightColumn("socialValue", "Social value weight"),
    ...scores.map((_, index) =>
      rankColumn<TrialGroup, TrialRow>(cells, index, scores.length, "Scheme_TrialRank"),
    ),
    ...scores.map((_, index): Column<TrialGroup, TrialRow, `total${number}`, WeightPart> => {
      const of = (key: InventedKey) => cells(key, index);
      return totalColumn(index, (at) => {
        const price = of("countedPrice");
        const share = priceShare(tender.methods.price, price, lowest);
        const ofSocialValue = scale ? of("socialValueShare") : `${of("socialValue")}/100`;
        const scores = [
          `${at("price")}*${share}`,
          `${at("quality")}*${of("quality")}/100`,
          `${at("socialValue")}*${ofSocialValue}`,
        ];
        return onceNumbers([price], `ROUND(${scores.join("+")},9)`);
      });
    }),
  ]);
}

function weightColumn<const Part extends WeightPart>(
  part: Part,
  heading: string,
): Column<TrialGroup, TrialRow, Part, "change"> {
  return {
    key: part,
    heading,
    headingStyle: "headingOfFigures",
    width: 10,
    row: {
      style: "score",
      content: ({ part: moved, weights }, at) => {
        const [own, base] = [WEIGHT_NAMES[part], WEIGHT_NAMES[moved]];
        const text =
          part === moved
            ? `${own}+${at("change")}`
            : `IF(${base}=100,0,${own}*(100-${base}-${at("change")})/(100-${base}))`;
        return formula(text, weights[part]);
      },
    },
  };
}

/** Ranks once each bid in turn is withdrawn, with the lowest price that is left and the totals behind them. */
export function withdrawalColumns(
  model: SchemeModel,
  cells: BidCells,
  quantities: WithdrawalCells | undefined,
) {
  const { tender, scale } = model;
  const { scores } = model.scheme;
  const prices = countedPrices(cells, scores.length);
  return columnsFor<WithdrawalRow>()([
    numberColumn(),
    {
      key: "bidder",
      heading: "Withdrawn",
      width: 26,
      row: {
        style: "given",
        content: ({ index, bidder }) => {
          const name = cells("bidder", index);
          return formula(`IF(${name}="","",${name})`, bidder);
        },
      },
    },
    {
      key: "lowest",
      heading: "Lowest price left",
      headingStyle: "headingOfFigures",
      width: 15,
      row: {
        style: "money",
        content: ({ index, lowest }) => {
          const own = cells("countedPrice", index);
          const [lowestOfAll, secondLowest] = [`MIN(${prices})`, `SMALL(${prices},2)`];
          const withoutOwn = firstOf(
            [
              [`COUNT(${prices})<2`, '""'],
              [`${own}=${lowestOfAll}`, secondLowest],
            ],
            lowestOfAll,
          );
          const asBefore = `IF(COUNT(${prices})=0,"",${lowestOfAll})`;
          return formula(`IF(${isNumber(own)},${withoutOwn},${asBefore})`, lowest);
        },
      },
    },
    scale?.byPounds ? poundsLeft(cells, scores.length) : blank("first", 11),
    blank("second", 12),
    blank("third", 10),
    ...scores.map((_, index) =>
      rankColumn<never, WithdrawalRow>(cells, index, scores.length, "Scheme_WithdrawalRank"),
    ),
    ...scores.map((_, index): Column<never, WithdrawalRow, `total${number}`, WithdrawnFrom> => {
      const of = (key: InventedKey) => cells(key, index);
      return withdrawalTotal(index, (at, row) => {
        const share = priceShare(tender.methods.price, of("countedPrice"), at("lowest"));
        const ofSocialValue = scale
          ? `Scheme_WeightSocialValue*${socialValueLeft(at, row.index, { bid: index, of, scale, quantities })}`
          : of("socialValueScore");
        const scored = `ROUND(Scheme_WeightPrice*${share}+${of("qualityScore")}+${ofSocialValue},9)`;
        const isLeft = `${at("number")}<>${index + 1}`;
        return orEmpty(allOf(isLeft, isNumber(of("countedPrice")), isNumber(at("lowest"))), scored);
      });
    }),
  ]);
}

type WithdrawnFrom = "number" | "lowest" | "first";

/** The columns of what is offered, as formulas refer to them: each line's share, what a bid offers, and what is left without one. */
export interface WithdrawalCells {
  readonly shares: string;
  readonly counted: (bid: number) => string;
  readonly left: (withdrawn: number) => string;
}

interface Remaining {
  readonly bid: number;
  readonly of: (key: InventedKey) => string;
  readonly scale: OfferScale;
  readonly quantities: WithdrawalCells | undefined;
}

/** A bid's share of the marks for social value once another is withdrawn: what is left sets the scale. */
function socialValueLeft(
  at: At<WithdrawnFrom>,
  withdrawn: number,
  { bid, of, scale, quantities }: Remaining,
): string {
  const answers = `Scheme_SplitAnswers*${of("socialValue")}/100`;
  if (!quantities) return `(${answers})/100`;
  const left = quantities.left(withdrawn);
  const ofQuantities = scale.byPounds
    ? partOfBest(of("pounds"), `N(${at("first")})`)
    : `SUMPRODUCT(${quantities.shares}*${quantities.counted(bid)}/(${left}+(${left}=0)))/100`;
  return `(Scheme_SplitQuantities*${ofQuantities}+${answers})/100`;
}

/** The highest total in pounds of the bids that are left. */
function poundsLeft(cells: BidCells, count: number): Column<never, WithdrawalRow, "first", never> {
  const pounds = `${cells("pounds", 0)}:${cells("pounds", count - 1)}`;
  return {
    key: "first",
    heading: "Highest offers left",
    headingStyle: "headingOfFigures",
    width: 11,
    row: {
      style: "money",
      content: ({ index, benchmarks }) =>
        formula(highestLeft(pounds, cells("pounds", index)), benchmarks.pounds),
    },
  };
}

function withdrawalTotal(
  index: number,
  text: (at: At<WithdrawnFrom>, row: WithdrawalRow) => string,
): Column<never, WithdrawalRow, `total${number}`, WithdrawnFrom> {
  const column = totalColumn<never, WithdrawalRow, WithdrawnFrom>(index, () => "");
  return {
    ...column,
    row: {
      style: "working",
      content: (row, at) => formula(text(at, row), elementAt(row.totals, index)),
    },
  };
}

/** A column that keeps the tables below each other in line. */
function blank<Group, Row, const Key extends string>(
  key: Key,
  width: number,
): Column<Group, Row, Key, never> {
  return { key, heading: "", width };
}

interface Tried {
  readonly ranks: readonly (number | null)[];
  readonly totals: readonly (number | null)[];
}

function rankColumn<Group, Row extends Tried>(
  cells: BidCells,
  index: number,
  count: number,
  name: string,
): Column<Group, Row, `rank${number}`, `rank${number}` | `total${number}`> {
  const base = cells("rank", index);
  return {
    key: `rank${index}`,
    heading: `Rank of bid ${index + 1}`,
    headingStyle: "headingOfFigures",
    width: 10,
    name: `${name}${index + 1}`,
    row: {
      style: "rank",
      content: ({ ranks }, at) => {
        const total = at(`total${index}`);
        return formula(
          onceNumbers([total], rankAmong(at.across("total0", `total${count - 1}`), total)),
          elementAt(ranks, index),
        );
      },
    },
    marks: [
      {
        when: (at) => `AND(ISNUMBER(${at(`rank${index}`)}),${at(`rank${index}`)}<>${base})`,
        look: marked.missing,
      },
    ],
  };
}

function totalColumn<Group, Row extends Tried, Refers extends string>(
  index: number,
  text: (at: At<Refers>) => string,
): Column<Group, Row, `total${number}`, Refers> {
  return {
    key: `total${index}`,
    heading: `Total of bid ${index + 1}`,
    headingStyle: "headingOfFigures",
    width: 10,
    row: { style: "working", content: ({ totals }, at) => formula(text(at), elementAt(totals, index)) },
  };
}
