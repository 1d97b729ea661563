/** The element of IronCalc's that hears the keys. */
const GRID = ".ic-workbook-container";

/** Puts the keyboard back into the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>(GRID)?.focus({ preventScroll: true });
}

/** A click in the grid takes the keyboard from the pane, which IronCalc leaves it to as it does to its dialogs. */
export function takeFocus(): void {
  if (!isInGrid(document.activeElement)) focusGrid();
}

/** Opens the selected cell for editing, as F2 does in the grid, with a text to be mended, all of it selected. */
export async function editSelectedCell(text: string): Promise<void> {
  await nextDrawing();
  focusGrid();
  const key = new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true });
  document.querySelector(GRID)?.dispatchEvent(key);
  await nextDrawing();
  const editor = document.querySelector<HTMLTextAreaElement>(".ic-worksheet-editor-wrapper textarea");
  if (!editor) throw new Error("the grid has no cell editor");
  // React hears of a value only when the element's own setter is gone round.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(editor, text);
  editor.dispatchEvent(new Event("input", { bubbles: true }));
  editor.select();
}

/** Resolves once what React has to draw is drawn: it begins a cell's editing anew when it draws the grid. */
function nextDrawing(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
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
