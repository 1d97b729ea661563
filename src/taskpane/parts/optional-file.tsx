import type { FieldError } from "./error-summary";
import { OptionalFiles } from "./optional-files";

/** A file that may be given: what it is for, which one is chosen, and a way to take it out again. */
export function OptionalFile(props: {
  readonly id: string;
  /** "Postcode file" */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
  readonly errors?: readonly FieldError[];
  readonly isNeeded?: boolean;
}) {
  const { file, onFile, ...field } = props;
  return (
    <OptionalFiles {...field} many="one" files={file ? [file] : []} onFiles={([picked]) => onFile(picked)} />
  );
}
