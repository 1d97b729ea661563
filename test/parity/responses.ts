import { placeResponse } from "../../src/sheets/response/workbook";
import type { Plan } from "../../src/workbook/plan";
import { answered, askedTender, smallTender } from "../domain/response/responses";

/** Situations whose formulas must give the same in every engine. */
export const responsePlans: readonly (readonly [string, Plan])[] = [
  ["blank", placeResponse(askedTender)],
  ["filled in", placeResponse(askedTender, { bidder: "Bidder A", entries: answered })],
  [
    "half filled in, with a text at its limit",
    placeResponse(askedTender, {
      bidder: "Bidder A",
      entries: {
        offers: [{ quantity: 1 }, { quantity: 0.01, method: "x".repeat(2000) }, {}, { quantity: 2 }],
        plan: [{ later: "All kept" }],
        answers: { team: "Two teams" },
      },
    }),
  ],
  ["of one measure, with a delivery plan", placeResponse(smallTender)],
  [
    "of one measure, filled in",
    placeResponse(smallTender, {
      bidder: "Bidder B",
      entries: { offers: [{ quantity: 3, method: "By ourselves" }], plan: [{ quarter1: "Begun" }] },
    }),
  ],
];
