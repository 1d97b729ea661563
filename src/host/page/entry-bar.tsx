import { useEffect, useRef, type ReactElement } from "react";
import { cellName } from "../../workbook/address";
import type { EmbeddedWorkbook } from "../embedded-workbook";
import type { RefusedEntry } from "./guarded-model";

/** The selected cell's input message and list of choices, which the canvas cannot show at the cell. */
export function EntryBar(props: {
  readonly workbook: EmbeddedWorkbook;
  /** Counts the workbook's changes, so that the bar follows them. */
  readonly changes: number;
  readonly onRefused: (entry: RefusedEntry) => void;
}): ReactElement {
  const { workbook, onRefused } = props;
  const select = useRef<HTMLSelectElement>(null);
  const { sheet, row, column } = workbook.selection;
  const cell = { row, column };
  const choices = workbook.user.choices(sheet, cell);
  const message = workbook.user.inputMessage(sheet, cell);
  const current = workbook.cells.text(sheet.index, row, column);

  // Alt and the down arrow open a cell's list in Excel.
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== "ArrowDown" || !select.current) return;
      event.preventDefault();
      event.stopPropagation();
      select.current.focus();
    };
    window.addEventListener("keydown", open, true);
    return () => window.removeEventListener("keydown", open, true);
  }, []);

  const choose = (text: string) => {
    const outcome = workbook.user.type(sheet, cell, text);
    if (!outcome.accepted) onRefused(outcome);
  };

  return (
    <div className="entry-bar" aria-live="polite">
      <span className="entry-cell">{cellName(cell)}</span>
      {choices && (
        <label>
          Choices{" "}
          <select ref={select} value={current} onChange={(event) => choose(event.target.value)}>
            {!choices.includes(current) && <option value={current}>{current}</option>}
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </label>
      )}
      {message && (
        <span>
          <strong>{message.title}</strong> {message.message}
        </span>
      )}
    </div>
  );
}
