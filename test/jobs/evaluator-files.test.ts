import { withReceivedMarks } from "../../src/domain/evaluation/receive-marks";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { evaluatorFiles } from "../../src/jobs/evaluator-files";
import { workbookFile } from "../../src/jobs/job";
import { readMarks, receivedMarksWords } from "../../src/jobs/take-marks";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { tenderWith } from "../domain/tender/tenders";
import { filledEvaluatorFile } from "../e2e/filled-evaluator-file";
import { bytesSource, lostSource } from "./sources";

const { bids: _marked, ...setup } = moderatedTender;
const tender = tenderWith(setup);

const setUp = { tender, edition: rotherham2019 };
const at = "2026-05-06T09:30";

async function filled(evaluator: number, name = `marks ${evaluator + 1}.xlsx`) {
  return bytesSource(name, await filledEvaluatorFile(moderatedTender, evaluator));
}

describe("evaluators' files that came back", () => {
  it("are taken in together, and the tender records which file each evaluator's marks are from", async () => {
    const checked = await readMarks([await filled(0, "sent/marks 1.xlsx"), await filled(2)], setUp);
    const next = withReceivedMarks(tender, checked, at);
    expect(next.evaluatorFiles?.map(({ evaluator, file, received }) => [evaluator, file, received])).toEqual([
      ["Evaluator 1", "marks 1.xlsx", "2026-05-06T09:30"],
      ["Evaluator 3", "marks 3.xlsx", "2026-05-06T09:30"],
    ]);
    const [first] = next.bids;
    const before = moderatedTender.bids[0]?.quality["question-1"]?.marks;
    expect(first?.quality["question-1"]?.marks).toEqual([before?.[0], null, before?.[2]]);
  });

  it("leave the tender as it is where all are refused", async () => {
    const [file] = evaluatorFiles(setUp);
    const empty = await workbookFile({ name: "empty", plan: file?.place() ?? fail() });
    const checked = await readMarks(
      [
        bytesSource(empty.name, empty.bytes),
        bytesSource("notes.xlsx", new Uint8Array([1, 2])),
        lostSource("x.xlsx"),
      ],
      setUp,
    );
    expect(checked.map(({ marks }) => marks)).toEqual([undefined, undefined, undefined]);
    expect(checked.map(({ issues }) => issues.at(-1)?.code)).toEqual([
      expect.any(String),
      "not-a-workbook",
      "file-gone",
    ]);
    expect(withReceivedMarks(tender, checked, at)).toBe(tender);
  });

  it("are put aside where two are of one evaluator, each naming the other, and keep no other file back", async () => {
    const files = [await filled(0, "first.xlsx"), await filled(1), await filled(0, "second.xlsx")];
    const [first, other, second] = await readMarks(files, setUp);
    const said = (each = first) => [each?.marks, wordIssue(each?.issues[0] ?? fail())];
    expect(said()).toEqual([
      undefined,
      "Choose one file of each evaluator; second.xlsx has marks of Evaluator 1 too (first.xlsx)",
    ]);
    expect(said(second)).toEqual([
      undefined,
      "Choose one file of each evaluator; first.xlsx has marks of Evaluator 1 too (second.xlsx)",
    ]);
    expect(other?.marks?.evaluator).toBe("Evaluator 2");
  });

  it("say whose marks they replace", async () => {
    const once = withReceivedMarks(tender, await readMarks([await filled(0)], setUp), at);
    const again = await readMarks([await filled(0), await filled(1)], { ...setUp, tender: once });
    expect(again.map(receivedMarksWords)).toEqual([
      "the marks of Evaluator 1 can be taken in. They replace the marks of an earlier file.",
      "the marks of Evaluator 2 can be taken in.",
    ]);
  });

  it("are read one after the other, until the user cancels", async () => {
    const abort = new AbortController();
    const done: number[] = [];
    const onProgress = (count: number) => {
      done.push(count);
      if (count === 1) abort.abort();
    };
    const files = [await filled(0), await filled(1), await filled(2)];
    const read = readMarks(files, setUp, { signal: abort.signal, onProgress });
    await expect(read).rejects.toMatchObject({ name: "AbortError" });
    expect(done).toEqual([0, 1]);
  });
});

function fail(): never {
  throw new Error("a refused file has no issue");
}

describe("the evaluators' empty files", () => {
  it("have names of their own even where only forbidden characters tell evaluators apart", () => {
    const evaluators = ["Lot 1/2", "Lot 1:2"];
    const files = evaluatorFiles({ tender: tenderWith({ evaluators }), edition: rotherham2019 });
    expect(files.map(({ name }) => name)).toEqual([
      "Marks T-2026-014 Lot 1-2",
      "Marks T-2026-014 Lot 1-2 (2)",
    ]);
  });
});
