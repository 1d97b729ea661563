import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { loadEdition } from "../../../src/taskpane/editions/load-edition";
import { withEdition } from "../../../src/taskpane/parts/editions";

function load(edition: object) {
  return loadEdition("edition.json", JSON.stringify(edition));
}

describe("loading an edition file", () => {
  it("takes another edition", () => {
    const next = { ...rotherham2019, id: "review-2027" };
    expect(load(next)).toMatchObject({ ok: true, value: { id: "review-2027" } });
  });

  it("takes the shipped edition again, whatever the order of its keys", () => {
    const turned = Object.fromEntries(Object.entries(rotherham2019).toReversed());
    expect(load(turned).ok).toBe(true);
  });

  it.each([
    [
      "other words under the shipped id",
      { ...rotherham2019, title: "Another" },
      "Give the new edition its own id",
    ],
    ["a list", [], "Choose a JSON file, as this pane saves them (edition.json)"],
    [
      "an outcome of no priority",
      { ...rotherham2019, id: "new", priorities: rotherham2019.priorities.slice(1) },
      "is not among the edition's priorities",
    ],
  ])("refuses %s and says so", (_, edition, words) => {
    const loaded = load(edition);
    expect(loaded.ok).toBe(false);
    expect(loaded.issues.map(wordIssue).join("\n")).toContain(words);
  });

  it("refuses text that is no JSON", () => {
    expect(loadEdition("notes.txt", "an edition").issues.map(({ code }) => code)).toEqual([
      "not-a-json-object",
    ]);
  });
});

describe("the editions at hand", () => {
  const next = { ...rotherham2019, id: "review-2027" };

  it("are added to, and replaced where the id is the same", () => {
    const both = withEdition([rotherham2019], next);
    expect(both).toEqual([rotherham2019, next]);
    const again = { ...next, title: "Second draft" };
    expect(withEdition(both, again)).toEqual([rotherham2019, again]);
  });
});
