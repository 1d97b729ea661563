import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchChromium } from "../e2e/chromium";
import { served } from "../e2e/served";
import { describeWithLibreOffice } from "../libreoffice/office";
import { EMPTY_OFFICE } from "./empty-office";
import { QUARTER, writeManyReturns } from "./many-returns";
import { bundled, machine, middle, ran, type Took } from "./measuring";
import { installReaders, READERS } from "./readers";

const MOST = Number(process.env.BENCH_RETURNS ?? 1000);
const RUNS = 3;
const PROGRAM = resolve("dist", "cli", "social-value.js");

const say = (line: string) => process.stdout.write(`${line}\n`);

describeWithLibreOffice("a quarter's returns of 1,000 lines", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "consolidate-bench-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("measures consolidating them beside a library that only reads their cells", async () => {
    if (!existsSync(PROGRAM)) throw new Error("run npm run build first");
    installReaders();
    const contracts = await writeManyReturns(await office(), folder, MOST);
    const reading = bundled("reading-many", folder);
    const sizes = [100, 1000, 10_000].filter((size) => size === 100 || size <= MOST || size / 10 < MOST);
    say(
      `${machine()}, ${RUNS} interleaved runs, medians; a return is ${statSync(join(folder, "saved.xlsx")).size} bytes`,
    );
    for (const size of sizes) {
      const folders = sizes.filter((each) => each <= size).map((each) => join(folder, String(each)));
      const [ours, theirs]: [Took[], Took[]] = [[], []];
      for (let round = 0; round < RUNS; round += 1) {
        const out = join(folder, `register ${size} ${round}.xlsx`);
        const asked = ["--contracts", contracts, "--quarter", QUARTER, "--as-of", "2026-10-20", "--out", out];
        ours.push(ran(PROGRAM, "consolidate", ...folders, ...asked));
        theirs.push(ran(reading, READERS, ...folders));
      }
      const many = Math.min(size, MOST);
      const told = (what: string, runs: readonly Took[]) => {
        const [seconds, wall] = [
          middle(runs.map((each) => each.seconds)),
          middle(runs.map((each) => each.secondsInAll)),
        ];
        say(
          `${many} returns, ${what}: ${seconds.toFixed(1)} s of the processor, ${wall.toFixed(1)} s in all, ` +
            `${Math.round(middle(runs.map((each) => each.megabytes)))} MB, ${((1000 * seconds) / many).toFixed(1)} ms a return`,
        );
        return { seconds, wall };
      };
      const [product, library] = [told("consolidate", ours), told("SheetJS reads the cells", theirs)];
      say(
        `consolidate takes ${(product.seconds / library.seconds).toFixed(2)} of the processor's time, ${(product.wall / library.wall).toFixed(2)} of the time in all`,
      );
    }
  }, 7_200_000);

  it("measures the longest task of the pane while it consolidates a hundred of them", async () => {
    const contracts = await writeManyReturns(await office(), folder, 100);
    const returns = readdirSync(join(folder, "100")).map((name) => join(folder, "100", name));
    const tasks = await served(resolve("dist"), async (address) => {
      const browser = await launchChromium();
      const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
      await page.route("https://appsforoffice.microsoft.com/**", (route) =>
        route.fulfill({ contentType: "text/javascript", body: EMPTY_OFFICE }),
      );
      await page.addInitScript(() => {
        const longTasks: number[] = [];
        Object.assign(window, { longTasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longTasks.push(duration);
        }).observe({ type: "longtask" });
      });
      await page.goto(`${address}/taskpane.html?job=consolidate`);
      await page.getByLabel("Contract files").setInputFiles(contracts);
      await page.getByText("100 contracts are open.").waitFor({ timeout: 120_000 });
      await page.getByLabel("Quarter", { exact: true }).selectOption(QUARTER);
      await page.getByLabel("As of (optional)").fill("20/10/2026");
      await page.getByLabel("Returns", { exact: true }).setInputFiles(returns);
      await page.getByText("100 files are chosen.").waitFor({ timeout: 120_000 });
      await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
      await page.getByRole("button", { name: "Consolidate", exact: true }).click();
      await page.getByRole("heading", { name: "Register 2026-27 Q2" }).waitFor({ timeout: 1_200_000 });
      const found = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
      await browser.close();
      return found;
    });
    const longest = Math.round(Math.max(0, ...tasks));
    say(
      `${machine()}, 100 returns in the pane: ${tasks.length} tasks above 50 ms, the longest ${longest} ms`,
    );
  }, 3_600_000);
});
