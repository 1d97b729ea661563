import { acrossEditions } from "../../../src/domain/register/across-editions";
import { acrossTwo, firstQuarter } from "../../parity/registers";

describe("measures across editions", () => {
  it("are added where an edition declares them to be the same, and nowhere else", () => {
    const runs = acrossEditions(acrossTwo.totals).map(
      ({ headline, measures, committed, claimedCounted }) => ({
        ...{ headline, committed, claimed: claimedCounted },
        of: measures.map(({ edition, became }) => [edition.id, became?.fate]),
      }),
    );
    expect(runs).toEqual([
      {
        ...{ headline: "Local jobs", committed: 11, claimed: 4 / 4 + 2.5 / 4 },
        of: [
          ["rotherham-2019", "same"],
          ["borough-2027", undefined],
        ],
      },
      {
        ...{ headline: "Young people work advice", committed: 5, claimed: 4 },
        of: [["borough-2027", undefined]],
      },
      { ...{ headline: "Local Spend", committed: 8000, claimed: 1000.1 }, of: [["rotherham-2019", "same"]] },
      { ...{ headline: "Apprenticeships", committed: 2, claimed: 1 }, of: [["rotherham-2019", "retired"]] },
      {
        ...{ headline: "Young people work advice", committed: 96, claimed: 10 },
        of: [["rotherham-2019", "replaced"]],
      },
    ]);
  });

  it("are none where no edition follows another", () => {
    expect(acrossEditions(firstQuarter.totals)).toEqual([]);
  });
});
