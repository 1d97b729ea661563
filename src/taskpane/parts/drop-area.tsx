import { type DragEvent, type ReactNode, useState } from "react";

/** A frame that things can be dropped into. */
export function DropArea(props: {
  readonly disabled?: boolean;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) props.onDrop(event.dataTransfer);
  };
  return (
    <div
      className={over ? "sv-drop sv-drop-over" : "sv-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.children}
    </div>
  );
}
