import type { Issue } from "../../domain/issues/issue";
import { useEditions } from "../parts/editions";
import { FewIssues } from "../parts/few-issues";
import { FilePicker } from "../parts/file-picker";
import { Refusal } from "../parts/said";
import { openedWords } from "./opened-words";
import { type ContractInFile, readContracts } from "../../jobs/read-contracts";
import { openNothing } from "../../jobs/source";
import { sourcesOf } from "../parts/sources";

/** The contracts of the files that were opened, all or none, and what is wrong in them. */
export interface OpenedContracts {
  readonly contracts: readonly ContractInFile[];
  readonly issues: readonly Issue[];
}

export const NO_CONTRACTS: OpenedContracts = { contracts: [], issues: [] };

/** Opens the files of contracts and says how many there are, or why none was opened. */
export function ContractFiles(props: {
  readonly id: string;
  readonly opened: OpenedContracts;
  readonly disabled?: boolean;
  readonly onOpened: (opened: OpenedContracts) => void;
}) {
  const { id, opened, onOpened, disabled = false } = props;
  const { editions } = useEditions();
  const open = async (files: readonly File[]) => {
    const read = await readContracts(sourcesOf(files), { editions, openNamed: openNothing });
    onOpened({ contracts: read.ok ? read.value : [], issues: read.issues });
  };
  return (
    <>
      <FilePicker
        id={id}
        text="Choose contract files"
        label="Contract files"
        accept=".xlsx,.json,application/json"
        multiple
        disabled={disabled}
        onFiles={(files) => void open(files)}
      />
      <p role="status">{openedWords(opened.contracts.map(({ contract }) => contract))}</p>
      {opened.issues.some(({ severity }) => severity === "error") ? (
        <Refusal title="The contracts were not opened">
          <FewIssues issues={opened.issues} />
        </Refusal>
      ) : (
        <FewIssues issues={opened.issues} />
      )}
    </>
  );
}
