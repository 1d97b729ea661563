import { IronCalc } from "@ironcalc/workbook";
import type { Model } from "@ironcalc/wasm";
import { memo, useEffect, useMemo, useReducer, useState, type MouseEvent, type ReactElement } from "react";
import { writeXlsx } from "../../xlsx/write";
import { toPlan } from "../plan/to-plan";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { download } from "./download";
import { EntryBar } from "./entry-bar";
import { editSelectedCell, focusGrid, isTyping, nameGrid, shownArea, showTab, takeFocus } from "./grid-focus";
import { guardedModel, type RefusedEntry } from "./guarded-model";
import { bringIntoView } from "./into-view";
import type { Keeping } from "./keeping";
import { OpenDialog } from "./open-dialog";
import type { Opened } from "./opening";
import { GridOverlay } from "./overlay/grid-overlay";
import { RefusalDialog, type Answer } from "./refusal-dialog";
import { titleOf } from "./title-of";
import { WorkbookBar } from "./workbook-bar";

/** IronCalc's cells, with the outline that it lays over the selected one. */
const CELLS = ".ic-worksheet-sheet-container";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The grid with what IronCalc lacks around it: a name, opening and saving, refusals, list choices, input messages. */
export function WorkbookView(props: { readonly opened: Opened; readonly keeping: Keeping }): ReactElement {
  const { opened, keeping } = props;
  const { workbook } = opened;
  const [opening, setOpening] = useState(false);
  const [changes, redraw] = useReducer((count: number) => count + 1, 0);
  const [refused, setRefused] = useState<RefusedEntry>();
  const model = useMemo(() => guardedModel(workbook, setRefused, shownArea), [workbook]);

  useEffect(
    () =>
      workbook.changes.listen((change) => {
        if (change.kind === "workbook-created") handOver(change.base64);
        if (change.kind === "selected" && change.sheet === workbook.activeSheet)
          bringIntoView(workbook.model, change.area, shownArea());
        redraw();
      }),
    [workbook],
  );
  // IronCalc draws its grid again when the window's size changes, but not when its model does.
  useEffect(() => void window.dispatchEvent(new Event("resize")), [changes]);

  useEffect(nameGrid, []);
  useEffect(showTab, [changes]);

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
    download(new Blob([new Uint8Array(bytes)], { type: WORKBOOK_TYPE }), `${workbook.model.getName()}.xlsx`);
    keeping.saved();
  };

  return (
    <>
      <div className="page-keeps-focus ic-modal-dialog">
        <WorkbookBar
          workbook={workbook}
          keeping={keeping}
          onOpen={() => setOpening(true)}
          onSave={() => void save()}
        />
      </div>
      {opened.notice !== undefined && (
        <p className="workbook-notice" role="alert">
          {opened.notice}
        </p>
      )}
      <div className="workbook-grid" onPointerDownCapture={takeFocus} onClickCapture={followLink}>
        <Grid workbook={workbook} model={model} />
        <GridOverlay workbook={workbook} changes={changes} />
      </div>
      <EntryBar workbook={workbook} changes={changes} onRefused={setRefused} />
      {opening && <OpenDialog shelf={opened.shelf} openId={opened.id} onClose={() => setOpening(false)} />}
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

/** A workbook that the add-in makes is downloaded, by the title that it has: Excel would open a window for it. */
function handOver(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  download(new Blob([bytes], { type: WORKBOOK_TYPE }), `${titleOf(bytes) ?? "New workbook"}.xlsx`);
}
