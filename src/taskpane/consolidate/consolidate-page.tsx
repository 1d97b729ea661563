import { useState } from "react";
import type { Contract } from "../../domain/contract";
import type { Issue } from "../../domain/issue";
import { useEditions } from "../parts/editions";
import { FewIssues } from "../parts/few-issues";
import { FilePicker } from "../parts/file-picker";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { today } from "../parts/today";
import { openedWords } from "../returns/opened-words";
import { quarterChoices } from "../returns/quarters";
import { readContracts } from "../returns/read-contracts";
import { ConsolidateForm } from "./consolidate-form";
import { finishedQuarter } from "./finished-quarter";
import { useConsolidation } from "./use-consolidation";

interface Loaded {
  readonly contracts: readonly Contract[];
  readonly issues: readonly Issue[];
}

/** Makes the register of a quarter from the returns that came. */
export function ConsolidatePage({ onBack }: { readonly onBack: () => void }) {
  const { editions } = useEditions();
  const [loaded, setLoaded] = useState<Loaded>({ contracts: [], issues: [] });
  const [quarter, setQuarter] = useState("");
  const consolidation = useConsolidation();
  const open = async (files: readonly File[]) => {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const read = readContracts(texts, editions);
    const contracts = read.ok ? read.value : [];
    setLoaded({ contracts, issues: read.issues });
    setQuarter(finishedQuarter(quarterChoices(contracts), today()));
    consolidation.readAgain();
  };
  return (
    <Page title="Consolidate returns" onBack={onBack}>
      <p>
        Choose the contracts, then the quarterly returns that suppliers sent. They are read beside the pane,
        and one register is made of them. No file is changed, and nothing leaves this computer.
      </p>
      <FilePicker
        id="consolidate-contracts"
        text="Choose contract files"
        label="Contract files"
        accept=".json,application/json"
        multiple
        disabled={consolidation.progress.state === "at-work"}
        onFiles={(files) => void open(files)}
      />
      <p role="status">{openedWords(loaded.contracts)}</p>
      {loaded.issues.some(({ severity }) => severity === "error") ? (
        <Refusal title="The contracts were not opened">
          <FewIssues issues={loaded.issues} />
        </Refusal>
      ) : (
        <FewIssues issues={loaded.issues} />
      )}
      {loaded.contracts.length > 0 && (
        <ConsolidateForm
          contracts={loaded.contracts}
          quarter={quarter}
          onQuarter={setQuarter}
          consolidation={consolidation}
        />
      )}
    </Page>
  );
}
