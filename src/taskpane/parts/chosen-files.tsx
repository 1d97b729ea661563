import { focusAfterRemoval } from "./focus-after-removal";

/** As many rows stand open; of more their number does, and they are folded below it. */
const IN_SIGHT = 5;

/** What a row says of a file. */
interface NamedSize {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

interface ChosenProps {
  /** Of the field that chooses them, which has the focus when the last one is taken out. */
  readonly id: string;
  readonly files: readonly NamedSize[];
  readonly disabled?: boolean;
  readonly onTakeOut: (index: number) => void;
}

/** The files that are chosen, told of to a screen reader and each in a row with a way to take it out. */
export function ChosenFiles(props: ChosenProps) {
  const { files } = props;
  return (
    <>
      <p role="status" className={files.length > IN_SIGHT ? undefined : "sv-hidden"}>
        {chosenWords(files)}
      </p>
      <ChosenRows {...props} />
    </>
  );
}

/** The rows alone, where it is said in other words which files are chosen. */
export function ChosenRows({ id, files, disabled, onTakeOut }: ChosenProps) {
  if (files.length === 0) return null;
  const rows = (
    <ul className="sv-files">
      {files.map(({ name, size }, index) => (
        <li key={rowId(id, index)}>
          <span>
            {name} <span className="sv-hint">{sizeWords(size)}</span>
          </span>
          <button
            type="button"
            id={rowId(id, index)}
            className="sv-link"
            aria-label={`Take out ${name}`}
            disabled={disabled}
            onClick={() => {
              onTakeOut(index);
              // The rows below move up by one.
              const moved = files.map((_, at) => rowId(id, at > index ? at - 1 : at));
              focusAfterRemoval(moved, index, id);
            }}
          >
            Take out
          </button>
        </li>
      ))}
    </ul>
  );
  if (files.length <= IN_SIGHT) return rows;
  return (
    <details className="sv-details">
      <summary>Show the files</summary>
      {rows}
    </details>
  );
}

/** The files without one. */
export function without<T>(files: readonly T[], index: number): readonly T[] {
  return files.filter((_, at) => at !== index);
}

/** Which file is in place of which: those of two folders may have one name, unless they are told apart by it. */
const REPLACES = {
  "by-name": (one: File, other: File) => one.name === other.name,
  any: (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified,
};

/** With the files that are chosen now beside those before. */
export function withPicked(
  files: readonly File[],
  picked: readonly File[],
  told: keyof typeof REPLACES,
): readonly File[] {
  return [...files.filter((file) => !picked.some((each) => REPLACES[told](each, file))), ...picked];
}

function rowId(id: string, index: number): string {
  return `${id}-file-${index}`;
}

const KILO = 1000;

/** "12 kB", "3.4 MB": as Excel and Windows say it of a file. */
export function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < KILO ** 2 ? [Math.ceil(bytes / KILO), "kB"] : [bytes / KILO ** 2, "MB"];
  return `${amount.toLocaleString("en-GB", { maximumFractionDigits: 1 })} ${unit}`;
}

/** "p1.csv and p2.csv are chosen.", "120 files are chosen." */
function chosenWords(files: readonly NamedSize[]): string {
  if (files.length === 0) return "";
  if (files.length > IN_SIGHT) return `${files.length.toLocaleString("en-GB")} files are chosen.`;
  const names = new Intl.ListFormat("en-GB").format(files.map(({ name }) => name));
  return `${names} ${files.length === 1 ? "is" : "are"} chosen.`;
}
