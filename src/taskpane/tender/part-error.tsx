import { useTenderErrors } from "./form-context";

/** The error of a part of the form that is no text field, beside the control that mends it. */
export function PartError({ id }: { readonly id: string }) {
  const errors = useTenderErrors();
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  if (messages.length === 0) return null;
  return (
    <p id={`${id}-error`} className="sv-part-error">
      {messages.join(" ")}
    </p>
  );
}
