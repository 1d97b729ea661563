import { TextInput } from "../parts/text-input";
import { useTenderForm } from "./form-context";

/** A text field of the tender's form. `id` is one of `fieldId`. */
export function FormField(props: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: string;
  readonly figure?: boolean;
  readonly multiline?: boolean;
}) {
  const { errors } = useTenderForm();
  return <TextInput {...props} errors={errors} />;
}
