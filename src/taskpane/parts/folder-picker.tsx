import { useState } from "react";
import { DropArea } from "./drop-area";
import { FileButton } from "./file-button";
import { chosenFiles, filesWithin, type FoundFile } from "./found-files";

/** Two buttons that let the user choose files or a whole folder; files and folders may be dropped on them too. */
export function FolderPicker(props: {
  readonly id?: string;
  /** "Choose returns" */
  readonly text: string;
  /** "Choose a folder of returns" */
  readonly folderText: string;
  /** What the files are, for a screen reader: "Returns". */
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFound: (files: readonly FoundFile[]) => void;
}) {
  const { label, disabled, onFound } = props;
  const [failed, setFailed] = useState("");
  const drop = async ({ items, files }: DataTransfer) => {
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    const plain = chosenFiles(files);
    setFailed("");
    try {
      const found = entries.length > 0 ? await filesWithin(entries) : plain;
      if (found.length > 0) onFound(found);
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      setFailed("The folder could not be read. Choose it with the button, or choose its files.");
    }
  };
  return (
    <DropArea disabled={disabled} onDrop={(dropped) => void drop(dropped)}>
      <FileButton
        id={props.id}
        text={props.text}
        label={label}
        accept={props.accept}
        multiple
        disabled={disabled}
        onFiles={(files) => onFound(chosenFiles(files))}
      />
      <FileButton
        text={props.folderText}
        label={`${label}: a folder`}
        folder
        multiple
        disabled={disabled}
        onFiles={(files) => onFound(chosenFiles(files))}
      />
      <span className="sv-hint">or drop files or a folder here</span>
      <span role="status" className="sv-part-error">
        {failed}
      </span>
    </DropArea>
  );
}
