import { DefaultButton } from "office-ui-fabric-react";
import { ChosenFiles, withPicked, without } from "./chosen-files";
import { FilePicker } from "./file-picker";
import type { FieldError } from "./error-summary";

/** Files of one kind that may be given: what they are for, which are chosen, and a way to take each out again. */
export function OptionalFiles(props: {
  readonly id: string;
  /** "Proxy packs" */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** One alone, or many: those that are chosen later come beside the others. */
  readonly many: "one" | "by-name" | "any";
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly errors?: readonly FieldError[];
  /** What is made here cannot be made without. */
  readonly isNeeded?: boolean;
}) {
  const { id, label, hint, accept, many, files, onFiles, errors = [], isNeeded = false } = props;
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  const named = label.charAt(0).toLowerCase() + label.slice(1);
  return (
    <fieldset>
      <legend>{isNeeded ? label : `${label} (optional)`}</legend>
      <p className="sv-hint">{hint}</p>
      {messages.length > 0 && <p className="sv-part-error">{messages.join(" ")}</p>}
      <FilePicker
        id={id}
        text={`Choose the ${named}`}
        label={label}
        accept={accept}
        multiple={many !== "one"}
        onFiles={(picked) => onFiles(many === "one" ? picked : withPicked(files, picked, many))}
      />
      <ChosenFiles id={id} files={files} onTakeOut={(index) => onFiles(without(files, index))} />
      {files.length > 1 && (
        <DefaultButton
          text="Take out all"
          ariaLabel={`Take out all the ${named}`}
          onClick={() => onFiles([])}
        />
      )}
    </fieldset>
  );
}
