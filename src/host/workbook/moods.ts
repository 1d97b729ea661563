import { type ApiError, cellBeingEdited, invalidSelection, unforeseen } from "../protocol/api-error";

/** How Excel behaves at times, to be set by tests; docs/host.md says from where each is known. */
export class Moods {
  /** The window of another workbook is in front. */
  isBehind = false;
  /** The machine has no printer. */
  hasNoPrinter = false;
  /** Texts are shown as in Germany, and references as R1C1. */
  isGermanInR1C1 = false;
  /** Requests that wait for a cell to be finished; undefined while none is being edited. */
  private waiting: (() => void)[] | undefined;

  editCell(): void {
    this.waiting ??= [];
  }

  /** The requests that waited are done. */
  finishCell(): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const request of waiting) request();
  }

  /** Does a request now, or when the cell that is being edited is finished; gives the refusal of one that does not wait. */
  request(waits: boolean, work: (refused?: ApiError) => void): void {
    if (!this.waiting) work();
    else if (waits) this.waiting.push(work);
    else work(cellBeingEdited());
  }

  /** Before a sheet or a cell is shown. */
  mustBeInFront(): void {
    if (this.isBehind) throw unforeseen();
  }

  /** Before it is said what is shown or selected. */
  mustHaveSelection(): void {
    if (this.isBehind) throw invalidSelection();
  }

  /** Before anything of a page's layout is set. */
  mustHavePrinter(): void {
    if (this.hasNoPrinter) throw unforeseen();
  }
}
