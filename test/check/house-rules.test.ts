import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const listed = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
const tracked = listed.filter((path) => existsSync(path) && statSync(path).isFile());
const text = (path: string) => readFileSync(path, "utf8");
const written = tracked.filter((path) => !/\.(png|xlsx)$/.test(path));
const packages = JSON.parse(text("package.json")) as PackageFile;
const names = [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)];

/** The files that hold the pattern. */
const holders = (paths: readonly string[], pattern: RegExp) =>
  paths.filter((path) => pattern.test(text(path)));

describe("the project", () => {
  it("keeps its top level to what a newcomer expects", () => {
    const allowed =
      /^(\..+|package(-lock)?\.json|tsconfig\.json|manifest\.xml|webpack\.config\.js|README\.md|CHANGELOG\.md|LICENSE|CONTRIBUTING\.md|src|assets|test|docs)$/;
    const top = new Set(tracked.map((path) => path.split("/")[0] ?? ""));
    expect([...top].filter((name) => !allowed.test(name))).toEqual([]);
  });

  it("names no package registry's host", () => {
    const host = new RegExp(["registry", "npmjs", "org"].join("\\."));
    expect(holders(written, host)).toEqual([]);
  });

  it("names no folder of one machine", () => {
    const own = new RegExp(`${["", "work", "(main|shared)"].join("/")}\\b|/home/[a-z]|C:\\\\\\\\Users`);
    expect(holders(written, own)).toEqual([]);
  });

  it("loads nothing from elsewhere but Microsoft's office.js", () => {
    const pages = tracked.filter((path) => path.endsWith(".html"));
    const sources = pages.flatMap((page) => [...text(page).matchAll(/(?:src|href)="(https?:[^"]+)"/g)]);
    expect(sources.map((source) => source[1])).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
  });

  it("gives each dependency's reason and licence", () => {
    const page = text("docs/dependencies.md");
    expect(names.filter((name) => !new RegExp(`[|, ]${name}[,| ]`).test(page))).toEqual([]);
  });

  it("installs no package script", () => {
    expect(text(".npmrc")).toContain("ignore-scripts=true");
  });

  it("holds no file that only passes others' exports on", () => {
    const barrels = tracked
      .filter((path) => /^src\/.*\.tsx?$/.test(path))
      .filter((path) => /^(\s*export (\*|\{[^}]*\}) from [^;]+;)+\s*$/.test(text(path)));
    expect(barrels).toEqual([]);
  });

  it("names suites by what they need, as .config/jest.json sorts them", () => {
    const suites = tracked.filter((path) => /\.test\.tsx?$/.test(path));
    const browser = holders(suites, /^import .* from ".*\/chromium"/m);
    const office = holders(suites, /^import .* from ".*\/office"/m).filter((path) => !browser.includes(path));
    expect(browser.length).toBeGreaterThan(0);
    expect(office.length).toBeGreaterThan(0);
    expect(browser.filter((path) => !/^test\/(e2e|doors)\//.test(path))).toEqual([]);
    expect(office.filter((path) => !/^test\/libreoffice\/|-libreoffice\.test\.ts$/.test(path))).toEqual([]);
  });

  it("has the icons that the manifest names", () => {
    expect(readdirSync("assets")).toEqual(
      expect.arrayContaining(["icon-16.png", "icon-32.png", "icon-64.png", "icon-80.png"]),
    );
    expect(existsSync(join("assets", "icon.svg"))).toBe(true);
  });
});
