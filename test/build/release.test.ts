import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";

const text = (bytes: string) => new TextEncoder().encode(bytes);

/** The module is no TypeScript and has its types in words. */
function inModule(expression: string): string {
  const script = `import { refusalOf, releaseOf } from "./.config/release.mjs"; console.log(JSON.stringify(${expression}));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

describe("a release", () => {
  it.each([
    ["", "Give the address at which the files will be served"],
    ["http://example.council", "begins with https://"],
    ["https://localhost:3000", "localhost is this machine"],
    ["https://127.0.0.1", "127.0.0.1 is this machine"],
    ["https://[::1]:8443", "is this machine"],
    ["example.council", "begins with https://"],
    ["https://example.council/", "without / at its end"],
    ["https://example.council?x=1", "without ? and #"],
  ])("is refused for the address %p", (origin, said) => {
    expect(JSON.parse(inModule(`refusalOf(${JSON.stringify(origin)})`))).toContain(said);
  });

  it("is made for an address of a council, with or without a folder", () => {
    expect(
      inModule('[refusalOf("https://example.council"), refusalOf("https://example.council/social-value")]'),
    ).toBe("[null,null]\n");
  });

  it("holds the files, the manifest, the parts and the fingerprint of each, the same for the same build", () => {
    const made = `Object.fromEntries(Object.entries(releaseOf({
      name: "product", version: "1.2.3",
      files: { "taskpane.html": Buffer.from("page"), "manifest.xml": Buffer.from("manifest") },
      parts: { bomFormat: "CycloneDX", serialNumber: String(Math.random()), metadata: { timestamp: String(Math.random()), component: { name: "folder" } }, components: [] },
    })).map(([file, bytes]) => [file, Buffer.from(bytes).toString("base64")]))`;
    const once = inModule(made);
    expect(inModule(made)).toBe(once);
    const files = JSON.parse(once) as Readonly<Record<string, string>>;
    const bytes = (name: string) => Buffer.from(files[name] ?? "", "base64");
    expect(Object.keys(files)).toEqual(["product-1.2.3.zip", "manifest.xml", "parts.cdx.json", "SHA256SUMS"]);
    const zipped = unzipSync(new Uint8Array(bytes("product-1.2.3.zip")));
    expect(Object.keys(zipped)).toEqual(["manifest.xml", "taskpane.html"]);
    expect(zipped["taskpane.html"]).toEqual(text("page"));
    const sum = createHash("sha256").update("page").digest("hex");
    expect(bytes("SHA256SUMS").toString()).toContain(`${sum}  product-1.2.3.zip/taskpane.html\n`);
    expect(JSON.parse(bytes("parts.cdx.json").toString())).toEqual({
      bomFormat: "CycloneDX",
      metadata: { component: { name: "product" } },
      components: [],
    });
  });

  it("is refused by the command before anything is built", () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [".config/package.mjs", "--origin", "https://localhost:3000"],
      { encoding: "utf8" },
    );
    expect(stderr).toContain("localhost is this machine");
    expect([status, stdout]).toEqual([2, ""]);
  });
});
