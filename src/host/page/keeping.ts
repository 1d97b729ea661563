import { Changes } from "../workbook/changes";
import { takeSnapshot } from "../workbook/snapshot";
import type { Opened } from "./opening";

/** How far the browser has the workbook as it is now. */
export type KeepingState = "unchanged" | "waiting" | "kept" | "failed";

/** How long a change waits for others, in milliseconds: a snapshot of a large workbook takes a tenth of a second. */
const PAUSE = 600;

/** Keeps the workbook in the browser's storage while it is worked in, and warns before the page is left without. */
export class Keeping {
  readonly changes = new Changes<KeepingState>();
  state: KeepingState = "unchanged";
  /** True where something changed since the workbook was last saved as a file. */
  unsaved: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was beside the model when it was last kept; undefined before anything asked. */
  private last: string | undefined;
  /** True where the workbook told of something since: at least another cell was selected. */
  private told = false;

  constructor(private readonly opened: Opened) {
    this.unsaved = opened.unsaved;
    opened.workbook.changes.listen(({ kind }) => {
      if (kind === "workbook-created") return;
      if (kind !== "selected" && kind !== "activated" && kind !== "deactivated") this.changed();
      this.told = true;
      this.wait();
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.state === "waiting" || (this.state === "failed" && this.unsaved)) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && this.timer !== undefined) void this.keep();
    });
  }

  /** To be called before something may change of which the workbook does not tell, such as its settings. */
  touched(): void {
    this.last ??= takeSnapshot(this.opened.workbook).beside;
    this.wait();
  }

  renamed(name: string): void {
    this.opened.workbook.model.setName(name);
    this.changed();
    this.told = true;
    this.wait();
  }

  /** To be called when the workbook was saved as a file. */
  saved(): void {
    this.unsaved = false;
    this.told = true;
    if (this.state !== "unchanged") void this.keep();
  }

  private changed(): void {
    this.unsaved = true;
    if (this.state !== "failed") this.become("waiting");
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), PAUSE);
  }

  private async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { workbook, shelf, id } = this.opened;
    const snapshot = takeSnapshot(workbook);
    const same = snapshot.beside === this.last;
    if (same && (!this.told || this.state === "unchanged")) return;
    this.last = snapshot.beside;
    this.told = false;
    const kept = { id, name: workbook.model.getName(), changed: Date.now(), unsaved: this.unsaved, snapshot };
    try {
      if (!shelf) throw new Error("the browser keeps nothing");
      await shelf.keep(kept);
      // What is only asked meanwhile changes nothing, and nothing is kept for it that would say so later.
      if (!this.told) this.become("kept");
    } catch {
      this.become("failed");
    }
  }

  private become(state: KeepingState): void {
    this.state = state;
    this.changes.tell(state);
  }
}
