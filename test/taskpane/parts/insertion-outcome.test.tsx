import { renderToStaticMarkup } from "react-dom/server";
import { InsertionAtWork } from "../../../src/taskpane/parts/insertion-outcome";

const ignore = () => undefined;

describe("sheets that are being added", () => {
  it("are counted by steps, and can be cancelled", () => {
    const html = renderToStaticMarkup(
      <InsertionAtWork progress={{ state: "at-work", done: 3, total: 10 }} onCancel={ignore} />,
    );
    expect(html).toContain("Adding the sheets");
    expect(html).toContain("3 of 10 steps");
    expect(html).not.toContain("aria-disabled");
  });

  it("are said to be taken out once that is cancelled, and it is not cancelled twice", () => {
    const html = renderToStaticMarkup(
      <InsertionAtWork
        progress={{ state: "at-work", done: 3, total: 10, isCancelled: true }}
        onCancel={ignore}
      />,
    );
    expect(html).toContain("Taking out what was added");
    expect(html).not.toContain("of 10 steps");
    expect(html).toContain('aria-disabled="true"');
  });
});
