import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const inRoot = (...parts) => join(root, ...parts);

/** What the page takes as it is, by the first part of its path. */
const folders = {
  "office-js": inRoot("node_modules", "@microsoft", "office-js", "dist"),
  assets: inRoot("assets"),
};

const PAGE = inRoot("src", "host", "page");

/** Where single files stand that are there before any script is built, or that no script holds. */
const files = {
  "page.css": PAGE,
  "wasm_bg.wasm": inRoot("node_modules", "@ironcalc", "wasm"),
};

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Answers a request of the page; its scripts are waited for while they are being built. */
export async function answer(build, request, response) {
  try {
    await give(build, request, response);
  } catch (error) {
    console.error(error);
    end(response, 500, "The server failed: see the terminal.");
  }
}

async function give(build, { url = "/", headers }, response) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
  if (path === "" || path === "index.html") {
    build.begin();
    return sendFile(response, headers, PAGE, ["index.html"]);
  }
  const [first = "", ...rest] = path.split("/");
  if (Object.hasOwn(folders, first)) return sendFile(response, headers, folders[first], rest);
  if (Object.hasOwn(files, path)) return sendFile(response, headers, files[path], [path]);
  const file = await build.file(path);
  if (file) return send(response, headers, { type: extname(path), ...file });
  if (path === "embedded.js") return send(response, headers, { type: ".js", contents: NOT_BUILT });
  end(response, 404, "There is no such file.");
}

/** The page's script where there is none. */
const NOT_BUILT =
  'document.body.innerHTML = "<p role=alert>The page could not be built: see the terminal. ' +
  'Correct what it says, then load the page again.</p>";';

/** A page that is loaded again asks only whether its files are still the same. */
function send(response, headers, { type, contents, hash }) {
  const etag = hash === undefined ? undefined : `"${hash}"`;
  const said = {
    "content-type": types[type] ?? "application/octet-stream",
    "cache-control": "no-cache",
    ...(etag ? { etag } : {}),
  };
  if (etag !== undefined && headers["if-none-match"] === etag) response.writeHead(304, said).end();
  else response.writeHead(200, said).end(contents);
}

async function sendFile(response, headers, folder, parts) {
  const file = join(folder, ...parts);
  const found = file.startsWith(folder + sep) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) return end(response, 404, "There is no such file.");
  const hash = `${found.size}-${found.mtimeMs}`;
  const said = {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    etag: `"${hash}"`,
  };
  if (headers["if-none-match"] === said.etag) return response.writeHead(304, said).end();
  response.writeHead(200, said);
  createReadStream(file).pipe(response);
}

function end(response, status, words) {
  if (!response.headersSent) response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(words);
}
