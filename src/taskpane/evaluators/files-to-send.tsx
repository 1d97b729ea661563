import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import { sameName } from "../../domain/tender/bids";
import { handOverWorkbook, handOverZip, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import type { TenderToScore } from "../../jobs/tender";
import { type EvaluatorFile, evaluatorFiles, written } from "./make-files";

/** A file for each evaluator: one by one, or all as one zip. */
export function FilesToSend({ tender, edition }: Pick<TenderToScore, "tender" | "edition">) {
  const [said, setSaid] = useState<Said>();
  const files = evaluatorFiles(tender, edition);
  const open = async ({ plan, name }: EvaluatorFile) => setSaid(await handOverWorkbook(plan(), name));
  const all = async () => setSaid(handOverZip(await written(files), "Evaluator files.zip"));
  return (
    <section aria-labelledby="evaluators-send">
      <h2 id="evaluators-send">Files to send</h2>
      <p>
        Each evaluator declares interests and marks alone. A file holds no price and nothing of the other
        evaluators.
      </p>
      <ul className="sv-jobs">
        {files.map((file) => (
          <li key={file.evaluator}>
            <strong>{file.evaluator}</strong>: {receivedWords(tender.evaluatorFiles, file.evaluator)}
            <div>
              <DefaultButton
                text="Make the file"
                ariaLabel={`Make the file for ${file.evaluator}`}
                onClick={() => void open(file)}
              />
            </div>
          </li>
        ))}
      </ul>
      <DefaultButton text="Make all files as one zip" onClick={() => void all()} />
      <SaidLine said={said} />
    </section>
  );
}

/** "marks taken in on 30/04/2026 12:00 from marks.xlsx" */
function receivedWords(taken: TenderToScore["tender"]["evaluatorFiles"], evaluator: string): string {
  const record = taken?.find((each) => sameName(each.evaluator, evaluator));
  if (!record) return "no file taken in yet";
  const [day = "", time] = record.received.split("T");
  const when = [day.split("-").toReversed().join("/"), ...(time === undefined ? [] : [time])].join(" ");
  return `marks taken in on ${when} from ${record.file}`;
}
