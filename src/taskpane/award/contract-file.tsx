import { useEffect, useRef, useState } from "react";
import type { Issue, Result } from "../../domain/issues/issue";
import { type LetContract, readContractFile } from "../../jobs/contract-file";
import { openedWords } from "../contracts/opened-words";
import type { TenderToScore } from "../../jobs/tender";
import { useEditions } from "../parts/editions";
import { ChosenFiles } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { heldFile, useHeld } from "../parts/held";
import { IssueWords } from "../parts/issue-words";
import { Refusal } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { openNothing } from "../../jobs/source";
import { sourceOf } from "../parts/sources";
import { Commitments } from "./commitments-section";
import { NoticeSection } from "./notice-section";

const FILE = heldFile();

/** The commitments of a contract that was made before, from its file; with its tender at hand the notice of its award too. */
export function ContractFileSection({ here }: { readonly here: TenderToScore | undefined }) {
  const { editions } = useEditions();
  const [file, setFile] = useHeld(FILE);
  const [{ count, read, reference }, setOpened] = useState<Opened>({ count: 0 });
  const open = async (chosen: File | undefined) => {
    setFile(chosen);
    if (!chosen) return setOpened((before) => ({ count: before.count + 1 }));
    const found = await readContractFile(sourceOf(chosen), { editions, openNamed: openNothing });
    setOpened((before) => ({ count: before.count + 1, read: found }));
  };
  const again = useRef(() => void (file && open(file)));
  useEffect(() => again.current(), []);
  const choose = (chosen: string) => setOpened({ count: count + 1, read, reference: chosen });
  const all = read?.ok ? read.value : [];
  const [first] = all;
  const agreed = all.length === 1 ? first : all.find(({ contract }) => contract.reference === reference);
  return (
    <section aria-labelledby="contract-file">
      <h2 id="contract-file">A contract that was made before</h2>
      <p>
        Open its contract file, or the contract register, to make its commitments and their schedule, as they
        are in the file now.
      </p>
      <FilePicker
        id="contract-file-chosen"
        text="Open a contract file"
        label="Contract file"
        accept=".xlsx,.json,application/json"
        onFiles={([picked]) => picked && void open(picked)}
      />
      <ChosenFiles
        id="contract-file-chosen"
        files={file ? [file] : []}
        onTakeOut={() => void open(undefined)}
      />
      <p role="status">{openedWords(all.map(({ contract }) => contract))}</p>
      {all.length > 1 && (
        <SelectInput
          id="contract-of-file"
          label="Which contract"
          value={reference ?? ""}
          options={[
            { key: "", text: "Choose one" },
            ...all.map(({ contract }) => ({
              key: contract.reference,
              text: `${contract.reference}, ${contract.title}`,
            })),
          ]}
          onChoose={choose}
        />
      )}
      {read?.ok && <IssueWords issues={read.issues} />}
      {agreed && (
        <>
          <Commitments key={count} agreed={agreed} besideTender={false} />
          {here && <NoticeSection key={count} id="opened-notice" here={here} contract={agreed.contract} />}
        </>
      )}
      {read?.ok === false && <NotOpened issues={read.issues} />}
    </section>
  );
}

interface Opened {
  /** Of the files that were opened so far. */
  readonly count: number;
  readonly read?: Result<readonly LetContract[]> | undefined;
  /** Of the contract that was chosen, where the file holds several. */
  readonly reference?: string;
}

function NotOpened({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <Refusal title="The contract was not opened">
      <IssueWords issues={issues} />
    </Refusal>
  );
}
