import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { askedJob } from "../../src/taskpane/start-up/asked-job";
import { jobNamed, titleOf } from "../../src/taskpane/start/stages";
import { inProject, usedApi } from "./used-api";

const text = readFileSync("manifest.xml", "utf8");
const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** The width and height that a PNG's header states, in pixels. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`not a PNG: ${path}`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const sources = ["src/excel", "src/taskpane", "src/sheets"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => inProject(path)),
);

const floor = Number(/<Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(text)?.[1]);

describe("the manifest", () => {
  it("is read by Microsoft's own reader as a task pane for workbooks", () => {
    const printed = execFileSync(process.execPath, ["test/manifest/read-manifest.mjs"], { encoding: "utf8" });
    const manifest = JSON.parse(printed) as Readonly<Record<string, unknown>>;
    expect(manifest.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(manifest).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      defaultLocale: "en-GB",
      permissions: "ReadWriteDocument",
      displayName: "Social value",
    });
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("is valid by Microsoft's published schema, which refuses what is no manifest", () => {
    const faults = (manifest: string) =>
      execFileSync(process.execPath, ["test/manifest/validate.mjs"], { encoding: "utf8", input: manifest });
    expect(faults(text)).toBe("");
    expect(faults(text.replace("<Version>0.1.0.0", "<Version>abc"))).toContain(
      "The value 'abc' is not accepted",
    );
    expect(faults(text.replaceAll("DesktopFormFactor", "DeskFormFactor"))).toContain("is not expected");
  });

  it("opens the pane at jobs that it has, in one container", () => {
    const asked = matches(/taskpane\.html\?job=([a-z-]+)"/g);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.map((job) => askedJob({ search: `?job=${job}`, hash: "" }))).toEqual(asked);
    expect(new Set(matches(/<TaskpaneId>([^<]+)/g)).size).toBe(1);
  });

  it("calls each job in its menu as the pane does", () => {
    const labels = new Map(
      [...text.matchAll(/<bt:String id="(\w+)\.Label" DefaultValue="([^"]+)"/g)].map(([, id, label]) => [
        id ?? "",
        label,
      ]),
    );
    const menu = matches(/<Item id="SocialValue\.(\w+)">/g);
    expect(menu.length).toBeGreaterThan(4);
    for (const id of menu) {
      const url = new RegExp(`"${id}\\.Url" DefaultValue="[^"]*\\?job=([a-z-]+)"`).exec(text)?.[1];
      const job = jobNamed(url);
      expect(job && titleOf(job)).toBe(labels.get(id));
    }
  });

  it("names only https addresses", () => {
    const addresses = matches(/DefaultValue="([a-z]+:[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  it("gives every resource that it refers to, once", () => {
    const ids = matches(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const asked = matches(/resid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.length).toBeGreaterThan(ids.length);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(matches(/https:\/\/localhost:3000\/(assets\/icon-\d+\.png)/g))("finds %s at its size", (icon) => {
    const size = Number(/icon-(\d+)/.exec(icon)?.[1]);
    expect(pngSize(icon)).toEqual([size, size]);
  });

  it("shows each icon at the size that Excel expects there", () => {
    const shown = [...text.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)];
    // The group, its button, its menu and the two of the cell's menu show an icon in each of three sizes.
    expect(shown.map(([, size]) => size)).toEqual(Array.from({ length: 5 }, () => ["16", "32", "80"]).flat());
    for (const [, size, id] of shown) {
      expect(text).toContain(`id="${id}" DefaultValue="https://localhost:3000/assets/icon-${size}.png"`);
    }
  });

  it("asks for no lower ExcelApi than the code calls without asking first", () => {
    const used = usedApi(sources);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ level, gated }) => level > floor && !gated)).toEqual([]);
  });

  it("would notice a newer call, and lets one pass that asks first", () => {
    const newer = new Map([
      [
        inProject("newer.ts"),
        "export const hide = (sheet: Excel.Worksheet) => sheet.showOutlineLevels(1, 1);",
      ],
      [
        inProject("gated.ts"),
        `export function hide(sheet: Excel.Worksheet) {
          if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) sheet.showOutlineLevels(1, 1);
        }`,
      ],
    ]);
    const found = usedApi([], newer).filter(({ level }) => level > floor);
    expect(found.map(({ member, level, gated }) => ({ member, level, gated }))).toEqual([
      { member: "sheet.showOutlineLevels", level: 10, gated: false },
      { member: "sheet.showOutlineLevels", level: 10, gated: true },
    ]);
  });
});
