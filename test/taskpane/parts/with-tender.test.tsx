import { renderToStaticMarkup } from "react-dom/server";
import { makeIssue } from "../../../src/domain/issues/issue";
import { OpenJob } from "../../../src/taskpane/parts/open-job";
import { WithTender } from "../../../src/taskpane/parts/with-tender";

const read = () => Promise.resolve();

function shown(...issues: readonly ReturnType<typeof makeIssue>[]): string {
  return renderToStaticMarkup(
    <OpenJob value={() => undefined}>
      <WithTender found={{ ok: false, issues }} read={read}>
        {() => "the tender"}
      </WithTender>
    </OpenJob>,
  );
}

describe("a job that needs a tender", () => {
  it("says in an empty workbook what it is for and offers to set one up, without an error", () => {
    const html = shown(makeIssue("error", {}, "not-a-tender"));
    expect(html).toContain("No tender is in this workbook");
    expect(html).toContain("Set up a tender");
    expect(html).not.toContain("alert");
    expect(html).not.toContain("Error");
  });

  it("says of a tender's sheets that were altered why they cannot be read", () => {
    const html = shown(makeIssue("error", {}, "stamp-damaged"));
    expect(html).toContain("The tender could not be read");
    expect(html).not.toContain("Set up a tender");
  });
});
