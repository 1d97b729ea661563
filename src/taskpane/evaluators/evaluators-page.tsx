import { PrimaryButton } from "office-ui-fabric-react";
import { counted } from "../../domain/issues/words/sentences";
import type { TenderToScore } from "../../jobs/tender";
import { Footer } from "../parts/footer";
import { Page } from "../parts/page";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { FilesComeBack } from "./files-come-back";
import { FilesToSend, useFilesToSend } from "./files-to-send";
import { titleOf } from "../start/stages";

/** The evaluators' files: made and sent, and taken in again when they are filled. */
export function EvaluatorsPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title={titleOf("evaluators")} onBack={onBack}>
      <WithTender found={found} read={read}>
        {(here) =>
          here.tender.evaluators.length === 0 ? (
            <p>The tender in this workbook names no evaluator, so its marks are typed into the sheets.</p>
          ) : (
            <Files here={here} read={read} />
          )
        }
      </WithTender>
    </Page>
  );
}

function Files({ here, read }: { readonly here: TenderToScore; readonly read: () => Promise<void> }) {
  const toSend = useFilesToSend(here);
  const { files, all } = toSend;
  return (
    <>
      <FilesToSend here={here} toSend={toSend} />
      <FilesComeBack
        here={here}
        onTaken={read}
        otherwise={
          <Footer does={`Makes ${counted(files.length, "file")}, one for each evaluator.`}>
            <PrimaryButton text="Make all files as one zip" onClick={() => void all()} />
          </Footer>
        }
      />
    </>
  );
}
