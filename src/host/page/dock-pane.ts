const NARROWEST = 280;
const WIDEST = 700;
const STEP = 20;

/** Lets the pane be made wider and narrower, by pointer or arrow keys, and hidden, as Excel's can. */
export function dockPane(): void {
  const divider = part("divider");
  const collapse = part("collapse");
  const { style } = document.documentElement;
  let width = 350;

  const show = (wanted: number) => {
    width = Math.min(WIDEST, Math.max(NARROWEST, wanted));
    style.setProperty("--pane-width", `${width}px`);
    divider.setAttribute("aria-valuenow", String(width));
    window.dispatchEvent(new Event("resize"));
  };
  divider.setAttribute("aria-valuemin", String(NARROWEST));
  divider.setAttribute("aria-valuemax", String(WIDEST));
  show(width);

  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(width + STEP);
    if (key === "ArrowRight") show(width - STEP);
  });
  divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) show(window.innerWidth - event.clientX);
  });
  collapse.addEventListener("click", () => {
    const hidden = document.body.classList.toggle("pane-hidden");
    collapse.textContent = hidden ? "Show pane" : "Hide pane";
    collapse.setAttribute("aria-expanded", String(!hidden));
    window.dispatchEvent(new Event("resize"));
  });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no part: ${id}`);
  return element;
}
