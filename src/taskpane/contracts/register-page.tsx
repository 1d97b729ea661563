import { Checkbox, PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { readOpenWorkbook } from "../../excel/read";
import { contractRegister, type ContractRegisterMade, madeInWords } from "../../jobs/contract-register";
import type { Source } from "../../jobs/source";
import type { Grid } from "../../workbook/grid";
import { useEditions } from "../parts/editions";
import { ChosenFiles, withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { Footer } from "../parts/footer";
import { heldFile, heldFiles, useHeld } from "../parts/held";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { OptionalFile } from "../parts/optional-file";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { openNothing } from "../../jobs/source";
import { optionalSourceOf, sourcesOf } from "../parts/sources";
import { today } from "../parts/today";
import { wordReason } from "../parts/word-reason";
import { titleOf } from "../start/stages";

const HELD = { files: heldFiles(), before: heldFile(), isHere: { first: false } } as const;

/** The workbook in which a council keeps its contracts: blank, of contract files, or of one before with more put into it. */
export function ContractRegisterPage({ onBack }: { readonly onBack: () => void }) {
  const { editions } = useEditions();
  const [files, setFiles] = useHeld(HELD.files);
  const [before, setBefore] = useHeld(HELD.before);
  const [isHere, setHere] = useHeld<boolean>(HELD.isHere);
  const [made, setMade] = useState<Result<ContractRegisterMade>>();
  const [said, setSaid] = useState<Said>();
  const open = async () => {
    setSaid(undefined);
    const register = await registerOf(isHere, before);
    if (!register.ok) return setMade(register);
    const contracts = sourcesOf(files);
    const result = await contractRegister({
      register: register.value,
      contracts,
      known: { editions, openNamed: openNothing },
      today: today(),
    });
    setMade(result);
    if (!result.ok) return;
    const { plan, name } = result.value.workbook;
    setSaid(await handOverWorkbook(plan, name));
  };
  return (
    <Page title={titleOf("contract-register")} onBack={onBack}>
      <p>
        Keep all contracts in one workbook: what was agreed, what is due in each quarter, who is asked, and
        how it changed. Type in it, then choose it wherever contract files are asked for. This makes a new
        workbook: the one that is open, and files that you choose, stay as they are.
      </p>
      <Checkbox
        label="Begin with the contracts in the open workbook"
        checked={isHere}
        onChange={(_, checked) => setHere(checked === true)}
      />
      {!isHere && (
        <OptionalFile
          id="register-before"
          label="Contract register before"
          hint="What is typed in it stays. Without it the workbook begins blank."
          accept=".xlsx"
          file={before}
          onFile={setBefore}
        />
      )}
      <p className="sv-hint">
        Put in contracts that the register lacks: contract files, commitments workbooks or other registers.
      </p>
      <FilePicker
        id="register-contracts"
        text="Choose contracts to put in"
        label="Contracts to put in"
        accept=".xlsx,.json,application/json"
        multiple
        onFiles={(picked) => setFiles(withPicked(files, picked, "any"))}
      />
      <ChosenFiles
        id="register-contracts"
        files={files}
        onTakeOut={(index) => setFiles(without(files, index))}
      />
      <SaidLine said={said} />
      {made?.ok && <p role="status">The register has {madeInWords(made.value)}.</p>}
      <ResultIssues result={made} refusal="The contract register cannot be made yet" />
      <Footer does="Makes the contract register as a new workbook.">
        <PrimaryButton text="Open as a new workbook" onClick={() => void open()} />
      </Footer>
    </Page>
  );
}

/** The register to begin with, if any. */
async function registerOf(
  isHere: boolean,
  file: File | undefined,
): Promise<Result<Source | Grid | undefined>> {
  if (!isHere) return { ok: true, value: optionalSourceOf(file), issues: [] };
  const read = await readOpenWorkbook();
  return read.ok
    ? { ok: true, value: read.value, issues: [] }
    : refusedFile("this workbook", "file-not-opened", { cause: wordReason(read.reason) });
}
