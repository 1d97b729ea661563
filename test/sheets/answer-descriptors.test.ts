import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { isSetupFingerprint, setupFingerprint } from "../../src/domain/evaluation/evaluator-marks";
import { isFormOf, responseForm } from "../../src/domain/response/form";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { tenderWith } from "../domain/tender/tenders";

const evaluators = ["Evaluator 1", "Evaluator 2"];
const bare = tenderWith({ evaluators });
const described = tenderWith({ evaluators, answerDescriptors: { "0": "No answer.", "5": "Fits in full." } });
const WORDS = "0: No answer.\n5: Fits in full.";

const textsOf = ({ sheets }: Plan, sheet: string) =>
  (sheets.find(({ name }) => name === sheet)?.cells ?? []).map(({ value }) => String(value));

describe("what the marks of social value answers mean", () => {
  it("is what bidders read on the sheet Tender, where the tender says it", () => {
    const [told, untold] = [described, bare].map((each) => textsOf(placeTender(each), "Tender"));
    expect(told).toContain(WORDS);
    expect(told?.length).toBe((untold?.length ?? 0) + 2);
  });

  it("is what bidders read in the form in which they answer, and makes it another tender's", () => {
    const texts = textsOf(placeResponse(described, { area: rotherhamArea }), "Instructions");
    expect(texts).toEqual(expect.arrayContaining(["0: No answer.", "5: Fits in full."]));
    expect(textsOf(placeResponse(bare, { area: rotherhamArea }), "Instructions").join()).not.toContain(
      "of a measure's answer mean",
    );
    const [form, formOfBare] = [
      responseForm(described, { area: rotherhamArea }),
      responseForm(bare, { area: rotherhamArea }),
    ];
    expect([isFormOf(form, form), isFormOf(formOfBare, form)]).toEqual([true, false]);
  });

  it("is what evaluators read beside each measure, and makes their files another's", () => {
    const texts = textsOf(placeEvaluatorFile(described, "Evaluator 1"), "Social value");
    expect(texts.filter((text) => text.endsWith(WORDS))).toHaveLength(3);
    expect(isSetupFingerprint(setupFingerprint(described), described)).toBe(true);
    expect(isSetupFingerprint(setupFingerprint(bare), described)).toBe(false);
  });
});
