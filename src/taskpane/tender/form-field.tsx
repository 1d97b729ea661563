import type { ComponentProps } from "react";
import { DateInput } from "../parts/date-input";
import { TextInput } from "../parts/text-input";
import { useTenderErrors } from "./form-context";

/** A field for a day of the tender's form. `id` is one of `fieldId`. */
export function DateField(props: Omit<ComponentProps<typeof DateInput>, "errors">) {
  const errors = useTenderErrors();
  return <DateInput {...props} errors={errors} />;
}

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
  const errors = useTenderErrors();
  return <TextInput {...props} errors={errors} />;
}
