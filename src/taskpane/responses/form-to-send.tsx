import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { useEditions } from "../parts/editions";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { OptionalFile } from "../parts/optional-file";
import { readAreaFile } from "../parts/read-area";
import { Refusal, SaidLine } from "../parts/said";
import { readTenderOfWorkbook } from "../parts/use-tender";
import type { Draft } from "../tender/draft";
import { responseFormOf, type TenderToAnswer, tenderOfDraft } from "./response-form-setup";

type Source = "workbook" | "pane";

const SOURCES: readonly { readonly key: Source; readonly text: string }[] = [
  { key: "workbook", text: "The tender in this workbook" },
  { key: "pane", text: "What is filled in under Set up a tender" },
];

/** The workbook that goes out to every bidder. */
export function FormToSend({ draft }: { readonly draft: Draft }) {
  const { editions } = useEditions();
  const [source, setSource] = useState<Source>("workbook");
  const [area, setArea] = useState<File>();
  const [said, setSaid] = useState<Said>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const make = async () => {
    setSaid(undefined);
    setIssues([]);
    const local = await readAreaFile(area);
    if (!local.ok) return setIssues(local.issues);
    const asked = source === "pane" ? tenderOfDraft(draft, editions) : await tenderOfWorkbook();
    if (asked.ok) {
      const { name, plan } = responseFormOf(asked.tender, asked.editions, local.value);
      return setSaid(await handOverWorkbook(plan, name));
    }
    setIssues(asked.issues);
    if (asked.message !== undefined) setSaid({ ok: false, message: asked.message });
  };
  return (
    <section aria-labelledby="responses-send">
      <h2 id="responses-send">Form to send</h2>
      <p>One form for every bidder. It names no bidder, so each types its own name.</p>
      <ChoiceGroup
        label="The form asks for what is in"
        selectedKey={source}
        options={SOURCES.map((each) => ({ ...each }))}
        onChange={(_, option) => option && setSource(option.key === "pane" ? "pane" : "workbook")}
      />
      <OptionalFile
        id="responses-area"
        label="Area file"
        hint="What counts as local. Rotherham where you leave it out."
        accept=".json,application/json"
        file={area}
        onFile={setArea}
      />
      <PrimaryButton text="Open the form as a new workbook" onClick={() => void make()} />
      <SaidLine said={said} />
      {issues.length > 0 && (
        <Refusal title="The form cannot be made yet">
          <IssueWords issues={issues} />
        </Refusal>
      )}
    </section>
  );
}

async function tenderOfWorkbook(): Promise<TenderToAnswer> {
  const read = await readTenderOfWorkbook();
  return read.ok ? { ok: true, tender: read.value.tender, editions: [read.value.edition] } : read;
}
