import type { FieldError } from "./error-summary";

/** A labelled list of which one is chosen, with its error beside it. */
export function SelectInput(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly onChoose: (key: string) => void;
  readonly errors?: readonly FieldError[];
  readonly hint?: string;
}) {
  const { id, label, value, options, errors = [], hint } = props;
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(messages.length > 0 ? [`${id}-error`] : []),
  ];
  return (
    <div className="sv-select">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="sv-hint">
          {hint}
        </p>
      )}
      {messages.length > 0 && (
        <p id={`${id}-error`} className="sv-part-error">
          {messages.join(" ")}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-invalid={messages.length > 0}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        onChange={({ target }) => props.onChoose(target.value)}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
