import { dirname, resolve } from "node:path";
import type { Result } from "../domain/issues/issue";
import { type ProxyPack, parseProxyPack } from "../domain/framework/proxies";
import { parseProxyCsv } from "../domain/framework/proxy-csv";
import { decodedParts } from "../domain/values/decoded-text";
import { readBytes, readJson } from "./files";
import { inFile } from "../domain/issues/in-file";

/** The pack that a file names, by a path relative to that file: comma-separated where it ends in .csv, else JSON. */
export async function readProxyPack(namedIn: string, path: string): Promise<Result<ProxyPack>> {
  const file = resolve(dirname(namedIn), path);
  const read = file.toLowerCase().endsWith(".csv")
    ? parseProxyCsv(decodedParts(await readBytes(file)))
    : parseProxyPack(await readJson(file));
  return inFile(path, read);
}
