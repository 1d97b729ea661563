import { dirname, resolve } from "node:path";
import type { Result } from "../domain/issue";
import { type ProxyPack, parseProxyPack } from "../domain/proxies";
import { parseProxyCsv } from "../domain/proxy-csv";
import { readJson, readText } from "./files";

/** The pack that a file names, by a path relative to that file: comma-separated where it ends in .csv, else JSON. */
export async function readProxyPack(namedIn: string, path: string): Promise<Result<ProxyPack>> {
  const file = resolve(dirname(namedIn), path);
  const read = file.toLowerCase().endsWith(".csv")
    ? parseProxyCsv(await readText(file))
    : parseProxyPack(await readJson(file));
  const issues = read.issues.map((issue) => ({ ...issue, place: { ...issue.place, file: path } }));
  return { ...read, issues };
}
