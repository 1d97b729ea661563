import { DefaultButton } from "office-ui-fabric-react";

/**
 * Moves a row of a list by one place. It keeps the focus, which would fall to the page as the row is taken out of the page and
 * put in again elsewhere, or where the button is disabled at an end of the list.
 */
export function MoveButton(props: {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly isAtEnd: boolean;
  readonly onMove: () => void;
}) {
  const { id, text, label, isAtEnd, onMove } = props;
  return (
    <DefaultButton
      id={id}
      text={text}
      ariaLabel={label}
      disabled={isAtEnd}
      allowDisabledFocus
      onClick={() => {
        onMove();
        requestAnimationFrame(() => document.getElementById(id)?.focus());
      }}
    />
  );
}
