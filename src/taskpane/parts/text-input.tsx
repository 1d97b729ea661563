import { TextField } from "office-ui-fabric-react";
import type { FieldError } from "./error-summary";

/** A labelled text field with its error beside it. */
export function TextInput(props: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly errors: readonly FieldError[];
  readonly hint?: string;
  readonly figure?: boolean;
  readonly multiline?: boolean;
}) {
  const messages = props.errors.filter(({ field }) => field === props.id).map(({ message }) => message);
  return (
    <TextField
      id={props.id}
      label={props.label}
      description={props.hint}
      value={props.text}
      inputMode={props.figure ? "decimal" : undefined}
      multiline={props.multiline}
      autoComplete="off"
      aria-invalid={messages.length > 0}
      errorMessage={messages.join(" ")}
      onChange={(_, text = "") => props.onText(text)}
    />
  );
}
