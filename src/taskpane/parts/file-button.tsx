import { DefaultButton } from "office-ui-fabric-react";
import { useRef } from "react";
import { whileAtWork } from "./while-at-work";

/** A button that lets the user choose files, or a folder with all that is inside. */
export function FileButton(props: {
  readonly id?: string;
  readonly text: string;
  /** What the files are, for a screen reader: "Evaluators' files". */
  readonly label: string;
  /** ".json,application/json"; a folder is taken with everything in it. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const keep = (element: HTMLInputElement | null) => {
    input.current = element;
    if (element) element.webkitdirectory = props.folder === true;
  };
  return (
    <>
      <DefaultButton
        id={props.id}
        text={props.text}
        {...whileAtWork(props.disabled === true)}
        onClick={() => input.current?.click()}
      />
      <input
        ref={keep}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-label={props.label}
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) props.onFiles(files);
          target.value = "";
        }}
      />
    </>
  );
}
