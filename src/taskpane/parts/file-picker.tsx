import { DefaultButton } from "office-ui-fabric-react";
import { type DragEvent, useRef, useState } from "react";

/** A button that lets the user choose files; they may be dropped on it too. */
export function FilePicker(props: {
  readonly id?: string;
  readonly text: string;
  /** What the files are, for a screen reader: "Evaluators' files". */
  readonly label: string;
  /** ".json,application/json" */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0) props.onFiles(props.multiple ? chosen : chosen.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) take(event.dataTransfer.files);
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
      <DefaultButton
        id={props.id}
        text={props.text}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      />
      <span className="sv-hint">or drop {props.multiple ? "files" : "a file"} here</span>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-label={props.label}
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          take(target.files);
          target.value = "";
        }}
      />
    </div>
  );
}
