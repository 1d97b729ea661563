/** The element of IronCalc's that hears the keys. */
const GRID = ".ic-workbook-container";

/** Puts the keyboard back into the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>(GRID)?.focus({ preventScroll: true });
}

/** Opens the selected cell for editing, as F2 does in the grid. */
export function editSelectedCell(): void {
  focusGrid();
  document
    .querySelector(GRID)
    ?.dispatchEvent(new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true }));
}

export function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(GRID) !== null;
}

/** True while somebody types into a cell or the formula bar. */
export function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && isInGrid(activeElement);
}

/** Pixels of IronCalc's row and column headings. */
const HEADINGS = { width: 30, height: 28 };

/** How much of the sheet the grid shows; IronCalc asks once it is on the page. */
export function shownArea(): { readonly width: number; readonly height: number } {
  const sheet = document.querySelector(".ic-worksheet-sheet-container");
  if (!sheet) throw new Error("the grid is not on the page");
  return { width: sheet.clientWidth - HEADINGS.width, height: sheet.clientHeight - HEADINGS.height };
}
