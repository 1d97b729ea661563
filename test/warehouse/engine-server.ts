import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { startEngine } from "../../src/warehouse/chdb/embedded";
import { type Engine, quoted } from "../../src/warehouse/engine";

/** ClickHouse's real engine behind as much of a server's HTTP as the official client uses; the HTTP is the tests' own. */
export interface EngineServer {
  readonly address: string;
  readonly engine: Engine;
  /** From now on the server ends the connection at the insertion of this number, from 1, with half of its rows lost. */
  readonly cutOffAt: (insertion: number | undefined) => void;
  readonly close: () => Promise<void>;
}

export async function startEngineServer(): Promise<EngineServer> {
  const { engine, scratch } = await startEngine();
  let insertions = 0;
  let cutOff: number | undefined;
  const answer = async (url: URL, body: Buffer): Promise<string> => {
    const query = url.searchParams.get("query");
    await engine.run(`USE ${url.searchParams.get("database") ?? "default"}`);
    if (query === null) {
      const statement = body.toString("utf8").trim();
      const [, select = statement, format] = /^([\s\S]*?)\s*FORMAT (\w+)$/.exec(statement) ?? [];
      if (format !== "JSONEachRow") return engine.run(statement).then(() => "");
      const rows = await engine.rows(select);
      return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    }
    insertions += 1;
    if (insertions === cutOff) throw new Error("connection lost");
    const [, insert = "", structure = "", format = ""] =
      /^(INSERT [\s\S]*) FROM input\('([\s\S]*)'\) FORMAT (\w+)\s*$/.exec(query) ?? [];
    const path = join(scratch, `sent-${insertions}`);
    await writeFile(path, body);
    await engine.run(`${insert} FROM file(${quoted(path)}, ${format}, ${quoted(structure)})`);
    return "";
  };
  // One at a time, for the database in use is the process's.
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      turn = turn
        .then(() => answer(new URL(request.url ?? "/", "http://localhost"), Buffer.concat(parts)))
        .then(
          (text) => response.end(text),
          (cause: Error) => {
            if (cause.message === "connection lost") return response.destroy();
            return response.writeHead(500).end(cause.message);
          },
        );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    engine,
    cutOffAt: (insertion) => {
      insertions = 0;
      cutOff = insertion;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
}
