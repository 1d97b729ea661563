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

/** A new workbook behind Microsoft's own client, each in a context of its own; for Node, run from the project's root. */
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

/** IronCalc needs its wasm once a process. */
export function startEngine(): void {
  if (engineReady) return;
  const wasm = join(dirname(requireHere.resolve("@ironcalc/wasm")), "wasm_bg.wasm");
  initSync({ module: readFileSync(wasm) });
  engineReady = true;
}

/** The client looks for a browser's globals; it is given the few that it touches while it loads. */
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
  // a browser's call that has nothing to do outside a browser
}
