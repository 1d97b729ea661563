import { parseProxyPack, type ProxyPack } from "../domain/framework/proxies";
import { parseProxyCsv } from "../domain/framework/proxy-csv";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { decodedParts } from "../domain/values/decoded-text";
import { readJson } from "./read-json";
import { bytesOf, type Source } from "./source";

/** The proxy pack that a file holds: comma-separated where its name ends in .csv, else JSON. */
export async function readProxyPack(source: Source): Promise<Result<ProxyPack>> {
  if (!source.name.toLowerCase().endsWith(".csv")) return readJson(source, parseProxyPack);
  const bytes = await bytesOf(source);
  return bytes.ok ? inFile(source.name, parseProxyCsv(decodedParts(bytes.value))) : bytes;
}
