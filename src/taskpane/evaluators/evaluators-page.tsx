import { Page } from "../parts/page";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { FilesComeBack } from "./files-come-back";
import { FilesToSend } from "./files-to-send";

/** The evaluators' files: made and sent, and taken in again when they are filled. */
export function EvaluatorsPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title="Evaluator files" onBack={onBack}>
      <WithTender found={found} read={read}>
        {(here) =>
          here.tender.evaluators.length === 0 ? (
            <p>The tender in this workbook names no evaluator, so its marks are typed into the sheets.</p>
          ) : (
            <>
              <FilesToSend here={here} />
              <FilesComeBack here={here} onTaken={read} />
            </>
          )
        }
      </WithTender>
    </Page>
  );
}
