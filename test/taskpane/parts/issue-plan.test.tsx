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

  it("says so where nothing is to be done", () => {
    expect(renderToStaticMarkup(<IssuePlan issues={[]} />)).toContain("No mistakes were found.");
  });
});
