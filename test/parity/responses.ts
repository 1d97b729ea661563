import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeResponse } from "../../src/sheets/response/workbook";
import type { Plan } from "../../src/workbook/plan";
import { answered, askedTender, countedTender, smallTender } from "../domain/response/responses";
import { groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { ownTender, repairCafe, toolLibrary } from "../domain/tender/own-measure-tenders";
import { inventedPack } from "./tenders";

/** Situations whose formulas must give the same in every engine. */
export const responsePlans: readonly (readonly [string, Plan])[] = [
  ["blank", placeResponse(askedTender, { area: rotherhamArea })],
  ["filled in", placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered })],
  [
    "without the price",
    placeResponse(askedTender, { area: rotherhamArea, entries: answered, part: "offer" }),
  ],
  [
    "with quantities by quarter, of which one sum is another than the offer",
    placeResponse(askedTender, {
      area: rotherhamArea,
      part: "offer",
      entries: {
        ...answered,
        due: [{ quarter1: 4.5 }, { quarter1: 12, later: 1 }, { quarter2: 5 }, {}, { quarter4: 50_000.75 }],
      },
    }),
  ],
  [
    "of the price alone",
    placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", part: "price" }),
  ],
  [
    "of the price alone, filled in",
    placeResponse(askedTender, { area: rotherhamArea, entries: answered, part: "price" }),
  ],
  [
    "half filled in, with a text at its limit",
    placeResponse(askedTender, {
      area: rotherhamArea,
      bidder: "Bidder A",
      entries: {
        offers: [{ quantity: 1 }, { quantity: 0.01, method: "x".repeat(2000) }, {}, { quantity: 2 }],
        plan: [{ later: "All kept" }],
        answers: { team: "Two teams" },
      },
    }),
  ],
  [
    "with counting rules broken",
    placeResponse(countedTender, {
      area: rotherhamArea,
      bidder: "Bidder A",
      entries: {
        price: 100,
        offers: [
          { quantity: 5, method: "Posts" },
          { quantity: 4.5, method: "Posts" },
          { quantity: 0.5, method: "A student" },
          { quantity: 5, method: "An intern" },
          { quantity: 90, method: "Hire" },
          { quantity: 20, method: "To the village hall" },
        ],
      },
    }),
  ],
  [
    "with counting rules not to be told yet",
    placeResponse(countedTender, { area: rotherhamArea, entries: { offers: [{ quantity: 5 }] } }),
  ],
  [
    "with lines for measures of the bidder's own",
    placeResponse(ownTender(), { area: rotherhamArea, part: "offer" }),
  ],
  [
    "with measures of the bidder's own, some of them half filled in or under a headline twice",
    placeResponse(ownTender(), {
      area: rotherhamArea,
      part: "offer",
      bidder: "Bidder A",
      entries: {
        own: [
          repairCafe,
          { ...toolLibrary, headline: "repair CAFÉ" },
          { headline: "Waste", unit: "bins", quantity: 3 },
          { unit: "events", quantity: 2 },
          { headline: "In words alone", unit: "talks", method: "In schools", evidence: "x".repeat(500) },
        ],
      },
    }),
  ],
  [
    "with subcontractors",
    placeResponse(tenderWith({ namesSubcontractors: true }), {
      area: rotherhamArea,
      part: "offer",
      entries: { subcontractors: [{ name: "S1", sme: true, share: 20 }] },
    }),
  ],
  ["of one measure, with a delivery plan", placeResponse(smallTender, { area: rotherhamArea })],
  [
    "scored in pounds, filled in but for a quantity",
    placeResponse(
      tenderWith({
        methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
        proxyPack: "pack.json",
      }),
      {
        area: rotherhamArea,
        bidder: "Bidder B",
        proxyPack: inventedPack,
        entries: {
          offers: [{ quantity: 3.5, method: "By ourselves" }, { quantity: 2 }, { quantity: 1 }, {}, {}],
          plan: [{ quarter1: "Begun" }],
        },
      },
    ),
  ],
];
