import { dirname, resolve } from "node:path";
import type { Result } from "../domain/issues/issue";
import { type ProxyPack, parseProxyPack } from "../domain/framework/proxies";
import { parseProxyCsv } from "../domain/framework/proxy-csv";
import { parseTender, type Tender } from "../domain/tender/tender";
import type { Output } from "./command";
import { complaining } from "./complaining";
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

/** The tender of a setup with the pack that it is scored by; undefined where either holds mistakes, which are printed. */
export async function readTenderAndPack(
  setup: string,
  output: Output,
): Promise<{ readonly tender: Tender; readonly proxyPack: ProxyPack | undefined } | undefined> {
  const read = complaining(parseTender(await readJson(setup)), output);
  if (!read.ok) return undefined;
  const { methods, proxyPack: named } = read.value;
  const byProxy = methods.socialValueQuantitative === "proxy-total-share-of-highest";
  if (!byProxy || named === undefined) return { tender: read.value, proxyPack: undefined };
  const pack = complaining(await readProxyPack(setup, named), output);
  return pack.ok ? { tender: read.value, proxyPack: pack.value } : undefined;
}
