import { wordIssue } from "../../../src/domain/issues/word-issue";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { evaluatorFiles, written } from "../../../src/taskpane/evaluators/make-files";
import { checkFiles, takenIn } from "../../../src/taskpane/evaluators/take-in";
import { moderatedTender } from "../../domain/tender/moderated-tender";
import { tenderWith } from "../../domain/tender/tenders";
import { filledEvaluatorFile } from "../../e2e/filled-evaluator-file";

const { bids: _marked, ...setup } = moderatedTender;
const tender = tenderWith(setup);

async function filled(evaluator: number, name = `marks ${evaluator + 1}.xlsx`) {
  return { name, bytes: await filledEvaluatorFile(moderatedTender, evaluator) };
}

const check = (files: Parameters<typeof checkFiles>[0]) => checkFiles(files, tender, rotherham2019);

describe("evaluators' files that came back", () => {
  it("are taken in together, and the tender records which file each evaluator's marks are from", async () => {
    const checked = await check([await filled(0), await filled(2)]);
    const next = takenIn(tender, checked, "2026-05-06T09:30");
    expect(next.evaluatorFiles?.map(({ evaluator, file, received }) => [evaluator, file, received])).toEqual([
      ["Evaluator 1", "marks 1.xlsx", "2026-05-06T09:30"],
      ["Evaluator 3", "marks 3.xlsx", "2026-05-06T09:30"],
    ]);
    const [first] = next.bids;
    const before = moderatedTender.bids[0]?.quality["question-1"]?.marks;
    expect(first?.quality["question-1"]?.marks).toEqual([before?.[0], null, before?.[2]]);
  });

  it("leave the tender as it is where all are refused", async () => {
    const [empty] = await written(evaluatorFiles(tender, rotherham2019).slice(0, 1));
    const checked = await check([
      empty ?? { name: "", bytes: new Uint8Array() },
      { name: "notes.xlsx", bytes: new Uint8Array([1, 2]) },
    ]);
    expect(checked.map(({ marks }) => marks)).toEqual([undefined, undefined]);
    expect(takenIn(tender, checked, "2026-05-06T09:30")).toBe(tender);
  });

  it("are both refused where two are of one evaluator, each naming the other", async () => {
    const checked = await check([await filled(0, "first.xlsx"), await filled(0, "second.xlsx")]);
    expect(checked.map(({ marks, issues }) => [marks, wordIssue(issues[0] ?? fail())])).toEqual([
      [undefined, "Choose one file of each evaluator; second.xlsx has marks of Evaluator 1 too (first.xlsx)"],
      [undefined, "Choose one file of each evaluator; first.xlsx has marks of Evaluator 1 too (second.xlsx)"],
    ]);
  });
});

function fail(): never {
  throw new Error("a refused file has no issue");
}

describe("the evaluators' empty files", () => {
  it("have names of their own even where only forbidden characters tell evaluators apart", () => {
    const evaluators = ["Lot 1/2", "Lot 1:2"];
    const files = evaluatorFiles(tenderWith({ evaluators }), rotherham2019);
    expect(files.map(({ name }) => name)).toEqual([
      "Marks T-2026-014 Lot 1-2",
      "Marks T-2026-014 Lot 1-2 (2)",
    ]);
  });
});
