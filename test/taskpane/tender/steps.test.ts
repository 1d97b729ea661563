import { emptyDraft } from "../../../src/taskpane/tender/draft";
import { fieldId } from "../../../src/taskpane/tender/field-of-issue";
import { checkDraft } from "../../../src/taskpane/tender/read-setup";
import {
  AT_REVIEW,
  AT_THE_BEGINNING,
  errorsOf,
  passing,
  stateOf,
  stepBeside,
  stepOfField,
  STEPS,
} from "../../../src/taskpane/tender/steps";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { changeDraft, withTypedNames } from "../../../src/taskpane/tender/change-draft";
import { groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { inLots } from "../../domain/tender/lot-tenders";

const wrong = checkDraft(emptyDraft, shippedEditions).errors;

describe("the steps of a set-up", () => {
  it.each([
    ["contract", ["reference", "title", "deadline", "kind", "route", "mostToWin"].map(fieldId.fact)],
    ["contract", [fieldId.invited(1, "name"), fieldId.addInvited, fieldId.lot(1, "title"), fieldId.addLot]],
    ["contract", [fieldId.callOff("title"), fieldId.fullCriteria("notice"), fieldId.statement("a-prompt")]],
    ["weights", [fieldId.weight("price"), fieldId.split("qualitative"), fieldId.method("price")]],
    [
      "weights",
      [fieldId.rule("tieFirst"), fieldId.proxyPack, ...["tieRule", "exceptionReason"].map(fieldId.fact)],
    ],
    ["questions", [fieldId.question(1, "title"), fieldId.questions, fieldId.minimum("quality")]],
    ["questions", [fieldId.moderation, fieldId.fact("answerDescriptors")]],
    ["measures", [fieldId.measure("skills"), fieldId.measureWeight("skills"), fieldId.measures]],
    ["measures", [fieldId.bespoke(1, "id"), fieldId.addBespoke]],
    [
      "people",
      [fieldId.person("bidders", 1), fieldId.bidderDetail(1, "email"), fieldId.people("evaluators")],
    ],
    ["people", [fieldId.fact("anonymous")]],
    ["review", [fieldId.file]],
  ])("have the fields of %s: %j", (step, fields) => {
    expect(fields.map(stepOfField)).toEqual(fields.map(() => step));
  });

  it("say of each what is wrong on it, even while later ones are empty", () => {
    expect(errorsOf("contract", wrong).map(({ field }) => field)).toContain("tender-reference");
    const weights = { price: "45", quality: "40", socialValue: "20" };
    const { errors } = checkDraft({ ...emptyDraft, weights }, shippedEditions);
    expect(errorsOf("weights", errors).map(({ message }) => message)).toEqual([
      "Weights of price, quality and social value must sum to 100; they sum to 105",
    ]);
    const counts = STEPS.map(({ id }) => errorsOf(id, errors).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(errors.length);
  });

  it("are not held against an officer before they are gone on from", () => {
    expect(stateOf("contract", AT_THE_BEGINNING, wrong)).toBe("not yet");
    const tried = passing(AT_THE_BEGINNING, "contract", "contract");
    expect(stateOf("contract", tried, wrong)).toBe("has errors");
    expect(stateOf("contract", passing(tried, "contract", "weights"), [])).toBe("done");
    expect(stateOf("questions", AT_REVIEW, [])).toBe("done");
  });

  it("follow one another from the contract to the review", () => {
    expect(stepBeside("contract", -1)).toBeUndefined();
    expect(stepBeside("contract", 1)?.title).toBe("Criteria and weights");
    expect(stepBeside("review", 1)).toBeUndefined();
  });
});

describe("what a draft comes to", () => {
  it("is the sheets that it adds, or the workbooks of its lots", () => {
    const checked = checkDraft(fromTenderJson(groundsMaintenance), shippedEditions);
    expect(checked).toMatchObject({ errors: [], makes: "Adds 8 sheets to this workbook." });
    const lots = inLots.lots?.each.length;
    expect(checkDraft(fromTenderJson(inLots), shippedEditions).makes).toBe(
      `Makes ${lots} workbooks, one for each lot.`,
    );
  });

  it("counts names that are typed and not yet added", () => {
    const draft = { ...fromTenderJson(tenderWith({})), bidders: [] };
    const typed = changeDraft(draft, { type: "to-add", list: "bidders", text: "Bidder A\n\nBidder B" });
    expect(checkDraft(typed, shippedEditions).errors.map(({ field }) => field)).toContain(
      "tender-bidders-new",
    );
    const added = withTypedNames(typed);
    expect(added.bidders.map(({ name }) => name)).toEqual(["Bidder A", "Bidder B"]);
    expect(added.toAdd).toEqual({ evaluators: "", bidders: "" });
    expect(checkDraft(added, shippedEditions).errors).toEqual([]);
    expect(withTypedNames(added)).toBe(added);
  });
});
