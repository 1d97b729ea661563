import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Where the page's files would stand; they stay in memory. */
const out = join(root, "build", "page");

/** A file of the page: its bytes, and a text that changes with them. */
/** @typedef {{ readonly contents: Uint8Array, readonly hash: string }} Built */

/**
 * The scripts of the embedded page, built by esbuild in a sixth of the time that webpack takes. Each load of the page
 * builds them again from what has changed since; the worker is built when a job first asks for it.
 */
export class PageBuild {
  constructor({ production }) {
    const options = {
      absWorkingDir: root,
      outdir: out,
      bundle: true,
      write: false,
      target: "es2022",
      jsx: "automatic",
      loader: { ".md": "text", ".sql": "text", ".wasm": "file" },
      // Fluent's theme asks for Fluent by its newer name: one copy of it.
      alias: { "@fluentui/react": "office-ui-fabric-react" },
      define: { "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development") },
      sourcemap: production ? false : "linked",
      logLevel: "warning",
    };
    this.once = production;
    this.scripts = new Part({
      ...options,
      entryPoints: { embedded: join("src", "host", "page", "index.tsx") },
      format: "esm",
      splitting: true,
    });
    this.worker = new Part({
      ...options,
      entryPoints: { worker: join("src", "taskpane", "work", "worker.ts") },
      format: "iife",
    });
  }

  /** Builds the page's scripts; false where they cannot be built, which esbuild has then said. */
  async page() {
    return (await this.scripts.built()) !== undefined;
  }

  workers() {
    return this.once ? this.worker.last() : this.worker.built();
  }

  /** Begins to build again what has changed since the last build; a production build is made once. */
  begin() {
    if (!this.once && this.scripts.files !== undefined) void this.scripts.built();
  }

  /**
   * The file that the page asks for by this path, without its first slash; undefined where there is none.
   * @returns {Promise<Built | undefined>}
   */
  async file(path) {
    // As the script names it, which is compiled in its place: new URL("./worker.ts", import.meta.url).
    if (path === "worker.ts") return (await this.workers())?.get("worker.js");
    if (path.startsWith("worker.js")) return (await this.worker.last())?.get(path);
    if (path === "embedded.css") return styles(await this.scripts.last());
    return (await this.scripts.last())?.get(path);
  }
}

/** All styles in one file: the page has one link, and esbuild loads no styles with a script that is loaded later. */
function styles(files) {
  if (!files) return undefined;
  const sheets = [...files].filter(([path]) => path.endsWith(".css")).map(([, file]) => file);
  return {
    contents: Buffer.concat(sheets.map(({ contents }) => contents)),
    hash: sheets.map(({ hash }) => hash).join(""),
  };
}

/** One build, which is begun again by `built` and only waited for by `last`. */
class Part {
  constructor(options) {
    this.context = esbuild.context(options);
  }

  async built() {
    this.building = this.build();
    this.files = await this.building;
    return this.files;
  }

  last() {
    return this.building ?? this.built();
  }

  async build() {
    const context = await this.context;
    try {
      const { outputFiles } = await context.rebuild();
      return new Map(
        outputFiles.map((file) => [file.path.slice(out.length + 1).replaceAll("\\", "/"), file]),
      );
    } catch (error) {
      // esbuild has printed what is wrong in the sources; anything else is a fault of this program.
      if (error.errors === undefined) throw error;
      return undefined;
    }
  }
}
