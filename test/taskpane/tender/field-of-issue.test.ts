import { errorAt } from "../../../src/domain/issues/schema-issues";
import { changeDraft, type DraftChange } from "../../../src/taskpane/tender/change-draft";
import { emptyDraft } from "../../../src/taskpane/tender/draft";
import { fieldOfIssue } from "../../../src/taskpane/tender/field-of-issue";

const changes: readonly DraftChange[] = [
  { type: "add-question" },
  { type: "add-question" },
  { type: "move-question", key: 2, by: -1 },
  { type: "pick-measure", id: "skills", picked: true },
  { type: "add-names", list: "bidders", names: ["Bidder A"] },
  { type: "add-invited" },
  { type: "statement", prompt: "modern-slavery", text: "A statement is asked for." },
  { type: "add-bespoke" },
  { type: "add-lot" },
  { type: "add-lot" },
];
const filled = changes.reduce(changeDraft, emptyDraft);

function field(path: readonly (string | number)[], draft = filled): string {
  return fieldOfIssue(errorAt(path, "missing", { label: "title" }), draft);
}

describe("the field that an issue in tender.json links to", () => {
  it.each([
    [["value"], "tender-value"],
    [["weights"], "tender-weight-price"],
    [["weights", "socialValue"], "tender-weight-socialValue"],
    [["socialValueSplit"], "tender-split-quantitative"],
    [["qualityQuestions", 0, "weight"], "tender-question-2-weight"],
    [["qualityQuestions", 1, "id"], "tender-question-1-title"],
    [["qualityQuestions"], "tender-question-2-weight"],
    [["measures", 0, "weight"], "tender-measure-skills-weight"],
    [["bidders", 0, "name"], "tender-bidders-3"],
    [["bidders", 0, "address"], "tender-bidders-3-address"],
    [["bidders", 0, "email"], "tender-bidders-3-email"],
    [["bidders", 0, "identifier"], "tender-bidders-3-identifier"],
    [["qualityQuestions", 0, "descriptors", "5"], "tender-question-2-descriptors"],
    [["lots", "each"], "tender-lot-6-value"],
    [["lots", "each", 1, "title"], "tender-lot-7-title"],
    [["lots", "each", 1, "id"], "tender-lot-7-title"],
    [["lots", "each", 1, "value"], "tender-lot-7-value"],
    [["lots", "each", 1, "bidders", 0], "tender-lot-7-bidders"],
    [["lots", "each", 0, "weights", "price"], "tender-file"],
    [["lots", "mostToWin"], "tender-mostToWin"],
    [["fullCriteria"], "tender-full-criteria-document"],
    [["fullCriteria", "notice"], "tender-full-criteria-notice"],
    [["answerDescriptors", "5"], "tender-answerDescriptors"],
    [["invited"], "tender-invited-4-name"],
    [["invited", 0, "date"], "tender-invited-4-date"],
    [["statements", 0, "text"], "tender-statement-modern-slavery"],
    [["evaluators"], "tender-evaluators-new"],
    [[], "tender-file"],
    [["bids", 0, "price"], "tender-file"],
    [["exceptions", 0, "reason"], "tender-exceptionReason"],
    [["measures", 0, "levelWeights", "3"], "tender-measure-skills-levels"],
    [["measures", 0, "level"], "tender-measure-skills-level"],
    [["bespokeMeasures", 0, "unit"], "tender-bespoke-5-unit"],
    [["bespokeMeasures", 0, "levels", 1], "tender-bespoke-5-levels"],
    [["bespokeMeasures", 0], "tender-bespoke-5-id"],
    [["tieBreaks", 0], "tender-rule-tieFirst"],
    [["tieBreaks", 1], "tender-rule-tieThen"],
    [["tieRule"], "tender-tieRule"],
  ])("of %j is %s", (path, id) => expect(field(path)).toBe(id));

  it.each([
    [["qualityQuestions"], "tender-add-question"],
    [["nothingOffered"], "tender-rule-nothingOffered"],
    [["blankHalf"], "tender-rule-blankHalf"],
    [["measures"], "tender-measures"],
    [["invited"], "tender-add-invited"],
    [["bidders"], "tender-bidders-new"],
    [["bespokeMeasures"], "tender-add-bespoke"],
  ])("of an empty %j is where one is added", (path, id) => expect(field(path, emptyDraft)).toBe(id));
});
