import { createReadStream } from "node:fs";
import { ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { type Engine, EngineFailed, type Insertion, type Row } from "./engine";
import {
  ALL_COUNCILS_VIEWS,
  columnsStatement,
  COUNCIL_VIEWS,
  DATABASE,
  distributedStatements,
  onCluster,
  TABLES,
  tableStatement,
  WHOLE_CLUSTER,
} from "./schema";

/** A server by its address; of a cluster one of its servers, with the cluster's name there. */
export interface ServerAddress {
  /** http://host:8123, with user and password where they are needed. */
  readonly address: string;
  readonly cluster: string | undefined;
}

/** What loads are written to and figures are asked of. */
export function databaseOf({ cluster }: ServerAddress): string {
  return cluster === undefined ? DATABASE : WHOLE_CLUSTER;
}

/** A large load takes long to be sorted. */
const PATIENCE_MS = 600_000;

/** A server as an engine, in a database of it. */
export function openServer({ address }: ServerAddress, database: string): Engine {
  const client = createClient({
    url: address,
    database,
    application: "social-value",
    request_timeout: PATIENCE_MS,
    // What fails is told by the command in its own words.
    log: { level: ClickHouseLogLevel.OFF },
    clickhouse_settings: {
      output_format_json_quote_64bit_integers: 1,
      output_format_json_quote_decimals: 1,
      // An insert is done when the shard has it, and a statement for the cluster when every server has done it.
      distributed_foreground_insert: 1,
      wait_end_of_query: 1,
      // What lies between must not take a long query for a dead one.
      send_progress_in_http_headers: 1,
      http_headers_progress_interval_ms: "20000",
    },
  });
  return {
    run: (query) => asked(() => client.command({ query })).then(() => undefined),
    rows: (query) => asked(async () => (await client.query({ query, format: "JSONEachRow" })).json<Row>()),
    insert: (table, { path, format, structure, select }: Insertion) =>
      asked(async () => {
        const query = `INSERT INTO ${table} SELECT ${select} FROM input('${structure}') FORMAT ${format}`;
        const { stream } = await client.exec({ query, values: createReadStream(path) });
        for await (const part of stream) void part;
      }),
    close: () => client.close(),
  };
}

/** What a server or the network says, in its own words. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new EngineFailed(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Makes the tables and the figures, as far as they are not there, in the form of this version. */
export async function prepareServer(server: ServerAddress): Promise<void> {
  const { cluster } = server;
  const everywhere = (statement: string) =>
    cluster === undefined ? statement : onCluster(statement, cluster);
  await within(server, "default", async ({ run }) => {
    await run(everywhere(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`));
    if (cluster !== undefined) await run(everywhere(`CREATE DATABASE IF NOT EXISTS ${WHOLE_CLUSTER}`));
  });
  await within(server, DATABASE, async ({ run, rows }) => {
    const engine =
      cluster !== undefined && (await isReplicated(cluster, rows)) ? "ReplicatedMergeTree" : undefined;
    for (const table of TABLES) {
      await run(everywhere(tableStatement(table, engine)));
      await run(everywhere(columnsStatement(table)));
    }
    for (const view of COUNCIL_VIEWS) await run(everywhere(view));
    if (cluster === undefined) for (const view of ALL_COUNCILS_VIEWS) await run(view);
  });
  if (cluster === undefined) return;
  await within(server, WHOLE_CLUSTER, async ({ run }) => {
    for (const statement of distributedStatements(cluster, DATABASE)) await run(everywhere(statement));
    for (const view of ALL_COUNCILS_VIEWS) await run(everywhere(view));
  });
}

async function isReplicated(cluster: string, rows: Engine["rows"]): Promise<boolean> {
  const [found] = await rows(
    `SELECT count() AS servers, max(replica_num) AS replicas FROM system.clusters WHERE cluster = '${cluster}'`,
  );
  if (!found || Number(found.servers) === 0) throw new EngineFailed(`the server knows no cluster ${cluster}`);
  return Number(found.replicas) > 1;
}

async function within(
  server: ServerAddress,
  database: string,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  const engine = openServer(server, database);
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}
