import { IronCalc } from "@ironcalc/workbook";
import type { Model } from "@ironcalc/wasm";
import { memo, useEffect, useMemo, useReducer, useState, type MouseEvent, type ReactElement } from "react";
import { writeXlsx } from "../../xlsx/write";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { toPlan } from "../plan/to-plan";
import { download } from "./download";
import { EntryBar } from "./entry-bar";
import { editSelectedCell, focusGrid, isTyping, shownArea, takeFocus } from "./grid-focus";
import { guardedModel, type RefusedEntry } from "./guarded-model";
import { RefusalDialog, type Answer } from "./refusal-dialog";

/** IronCalc's cells, with the outline that it lays over the selected one. */
const CELLS = ".ic-worksheet-sheet-container";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The grid with what IronCalc lacks around it: refusals, list choices, input messages, saving. */
export function WorkbookView({ workbook }: { readonly workbook: EmbeddedWorkbook }): ReactElement {
  const [changes, redraw] = useReducer((count: number) => count + 1, 0);
  const [refused, setRefused] = useState<RefusedEntry>();
  const model = useMemo(() => guardedModel(workbook, setRefused, shownArea), [workbook]);

  useEffect(
    () =>
      workbook.changes.listen((change) => {
        if (change.kind === "workbook-created") download(fromBase64(change.base64), "New workbook.xlsx");
        redraw();
      }),
    [workbook],
  );
  // IronCalc draws its grid again when the window's size changes, but not when its model does.
  useEffect(() => void window.dispatchEvent(new Event("resize")), [changes]);

  const answer = (given: Answer) => {
    setRefused(undefined);
    if (given === "insist") refused?.insist?.();
    else if (refused?.cell) workbook.user.select(refused.cell.sheet, refused.cell);
    if (given === "retry") void editSelectedCell(refused?.text ?? "");
    else focusGrid();
  };

  /** As in Excel, a click on a linked cell goes where the link says; the keyboard has the button of the entry bar. */
  const followLink = ({ target }: MouseEvent<HTMLElement>) => {
    const { sheet, row, column, rows, columns } = workbook.selection;
    if (target instanceof Element && target.closest(CELLS) && rows === 1 && columns === 1)
      workbook.user.follow(sheet, { row, column });
  };

  const save = async () => {
    const bytes = await writeXlsx(toPlan(workbook));
    download(new Blob([new Uint8Array(bytes)], { type: WORKBOOK_TYPE }), "Workbook.xlsx");
  };

  return (
    <>
      <div className="workbook-bar">
        <span className="workbook-name">Embedded workbook</span>
        <button type="button" onClick={() => void save()}>
          Save as .xlsx
        </button>
      </div>
      <div className="workbook-grid" onPointerDownCapture={takeFocus} onClickCapture={followLink}>
        <Grid workbook={workbook} model={model} />
      </div>
      <EntryBar workbook={workbook} changes={changes} onRefused={setRefused} />
      {refused && <RefusalDialog entry={refused} onAnswer={answer} />}
    </>
  );
}

/**
 * The grid, its tabs and its name box. They show a change only once they are rendered again, and rendering loses an
 * entry that is being typed: so they render when the workbook changes and nobody types, and never with the page.
 */
const Grid = memo(function Grid(props: { readonly workbook: EmbeddedWorkbook; readonly model: Model }) {
  const { workbook, model } = props;
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () =>
      workbook.changes.listen(() => {
        if (!isTyping()) render();
      }),
    [workbook],
  );
  return <IronCalc model={model} />;
});

function fromBase64(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: WORKBOOK_TYPE });
}
