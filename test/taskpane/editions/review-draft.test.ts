import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  checkReview,
  emptyReview,
  type ReviewDraft,
  reviewField,
  withNewMeasure,
  typedWords,
} from "../../../src/taskpane/editions/review-draft";
import { readKeptReview } from "../../../src/taskpane/editions/kept-review";
import type { NewMeasure } from "../../../src/taskpane/parts/new-measure";

const named = { ...emptyReview, id: "rotherham-2027", title: "Framework 2027", published: "2027-04" };

const waste = rotherham2019.measures.find(({ id }) => id === "waste") ?? rotherham2019.measures[0];
if (!waste) throw new Error("the edition has no measures");
const wasteSays = typedWords(emptyReview, waste);

const withAdded = (parts: Partial<NewMeasure>): ReviewDraft => {
  const draft = withNewMeasure(named);
  const orchards = {
    ...{ id: "orchards", headline: " Orchards ", outcome: "environment", definition: "Fruit trees" },
    ...{ unit: "number", accumulation: "flow", decimals: "0", counting: "Trees", evidence: "A list" },
  };
  return { ...draft, added: draft.added.map((each) => ({ ...each, ...orchards, ...parts })) };
};

function errorsOf(draft: ReviewDraft) {
  const checked = checkReview(draft, rotherham2019);
  if (checked.ok) throw new Error("the review was taken");
  expect(checked.issues).toEqual([]);
  return checked.errors.map(({ field, message }) => [field, message]);
}

function madeFrom(draft: ReviewDraft) {
  const checked = checkReview(draft, rotherham2019);
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  return checked.reviewed;
}

describe("a yearly review that the browser keeps", () => {
  it.each([
    ["an empty one", emptyReview],
    [
      "one that is half typed",
      { ...withAdded({}), fates: { waste: "reword" }, words: { waste: wasteSays } } as const,
    ],
  ])("is read again letter for letter: %s", (_, draft) => {
    expect(readKeptReview(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it("is not taken from another version", () => {
    expect(readKeptReview({ ...named, fates: { waste: "forget" } })).toBeUndefined();
    expect(readKeptReview({ ...named, added: [{ key: 1 }] })).toBeUndefined();
  });
});

describe("a yearly review that is typed in the pane", () => {
  it("retires a measure, and takes of the words only those that were changed", () => {
    const { edition, changes } = madeFrom({
      ...named,
      fates: { skills: "retire", waste: "reword", emissions: "keep" },
      words: {
        waste: { ...wasteSays, definition: "Commitment to reuse ", flaws: "No number.\n\n Not counted. " },
        emissions: { ...wasteSays, headline: "Tried, and kept after all" },
      },
    });
    const { flaws: _flaws, ...words } = waste;
    expect(edition.measures.find(({ id }) => id === "waste")).toEqual({
      ...words,
      definition: "Commitment to reuse",
      flaws: ["No number.", "Not counted."],
    });
    expect(edition.measures.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(["skills"]);
    expect(changes.lines.filter((line) => line.startsWith("Emissions"))).toEqual([]);
  });

  it("adds nothing to a measure of which another word was changed", () => {
    const neets = rotherham2019.measures.find(({ id }) => id === "neets");
    if (!neets) throw new Error("the edition has no NEETs");
    const { edition } = madeFrom({
      ...named,
      fates: { neets: "reword" },
      words: { neets: { ...typedWords(emptyReview, neets), headline: "Not in work" } },
    });
    expect(edition.measures.find(({ id }) => id === "neets")).toEqual({
      ...neets,
      headline: "Not in work",
    });
    expect(neets).not.toHaveProperty("flaws");
  });

  it("leaves a measure alone that the edition has retired already, whatever was typed before it was chosen", () => {
    const measures = rotherham2019.measures.map((each) =>
      each.id === "waste" ? { ...each, retired: true } : each,
    );
    const draft: ReviewDraft = { ...named, fates: { waste: "retire" } };
    expect(checkReview(draft, { ...rotherham2019, measures })).toMatchObject({ ok: true });
  });

  it("adds a measure with all that was typed of it", () => {
    const { edition, file } = madeFrom(
      withAdded({ number: "19", levels: "2, 3 ,4+", flaws: "A fault", nationalToms: "NT31" }),
    );
    expect(edition.measures.at(-1)).toEqual({
      ...{ id: "orchards", number: 19, outcome: "environment", headline: "Orchards" },
      ...{ definition: "Fruit trees", unit: "number", levels: ["2", "3", "4+"], accumulation: "flow" },
      ...{ decimals: 0, counting: "Trees", evidence: "A list", flaws: ["A fault"], nationalToms: "NT31" },
    });
    expect(file.name).toBe("rotherham-2027.json");
  });

  it("says at each field what is missing of the names", () => {
    expect(errorsOf(emptyReview)).toEqual([
      [reviewField.of("id"), "Enter the id"],
      [reviewField.of("title"), "Enter the title"],
      [reviewField.of("published"), "Enter the date of publication"],
    ]);
  });

  it.each<[string, ReviewDraft, string, string]>([
    [
      "the id of the edition that is changed",
      { ...named, id: "rotherham-2019" },
      reviewField.of("id"),
      "Give the edition an id of its own; rotherham-2019 is the id of another edition",
    ],
    [
      "no new words",
      { ...named, fates: { skills: "retire", waste: "reword" } },
      reviewField.fate("waste"),
      "Say what changes in the words of measure waste, or leave it as it is (Waste)",
    ],
    [
      "words that were taken out",
      { ...named, fates: { waste: "reword" }, words: { waste: { ...wasteSays, counting: " " } } },
      reviewField.word("waste", "counting"),
      "Enter the counting note (reworded measure 1)",
    ],
    [
      "a new measure with an id that is taken",
      withAdded({ id: "waste" }),
      reviewField.added(1, "id"),
      "Id waste is used twice; give each its own (new measure 1)",
    ],
    [
      "decimals that are no number",
      withAdded({ decimals: "none" }),
      reviewField.added(1, "decimals"),
      "Decimals must be a number (new measure 1)",
    ],
    [
      "a level that is too long",
      withAdded({ levels: `2, ${"3".repeat(300)}` }),
      reviewField.added(1, "levels"),
      "Level must be 255 characters or fewer (new measure 1)",
    ],
    [
      "more measures than an edition can have",
      {
        ...named,
        added: Array.from({ length: 83 }, (_, key) => ({
          ...(withAdded({}).added[0] as NewMeasure),
          ...{ key, id: `orchards-${key}` },
        })),
      },
      reviewField.of("add"),
      "Measures must have 100 entries or fewer",
    ],
  ])("is refused at its field: %s", (_, draft, field, message) => {
    expect(errorsOf(draft)).toEqual([[field, message]]);
  });
});
