import { checkAssessment } from "../../../src/domain/assessment/rules";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { formerWordings, shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { parseEditionFile } from "../../../src/domain/framework/edition-file";
import { FORMER_PROMPTS, promptsOf } from "../../../src/domain/framework/prompts";
import { titledStatements } from "../../../src/domain/tender/statements";
import { assessmentWith } from "../assessment/assessments";
import { borough2026 } from "./borough";

const lighting = {
  id: "lighting",
  title: "Lighting",
  group: "Energy",
  question: "Which lamps will save power?",
};
const own = { ...borough2026, prompts: [lighting] };

const asked = (parts: object, edition: typeof own) =>
  checkAssessment({ ...assessmentWith({}), framework: edition.id, measures: [], ...parts }, [edition])
    .map(wordIssue)
    .filter((said) => /^Answer: |answer to/.test(said));

describe("the prompts of an edition", () => {
  it("are asked in an assessment in place of those of before", () => {
    expect(asked({ prompts: [] }, own)).toEqual(["Answer: Which lamps will save power?"]);
    expect(asked({ prompts: [{ id: "lighting", answer: "LEDs." }] }, own)).toEqual([]);
    expect(asked({ prompts: [] }, { ...own, prompts: [] })).toEqual([]);
    expect(asked({ prompts: [{ id: "heating", answer: "None." }] }, own)).toContainEqual(
      expect.stringMatching(/^Take out the answer to heating, .*the framework edition has lighting/),
    );
  });

  it("title what is stated, with answers to those of before behind", () => {
    const statements = [
      { id: "co-design", text: "Friends of the park." },
      { id: "lighting", text: "LEDs." },
    ];
    expect(titledStatements({ statements }, own).map(({ group, title }) => [group, title])).toEqual([
      ["Energy", "Lighting"],
      ["Commissioning", "Co-design"],
    ]);
  });

  it("are those of before where the edition gives none, and no principle of a council's own in models of others", () => {
    expect(promptsOf(rotherham2019)).toBe(FORMER_PROMPTS);
    for (const edition of shippedEditions.filter(({ anyBuyer }) => anyBuyer))
      expect(promptsOf(edition).map(({ group }) => group)).not.toContain("Keep It Local");
  });

  it("may be missing in files of models that came before", () => {
    for (const before of formerWordings) expect(parseEditionFile(before)).toMatchObject({ ok: true });
  });
});
