import { borough2026 } from "../domain/framework/borough";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { plainSuccession } from "../../src/domain/framework/succession";
import { comparison, editionBeside, editionFile, editionsAtHand, withEdition } from "../../src/jobs/editions";
import { NO_OTHERS, readSetupFields } from "../../src/jobs/own-edition";
import { jsonSource } from "./sources";
import { sourceOf } from "../../src/taskpane/parts/sources";

function loadText(name: string, text: string) {
  return editionBeside(sourceOf(new File([text], name)), [rotherham2019]);
}

function load(edition: object) {
  return loadText("edition.json", JSON.stringify(edition));
}

const next = { ...rotherham2019, id: "review-2027" };

describe("loading an edition file", () => {
  it("takes another edition", async () => {
    expect(await load(next)).toMatchObject({ ok: true, value: { id: "review-2027" } });
  });

  it("takes the shipped edition again, whatever the order of its keys", async () => {
    const turned = Object.fromEntries(Object.entries(rotherham2019).toReversed());
    expect((await load(turned)).ok).toBe(true);
  });

  it.each([
    [
      "other words under the shipped id",
      { ...rotherham2019, title: "Another" },
      "Give the edition an id of its own",
    ],
    ["a list", [], "File must be an entry with fields (edition.json)"],
    [
      "questions that do not share all of quality",
      { ...borough2026, questions: [{ id: "method", title: "Method", weight: 70, maximum: 5 }] },
      "Shares of the quality questions must sum to 100; they sum to 70",
    ],
    [
      "levels with commas between them, which are one",
      {
        ...borough2026,
        measures: borough2026.measures.map((each) =>
          each.levels ? { ...each, levels: [each.levels.join(", ")] } : each,
        ),
      },
      "Put semicolons between the levels, and take commas out of their names: entry, middle, higher is read as one level (edition.json, Apprentices)",
    ],
    [
      "a measure that is said to be the same and is gone",
      {
        ...rotherham2019,
        id: "next",
        measures: rotherham2019.measures.slice(1),
        follows: {
          edition: rotherham2019.id,
          measures: rotherham2019.measures.map(({ id }) => ({ measure: id, fate: "same" })),
        },
      },
      "good-jobs",
    ],
    [
      "an outcome of no priority",
      { ...rotherham2019, id: "new", priorities: rotherham2019.priorities.slice(1) },
      "is not among the edition's priorities",
    ],
  ])("refuses %s and says so", async (_, edition, words) => {
    const loaded = await load(edition);
    expect(loaded.ok).toBe(false);
    expect(loaded.issues.map(wordIssue).join("\n")).toContain(words);
  });

  it("refuses an entry that has a field twice, of which only the last would be read", async () => {
    const text = JSON.stringify(borough2026);
    const twice = text.replace('"unit":"fte"', '"unit":"fte","\\u0075nit":"hours"');
    const { ok, issues } = await loadText("edition.json", twice);
    expect([ok, issues.map(wordIssue)]).toEqual([
      false,
      [
        "Take out one of the two fields unit: one entry of the file has both, and only one of them would be read (edition.json)",
      ],
    ]);
    expect((await loadText("edition.json", text)).ok).toBe(true);
    const quoted = JSON.stringify({ ...borough2026, title: 'Borough "unit": {"a": 1, "a": 2}' });
    expect((await loadText("edition.json", quoted)).ok).toBe(true);
  });

  it("refuses text that is no JSON", async () => {
    const { issues } = await loadText("notes.txt", "an edition");
    expect(issues.map(({ code }) => code)).toEqual(["not-a-json-file"]);
  });
});

describe("an edition as a file", () => {
  it("has its id as name, and reads back as the same", async () => {
    const { name, bytes } = editionFile(next);
    expect(name).toBe("review-2027.json");
    expect(await loadText(name, new TextDecoder().decode(bytes))).toMatchObject({ ok: true, value: next });
  });
});

describe("the comparison of two editions", () => {
  it("names both by title and id, which may be alike but for the id", () => {
    expect(comparison(rotherham2019, next)).toMatchObject({
      title: `From ${rotherham2019.title} (rotherham-2019) to ${rotherham2019.title} (review-2027)`,
      lines: ["The two editions say the same."],
    });
  });
});

describe("the editions at hand", () => {
  it("are added to, and replaced where the id is the same", () => {
    const both = withEdition([rotherham2019], next);
    expect(both).toEqual([rotherham2019, next]);
    const again = { ...next, title: "Second draft" };
    expect(withEdition(both, again)).toEqual([rotherham2019, again]);
  });

  it("are held against the edition that they follow, in whatever order they are given", async () => {
    const { measures, ...follows } = plainSuccession(next, next);
    const file = (name: string, edition: object) => sourceOf(new File([JSON.stringify(edition)], name));
    const first = file("first.json", next);
    const following = (of: typeof measures) =>
      file("second.json", { ...next, id: "review-2028", follows: { ...follows, measures: of } });
    const sound = await editionsAtHand([following(measures), first]);
    expect([sound.ok, sound.issues]).toEqual([true, []]);
    const wrong = measures.map((each, index) =>
      index === 0 ? { ...each, fate: "replaced" as const, by: "no-such" } : each,
    );
    for (const files of [
      [first, following(wrong.slice(0, -1))],
      [following(wrong.slice(0, -1)), first],
    ]) {
      const { ok, issues } = await editionsAtHand(files);
      expect([ok, issues.map(wordIssue)]).toEqual([
        false,
        [
          expect.stringMatching(/^Say what became of measure .* of edition review-2027.*second\.json/),
          expect.stringMatching(/^Measure no-such is not in this edition.*second\.json/),
        ],
      ]);
    }
    const alone = await editionsAtHand([following(wrong)]);
    expect(alone.ok).toBe(true);
  });

  it("are put beside those there: refused for what they say wrongly, warned of for what one there says", async () => {
    const { measures, ...follows } = plainSuccession(next, next);
    const file = (edition: object) => sourceOf(new File([JSON.stringify(edition)], "loaded.json"));
    const following = (of: typeof measures) => ({
      ...next,
      id: "review-2028",
      follows: { ...follows, measures: of },
    });
    const wrong = following(measures.slice(1));
    const sound = await editionBeside(file(following(measures)), [rotherham2019, next]);
    expect([sound.ok, sound.issues]).toEqual([true, []]);
    const words = async (edition: object, there: Parameters<typeof editionBeside>[1]) => {
      const { ok, issues } = await editionBeside(file(edition), there);
      return [ok, issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`)];
    };
    const silent = "Say what became of measure .* of edition review-2027.*";
    expect(await words(wrong, [rotherham2019, next])).toEqual([
      false,
      [expect.stringMatching(`^error: ${silent}loaded\\.json`)],
    ]);
    expect(await words(next, [rotherham2019, wrong])).toEqual([
      true,
      [expect.stringMatching(`^warning: ${silent}${next.title}`)],
    ]);
    expect(await words(wrong, [rotherham2019])).toEqual([true, []]);
  });
});

describe("a set-up's fields for a form", () => {
  const fields = (setup: object) =>
    readSetupFields(jsonSource("tender.json", setup), { ...NO_OTHERS, editions: [rotherham2019] });

  it("are as they stand in the file, with the edition that it carries beside those at hand", async () => {
    expect(
      await fields({ title: "Parks", value: "not yet known", edition: next, framework: next.id }),
    ).toEqual({
      ok: true,
      value: {
        fields: { title: "Parks", value: "not yet known", framework: next.id },
        editions: [rotherham2019, next],
      },
      issues: [],
    });
  });

  it("are none of a list", async () => {
    const read = await fields([]);
    expect(read.issues.map(wordIssue)).toEqual(["File must be an entry with fields (tender.json)"]);
  });
});
