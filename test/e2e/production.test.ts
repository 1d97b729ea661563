import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describeWithChromium, launchChromium } from "./chromium";
import { served } from "./served";

const BUILT = join(process.cwd(), "dist");
const MICROSOFTS = "https://appsforoffice.microsoft.com/";

/** `npm test` builds before its suites; a suite that is run alone builds where there is nothing yet. */
function build(): void {
  if (existsSync(join(BUILT, "taskpane.html"))) return;
  const program = join("node_modules", "webpack", "bin", "webpack.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the pane was not built: ${stdout}${stderr}`);
}

describeWithChromium("the production pane, under its Content-Security-Policy", () => {
  it("asks for nothing but its own files and Microsoft's script, and breaks no rule of the policy", async () => {
    build();
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (line) => /security policy/i.test(line.text()) && complaints.push(line.text()));
      await page.route(`${MICROSOFTS}**`, (route) => route.abort());
      await served(BUILT, async (address) => {
        await page.goto(`${address}/taskpane.html`);
        const heading = page.getByRole("heading", { name: "Excel did not answer" });
        await heading.waitFor({ timeout: 300_000 });
        const styled = await heading.evaluate((element) => getComputedStyle(element).fontFamily);
        expect(asked.filter((url) => !url.startsWith(`${address}/`))).toEqual([
          `${MICROSOFTS}lib/1/hosted/office.js`,
        ]);
        expect(complaints).toEqual([]);
        expect(styled).toContain("Segoe UI");
      });
    } finally {
      await browser.close();
    }
  });
});
