import { useState } from "react";
import type { Issue, Result } from "../../domain/issues/issue";
import { type LetContract, readContract } from "../../jobs/commitments";
import { openedWords } from "../contracts/opened-words";
import { useEditions } from "../parts/editions";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Refusal } from "../parts/said";
import { sourceOf } from "../parts/sources";
import { Commitments } from "./commitments-section";

/** The commitments of a contract that was made before, from its file. */
export function ContractFileSection() {
  const { editions } = useEditions();
  const [read, setRead] = useState<Result<LetContract>>();
  const open = async (file: File) => setRead(await readContract(sourceOf(file), editions));
  return (
    <section aria-labelledby="contract-file">
      <h2 id="contract-file">A contract that was made before</h2>
      <p>Open its contract file to make its commitments and their schedule, as they are in the file now.</p>
      <FilePicker
        text="Open a contract file"
        label="Contract file"
        accept=".json,application/json"
        onFiles={([file]) => file && void open(file)}
      />
      <p role="status">{read?.ok ? openedWords([read.value.contract]) : ""}</p>
      {read?.ok && (
        <>
          <IssueWords issues={read.issues} />
          <Commitments agreed={read.value} besideTender={false} />
        </>
      )}
      {read?.ok === false && <NotOpened issues={read.issues} />}
    </section>
  );
}

function NotOpened({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <Refusal title="The contract was not opened">
      <IssueWords issues={issues} />
    </Refusal>
  );
}
