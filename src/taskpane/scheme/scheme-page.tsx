import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { type Dispatch, useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { scoresByPounds } from "../../domain/tender/methods";
import { useEditions } from "../parts/editions";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { Refusal, SaidLine } from "../parts/said";
import { readTenderOfWorkbook } from "../parts/use-tender";
import type { Change } from "../tender/change-draft";
import type { Draft } from "../tender/draft";
import { TenderFormProvider } from "../tender/form-context";
import { ProxyPackChoice } from "../tender/proxy-pack-choice";
import { type Scheme, schemeOf, schemeOfDraft } from "./scheme-setup";

type Source = "pane" | "workbook";

const SOURCES: readonly { readonly key: Source; readonly text: string }[] = [
  { key: "pane", text: "What is filled in under Set up a tender" },
  { key: "workbook", text: "The tender in this workbook" },
];

/** Before publication: a workbook that ranks invented bids by the tender's weights and by weights near them. */
export function SchemePage(props: {
  readonly draft: Draft;
  readonly change: Dispatch<Change>;
  readonly onBack: () => void;
}) {
  const { draft, change, onBack } = props;
  const { editions } = useEditions();
  const [source, setSource] = useState<Source>("pane");
  const [said, setSaid] = useState<Said>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const tryIt = async () => {
    setSaid(undefined);
    setIssues([]);
    const scheme = source === "pane" ? schemeOfDraft(draft, editions) : await schemeInWorkbook();
    setIssues(scheme.ok ? [] : scheme.issues);
    if (scheme.ok) setSaid(await handOverWorkbook(scheme.plan, "Try the scheme"));
    else if (scheme.message !== undefined) setSaid({ ok: false, message: scheme.message });
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
      {issues.length > 0 && (
        <Refusal title="The scheme cannot be tried yet">
          <IssueWords issues={issues} />
        </Refusal>
      )}
    </Page>
  );
}

async function schemeInWorkbook(): Promise<Scheme> {
  const read = await readTenderOfWorkbook();
  return read.ok ? schemeOf(read.value.tender) : read;
}
