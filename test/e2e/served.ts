import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Does some work while the files of a folder are on a port of their own, zipped as web servers do. */
export async function served<T>(folder: string, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    try {
      const bytes = gzipSync(readFileSync(join(folder, path)));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "", "content-encoding": "gzip" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  try {
    return await work(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}
