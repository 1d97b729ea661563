import { ChoiceGroup, DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import { editionInWords } from "../../domain/framework/words";
import { editionText } from "../../jobs/edition-text";
import { editionFile, editionWorkbook } from "../../jobs/editions";
import type { EditionStart } from "../../sheets/framework/edition-workbook";
import { CopyText } from "../parts/copy-text";
import { handOverNamed, handOverWorkbook, type Said } from "../parts/hand-over";
import type { EditionWanted } from "../parts/kept-editions";
import { SaidLine } from "../parts/said";

/** Which edition new assessments and tenders use, and that edition as a file. */
export function EditionChoice(props: {
  readonly editions: readonly Framework[];
  readonly chosen: Framework | undefined;
  readonly wanted: EditionWanted | undefined;
  readonly onChoose: (edition: Framework) => void;
}) {
  const { editions, chosen, wanted, onChoose } = props;
  const [said, setSaid] = useState<Said>();
  const open = (start: EditionStart) => {
    const { name, plan } = editionWorkbook(start);
    void handOverWorkbook(plan, name).then(setSaid);
  };
  return (
    <section aria-labelledby="editions-choice">
      <h2 id="editions-choice">Edition in use</h2>
      <ChoiceGroup
        label="New assessments and tenders use"
        selectedKey={chosen?.id ?? null}
        options={editions.map((each) => ({ key: each.id, text: editionInWords(each) }))}
        onChange={(_, option) => {
          const edition = editions.find(({ id }) => id === option?.key);
          if (edition) onChoose(edition);
        }}
      />
      {chosen ? (
        <>
          <p className="sv-hint">
            {wanted?.by === "council"
              ? "Your council file names it."
              : "It was chosen here, and this browser keeps the choice."}{" "}
            {inBrief(chosen)}
          </p>
          <DefaultButton
            text="Save this edition as a file"
            onClick={() => setSaid(handOverNamed(editionFile(chosen)))}
          />
          <DefaultButton text="Edit this edition in a workbook" onClick={() => open(chosen)} />
        </>
      ) : (
        <p className="sv-hint">
          {wanted
            ? `The edition ${wanted.id} is not here: load it, or choose another.`
            : "None is chosen yet: choose one to save it, to edit it or to read what it says."}
        </p>
      )}
      <DefaultButton text="Open a template by themes and outcomes" onClick={() => open("template")} />
      <p className="sv-hint">
        An edition is edited in a workbook of its own, and then loaded here. The template has the shape of a
        framework that belongs to someone else, such as the National TOMs, and none of its words.
      </p>
      <SaidLine said={said} />
      {chosen && <WhatItSays edition={chosen} />}
    </section>
  );
}

/** Everything that the edition says, as it can be read or pasted. */
function WhatItSays({ edition }: { readonly edition: Framework }) {
  const text = editionText(edition).join("\n");
  return (
    <details className="sv-details">
      <summary>What this edition says</summary>
      <CopyText text={`${text}\n`} label="Copy text of this edition" />
      <p className="sv-lines">{text}</p>
    </details>
  );
}

/** "18 measures in 12 outcomes. Retired: 1." */
function inBrief({ measures, outcomes }: Framework): string {
  const retired = measures.filter((measure) => measure.retired).length;
  const current = measures.length - retired;
  return `${current} measures in ${outcomes.length} outcomes.${retired > 0 ? ` Retired measures: ${retired}.` : ""}`;
}
