import { DefaultButton } from "office-ui-fabric-react";
import { FilePicker } from "./file-picker";
import type { FieldError } from "./error-summary";

/** A file that may be given: what it is for, which one is chosen, and a way to take it out again. */
export function OptionalFile(props: {
  readonly id: string;
  /** "Postcode file" */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
  readonly errors?: readonly FieldError[];
}) {
  const { id, label, hint, accept, file, onFile, errors = [] } = props;
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  return (
    <fieldset>
      <legend>{label} (optional)</legend>
      <p className="sv-hint">{hint}</p>
      {messages.length > 0 && <p className="sv-part-error">{messages.join(" ")}</p>}
      <FilePicker
        id={id}
        text={`Choose the ${uncapital(label)}`}
        label={label}
        accept={accept}
        onFiles={([picked]) => picked && onFile(picked)}
      />
      <p role="status">{file ? `${file.name} is chosen.` : ""}</p>
      {file && (
        <DefaultButton
          text="Take out"
          ariaLabel={`Take out the ${uncapital(label)}`}
          onClick={() => onFile(undefined)}
        />
      )}
    </fieldset>
  );
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
