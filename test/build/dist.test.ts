import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "social-value-build-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script of the project with Node; gives what it printed. */
function node(...args: readonly string[]): { readonly status: number | null; readonly printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return { status, printed: `${stdout}${stderr}` };
}

/** Builds the production pane, where not as it is with further modules and not minified; gives the folder that it was written to. */
function buildPane(name: string, alsoImported: readonly string[] = []): string {
  const written = join(folder, name);
  const config = join(folder, `${name}.mjs`);
  const modules = JSON.stringify(alsoImported.map((path) => join(root, path)));
  writeFileSync(
    config,
    `import configurations from ${JSON.stringify(pathToFileURL(join(root, "webpack.config.js")).href)};
const [pane] = await configurations({});
export default {
  ...pane,
  entry: { taskpane: [pane.entry.taskpane, ...${modules}] },
  output: { ...pane.output, path: ${JSON.stringify(written)}, clean: false },
  optimization: ${alsoImported.length > 0 ? "{ minimize: false }" : "pane.optimization"},
  plugins: pane.plugins.filter((plugin) => plugin.constructor.name !== "CopyPlugin"),
};
`,
  );
  const { status, printed } = node(join("node_modules", "webpack", "bin", "webpack.js"), "--config", config);
  if (status !== 0) throw new Error(`the pane was not built: ${printed}`);
  return written;
}

const check = (built: string) => node(join("test", "build", "check-dist.mjs"), built);

describe("the check of a production build", () => {
  let pane = "";
  beforeAll(() => {
    pane = buildPane("as-it-is");
  });

  it("passes the pane as it is, which speaks to its own origin only, and says how large it is", () => {
    const { status, printed } = check(pane);
    expect(printed).toMatch(/^taskpane\.[0-9a-f]{12}\.js: \d+ kB, \d+ kB gzip$/m);
    expect(status).toBe(0);
    const page = readFileSync(join(pane, "taskpane.html"), "utf8");
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  it("names every script by its content, and what starts the worker names it so", () => {
    const scripts = readdirSync(pane).filter((name) => name.endsWith(".js"));
    const named = scripts.map((name) => /^([\w-]+)\.([0-9a-f]{12})\.js$/.exec(name));
    expect(scripts.filter((_, index) => !named[index])).toEqual([]);
    const texts = new Map(scripts.map((name) => [name, readFileSync(join(pane, name), "utf8")]));
    const pages = ["taskpane.html", "support.html"].map((name) => readFileSync(join(pane, name), "utf8"));
    const asked = [...pages, ...texts.values()];
    // By its hash, in a page or in a list from which scripts are fetched.
    for (const match of named)
      expect(asked.filter((text) => text.includes(match?.[2] ?? "")).length).toBeGreaterThan(0);
    // The worker is one of these, asked for by the same list and no fixed name.
    const starters = [...texts.values()].filter((text) => text.includes("new Worker("));
    expect(starters).not.toEqual([]);
    for (const text of starters) {
      const [, number] = /new Worker\(new URL\(\w+\.p\+\w+\.u\((\d+)\)/.exec(text) ?? [];
      expect(scripts.filter((name) => name.startsWith(`${number}.`))).toHaveLength(1);
    }
  });

  it("refuses a first view that fetches more than 200 kB gzip", () => {
    const built = mkdtempSync(join(folder, "built-"));
    writeFileSync(join(built, "taskpane.1a2b.js"), `"${randomBytes(200_000).toString("hex")}";`);
    writeFileSync(join(built, "taskpane.html"), '<script defer src="taskpane.1a2b.js"></script>');
    const { status, printed } = check(built);
    expect(printed).toMatch(/taskpane\.html fetches \d+ bytes gzip, of 200000 that the first view may fetch/);
    expect(status).toBe(1);
  });

  it("refuses a pane that imports the embedded workbook", () => {
    const { status, printed } = check(
      buildPane("with-host", [join("src", "host", "workbook", "embedded-workbook.ts")]),
    );
    expect(printed).toMatch(/taskpane\.[0-9a-f]{12}\.js holds ".*" of src.host.workbook.user\.ts/);
    expect(printed).toContain("of IronCalc");
    expect(status).toBe(1);
  });

  it.each([
    ["Microsoft's client in a script", "app.js", "OfficeExtension.HostBridge.init()", "Microsoft's library"],
    [
      "a script from elsewhere",
      "app.html",
      '<script src="https://example.com/a.js"></script>',
      "example.com",
    ],
    [
      "a script from elsewhere in a minified page",
      "app.html",
      "<script defer src=https://example.com/a.js>",
      "example.com",
    ],
    [
      "a style sheet from elsewhere",
      "app.html",
      '<link href="//example.com/a.css" />',
      "//example.com/a.css",
    ],
    ["the engine's file", "engine.wasm", "", "WebAssembly"],
  ])("refuses %s", (_, file, content, finding) => {
    const built = mkdtempSync(join(folder, "built-"));
    writeFileSync(join(built, "taskpane.js"), "void 0;");
    writeFileSync(join(built, file), content);
    const { status, printed } = check(built);
    expect(printed).toContain(finding);
    expect(status).toBe(1);
  });

  it("lets a page load Microsoft's own script, as every add-in must", () => {
    const built = mkdtempSync(join(folder, "built-"));
    const script = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    writeFileSync(join(built, "taskpane.js"), "void 0;");
    writeFileSync(join(built, "taskpane.html"), `<script src="${script}"></script>`);
    expect(check(built).status).toBe(0);
  });

  it("says that there is no build yet where the folder holds none", () => {
    const built = join(folder, "empty");
    mkdirSync(built);
    const { status, printed } = check(built);
    expect(printed).toContain('Run "npm run build" first.');
    expect(status).toBe(1);
  });
});
