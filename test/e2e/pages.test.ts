import type { Page } from "playwright-core";
import { STAGES } from "../../src/taskpane/start/stages";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { openJob } from "./pane-steps";
import { takePicture } from "./picture";

/** 320 px is a page of 1,280 px at 400% (WCAG 1.4.10); 450 px is a wide pane. */
const NARROW = { width: 320, height: 900 };
const WIDE = { width: 450, height: 900 };

const jobs = STAGES.flatMap(({ jobs: listed }) => listed.map(({ title }) => title));

describeWithChromium("every page of the pane, beside a filled tender", () => {
  let embedded: EmbeddedPage;
  let page: Page;

  beforeAll(async () => {
    embedded = await EmbeddedPage.open(NARROW);
    ({ page } = embedded);
    await page.getByRole("button", { name: "Try with an example", exact: true }).click();
    await page.getByRole("button", { name: /Take the example out/ }).waitFor();
  });
  afterAll(async () => embedded.close());

  it.each(["Home", ...jobs])(
    "fits, is told apart in the dark, and is reached by the keyboard alone: %s",
    async (title) => {
      await page.setViewportSize(NARROW);
      if (title !== "Home") {
        await openJob(page, title);
        await page.getByRole("button", { name: "All jobs", exact: true }).waitFor();
      }
      await page.locator(".sv-skeleton").waitFor({ state: "detached" });
      expect(await cutOff(page)).toEqual([]);
      expect(await cutOff(page, SPACED)).toEqual([]);
      expect(await unreached(page)).toEqual({ missed: [], hidden: [], unseen: [] });
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await accessFaults(page)).toEqual([]);
      await takePicture(page, `${title}, dark`);
      await page.emulateMedia({ colorScheme: "light" });
      await takePicture(page, `${title}, light`);
      await page.emulateMedia({ forcedColors: "active" });
      await takePicture(page, `${title}, high contrast`);
      await page.emulateMedia({ forcedColors: "none" });
      await page.setViewportSize(WIDE);
      expect(await cutOff(page)).toEqual([]);
      await takePicture(page, `${title}, wide`);
    },
  );
});

const MOST_CONTROLS = 400;

/** The spacing that a reader may set (WCAG 1.4.12). */
const SPACED =
  "#pane * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } #pane p { margin-bottom: 2em !important; }";

/** What reaches beyond the pane, or whose text is cut within a box; tables may scroll within their own. */
async function cutOff(page: Page, style?: string): Promise<readonly string[]> {
  const added = style === undefined ? undefined : await page.addStyleTag({ content: style });
  const found = await page.evaluate(() => {
    const pane = document.getElementById("pane");
    if (!pane) throw new Error("no pane");
    const { right } = pane.getBoundingClientRect();
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== pane &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`;
    return [...pane.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1 || !element.checkVisibility()) return false;
        const { overflowX, textOverflow } = getComputedStyle(element);
        const clips =
          overflowX === "hidden" &&
          textOverflow === "ellipsis" &&
          element.scrollWidth > element.clientWidth + 1;
        return (box.right > right + 1 || clips) && !scrolls(element.parentElement);
      })
      .map(told);
  });
  await added?.evaluate((element) => (element as Element).remove());
  return found;
}

/** Goes through the page by Tab: what it never came to, what is covered where it has the focus, what does not show that it has it. */
async function unreached(page: Page) {
  await page.evaluate(() => {
    const pane = document.getElementById("pane");
    const look = (element: Element | null, depth: number): string => {
      if (element === null || depth === 0) return "";
      const own = [undefined, "::after", "::before"].map((part) => {
        const { outline, outlineStyle, boxShadow, borderColor, borderWidth, backgroundColor, display } =
          getComputedStyle(element, part);
        return [outline, outlineStyle, boxShadow, borderColor, borderWidth, backgroundColor, display].join(
          "|",
        );
      });
      return own.join("/") + look(element.parentElement, depth - 1);
    };
    const tabbable = [
      ...(pane?.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex='0']",
      ) ?? []),
    ].filter((element) => {
      const radio = element instanceof HTMLInputElement && element.type === "radio" && !element.checked;
      return (
        !radio &&
        element.tabIndex >= 0 &&
        !element.hasAttribute("disabled") &&
        element.checkVisibility({ visibilityProperty: true })
      );
    });
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? (element.textContent?.trim() || element.id)}`.slice(
        0,
        60,
      );
    (document.activeElement as HTMLElement | null)?.blur();
    const before = new Map(tabbable.map((element) => [element, look(element, 4)]));
    const reached = new Set<Element>();
    const hidden: string[] = [];
    const unseen: string[] = [];
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement) || !before.has(target) || reached.has(target)) return;
      reached.add(target);
      if (look(target, 4) === before.get(target)) unseen.push(told(target));
      requestAnimationFrame(() => {
        const box = target.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
        const inSight = [0.1, 0.5, 0.9].some((part) => {
          const top = document.elementFromPoint(x, box.top + box.height * part);
          return (
            top !== null &&
            (top === target || target.contains(top) || top.contains(target) || top.closest("label") !== null)
          );
        });
        if (!inSight) hidden.push(told(target));
      });
    });
    Object.assign(window, {
      keyboardRun: () => ({
        missed: tabbable
          .filter((element) => !reached.has(element) && element.isConnected && element.checkVisibility())
          .map(told),
        hidden,
        unseen,
      }),
    });
    pane?.setAttribute("tabindex", "-1");
    pane?.focus();
  });
  // Past its last control the keyboard leaves the pane.
  for (let at = 0; at < MOST_CONTROLS; at += 1) {
    await page.keyboard.press("Tab");
    const isInside = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) =>
          requestAnimationFrame(() => {
            resolve(document.activeElement?.closest("#pane") !== null);
          }),
        ),
    );
    if (!isInside) break;
  }
  return page.evaluate(() =>
    (
      window as unknown as { keyboardRun: () => Record<"missed" | "hidden" | "unseen", readonly string[]> }
    ).keyboardRun(),
  );
}
