import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../e2e/chromium";
import { served } from "../e2e/served";
import { machine, middle } from "./measuring";
import { EMPTY_OFFICE } from "./empty-office";

const RUNS = 5;
/** How much slower than this machine's processor the browser is made. */
const SLOWER = 4;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pane-bench-"));
  const webpack = join("node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--config-name", "pane", "--output-path", folder, "--stats", "errors-only"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Opened {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** A page that nothing of is cached; milliseconds until Home is drawn and the browser has nothing to do. */
async function opened(page: Page, session: CDPSession, address: string): Promise<Opened> {
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${address}/taskpane.html`, { waitUntil: "commit" });
  const measured = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(".sv-stage")) requestIdleCallback(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return { milliseconds: measured, kilobytes: bytes / 1000 };
}

it("measures how soon Home can be used, on a processor slowed four times", async () => {
  const runs = await served(folder, async (address) => {
    const all: Opened[] = [];
    const browser = await launchChromium();
    for (let run = 0; run <= RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
      const page = await context.newPage();
      await page.route("https://appsforoffice.microsoft.com/**", (route) =>
        route.fulfill({ contentType: "text/javascript", body: EMPTY_OFFICE }),
      );
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      all.push(await opened(page, session, address));
      await context.close();
    }
    await browser.close();
    return all.slice(1);
  });
  const milliseconds = runs.map((run) => Math.round(run.milliseconds));
  const row = {
    case: `Home can be used, ${SLOWER} times slower`,
    "median ms": middle(milliseconds),
    "best ms": Math.min(...milliseconds),
    "kB until then": Math.round(middle(runs.map(({ kilobytes }) => kilobytes))),
  };
  process.stdout.write(`${machine()}, ${RUNS} runs after one to warm up\n${JSON.stringify(row)}\n`);
}, 600_000);

/** As many as the largest tender has. */
const PEOPLE = 30;

const KEYS = 20;

interface Pressed {
  readonly case: string;
  readonly milliseconds: readonly number[];
}

/** Milliseconds from each key until the page is drawn with it. */
async function pressed(page: Page, field: string): Promise<readonly number[]> {
  await page.locator(`#${field}`).focus();
  const times: number[] = [];
  for (let key = 0; key <= KEYS; key += 1) {
    await page.evaluate(() => {
      const told = window as unknown as { typed?: Promise<number> };
      told.typed = new Promise((resolve) => {
        const typed = (event: KeyboardEvent) => {
          removeEventListener("keydown", typed, true);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp), 0));
        };
        addEventListener("keydown", typed, true);
      });
    });
    await page.keyboard.press("a");
    times.push(await page.evaluate(() => (window as unknown as { typed: Promise<number> }).typed));
  }
  return times.slice(1);
}

it("measures a key press on the set-up with 30 bidders, on a processor slowed four times", async () => {
  const names = Array.from({ length: PEOPLE }, (_, at) => `Bidder ${at + 1}`).join("\n");
  const runs = await served(folder, async (address) => {
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
    const page = await context.newPage();
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: EMPTY_OFFICE }),
    );
    const found: Pressed[] = [];
    const session = await context.newCDPSession(page);
    const slowed = async (form: string, field: string) => {
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      found.push({ case: form, milliseconds: await pressed(page, field) });
      await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    };
    await page.goto(`${address}/taskpane.html?job=tender`);
    await page.getByText(/^Social Value Framework 2019/).click();
    await page.getByRole("button", { name: "Use this edition" }).click();
    await page.getByLabel("Reference", { exact: true }).waitFor();
    await slowed("a key in the contract's step", "tender-reference");
    const step = async (title: string) => {
      await page
        .getByText(/^Step \d of \d/)
        .first()
        .waitFor();
      const steps = page.getByRole("navigation", { name: "Steps of the set-up" });
      if (!(await steps.locator("details").evaluate((fold: HTMLDetailsElement) => fold.open)))
        await steps.locator("summary").click();
      await steps.getByRole("button", { name: title, exact: true }).click();
    };
    await step("Bidders and evaluators");
    await page.getByLabel("Names of bidders to add").fill(names);
    await page.getByRole("button", { name: "Add bidders" }).click();
    const bidder = page.locator(".sv-page input").first();
    await bidder.waitFor();
    await slowed(`a key beside ${PEOPLE} bidders`, (await bidder.getAttribute("id")) ?? "");
    await browser.close();
    return found;
  });
  process.stdout.write(`${machine()}, ${KEYS} keys after one to warm up, ${SLOWER} times slower\n`);
  for (const { milliseconds, ...row } of runs) {
    const whole = milliseconds.map(Math.round);
    const line = { ...row, "median ms": middle(whole), "worst ms": Math.max(...whole) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}, 600_000);
