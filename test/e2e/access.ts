import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const requireHere = createRequire(join(process.cwd(), "package.json"));

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Place {
  readonly include: string[];
  readonly exclude?: string[];
}

/** What axe-core finds wrong by WCAG 2.2 AA in the pane, or where it is told to look: the rule and the elements. */
export async function accessFaults(
  page: Page,
  place: Place = { include: ["#pane"] },
): Promise<readonly string[]> {
  await page.addScriptTag({ path: requireHere.resolve("axe-core/axe.min.js") });
  const options: RunOptions = { runOnly: { type: "tag", values: LEVELS } };
  const results = await page.evaluate(
    async ([where, run]) => {
      // A message that fades in has no contrast yet: on a slow machine it would be judged half way. A spinner never ends.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { axe } = window as unknown as {
        axe: { run(place: Place, options: RunOptions): Promise<AxeResults> };
      };
      // A footer that stays in sight covers a part of what is scrolled beneath it; a user scrolls on, axe cannot.
      const footers = [...document.querySelectorAll<HTMLElement>(".sv-footer")];
      for (const footer of footers) footer.style.position = "static";
      const found = await axe.run(where, run);
      for (const footer of footers) footer.style.position = "";
      return found;
    },
    [place, options] as const,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
