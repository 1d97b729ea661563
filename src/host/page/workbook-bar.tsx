import { useEffect, useReducer, useState, type ReactElement } from "react";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import type { Keeping } from "./keeping";
import { goToNew } from "./opening";

/** What Windows and macOS take in no file's name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]/g;

/** The workbook's name, how far it is kept, and what makes, opens and saves a file. */
export function WorkbookBar(props: {
  readonly workbook: EmbeddedWorkbook;
  readonly keeping: Keeping;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}): ReactElement {
  const { workbook, keeping, onOpen, onSave } = props;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => keeping.changes.listen(redraw), [keeping]);

  return (
    <header className="workbook-bar">
      <WorkbookName
        name={workbook.model.getName()}
        onName={(name) => {
          keeping.renamed(name);
          redraw();
        }}
      />
      <span className="workbook-state" role={keeping.state === "failed" ? "alert" : undefined}>
        {stateWords(keeping)}
      </span>
      <button type="button" onClick={goToNew}>
        New
      </button>
      <button type="button" onClick={onOpen}>
        Open
      </button>
      <button type="button" onClick={onSave}>
        Save as .xlsx
      </button>
    </header>
  );
}

function stateWords({ state, unsaved }: Keeping): string {
  if (state === "failed") return "This browser does not keep it: save it as a file";
  if (state === "waiting") return "Keeping your changes";
  if (state === "unchanged") return "";
  return unsaved ? "Kept in this browser" : "Saved";
}

/** Excel's title bar, in which a workbook can be named; an empty name leaves it as it was. */
function WorkbookName(props: {
  readonly name: string;
  readonly onName: (name: string) => void;
}): ReactElement {
  const { name, onName } = props;
  const [typed, setTyped] = useState(name);
  useEffect(() => {
    document.title = `${name} - Social value for Excel`;
  }, [name]);
  const end = () => {
    const given = typed.replace(NOT_IN_NAMES, " ").trim();
    setTyped(given === "" ? name : given);
    if (given !== "" && given !== name) onName(given);
  };
  return (
    <input
      className="workbook-name"
      aria-label="Name of the workbook"
      value={typed}
      maxLength={120}
      size={Math.max(8, typed.length)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setTyped(name);
      }}
    />
  );
}
