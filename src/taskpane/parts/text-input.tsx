import { TextField } from "office-ui-fabric-react";
import { memo } from "react";
import type { FieldError } from "./error-summary";
import { useLatest } from "./use-latest";

interface Looks {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: string | undefined;
  readonly figure?: boolean | undefined;
  readonly multiline?: boolean | undefined;
}

/** A labelled text field with its error beside it. It is drawn again only where what it shows has changed. */
export function TextInput({
  errors,
  onText,
  ...looks
}: Looks & {
  readonly errors: readonly FieldError[];
}) {
  const messages = errors.filter(({ field }) => field === looks.id).map(({ message }) => message);
  return <Field {...looks} message={messages.join(" ")} onText={useLatest(onText)} />;
}

const Field = memo(function Field(props: Looks & { readonly message: string }) {
  const { id, label, text, onText, hint, figure, multiline, message } = props;
  return (
    <TextField
      id={id}
      label={label}
      description={hint}
      value={text}
      inputMode={figure ? "decimal" : undefined}
      multiline={multiline}
      autoComplete="off"
      aria-invalid={message !== ""}
      errorMessage={message}
      onChange={(_, typed = "") => onText(typed)}
    />
  );
});
