import type { Issue, Result } from "../../domain/issue";
import { parseProxyPack, type ProxyPack } from "../../domain/proxies";
import { parseProxyCsv } from "../../domain/proxy-csv";
import { readJsonObject } from "../parts/json-file";

/** The proxy pack that a file holds: comma-separated where its name ends in .csv, else JSON. */
export function loadProxyPack(file: string, text: string): Result<ProxyPack> {
  const read = file.toLowerCase().endsWith(".csv") ? parseProxyCsv(text) : parseJson(text);
  return { ...read, issues: read.issues.map((issue) => ({ ...issue, place: { ...issue.place, file } })) };
}

function parseJson(text: string): Result<ProxyPack> {
  const json = readJsonObject(text);
  if (json !== undefined) return parseProxyPack(json);
  const issue: Issue = { code: "not-a-json-object", severity: "error", place: {}, limits: {} };
  return { ok: false, issues: [issue] };
}
