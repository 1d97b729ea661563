import { DefaultButton } from "office-ui-fabric-react";
import { useRef, useState } from "react";
import { handOverJson } from "../parts/hand-over";
import { readJsonObject } from "../parts/json-file";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";
import { fromTenderJson, toTenderJson } from "./tender-json";

/** Opens a tender.json file in the form, and saves the form as one. */
export function TenderFileButtons() {
  const { draft, change } = useTenderForm();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const open = async (file: File) => {
    const json = readJsonObject(await file.text());
    if (json === undefined) {
      setSaid(`${file.name} is not a tender file. Choose a tender.json file that was saved here.`);
      return;
    }
    change({ type: "open", draft: fromTenderJson(json) });
    setSaid(`${file.name} is open.`);
  };
  return (
    <div className="sv-buttons">
      <PartError id={fieldId.file} />
      <DefaultButton id={fieldId.file} text="Open a tender file" onClick={() => input.current?.click()} />
      <DefaultButton
        text="Save as a tender file"
        onClick={() => setSaid(handOverJson(toTenderJson(draft), "tender.json").message)}
      />
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
