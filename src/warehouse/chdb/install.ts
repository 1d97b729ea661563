import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import lock from "./package-lock.json";
import manifest from "./package.json";

const VERSION = manifest.dependencies.chdb;

/** Where the engine is kept: a folder of its own, or the one that the environment names. */
export function engineFolder(): string {
  const { SOCIAL_VALUE_ENGINE: named, XDG_CACHE_HOME: cache } = process.env;
  return named || join(cache || join(homedir(), ".cache"), "social-value", `chdb-${VERSION}`);
}

export function isInstalled(folder = engineFolder()): boolean {
  return existsSync(join(folder, "node_modules", "chdb", "package.json"));
}

/** What its maker builds it for. */
export function isForThisMachine({
  platform,
  arch,
}: Pick<NodeJS.Process, "platform" | "arch"> = process): boolean {
  return ["linux", "darwin"].includes(platform) && ["x64", "arm64"].includes(arch);
}

/** Installs the engine by npm, in the version that is pinned, whole or not at all; gives what npm said where it failed. */
export async function install(folder = engineFolder()): Promise<{ readonly failed: string | undefined }> {
  if (isInstalled(folder)) return { failed: undefined };
  await mkdir(dirname(folder), { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  try {
    await writeFile(join(making, "package.json"), JSON.stringify(manifest));
    await writeFile(join(making, "package-lock.json"), JSON.stringify(lock));
    const failed = await npm(["install", "--ignore-scripts", "--no-audit", "--no-fund"], making);
    if (failed !== undefined) return { failed };
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
    return { failed: undefined };
  } catch (cause) {
    // Where another installed it meanwhile, that is as good.
    if (isInstalled(folder)) return { failed: undefined };
    throw cause;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

function npm(args: readonly string[], cwd: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const said: string[] = [];
    const running = spawn("npm", args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
    running.stderr.on("data", (part: Buffer) => said.push(part.toString()));
    running.on("error", (error) => resolve(error.message));
    running.on("close", (code) => resolve(code === 0 ? undefined : said.join("").trim()));
  });
}

/** The part of chDB that is used. */
interface ChDB {
  readonly Session: new (
    path?: string,
    options?: { readonly connectionArgs?: readonly string[] },
  ) => ChDBSession;
}
export interface ChDBSession {
  readonly query: (sql: string, format?: string) => string;
  readonly cleanup: () => void;
}

/** Loads the engine from its folder. */
export function loadChDB(folder = engineFolder()): ChDB {
  return createRequire(join(folder, "package.json"))("chdb") as ChDB;
}
