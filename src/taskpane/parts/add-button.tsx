import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef } from "react";

/** Adds a row to a list that stands above it; the focus goes to the row's first field, where its text is typed. */
export function AddButton(props: {
  readonly id: string;
  readonly text: string;
  /** The first field of each row. */
  readonly fields: readonly string[];
  readonly disabled?: boolean;
  readonly onAdd: () => void;
}) {
  const { id, text, fields, disabled, onAdd } = props;
  const isAsked = useRef(false);
  const last = fields.at(-1);
  useEffect(() => {
    if (isAsked.current && last !== undefined) document.getElementById(last)?.focus();
    isAsked.current = false;
  }, [last]);
  return (
    <DefaultButton
      id={id}
      text={text}
      disabled={disabled}
      onClick={() => {
        isAsked.current = true;
        onAdd();
      }}
    />
  );
}
