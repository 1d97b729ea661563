import { Checkbox } from "office-ui-fabric-react";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";

/** Whether evaluators know bidders by letters alone. The secret by which letters are drawn is made here, and stays with the tender. */
export function Letters() {
  const { draft, change } = useTenderForm();
  const id = fieldId.fact("anonymous");
  return (
    <div id={id} tabIndex={-1}>
      <PartError id={id} />
      <Checkbox
        label="Show bidders to evaluators under letters, not by name"
        checked={draft.anonymous !== ""}
        onChange={(_, checked) =>
          change({ type: "text", field: "anonymous", text: checked ? crypto.randomUUID() : "" })
        }
      />
      <p className="sv-hint">
        Evaluator files then say Bidder A, Bidder B. Which letter is whose stands under Evaluator files, for
        you alone.
      </p>
    </div>
  );
}
