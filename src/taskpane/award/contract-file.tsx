import { useState } from "react";
import type { Issue, Result } from "../../domain/issues/issue";
import { type LetContract, readContract } from "../../jobs/commitments";
import { openedWords } from "../contracts/opened-words";
import type { TenderToScore } from "../../jobs/tender";
import { useEditions } from "../parts/editions";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Refusal } from "../parts/said";
import { openNothing } from "../../jobs/source";
import { sourceOf } from "../parts/sources";
import { Commitments } from "./commitments-section";
import { NoticeSection } from "./notice-section";

/** The commitments of a contract that was made before, from its file; with its tender at hand the notice of its award too. */
export function ContractFileSection({ here }: { readonly here: TenderToScore | undefined }) {
  const { editions } = useEditions();
  const [{ count, read }, setOpened] = useState<Opened>({ count: 0 });
  const open = async (file: File) => {
    const found = await readContract(sourceOf(file), { editions, openNamed: openNothing });
    setOpened((before) => ({ count: before.count + 1, read: found }));
  };
  return (
    <section aria-labelledby="contract-file">
      <h2 id="contract-file">A contract that was made before</h2>
      <p>Open its contract file to make its commitments and their schedule, as they are in the file now.</p>
      <FilePicker
        text="Open a contract file"
        label="Contract file"
        accept=".xlsx,.json,application/json"
        onFiles={([file]) => file && void open(file)}
      />
      <p role="status">{read?.ok ? openedWords([read.value.contract]) : ""}</p>
      {read?.ok && (
        <>
          <IssueWords issues={read.issues} />
          <Commitments agreed={read.value} besideTender={false} />
          {here && (
            <NoticeSection key={count} id="opened-notice" here={here} contract={read.value.contract} />
          )}
        </>
      )}
      {read?.ok === false && <NotOpened issues={read.issues} />}
    </section>
  );
}

interface Opened {
  /** Of the files that were opened so far. */
  readonly count: number;
  readonly read?: Result<LetContract>;
}

function NotOpened({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <Refusal title="The contract was not opened">
      <IssueWords issues={issues} />
    </Refusal>
  );
}
