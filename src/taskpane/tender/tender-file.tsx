import { DefaultButton } from "office-ui-fabric-react";
import { useRef } from "react";
import { wordIssue } from "../../domain/issues/word-issue";
import { readSetupFields } from "../../jobs/own-edition";
import { openNothing } from "../../jobs/source";
import { tenderFile } from "../../jobs/tender-file";
import { useEditions } from "../parts/editions";
import { handOverNamed } from "../parts/hand-over";
import { sourceOf } from "../parts/sources";
import type { Draft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";
import { fromTenderJson, toTenderJson } from "./tender-json";

/** Opens a tender file in the form, and saves the form as one; `said` is how that went last. */
export function TenderFileButtons(props: {
  readonly said: string;
  readonly onSaid: (said: string) => void;
  readonly onOpened: (draft: Draft) => void;
  /** Before there is anything to save. */
  readonly opensOnly?: boolean;
}) {
  const { said, onSaid } = props;
  const { draft } = useTenderForm();
  const { editions, add } = useEditions();
  const own = editions.find(({ id }) => id === draft.framework);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const read = await readSetupFields(sourceOf(file), { editions, openNamed: openNothing });
    onSaid(read.ok ? `${file.name} is open.` : read.issues.map(wordIssue).join(" "));
    if (!read.ok) return;
    for (const own of read.value.editions) if (!editions.includes(own)) add(own);
    props.onOpened(fromTenderJson(read.value.fields));
  };
  return (
    <div className="sv-buttons">
      <PartError id={fieldId.file} />
      <DefaultButton id={fieldId.file} text="Open a tender file" onClick={() => input.current?.click()} />
      {!props.opensOnly && (
        <DefaultButton
          text="Save as a tender file"
          onClick={() => onSaid(handOverNamed(tenderFile(toTenderJson(draft), own)).message)}
        />
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Tender file"
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void open(file);
          target.value = "";
        }}
      />
      <p role="status">{said}</p>
    </div>
  );
}
