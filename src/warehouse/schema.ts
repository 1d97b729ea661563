import allCouncils from "./all-councils.sql";
import { quoted, statementsIn } from "./engine";
import figures from "./figures.sql";
import { structureOf } from "./table";
import { LINE_TABLES, LOADS_TABLE, type PlainTable } from "./tables";

/** The figures of each council, and of all of them. */
export const COUNCIL_VIEWS = statementsIn(figures);
export const ALL_COUNCILS_VIEWS = statementsIn(allCouncils);

export const TABLES: readonly PlainTable[] = [...LINE_TABLES, LOADS_TABLE];

/** Where the tables and the figures of councils are, on a server or on each shard of a cluster. */
export const DATABASE = "social_value";
/** What of a cluster is asked, and written to: each council's lines are on one shard. */
export const WHOLE_CLUSTER = "social_value_cluster";

/** A table that a server keeps: a council's lines lie together, in its quarters' order. */
export function tableStatement({ name, columns, order }: PlainTable, engine = "MergeTree"): string {
  return (
    `CREATE TABLE IF NOT EXISTS ${name} (${structureOf(columns)}) ENGINE = ${engine} ` +
    `PARTITION BY council ORDER BY (${order.join(", ")})`
  );
}

/** Gives a table that an earlier version made the columns that it lacks, behind its own. */
export function columnsStatement({ name, columns }: PlainTable): string {
  const added = columns.map((column) => `ADD COLUMN IF NOT EXISTS ${structureOf([column])}`);
  return `ALTER TABLE ${name} ${added.join(", ")}`;
}

/** The tables and figures of a cluster, each of which asks or fills those of the shards. */
export function distributedStatements(cluster: string, database: string): readonly string[] {
  const views = COUNCIL_VIEWS.map((statement) => /VIEW (\w+)/.exec(statement)?.[1] ?? "");
  return [...TABLES.map(({ name }) => name), ...views].map(
    (name) =>
      `CREATE OR REPLACE TABLE ${name} AS ${database}.${name} ` +
      `ENGINE = Distributed(${quoted(cluster)}, ${quoted(database)}, ${name}, cityHash64(council))`,
  );
}

/** The same statement for every server of a cluster. */
export function onCluster(statement: string, cluster: string): string {
  return statement.replace(
    /^((?:CREATE (?:OR REPLACE )?(?:DATABASE|TABLE|VIEW)|ALTER TABLE) (?:IF NOT EXISTS )?\S+)/,
    `$1 ON CLUSTER ${quoted(cluster)}`,
  );
}
