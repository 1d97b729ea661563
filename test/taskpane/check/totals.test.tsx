import { renderToStaticMarkup } from "react-dom/server";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { Totals } from "../../../src/taskpane/check/totals";
import { bid, tenderWith } from "../../domain/tender/tenders";

describe("the scores so far", () => {
  it("say of a bid that is out that it has none, and of an incomplete one that it has none yet", () => {
    const { bids } = scoreTender(
      tenderWith({
        bids: [
          { ...bid("Bidder A"), status: "withdrawn", statusReason: "By letter" },
          bid("Bidder B", { price: null }),
          bid("Bidder C"),
        ],
      }),
    );
    const rows = renderToStaticMarkup(<Totals bids={bids} />)
      .split("<tr>")
      .slice(2);
    expect(rows.map((row) => [...row.matchAll(/"sv-figure">([^<]*)/g)].map(([, text]) => text))).toEqual([
      ["none", "none"],
      ["none yet", "none yet"],
      [expect.stringMatching(/^\d+\.\d\d$/), "none yet"],
    ]);
    // No status breaks within a word, however narrow the pane is.
    expect(rows.map((row) => /"sv-whole">([^<]*)/.exec(row)?.[1])).toEqual([
      "Withdrawn",
      "Incomplete",
      "Complete",
    ]);
  });
});
