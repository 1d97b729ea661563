import { isSetupFingerprint, setupFingerprint } from "../../../src/domain/evaluation/evaluator-marks";
import { placeEvaluatorFile } from "../../../src/sheets/evaluator/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { tenderWith } from "../../domain/tender/tenders";

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

  it("is what evaluators read beside each measure, and makes their files another's", () => {
    const texts = textsOf(placeEvaluatorFile(described, "Evaluator 1"), "Social value");
    expect(texts.filter((text) => text.endsWith(WORDS))).toHaveLength(3);
    expect(isSetupFingerprint(setupFingerprint(described), described)).toBe(true);
    expect(isSetupFingerprint(setupFingerprint(bare), described)).toBe(false);
  });
});
