import { focusGrid, GRID, isTyping } from "./grid-focus";

/** A part of the page that the keyboard goes to as one, as Excel's F6 does. */
interface Region {
  /** What a screen reader says on the way in. */
  readonly name: string;
  holds(element: Element): boolean;
  enter(): void;
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Lets F6 and Shift+F6 move the keyboard between the cells, the workbook's bar and the pane: IronCalc keeps Tab for the next
 * cell, as Excel does. Each part takes the keyboard where it left it.
 */
export function moveBetweenRegions(): void {
  const regions = [
    {
      name: "Cells of the sheet",
      holds: (element: Element) => element.closest(GRID) !== null,
      enter: focusGrid,
    },
    inside("Task pane: Social value", ".page-pane"),
    inside("Workbook: name, new, open and save", ".workbook-bar"),
  ];
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isTyping() || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      next(regions, event.shiftKey ? -1 : 1);
    },
    true,
  );
}

function inside(name: string, selector: string): Region {
  let last: HTMLElement | undefined;
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.closest(selector)) last = target;
  });
  return {
    name,
    holds: (element) => element.closest(selector) !== null,
    enter: () => {
      const region = document.querySelector(selector);
      const known = last?.isConnected && isShown(last) ? last : undefined;
      const first = [...(region?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(isShown);
      (known ?? first)?.focus();
    },
  };
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function next(regions: readonly Region[], step: 1 | -1): void {
  const { activeElement } = document;
  const here = regions.findIndex((region) => activeElement && region.holds(activeElement));
  const from = here < 0 ? (step > 0 ? -1 : 0) : here;
  const region = regions[(from + step + regions.length) % regions.length];
  if (!region) return;
  region.enter();
  announce(region.name);
}

/** Says a sentence to a screen reader. */
function announce(words: string): void {
  const place = document.getElementById("announced");
  if (!place) throw new Error("the page has no place to announce");
  place.textContent = words;
}
