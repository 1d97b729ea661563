import { DefaultButton } from "office-ui-fabric-react";
import { FilePicker } from "./file-picker";
import type { FieldError } from "./error-summary";

/** Names that are shown of chosen files; of more only how many there are. */
const NAMED = 5;

/** Files of one kind that may be given: what they are for, which are chosen, and a way to take them out again. */
export function OptionalFiles(props: {
  readonly id: string;
  /** "Proxy packs" */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** One alone, or many: those that are chosen later come beside the others. */
  readonly many: "one" | "by-name" | "any";
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly errors?: readonly FieldError[];
}) {
  const { id, label, hint, accept, many, files, onFiles, errors = [] } = props;
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  const named = label.charAt(0).toLowerCase() + label.slice(1);
  return (
    <fieldset>
      <legend>{label} (optional)</legend>
      <p className="sv-hint">{hint}</p>
      {messages.length > 0 && <p className="sv-part-error">{messages.join(" ")}</p>}
      <FilePicker
        id={id}
        text={`Choose the ${named}`}
        label={label}
        accept={accept}
        multiple={many !== "one"}
        onFiles={(picked) => onFiles(many === "one" ? picked : withPicked(files, picked, REPLACES[many]))}
      />
      <p role="status">{chosenWords(files)}</p>
      {files.length > 0 && (
        <DefaultButton text="Take out" ariaLabel={`Take out the ${named}`} onClick={() => onFiles([])} />
      )}
    </fieldset>
  );
}

/** Which file is in place of which: those of two folders may have one name, unless they are told apart by it. */
const REPLACES = {
  "by-name": (one: File, other: File) => one.name === other.name,
  any: (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified,
};

function withPicked(
  files: readonly File[],
  picked: readonly File[],
  replaces: (one: File, other: File) => boolean,
): readonly File[] {
  return [...files.filter((file) => !picked.some((each) => replaces(each, file))), ...picked];
}

/** "p1.csv and p2.csv are chosen.", "120 files are chosen." */
function chosenWords(files: readonly File[]): string {
  if (files.length === 0) return "";
  if (files.length > NAMED) return `${files.length.toLocaleString("en-GB")} files are chosen.`;
  const names = new Intl.ListFormat("en-GB").format(files.map(({ name }) => name));
  return `${names} ${files.length === 1 ? "is" : "are"} chosen.`;
}
