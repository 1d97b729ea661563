import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const requireHere = createRequire(join(process.cwd(), "package.json"));

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe-core finds wrong in the pane by WCAG 2.2 AA: the rule and the elements. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: requireHere.resolve("axe-core/axe.min.js") });
  const options: RunOptions = { runOnly: { type: "tag", values: LEVELS } };
  const results = await page.evaluate(async (run) => {
    // A message that fades in has no contrast yet: on a slow machine it would be judged half way. A spinner never ends.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe } = window as unknown as {
      axe: { run(place: string, options: RunOptions): Promise<AxeResults> };
    };
    return axe.run("#pane", run);
  }, options);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
