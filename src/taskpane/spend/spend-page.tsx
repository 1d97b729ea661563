import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import type { ChosenColumns } from "../../domain/spend/columns";
import { FewIssues } from "../parts/few-issues";
import { ChosenFiles, withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { Footer } from "../parts/footer";
import { useHeld } from "../parts/held";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { inWorker } from "../work/in-worker";
import type { LedgerLine } from "../../domain/spend/ledger-lines";
import { localSpendStep } from "../../jobs/local-spend-steps";
import { type LedgerTable, tableName } from "../../jobs/read-ledgers";
import type { LedgersTold, SpendPart } from "../work/local-spend";
import { columnsMissing, columnsTwice, askedColumns, isLeftOut } from "./columns";
import { LedgerColumnsChoice } from "./ledger-columns";
import { type Opened, SPEND } from "./held";
import { type Made, withEnd, withPart } from "./made";
import { RememberColumns } from "./remember-columns";
import { SpendFilesChoice } from "./spend-files";
import { SpendOutcome } from "./spend-outcome";
import { whileAtWork } from "../parts/while-at-work";
import { titleOf } from "../start/stages";

/** Works out local spend from payments ledgers, beside the pane so that it stays at hand. */
export function SpendPage({ onBack }: { readonly onBack: () => void }) {
  const { council } = useCouncil();
  const [files, setFiles] = useHeld(SPEND.files);
  const [opened, setOpened] = useHeld(SPEND.opened);
  const [said, setSaid] = useState("");
  const { progress, run, cancel } = useWork();
  const open = (picked: readonly File[]) =>
    run(async (options) => {
      setFiles(picked);
      setOpened(undefined);
      setSaid("");
      if (picked.length === 0) return;
      const worked = await inWorker("ledgers", { files: picked, kept: council?.ledgerColumns }, options);
      if (worked.state === "done") setOpened({ ...worked.gives, files: picked });
      else setSaid(worked.state === "failed" ? worked.message : "Cancelled.");
    });
  return (
    <Page title={titleOf("spend")} onBack={onBack}>
      <p>
        Choose the payments ledgers as they are published. The files stay on this computer, and none is
        changed.
      </p>
      <FilePicker
        id="spend-ledgers"
        text="Choose payments ledgers"
        label="Payments ledgers"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        multiple
        disabled={progress.state === "at-work"}
        onFiles={(picked) => void open(withPicked(files, picked, "any"))}
      />
      <ChosenFiles
        id="spend-ledgers"
        files={files}
        disabled={progress.state === "at-work"}
        onTakeOut={(index) => void open(without(files, index))}
      />
      <WorkProgress progress={progress} label="Reading the ledgers" things="files" onCancel={cancel} />
      <p role="status">{opened ? openedWords(opened) : said}</p>
      {opened && <IssuesOfLedgers issues={opened.issues} count={opened.issueCount} />}
      {!opened && files.length > 0 && progress.state === "idle" && (
        <DefaultButton text="Read the ledgers" onClick={() => void open(files)} />
      )}
      {opened && opened.tables.length > 0 && <Figures opened={opened} />}
    </Page>
  );
}

/** "2 ledgers were opened. Check their columns below." */
function openedWords({ tables }: LedgersTold): string {
  if (tables.length === 0) return "No ledger was read.";
  return tables.length === 1
    ? "1 ledger was opened. Check its columns below."
    : `${tables.length} ledgers were opened. Check their columns below.`;
}

function IssuesOfLedgers({ issues, count }: { readonly issues: readonly Issue[]; readonly count: number }) {
  if (!issues.some(({ severity }) => severity === "error"))
    return <FewIssues issues={issues} count={count} />;
  return (
    <Refusal title="A ledger cannot be used as it is">
      <FewIssues issues={issues} count={count} />
    </Refusal>
  );
}

function Figures({ opened: { tables, files } }: { readonly opened: Opened }) {
  const { editions } = useEditions();
  const { file } = useCouncil();
  const [chosenOf, setChosenOf] = useHeld(SPEND.chosen);
  const chosen = tables.map(({ file: name, sheet }) => chosenOf[tableName(name, sheet)] ?? {});
  const [others, setOthers] = useHeld(SPEND.others);
  const [made, setMade] = useState<Made>({ state: "none" });
  const { progress, run, cancel } = useWork();
  /** Something else is asked for: what is under way is cancelled too. */
  const makeVoid = () => {
    cancel();
    setMade({ state: "none" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = firstWrong(tables, chosen);
    if (wrong >= 0) return document.getElementById(tableId(wrong))?.focus();
    void run(async (options) => {
      setMade({ state: "none" });
      const settings = others.settings ?? (file && [file]);
      const asked = { ...others, settings, tables: confirmed(tables, files, chosen), editions };
      const onPart = (part: SpendPart) => setMade((before) => withPart(before, part));
      const worked = await inWorker("localSpend", asked, { ...options, onPart });
      setMade((before) => withEnd(before, worked));
    });
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <h2>Columns</h2>
        {tables.map((table, index) => (
          <ColumnsOfTable
            key={tableId(index)}
            id={tableId(index)}
            table={table}
            picked={files[table.index]}
            chosen={chosen[index] ?? {}}
            onChoose={(next) => {
              setChosenOf({ ...chosenOf, [tableName(table.file, table.sheet)]: next });
              makeVoid();
            }}
          />
        ))}
        <SpendFilesChoice
          files={others}
          onFiles={(next) => {
            setOthers(next);
            makeVoid();
          }}
        />
        <Footer does="Counts what was spent locally; nothing is added to this workbook.">
          <WorkProgress
            progress={progress}
            label="Making the figures"
            words={progress.state === "idle" ? "" : localSpendStep(progress.done, progress.total)}
            onCancel={cancel}
          />
          <PrimaryButton
            type="submit"
            text="Make the figures"
            {...whileAtWork(progress.state === "at-work")}
          />
        </Footer>
      </form>
      <p role="status">{made.state === "said" ? made.message : ""}</p>
      {made.state === "refused" && (
        <Refusal title="The figures were not made">
          <FewIssues issues={made.issues} />
        </Refusal>
      )}
      {made.state === "made" && <SpendOutcome {...made} />}
      {made.state === "made" && <RememberColumns chosen={chosen} />}
    </>
  );
}

/** A table's columns, with its first lines read anew at each choice. */
function ColumnsOfTable(props: {
  readonly id: string;
  readonly table: LedgerTable;
  readonly picked: File | undefined;
  readonly chosen: ChosenColumns;
  readonly onChoose: (chosen: ChosenColumns) => void;
}) {
  const { picked, onChoose, ...choice } = props;
  const { table } = choice;
  const [first, setFirst] = useState<readonly LedgerLine[] | undefined>(table.first);
  const { run } = useWork();
  const choose = (chosen: ChosenColumns) => {
    onChoose(chosen);
    const readable = columnsMissing(table.columns, chosen).length === 0;
    if (!picked || !readable) return setFirst([]);
    setFirst(undefined);
    const asked = { name: table.file, picked, sheet: table.sheet, chosen: askedColumns(table, chosen) };
    void run(async (options) => {
      const read = await inWorker("firstLines", asked, options);
      if (read.state === "done") setFirst(read.gives);
      else if (!options.signal.aborted) setFirst([]);
    });
  };
  return <LedgerColumnsChoice {...choice} first={first} onChoose={choose} />;
}

/** The first table whose columns must be put right, or the first of all where every one is left out; -1 for none. */
export function firstWrong(tables: readonly LedgerTable[], chosen: readonly ChosenColumns[]): number {
  const isOut = tables.map((table, index) => isLeftOut(table, chosen[index] ?? {}));
  if (!isOut.includes(false)) return 0;
  return tables.findIndex(({ columns }, index) => {
    const own = chosen[index] ?? {};
    const faults = [...columnsTwice(columns, own), ...columnsMissing(columns, own)];
    return isOut[index] === false && faults.length > 0;
  });
}

function tableId(index: number): string {
  return `spend-ledger-${index}`;
}

function confirmed(tables: readonly LedgerTable[], files: readonly File[], chosen: readonly ChosenColumns[]) {
  return tables.flatMap((table, at) => {
    const { index, file, sheet } = table;
    const picked = isLeftOut(table, chosen[at] ?? {}) ? undefined : files[index];
    return picked ? [{ name: file, picked, sheet, chosen: askedColumns(table, chosen[at] ?? {}) }] : [];
  });
}
