import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { exampleTender } from "../../../src/jobs/example-tender";
import { HelpPage } from "../../../src/taskpane/help/help-page";
import { TERMS, termsIn } from "../../../src/taskpane/help/terms";
import { unlabelled } from "../unlabelled";

const html = renderToStaticMarkup(<HelpPage onBack={() => undefined} />);

describe("the help page", () => {
  it("explains a score with the figures that the rules give for the example", () => {
    const { tender, edition } = exampleTender();
    const [first] = scoreTender(tender, { editions: [edition] }).bids;
    const text = html.replace(/<[^>]+>/g, "");
    expect(text).toContain(`£218,000.00 / £231,500.00 × 40 = ${first?.priceScore?.toFixed(2)}`);
    expect(text).toContain(`Total ${first?.total?.toFixed(2)}, rank ${first?.rank} of 3`);
  });

  it("has every word of the field that the glossary has, and none of the code's", () => {
    const glossary = readFileSync(join(process.cwd(), "docs", "glossary.md"), "utf8");
    expect(TERMS.length).toBeGreaterThan(30);
    for (const { word } of TERMS) expect(glossary).toContain(`| ${word}`);
    expect(TERMS.map(({ word }) => word)).not.toContain("plan");
    expect(
      termsIn("## The field\n\n| word | meaning |\n| --- | --- |\n| bid | what `x` is |\n\n## The code\n"),
    ).toEqual([{ word: "bid", meaning: "What x is" }]);
  });

  it("has a label for its field", () => {
    expect(unlabelled(html)).toEqual([]);
  });
});
