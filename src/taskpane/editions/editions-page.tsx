import { useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { editionInWords } from "../../domain/framework/words";
import { comparison, readEdition } from "../../jobs/editions";
import { useEditions } from "../parts/editions";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { sourceOf } from "../parts/sources";
import { ComparedEditions } from "./comparison";
import { EditionChoice } from "./edition-choice";
import { titleOf } from "../start/stages";

interface Loaded {
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly edition?: Framework | undefined;
}

/** The framework editions at hand: loaded, compared, saved and chosen. */
export function EditionsPage(props: {
  readonly onChoose: (edition: Framework) => void;
  readonly onBack: () => void;
}) {
  const { editions, chosen, add, choose } = useEditions();
  const [loaded, setLoaded] = useState<Loaded>({ message: "", issues: [] });
  const load = async (file: File) => {
    setLoaded({ message: "", issues: [] });
    const read = await readEdition(sourceOf(file));
    if (read.ok) add(read.value);
    setLoaded({
      message: read.ok ? `${read.value.title} was checked and loaded.` : "",
      issues: read.issues,
      edition: read.ok ? read.value : undefined,
    });
  };
  const [against, setAgainst] = useState("");
  const shown = loaded.edition ?? chosen;
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
      {loaded.issues.length > 0 && (
        <Refusal title="The edition was not loaded">
          <IssueWords issues={loaded.issues} />
        </Refusal>
      )}
      <EditionChoice
        editions={editions}
        chosen={chosen}
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
