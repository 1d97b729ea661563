import { inFile, refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { parseProxyPack, type ProxyPack } from "../../domain/framework/proxies";
import { parseProxyCsv } from "../../domain/framework/proxy-csv";
import { readJsonObject } from "../parts/json-file";

/** The proxy pack that a file holds: comma-separated where its name ends in .csv, else JSON. */
export function loadProxyPack(file: string, text: string): Result<ProxyPack> {
  if (file.toLowerCase().endsWith(".csv")) return inFile(file, parseProxyCsv([text.replace(/^\uFEFF/, "")]));
  const json = readJsonObject(text);
  return json === undefined ? refusedFile(file, "not-a-json-object") : inFile(file, parseProxyPack(json));
}
