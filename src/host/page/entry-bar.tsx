import { useEffect, useRef, type ReactElement } from "react";
import { cellName } from "../../workbook/address";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { focusGrid, isInGrid } from "./grid-focus";
import { enter, type RefusedEntry } from "./guarded-model";

/** The selected cell's link, input message and list of choices, which the canvas cannot show at the cell. */
export function EntryBar(props: {
  readonly workbook: EmbeddedWorkbook;
  /** Counts the workbook's changes, so that the bar follows them. */
  readonly changes: number;
  readonly onRefused: (entry: RefusedEntry) => void;
}): ReactElement {
  const { workbook, onRefused } = props;
  const select = useRef<HTMLSelectElement>(null);
  const cell = workbook.selection.at({ rows: 1, columns: 1 });
  const { sheet, row, column } = cell;
  const choices = workbook.user.choices(sheet, cell);
  const message = workbook.user.inputMessage(sheet, cell);
  const link = workbook.user.link(sheet, cell);
  const current = workbook.cells.text(sheet.index, row, column);

  // As in Excel, Alt and the down arrow open the cell's list; keys that are pressed in the pane are left to the pane.
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== "ArrowDown" || !select.current || !isInGrid(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      select.current.focus();
      select.current.showPicker();
    };
    window.addEventListener("keydown", open, true);
    return () => window.removeEventListener("keydown", open, true);
  }, []);

  const choose = (text: string) => {
    enter(workbook, cell, text, onRefused);
    focusGrid();
  };

  return (
    <div className="entry-bar" aria-live="polite">
      <span className="entry-cell">{cellName(cell)}</span>
      <span className="page-unseen">{current}</span>
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
      {link?.documentReference !== undefined && (
        <button type="button" title={link.screenTip} onClick={() => workbook.user.follow(sheet, cell)}>
          Go to {placeInWords(workbook, link.documentReference)}
        </button>
      )}
      {link?.address !== undefined && <span title={link.screenTip}>Link to {link.address}</span>}
      {message && (
        <span>
          <strong>{message.title}</strong> {message.message}
        </span>
      )}
      <span id="grid-keys" className="entry-keys">
        F6: to the pane, Shift+F6: back
      </span>
    </div>
  );
}

/** "Cover" of a name for its first cell, "Sheet1, cell B9" of any other cell; a place that is not there as it stands. */
function placeInWords(workbook: EmbeddedWorkbook, place: string): string {
  const range = workbook.resolve(place);
  if (!range) return place;
  const cell = cellName(range);
  return cell === "A1" ? range.sheet.name : `${range.sheet.name}, cell ${cell}`;
}
