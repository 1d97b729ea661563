import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import { lettersOf } from "../../domain/evaluation/letters";
import { sameName } from "../../domain/tender/bids";
import { type EvaluatorFile, evaluatorFiles } from "../../jobs/evaluator-files";
import { workbookFile } from "../../jobs/job";
import { handOverWorkbook, handOverZip, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import type { TenderSetup } from "../../jobs/tender";

/** The files of a tender's evaluators, and how making them went last. */
export function useFilesToSend(here: TenderSetup) {
  const [said, setSaid] = useState<Said>();
  const files = evaluatorFiles(here);
  return {
    said,
    files,
    open: async ({ place, name }: EvaluatorFile) => setSaid(await handOverWorkbook(place(), name)),
    all: async () => {
      const written = files.map(({ name, place }) => workbookFile({ name, plan: place() }));
      setSaid(handOverZip(await Promise.all(written), "Evaluator files.zip"));
    },
  };
}

/** A file for each evaluator, one by one. */
export function FilesToSend(props: {
  readonly here: TenderSetup;
  readonly toSend: ReturnType<typeof useFilesToSend>;
}) {
  const { here } = props;
  const { said, files, open } = props.toSend;
  const { tender } = here;
  return (
    <section aria-labelledby="evaluators-send">
      <h2 id="evaluators-send">Files to send</h2>
      <p>
        Each evaluator declares interests and marks alone. A file shows what each bid answers and offers, as
        far as responses were taken in; it holds no price and nothing of the other evaluators.
      </p>
      <LettersKept here={here} />
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
      <SaidLine said={said} />
    </section>
  );
}

/** Which letter is whose, where evaluators see no names. */
function LettersKept({ here }: { readonly here: TenderSetup }) {
  const letters = lettersOf(here.tender);
  if (!letters) return undefined;
  return (
    <>
      <p>Bidders stand under letters in these files. Keep to yourself which letter is whose:</p>
      <ul>
        {letters.map(({ label, name }) => (
          <li key={label}>
            {label} is {name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "marks taken in on 30/04/2026 12:00 from marks.xlsx" */
function receivedWords(taken: TenderSetup["tender"]["evaluatorFiles"], evaluator: string): string {
  const record = taken?.find((each) => sameName(each.evaluator, evaluator));
  if (!record) return "no file taken in yet";
  const [day = "", time] = record.received.split("T");
  const when = [day.split("-").toReversed().join("/"), ...(time === undefined ? [] : [time])].join(" ");
  return `marks taken in on ${when} from ${record.file}`;
}
