import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Result } from "../../domain/issues/issue";
import { editionInWords } from "../../domain/framework/words";
import { comparison, editionBeside } from "../../jobs/editions";
import { useEditions } from "../parts/editions";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SelectInput } from "../parts/select-input";
import { sourceOf } from "../parts/sources";
import { ComparedEditions } from "./comparison";
import { EditionChoice } from "./edition-choice";
import { titleOf } from "../start/stages";

interface Loaded {
  readonly message: string;
  readonly read?: Result<Framework>;
}

/** The framework editions at hand: loaded, compared, saved and chosen. */
export function EditionsPage(props: {
  readonly onChoose: (edition: Framework) => void;
  readonly onBack: () => void;
}) {
  const { editions, lost, wanted, chosen, add, choose, forget } = useEditions();
  const [loaded, setLoaded] = useState<Loaded>({ message: "" });
  const load = async (file: File) => {
    setLoaded({ message: "" });
    const read = await editionBeside(sourceOf(file), editions);
    const isKept = read.ok && add(read.value);
    setLoaded({ read, message: read.ok ? loadedWords(read.value, isKept) : "" });
  };
  const [against, setAgainst] = useState("");
  const shown = loaded.read?.ok ? loaded.read.value : chosen;
  const others = editions.filter(({ id }) => id !== shown?.id);
  const before = others.find(({ id }) => id === (against || shown?.follows?.edition));
  return (
    <Page title={titleOf("editions")} onBack={props.onBack}>
      <p>
        A loaded edition stays in this browser on this computer. A workbook keeps the edition that it was made
        with.
      </p>
      <FilePicker
        text="Load an edition file"
        label="Edition file"
        accept=".xlsx,.json,application/json"
        onFiles={([file]) => file && void load(file)}
      />
      <p role="status">{loaded.message}</p>
      <ResultIssues result={loaded.read} refusal="The edition was not loaded" />
      {lost.map((each, index) => (
        <div key={index} className="sv-warning" role="status">
          <p>{each.name} was kept in this browser and cannot be read any more. Load its file again.</p>
          <IssueWords issues={each.issues} />
          <DefaultButton text={`Forget ${each.name}`} onClick={() => forget(each)} />
        </div>
      ))}
      <EditionChoice
        editions={editions}
        chosen={chosen}
        wanted={wanted}
        onChoose={(edition) => {
          choose(edition.id);
          props.onChoose(edition);
        }}
      />
      {shown && (
        <SelectInput
          id="editions-against"
          label={`What changed in ${shown.title}, compared with`}
          value={before?.id ?? ""}
          options={[
            { key: "", text: "Choose an edition" },
            ...others.map((each) => ({ key: each.id, text: editionInWords(each) })),
          ]}
          onChoose={setAgainst}
        />
      )}
      {shown && before && <ComparedEditions changes={comparison(before, shown)} />}
    </Page>
  );
}

function loadedWords({ title }: Framework, isKept: boolean): string {
  const only = isKept ? "" : " This browser has no room for it: it stays only while the pane is open.";
  return `${title} was checked and loaded.${only}`;
}
