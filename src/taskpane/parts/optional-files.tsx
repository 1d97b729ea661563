import { DefaultButton } from "office-ui-fabric-react";
import { FilePicker } from "./file-picker";

/** Files of one kind that may be given: those that are chosen later come beside the others, or in place of one of their name. */
export function OptionalFiles(props: {
  readonly id: string;
  /** "Proxy packs" */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { id, label, hint, accept, files, onFiles } = props;
  const plural = label.charAt(0).toLowerCase() + label.slice(1);
  return (
    <fieldset>
      <legend>{label} (optional)</legend>
      <p className="sv-hint">{hint}</p>
      <FilePicker
        id={id}
        text={`Choose ${plural}`}
        label={label}
        accept={accept}
        multiple
        onFiles={(picked) => onFiles(withPicked(files, picked))}
      />
      <p role="status">{chosenWords(files)}</p>
      {files.length > 0 && <DefaultButton text={`Take out the ${plural}`} onClick={() => onFiles([])} />}
    </fieldset>
  );
}

/** With files that were picked later. */
export function withPicked(files: readonly File[], picked: readonly File[]): readonly File[] {
  const names = new Set(picked.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...picked];
}

/** "p1.csv and p2.csv are chosen." */
function chosenWords(files: readonly File[]): string {
  if (files.length === 0) return "";
  const names = new Intl.ListFormat("en-GB").format(files.map(({ name }) => name));
  return `${names} ${files.length === 1 ? "is" : "are"} chosen.`;
}
