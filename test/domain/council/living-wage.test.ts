import { livingWages, wagePeriods, withCouncilsRates } from "../../../src/domain/council/living-wage";
import { parseSettings } from "../../../src/domain/council/settings";

const inWords = (first: string, last: string, rates = livingWages) =>
  wagePeriods(first, last, rates).map((each) => [each.first, each.last, each.wage?.hourly]);

describe("the living wage of a quarter", () => {
  it.each([
    ["within a year of one rate", "2026-07-01", "2026-09-30", [["2026-07-01", "2026-09-30", 13.45]]],
    [
      "in which the rate changes",
      "2026-04-01",
      "2026-06-30",
      [
        ["2026-04-01", "2026-04-30", 12.6],
        ["2026-05-01", "2026-06-30", 13.45],
      ],
    ],
    [
      "in which the last known rate has had its year",
      "2027-04-01",
      "2027-06-30",
      [
        ["2027-04-01", "2027-04-30", 13.45],
        ["2027-05-01", "2027-06-30", undefined],
      ],
    ],
    ["after every known rate", "2027-07-01", "2027-09-30", [["2027-07-01", "2027-09-30", undefined]]],
    [
      "before the first known rate",
      "2025-04-01",
      "2025-06-30",
      [
        ["2025-04-01", "2025-04-30", undefined],
        ["2025-05-01", "2025-06-30", 12.6],
      ],
    ],
  ])("%s", (_, first, last, periods) => expect(inWords(first, last)).toEqual(periods));

  it("is a council's where it has one of the same day, and later ones in the order of their days", () => {
    const own = [
      { from: "2027-05-01", hourly: 14, source: "announced" },
      { from: "2026-05-01", hourly: 13.5, source: "corrected" },
    ];
    expect(inWords("2026-04-01", "2027-06-30", withCouncilsRates(own))).toEqual([
      ["2026-04-01", "2026-04-30", 12.6],
      ["2026-05-01", "2027-04-30", 13.5],
      ["2027-05-01", "2027-06-30", 14],
    ]);
  });

  it("is refused in settings where a day has two", () => {
    const rate = { from: "2027-05-01", hourly: 14, source: "announced" };
    expect(parseSettings({ livingWages: [rate] }).ok).toBe(true);
    expect(parseSettings({ livingWages: [rate, { ...rate, hourly: 15 }] }).issues).toMatchObject([
      { code: "settings-repeated", limits: { name: "2027-05-01" } },
    ]);
  });
});
