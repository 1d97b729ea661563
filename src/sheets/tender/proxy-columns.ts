import { hasQuantity } from "../../domain/framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../../domain/framework/proxies";
import { poundsPerUnitOf } from "../../domain/evaluation/social-value";
import { quantitativeScoreColumn } from "./measure-columns";
import type { TenderModel } from "./model";
import { formula, given } from "../language/piece";
import { scoringReference } from "./scoring";
import type { SocialValueColumn } from "./measure-line";

/** Quantities in pounds, and each measure's part of the bid's pounds over the highest bid's. */
export function proxyColumns(model: TenderModel, pack: ProxyPack): readonly SocialValueColumn[] {
  const poundsPerUnit = poundsPerUnitBy(pack);
  const own = scoringReference(model, "pounds");
  const counted = scoringReference(model, "countedPounds");
  return [
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
            `IF(AND(ISNUMBER(${at("usable")}),ISNUMBER(${at("poundsPerUnit")})),${at("usable")}*${at("poundsPerUnit")},"")`,
            score.pounds,
          ),
      },
    },
    quantitativeScoreColumn((at) => {
      const bid = `INDEX(${own},${at("number")})`;
      const highest = `MAX(${bid},${counted})`;
      const carries = "Weight_SocialValue*Split_Quantitative/100";
      return `IF(AND(ISNUMBER(${bid}),COUNT(${counted})>0),IF(${highest}=0,0,N(${at("pounds")})/${highest}*${carries}),"")`;
    }),
  ];
}
