import { DropArea } from "./drop-area";
import { FileButton } from "./file-button";

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
  const { onFiles, ...button } = props;
  const take = (files: Iterable<File>) => {
    const chosen = [...files];
    if (chosen.length > 0) onFiles(props.multiple ? chosen : chosen.slice(0, 1));
  };
  return (
    <DropArea disabled={props.disabled} onDrop={({ files }) => take(files)}>
      <FileButton {...button} onFiles={take} />
      <span className="sv-hint">or drop {props.multiple ? "files" : "a file"} here</span>
    </DropArea>
  );
}
