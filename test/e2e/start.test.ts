import { request } from "node:http";
import { describeWithChromium } from "./chromium";
import { pageAddress } from "./shared-page";

const PATIENCE = 60_000;

/** Asks for a path as it stands, which fetch would tidy first. */
async function asked(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(await pageAddress(PATIENCE));
  return new Promise<{ status: number; type: string; etag: string; body: string }>((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => (body += text));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          etag: response.headers.etag ?? "",
          body,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describeWithChromium("the server of npm start", () => {
  it.each([
    ["/", "text/html"],
    ["/page.css", "text/css"],
    ["/embedded.js", "text/javascript"],
    ["/embedded.css", "text/css"],
    ["/worker.ts", "text/javascript"],
    ["/wasm_bg.wasm", "application/wasm"],
    ["/office-js/excel-web-16.00.js", "text/javascript"],
    ["/assets/icon-32.png", "image/png"],
  ])("gives %s, and of the same file no second copy", async (path, type) => {
    const first = await asked(path);
    expect([first.status, first.type.split(";")[0]]).toEqual([200, type]);
    expect((await asked(path, { "if-none-match": first.etag })).status).toBe(304);
  });

  it.each([
    "/package.json",
    "/assets/../package.json",
    "/assets/%2e%2e/package.json",
    "/office-js/..%2fpackage.json",
  ])("gives nothing of what the page has no need of: %s", async (path) => {
    expect((await asked(path)).status).toBe(404);
  });

  it("shows a skeleton in the page itself, before any script is there", async () => {
    expect((await asked("/")).body).toContain("The workbook is being opened.");
  });
});
