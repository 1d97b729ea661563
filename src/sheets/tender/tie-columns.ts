import { decidingFigure } from "../../domain/evaluation/ties";
import type { TieBreak } from "../../domain/tender/file";
import { TIE_BREAK_RULES } from "../../domain/tender/methods";
import { decimalsToTell, rounded, TELLING_DECIMALS, withDecimals } from "../../domain/values/decimals";
import { type At, columnsFor } from "../language/block";
import { isNumber, onceNumbers, orEmpty, rankAmong } from "../language/formulas";
import { formula } from "../language/piece";
import type { BidColumn } from "./bid-line";
import { type BidRow, saysWhatIsCounted, tellsTotalsApart, type TenderModel } from "./model";

type TieKey = "tieFirst" | "tieThen";
const TIE_KEYS: readonly TieKey[] = ["tieFirst", "tieThen"];

const COMPARED = {
  "lower-price": "price",
  "higher-quality": "qualityScore",
  "higher-social-value": "socialValueScore",
} as const satisfies Readonly<Record<TieBreak, string>>;

interface TieColumn {
  readonly key: TieKey;
  readonly tieBreak: TieBreak;
}

function tieColumnsOf({ tender: { tieBreaks = [] } }: TenderModel): readonly TieColumn[] {
  return TIE_KEYS.flatMap((key, index) => {
    const tieBreak = tieBreaks[index];
    return tieBreak ? [{ key, tieBreak }] : [];
  });
}

/** The figures that tie-breaks compare, of bids with a total, to nine places. */
export function tieColumns(model: TenderModel) {
  return columnsFor<BidRow, never, Compared>()(tieColumnsOf(model).map(tieColumn));
}

type Compared = (typeof COMPARED)[TieBreak] | "roundedTotal";

function tieColumn({ key, tieBreak }: TieColumn): BidColumn<TieKey, Compared> {
  return {
    key,
    heading: `${TIE_BREAK_RULES[tieBreak].title}, of equal totals`,
    headingStyle: "headingOfFigures",
    width: 14,
    row: {
      style: tieBreak === "lower-price" ? "workingMoney" : "working",
      content: ({ scores }, at) => {
        const figure = at(COMPARED[tieBreak]);
        return formula(
          onceNumbers([at("roundedTotal"), figure], `ROUND(${figure},${TELLING_DECIMALS})`),
          scores.total === null ? null : decidingFigure(scores, tieBreak),
        );
      },
    },
  };
}

/**
 * One more than the bids that come before: those with higher totals, and of those with the same one, those that a tie-break
 * puts before while the earlier tie-breaks find them equal.
 */
export function rankFormula(model: TenderModel, at: At<TieKey | "roundedTotal">): string {
  const total = at("roundedTotal");
  const same = (key: TieKey | "roundedTotal") => `(${at.all(key)}=${at(key)})`;
  const columns = tieColumnsOf(model);
  const before = columns.map(({ key, tieBreak }, index) => {
    const earlier = columns.slice(0, index).map((column) => same(column.key));
    const better = `(${at.all(key)}${tieBreak === "lower-price" ? "<" : ">"}${at(key)})`;
    return `SUMPRODUCT(${[same("roundedTotal"), ...earlier, better].join("*")})`;
  });
  return [rankAmong(at.all("roundedTotal"), total), ...before].join("+");
}

/** The total as it is printed: with two decimals, or as many as tell the totals apart. */
export function toldTotal(model: TenderModel) {
  return columnsFor<BidRow, never, "roundedTotal" | "decimals">()(
    tellsTotalsApart(model)
      ? [
          {
            key: "toldTotal",
            heading: saysWhatIsCounted(model)
              ? "Total, with the decimals that tell bids apart"
              : "Total, told apart from others",
            headingStyle: "headingOfFigures",
            width: 20,
            name: "Scoring_TotalToldApart",
            row: {
              style: "total",
              content: ({ scores: { total } }, at) =>
                formula(
                  onceNumbers(
                    [at("roundedTotal")],
                    `FIXED(${at("roundedTotal")},MAX(${at.all("decimals")}),TRUE)`,
                  ),
                  total === null ? null : withDecimals(total, decimalsToTell(totalsOf(model))),
                ),
            },
          },
        ]
      : [],
  );
}

/** For each total the next lower one, and how many decimals tell the two apart: the most of these tell all totals apart. */
export function tellingColumns(model: TenderModel) {
  return columnsFor<BidRow, never, "roundedTotal">()(
    tellsTotalsApart(model) ? [nextLower(model), decimals(model)] : [],
  );
}

const nextLower = (model: TenderModel): BidColumn<"nextLower", "roundedTotal"> => ({
  key: "nextLower",
  heading: "Next lower total",
  headingStyle: "headingOfFigures",
  width: 14,
  row: {
    style: "working",
    content: ({ scores: { total } }, at) => {
      const totals = at.all("roundedTotal");
      const above = `COUNTIF(${totals},">="&${at("roundedTotal")})`;
      return formula(
        orEmpty(isNumber(at("roundedTotal")), `IF(${above}<COUNT(${totals}),LARGE(${totals},${above}+1),"")`),
        nextLowerTotal(model, total),
      );
    },
  },
});

const decimals = (model: TenderModel): BidColumn<"decimals", "nextLower" | "roundedTotal"> => ({
  key: "decimals",
  heading: "Decimals that tell them apart",
  headingStyle: "headingOfFigures",
  width: 12,
  row: {
    style: "working",
    content: ({ scores: { total } }, at) => {
      const [own, next] = [at("roundedTotal"), at("nextLower")];
      const tells = Array.from({ length: TELLING_DECIMALS - LEAST }, (_, more) => LEAST + more).reduceRight(
        (rest, places) => `IF(ROUND(${own},${places})<>ROUND(${next},${places}),${places},${rest})`,
        String(TELLING_DECIMALS),
      );
      const lower = nextLowerTotal(model, total);
      return formula(
        `IF(${isNumber(next)},${tells},${LEAST})`,
        total === null || lower === null ? LEAST : decimalsToTell([total, lower]),
      );
    },
  },
});

/** Decimals that scores have at least. */
const LEAST = 2;

function totalsOf({ evaluation }: TenderModel): readonly number[] {
  return evaluation.bids.flatMap(({ total }) => (total === null ? [] : [rounded(total, TELLING_DECIMALS)]));
}

function nextLowerTotal(model: TenderModel, total: number | null): number | null {
  if (total === null) return null;
  const lower = totalsOf(model).filter((other) => other < rounded(total, TELLING_DECIMALS));
  return lower.length === 0 ? null : Math.max(...lower);
}
