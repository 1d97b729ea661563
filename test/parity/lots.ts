import type { ScoredLots } from "../../src/domain/evaluation/award-by-lot";
import { scoredLots } from "../domain/tender/lot-tenders";

const abc = (...totals: readonly (number | null | undefined)[]) =>
  totals.map((total, index) => [`Bidder ${"ABC".charAt(index)}`, total] as const);

/** Overviews of lots on which domain, embedded workbook and LibreOffice must agree, cell by cell. */
export const overviews: readonly (readonly [string, ScoredLots])[] = [
  [
    "a bidder first in every lot that may win one",
    scoredLots(1, { South: abc(80, 70, 60), North: abc(90, 70, 71), East: abc(90, 80, 70) }),
  ],
  [
    "a bidder first in every lot that may win two",
    scoredLots(2, { South: abc(80, 70), North: abc(90, 70, 71), East: abc(90, 80) }),
  ],
  ["no limit", scoredLots(3, { South: abc(80, 70), North: abc(90, 70), East: abc(90, 80) })],
  [
    "equal bids that nobody decided between, and lots that wait for them",
    scoredLots(1, { South: abc(80, 80), North: abc(90, 70), East: abc(50, 60, 70) }),
  ],
  [
    "equal bids that were decided between",
    scoredLots(1, { South: abc(80, 80), North: abc(90, 70), East: abc(50, 60, 70) }, { South: "bidder b" }),
  ],
  [
    "a decision for a bid that is not among the equal ones",
    scoredLots(1, { South: abc(80, 80, 70), North: abc(90, 70) }, { South: "Bidder C" }),
  ],
  [
    "bids that become equal because one is passed over",
    scoredLots(1, { South: abc(80, 70), North: abc(90, 70, 70) }),
  ],
  [
    "a lot that is incomplete",
    scoredLots(1, { South: abc(80, undefined), North: abc(90, 70), East: abc(null, 60, 70) }),
  ],
  [
    "a lot whose workbook is missing",
    scoredLots(2, { South: undefined, North: abc(90, 70), East: abc(90, 70), West: abc(90, 70) }),
  ],
  [
    "every bid out, and none left that can win",
    scoredLots(1, { South: abc(null, null), North: abc(80), East: abc(80) }),
  ],
  [
    "names that formulas could take for something else",
    scoredLots(
      1,
      {
        'South "A", * and ?': [
          ["*", 80],
          ["=1+1", 70],
          [">5", 60],
        ],
        "~North": [
          ["*", 80],
          [">5", 70],
          ["=1+1", 70],
        ],
        East: [
          ["*", 80],
          [">5", 70],
        ],
      },
      { "~North": ">5" },
    ),
  ],
  [
    "ten lots of thirty bidders",
    scoredLots(
      3,
      Object.fromEntries(
        Array.from({ length: 10 }, (_, lot) => [
          `Lot ${lot + 1}`,
          Array.from(
            { length: 30 },
            (_each, bid) => [`Bidder ${bid}`, ((bid * 7 + lot * 3) % 31) + 50.125] as const,
          ),
        ]),
      ),
    ),
  ],
];
