import { HEADINGS } from "./overlay/geometry";

/** IronCalc's element that receives the keys. */
export const GRID = ".ic-workbook-container";

/** Puts the keyboard back into the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>(GRID)?.focus({ preventScroll: true });
}

/** Moves the keyboard to the grid after a click in it; IronCalc would leave it in the pane. */
export function takeFocus(): void {
  if (!isInGrid(document.activeElement)) focusGrid();
}

/** Gives the grid a name, and says how the keyboard gets out of it, for those who do not see the page. */
export function nameGrid(): void {
  const grid = document.querySelector(GRID);
  if (!grid) throw new Error("the grid is not on the page");
  grid.setAttribute("role", "application");
  grid.setAttribute("aria-label", "Cells of the sheet");
  grid.setAttribute("aria-describedby", "grid-keys");
  document
    .querySelector(".ic-formula-bar-editor-wrapper textarea")
    ?.setAttribute("aria-label", "Formula bar");
}

/** Brings the tab of the sheet that is shown into sight: IronCalc leaves it where it is when code shows another sheet. */
export function showTab(): void {
  document.querySelector('[role="tab"][aria-selected="true"]')?.scrollIntoView({
    block: "nearest",
    inline: "nearest",
  });
}

/** Opens the selected cell for editing, as F2 does in the grid, with the text in it and all of it selected. */
export async function editSelectedCell(text: string): Promise<void> {
  await nextDrawing();
  focusGrid();
  const key = new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true });
  document.querySelector(GRID)?.dispatchEvent(key);
  await nextDrawing();
  const editor = document.querySelector<HTMLTextAreaElement>(".ic-worksheet-editor-wrapper textarea");
  if (!editor) throw new Error("the grid has no cell editor");
  // React replaces the element's own setter and sees no change in what is set by it: the prototype's setter is the way.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(editor, text);
  editor.dispatchEvent(new Event("input", { bubbles: true }));
  editor.select();
}

/** Resolves once React has drawn the grid, which would otherwise begin the editing of the cell again. */
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

/** The size in pixels of the part of the grid that shows cells; IronCalc asks for it once it is on the page. */
export function shownArea(): { readonly width: number; readonly height: number } {
  const sheet = document.querySelector(".ic-worksheet-sheet-container");
  if (!sheet) throw new Error("the grid is not on the page");
  return { width: sheet.clientWidth - HEADINGS.width, height: sheet.clientHeight - HEADINGS.height };
}
