import { watchWorkbook } from "../../excel/watch";
import type { ExcelReason } from "../../workbook/reasons";

/** Milliseconds without a change after which the workbook is read again. */
const PAUSE = 600;

/** Calls `onPause` after each pause in the changes to the workbook, until the answer is called. */
export function watchAfterPauses(onPause: () => void, onRefused: (reason: ExcelReason) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const later = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onPause, PAUSE);
  };
  const watching = watchWorkbook({ onChanged: later, onActivated: later });
  void watching.then((started) => {
    if (!started.ok && !stopped) onRefused(started.reason);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    void watching.then((started) => (started.ok ? started.value() : undefined));
  };
}
