import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { type Dispatch, useState } from "react";
import type { Result } from "../../domain/issues/issue";
import { scoresByPounds } from "../../domain/tender/methods";
import { trialOfScheme } from "../../jobs/scheme";
import { useEditions } from "../parts/editions";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import type { DraftChange } from "../tender/change-draft";
import { chosenSetup, type SetupFrom } from "../tender/chosen-setup";
import type { Draft } from "../tender/draft";
import { TenderFormProvider } from "../tender/form-context";
import { ProxyPackChoice } from "../tender/proxy-pack-choice";

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
  const [tried, setTried] = useState<Result<unknown>>();
  const tryIt = async () => {
    setSaid(undefined);
    setTried(undefined);
    const setup = await chosenSetup(source, draft, editions);
    const trial = trialOfScheme(setup);
    setTried(trial);
    if (trial.ok) setSaid(await handOverWorkbook(trial.value.plan, trial.value.name));
    else if (setup.message !== undefined) setSaid({ ok: false, message: setup.message });
  };
  return (
    <Page title="Try the scheme" onBack={onBack}>
      <p>
        Use this before you publish. It opens a workbook with invented bids: their ranks as each weight moves
        by up to 5, the price cut that one social value mark is worth, and the ranks if a bid is withdrawn.
        Once real bids are in, it is refused.
      </p>
      <ChoiceGroup
        label="Weights and methods come from"
        selectedKey={source}
        options={SOURCES.map((each) => ({ ...each }))}
        onChange={(_, option) => option && setSource(option.key === "pane" ? "pane" : "workbook")}
      />
      {source === "pane" && scoresByPounds(draft) && (
        <TenderFormProvider value={{ draft, change, errors: [] }}>
          <ProxyPackChoice />
        </TenderFormProvider>
      )}
      <PrimaryButton text="Open as a new workbook" onClick={() => void tryIt()} />
      <SaidLine said={said} />
      <ResultIssues result={tried} refusal="The scheme cannot be tried yet" />
    </Page>
  );
}
