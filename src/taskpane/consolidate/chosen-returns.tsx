import { DefaultButton } from "office-ui-fabric-react";
import { ChosenRows } from "../parts/chosen-files";
import type { FieldError } from "../parts/error-summary";
import { FolderPicker } from "../parts/folder-picker";
import type { FoundFile } from "../parts/found-files";
import { chosenReturns, type Reading } from "./reading";
import { wordChosen } from "./word-outcome";

/** The returns that came: chosen or dropped, several times or a folder at once. */
export function ChosenReturns(props: {
  readonly id: string;
  readonly reading: Reading;
  readonly disabled: boolean;
  readonly errors: readonly FieldError[];
  readonly onFound: (files: readonly FoundFile[]) => void;
  readonly onTakeOut: () => void;
  readonly onTakeOutOne: (index: number) => void;
}) {
  const { id, reading, disabled, onFound } = props;
  const words = wordChosen(reading);
  const messages = props.errors.filter(({ field }) => field === id).map(({ message }) => message);
  return (
    <fieldset>
      <legend>Returns</legend>
      <p className="sv-hint">
        Choose them in one go or bit by bit. The same file again changes nothing, and none is changed.
      </p>
      {messages.length > 0 && <p className="sv-part-error">{messages.join(" ")}</p>}
      <FolderPicker
        id={id}
        text="Choose returns"
        folderText="Choose a folder of returns"
        label="Returns"
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods"
        disabled={disabled}
        onFound={onFound}
      />
      <p role="status">{words}</p>
      <ChosenRows
        id={id}
        files={chosenReturns(reading).map(({ name, file }) => ({ name, size: file.size }))}
        disabled={disabled}
        onTakeOut={props.onTakeOutOne}
      />
      {words !== "" && (
        <DefaultButton text="Take out all returns" disabled={disabled} onClick={props.onTakeOut} />
      )}
    </fieldset>
  );
}
