import { ChoiceGroup, DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type Dispatch, useState } from "react";
import type { Result } from "../../domain/issues/issue";
import { scoresByPounds } from "../../domain/tender/methods";
import { besideTender } from "../../jobs/beside-tender";
import { trialOfScheme } from "../../jobs/scheme";
import { useEditions } from "../parts/editions";
import { Footer } from "../parts/footer";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { insertSheets } from "../parts/insert-sheets";
import { InsertionAtWork, InsertionEnded } from "../parts/insertion-outcome";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { useInsertion } from "../parts/use-insertion";
import type { DraftChange } from "../tender/change-draft";
import { chosenToScore, type SetupFrom } from "../tender/chosen-setup";
import type { Draft } from "../tender/draft";
import { NO_ERRORS, TenderFormProvider } from "../tender/form-context";
import { ProxyPackChoice } from "../tender/proxy-pack-choice";
import { whileAtWork } from "../parts/while-at-work";
import { titleOf } from "../start/stages";

const SOURCES: readonly { readonly key: SetupFrom; readonly text: string }[] = [
  { key: "pane", text: "What is filled in under Set up a tender" },
  { key: "workbook", text: "The tender in this workbook" },
];

/** Before publication: a workbook that ranks invented bids by the tender's weights and by weights near them. */
export function SchemePage(props: {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly onBack: () => void;
}) {
  const { draft, change, onBack } = props;
  const { editions } = useEditions();
  const [source, setSource] = useState<SetupFrom>("pane");
  const [said, setSaid] = useState<Said>();
  const { progress, insert, cancel } = useInsertion();
  const [tried, setTried] = useState<Result<unknown>>();
  const tryIt = async () => {
    setSaid(undefined);
    setTried(undefined);
    const setup = await chosenToScore(source, draft, editions);
    const trial = trialOfScheme(setup);
    setTried(trial);
    if (!trial.ok && setup.message !== undefined) setSaid({ ok: false, message: setup.message });
    return trial;
  };
  const open = async () => {
    const trial = await tryIt();
    if (trial.ok) setSaid(await handOverWorkbook(trial.value.plan, trial.value.name));
  };
  const add = async () => {
    const trial = await tryIt();
    if (!trial.ok) return;
    await insert((options) => insertSheets(besideTender(trial.value.plan), ["Scheme_Bidder"], options));
  };
  return (
    <Page title={titleOf("scheme")} onBack={onBack}>
      <p>
        Use this before you publish. It makes invented bids, which offer quantities: their ranks as each
        weight moves by up to 5, the price cut that one social value mark is worth, and the ranks if a bid is
        withdrawn, which resets the lowest price and the highest offers. Once real bids are in, it is refused.
      </p>
      <ChoiceGroup
        label="Weights and methods come from"
        selectedKey={source}
        options={SOURCES.map((each) => ({ ...each }))}
        onChange={(_, option) => option && setSource(option.key === "pane" ? "pane" : "workbook")}
      />
      {source === "pane" && scoresByPounds(draft) && (
        <TenderFormProvider value={{ draft, change, errors: NO_ERRORS }}>
          <ProxyPackChoice />
        </TenderFormProvider>
      )}
      <SaidLine said={said} />
      {progress.state === "ended" && (
        <InsertionEnded
          outcome={progress.outcome}
          done={{
            title: "The invented bids are in this workbook",
            next: "Type others in the yellow cells. Delete the sheet before real bids are opened.",
          }}
        />
      )}
      <ResultIssues result={tried} refusal="The scheme cannot be tried yet" />
      <Footer does="Makes a workbook of invented bids, or adds their sheet to this one.">
        <InsertionAtWork progress={progress} onCancel={cancel} />
        <PrimaryButton text="Open as a new workbook" onClick={() => void open()} />
        <DefaultButton
          text="Add to this workbook"
          {...whileAtWork(progress.state === "at-work")}
          onClick={() => void add()}
        />
      </Footer>
    </Page>
  );
}
