import { renderToStaticMarkup } from "react-dom/server";
import { NextEditionPage } from "../../../src/taskpane/editions/next-edition-page";
import { emptyReview, withNewMeasure } from "../../../src/taskpane/editions/review-draft";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import { CouncilProvider } from "../../../src/taskpane/parts/council";
import { EditionsProvider } from "../../../src/taskpane/parts/editions";
import { unlabelled } from "../unlabelled";

beforeAll(registerFluentIcons);

const ignore = () => undefined;

describe("the page of the next edition", () => {
  it("shows the words of a measure that is reworded and the fields of a new one, each with a label of its own", () => {
    const draft = {
      ...withNewMeasure(emptyReview),
      from: "rotherham-2019",
      fates: { waste: "reword" },
    } as const;
    const kept = { offer: undefined, taken: ignore, forget: ignore };
    const typed = { draft, onChange: ignore, kept, isFresh: false };
    const html = renderToStaticMarkup(
      <CouncilProvider>
        <EditionsProvider>
          <NextEditionPage typed={typed} onBack={ignore} />
        </EditionsProvider>
      </CouncilProvider>,
    );
    expect(unlabelled(html)).toEqual([]);
    expect([...html.matchAll(/<legend>([^<]*)/g)].map(([, text]) => text)).toEqual([
      "Words of Waste",
      "New measure 1",
    ]);
    const ids = [...html.matchAll(/ id="(review-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
