import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import { initSync } from "@ironcalc/wasm";
import { installExcel, type ClientGlobals } from "./browser";
import { EmbeddedWorkbook, type WorkbookOptions } from "../workbook/embedded-workbook";
import type { SessionOptions } from "./session";

export interface EmbeddedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientGlobals["OfficeExtension"];
  readonly Office: NonNullable<ClientGlobals["Office"]>;
  readonly workbook: EmbeddedWorkbook;
}

const requireHere = createRequire(join(process.cwd(), "package.json"));
let client: Script | undefined;
let engineReady = false;

/** Opens a new workbook with its own copy of Microsoft's client; Node must run in the project's root. */
export async function openEmbeddedExcel(
  options: WorkbookOptions & SessionOptions = {},
): Promise<EmbeddedExcel> {
  startEngine();
  const workbook = new EmbeddedWorkbook(options);
  const globals = loadClient();
  installExcel(workbook, globals, options);
  const { Excel, OfficeExtension, Office } = globals;
  if (!Office) throw new Error("the client left no Office object");
  return { Excel, OfficeExtension, Office, workbook };
}

/** Loads IronCalc's WebAssembly, once for the process. */
export function startEngine(): void {
  if (engineReady) return;
  const wasm = join(dirname(requireHere.resolve("@ironcalc/wasm")), "wasm_bg.wasm");
  initSync({ module: readFileSync(wasm) });
  engineReady = true;
}

/** Loads the client among the few globals of a browser that it touches while it loads. */
function loadClient(): ClientGlobals {
  const file = requireHere.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  client ??= new Script(readFileSync(file, "utf8"), { filename: file });
  const element = { style: {}, setAttribute: ignore, appendChild: ignore };
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    navigator: { userAgent: "node", platform: process.platform },
    location: { href: "https://localhost/", protocol: "https:", host: "localhost", search: "", hash: "" },
    document: {
      createElement: () => element,
      getElementsByTagName: () => [],
      addEventListener: ignore,
      documentElement: {},
      body: element,
      cookie: "",
    },
    addEventListener: ignore,
    removeEventListener: ignore,
  };
  for (const name of ["window", "self", "top", "parent"]) globals[name] = globals;
  client.runInContext(createContext(globals));
  return globals as unknown as ClientGlobals;
}

function ignore(): void {
  // outside a browser there is nothing to do
}
