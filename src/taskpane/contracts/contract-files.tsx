import type { Issue } from "../../domain/issues/issue";
import { useEditions } from "../parts/editions";
import { FewIssues } from "../parts/few-issues";
import { ChosenFiles, withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { Refusal } from "../parts/said";
import { openedWords } from "./opened-words";
import { type ContractInFile, readContracts } from "../../jobs/read-contracts";
import { openNothing } from "../../jobs/source";
import { sourcesOf } from "../parts/sources";

/** The contracts of the files that were opened, all or none, and what is wrong in them. */
export interface OpenedContracts {
  readonly files: readonly File[];
  readonly contracts: readonly ContractInFile[];
  readonly issues: readonly Issue[];
}

export const NO_CONTRACTS: OpenedContracts = { files: [], contracts: [], issues: [] };

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
    if (files.length === 0) return onOpened(NO_CONTRACTS);
    const read = await readContracts(sourcesOf(files), { editions, openNamed: openNothing });
    onOpened({ files, contracts: read.ok ? read.value : [], issues: read.issues });
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
        onFiles={(picked) => void open(withPicked(opened.files, picked, "by-name"))}
      />
      <ChosenFiles
        id={id}
        files={opened.files}
        disabled={disabled}
        onTakeOut={(index) => void open(without(opened.files, index))}
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
