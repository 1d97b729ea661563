import { renderToStaticMarkup } from "react-dom/server";
import { makeIssue } from "../../../src/domain/issues/issue";
import { IssuePlan } from "../../../src/taskpane/parts/issue-plan";
import { unlabelled } from "../unlabelled";

const reason = (evaluator: number, cell: string) =>
  makeIssue(
    "warning",
    {
      sheet: "Moderation",
      cell,
      subject: "Approach, Bidder A",
      path: ["bids", 0, "quality", "a", "reasons", evaluator],
    },
    "reason-missing",
    { label: "mark" },
  );

describe("the plan of what is to be done", () => {
  it("folds the places of one thing, names each by its row and column, and walks through them", () => {
    const html = renderToStaticMarkup(
      <IssuePlan issues={[reason(0, "F5"), reason(1, "H5")]} evaluators={["Evaluator 1", "Evaluator 2"]} />,
    );
    expect(html).toContain("Give the reason for 2 marks");
    expect(html.match(/<details/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Approach, Bidder A: H5, go to cell H5 on Moderation"');
    expect(html).toContain("Go to the first");
    expect([...html.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      "All evaluators",
      "Evaluator 1",
      "Evaluator 2",
    ]);
    expect(unlabelled(html)).toEqual([]);
  });

  it("says of each place what is wrong there, where that differs", () => {
    const low = (cell: string, price: number) =>
      makeIssue("warning", { sheet: "Scoring", cell }, "price-abnormally-low", {
        price,
        share: 80,
        mean: 900,
      });
    const html = renderToStaticMarkup(
      <IssuePlan issues={[low("C10", 10), low("C11", 20), low("C12", 30), low("C13", 40)]} />,
    );
    expect(html).toContain("and 3 more like this");
    const places = [
      ...html.matchAll(/<li>(Price of £\d+)[^<]*<(?:a|button)[^>]*aria-label="Go to cell (C\d+)/g),
    ];
    expect(places.map(([, words, cell]) => [words, cell])).toEqual([
      ["Price of £10", "C10"],
      ["Price of £20", "C11"],
      ["Price of £30", "C12"],
      ["Price of £40", "C13"],
    ]);
  });

  it("says so where nothing is to be done", () => {
    expect(renderToStaticMarkup(<IssuePlan issues={[]} />)).toContain("No mistakes were found.");
  });
});
