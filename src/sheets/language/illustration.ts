import type { ProxyPack } from "../../domain/framework/proxies";

/** What begins the titles of sheets whose pounds are made up to try things out. */
export function illustration({ proxyPack }: { readonly proxyPack?: ProxyPack | undefined }): string {
  return proxyPack?.illustrative === true ? "ILLUSTRATIVE. " : "";
}
