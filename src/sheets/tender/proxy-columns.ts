import { hasQuantity } from "../../domain/framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../../domain/framework/proxies";
import { poundsPerUnitOf } from "../../domain/evaluation/social-value";
import { quantitativeScoreColumn } from "./measure-columns";
import { type At, columnsFor } from "../language/block";
import { allOf, isNumber, onceNumbers, orEmpty, unlessZero } from "../language/formulas";
import { marksOfHalf } from "./half-marks";
import type { TenderModel } from "./model";
import { formula, given } from "../language/piece";
import { bidderCells, scoringReference } from "./scoring";
import type { MeasureLine, OfferLine } from "./measure-line";

/** Quantities in pounds, and each measure's part of the bid's pounds over the highest bid's. */
export function proxyColumns(model: TenderModel, pack: ProxyPack) {
  const poundsPerUnit = poundsPerUnitBy(pack);
  const poundsOfBid = bidderCells(model, "pounds");
  const counted = scoringReference(model, "countedPounds");
  return columnsFor<OfferLine, MeasureLine, "number" | "usable">()([
    {
      key: "poundsPerUnit",
      heading: `£ a unit (${pack.edition})`,
      headingStyle: "headingOfFigures",
      width: 12,
      row: {
        style: "money",
        content: ({ measure: { measure }, offer }) =>
          given(hasQuantity(measure.definition) ? poundsPerUnitOf(offer, measure, poundsPerUnit) : null),
      },
    },
    {
      key: "pounds",
      heading: "Offer in £",
      headingStyle: "headingOfFigures",
      width: 14,
      name: "SocialValue_Pounds",
      row: {
        style: "money",
        content: ({ score }, at) =>
          formula(
            onceNumbers([at("usable"), at("poundsPerUnit")], `${at("usable")}*${at("poundsPerUnit")}`),
            score.pounds,
          ),
      },
    },
    quantitativeScoreColumn((at: At<"number" | "pounds">, row) => {
      const bid = poundsOfBid(row, at("number"));
      const highest = `MAX(${bid},${counted})`;
      const part = `N(${at("pounds")})/${highest}*${marksOfHalf("Quantitative")}`;
      return orEmpty(allOf(isNumber(bid), `COUNT(${counted})>0`), unlessZero(highest, part));
    }),
  ]);
}
