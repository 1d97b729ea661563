import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEngine } from "../../src/warehouse/chdb/embedded";
import { figuresIn } from "../../src/warehouse/figures";
import {
  ALL_COUNCILS_VIEWS,
  columnsStatement,
  COUNCIL_VIEWS,
  distributedStatements,
  onCluster,
  TABLES,
  tableStatement,
} from "../../src/warehouse/schema";
import { sendLoads } from "../../src/warehouse/send";
import { inFolder, runs } from "../cli/in-folder";
import { startEngineServer } from "./engine-server";
import { warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, folder: scratch, newFile } = inFolder();

const COUNCILS = ["barnsley", "doncaster", "rotherham", "sheffield"];
const HEADINGS = "Transaction number,Supplier,Date,Net,Postcode";
const warehouse = newFile("warehouse");

async function add(council: string, ...rows: readonly string[]): Promise<void> {
  const ledger = fileOf([HEADINGS, ...rows].join("\n"), "csv");
  const { complaints } = await runs(
    "warehouse",
    "add",
    warehouse,
    ledger,
    "--as",
    council,
    "--area",
    "rotherham",
  );
  expect(complaints).toEqual([]);
}

beforeAll(async () => {
  for (const [index, council] of COUNCILS.entries())
    await add(
      council,
      `${index},Bidder A,01/04/2026,${index + 1}.10,S60 1AA`,
      `9${index},Bidder B,02/07/2026,5.00,M1 1AA`,
    );
});

describeWithEngine("a warehouse on a server", () => {
  it("gives the figures of the folder that was sent, once however often and however it was cut off", async () => {
    const folder = await warehouseFigures(warehouse);
    const server = await startEngineServer();
    try {
      const to = ["--server", server.address];
      // The third load comes to its payments and suppliers, and no further.
      server.cutOffAt(13);
      const cut = await runs("warehouse", "send", warehouse, ...to);
      expect([cut.code, cut.said]).toEqual([2, []]);
      server.cutOffAt(undefined);
      const [lines] = await server.engine.rows(
        "SELECT uniqExact(part) AS parts FROM social_value.payment_lines",
      );
      const half = await warehouseFigures(...to);
      expect(half.councils.length).toBeLessThan(Number(lines?.parts));
      const sent = await runs("warehouse", "send", warehouse, ...to);
      expect([sent.code, sent.complaints]).toEqual([0, []]);
      expect(await warehouseFigures(...to)).toEqual(folder);
      const again = await runs("warehouse", "send", warehouse, ...to);
      expect(again.said).toEqual(["Sent 0 loads (0 payments); 4 were there already"]);
      expect(await warehouseFigures(...to)).toEqual(folder);
      expect(await warehouseFigures(...to, "--as", "rotherham")).toEqual({
        councils: folder.councils.filter(({ council }) => council === "rotherham"),
        all: null,
      });
    } finally {
      await server.close();
    }
  });

  it("says what the server says where it cannot be asked", async () => {
    const { code, complaints } = await runs("warehouse", "figures", "--server", "http://127.0.0.1:9");
    expect([code, complaints.join()]).toEqual([2, expect.stringContaining("ECONNREFUSED")]);
  });
});

describeWithEngine("a warehouse on a cluster", () => {
  // A shard of which the process itself is the server; with another database, or a second one, it would be asked by network.
  it("fills the tables of its shards, and collects their figures", async () => {
    const config = join(scratch, "cluster.xml");
    writeFileSync(
      config,
      `<clickhouse><tcp_port>9000</tcp_port><remote_servers><north><shard><replica><host>localhost</host><port>9000</port></replica></shard></north></remote_servers></clickhouse>`,
    );
    const { engine } = await startEngine([`--config-file=${config}`, "--distributed_foreground_insert=1"]);
    try {
      await engine.run("CREATE DATABASE shard");
      await engine.run("USE shard");
      for (const table of TABLES) await engine.run(tableStatement(table));
      for (const view of COUNCIL_VIEWS) await engine.run(view);
      await engine.run("CREATE DATABASE whole");
      await engine.run("USE whole");
      for (const statement of [...distributedStatements("north", "shard"), ...ALL_COUNCILS_VIEWS])
        await engine.run(statement);
      await sendLoads(warehouse, engine);
      const found = await engine.rows("SELECT DISTINCT council FROM shard.payment_lines ORDER BY council");
      expect(found.map(({ council }) => council)).toEqual(COUNCILS);
      const { councils, all } = await figuresIn(engine);
      expect(councils.map(({ council, spend }) => [council, spend?.total, spend?.local])).toEqual([
        ["barnsley", 610, 110],
        ["doncaster", 710, 210],
        ["rotherham", 810, 310],
        ["sheffield", 910, 410],
      ]);
      expect(all).toMatchObject({ councils: 4, total: 3040, local: 1040 });
    } finally {
      await engine.close();
    }
  });

  it("names the cluster in each statement, and changes nothing else of it", () => {
    for (const statement of [
      ...COUNCIL_VIEWS,
      ...ALL_COUNCILS_VIEWS,
      ...TABLES.flatMap((table) => [tableStatement(table), columnsStatement(table)]),
    ])
      expect(onCluster(statement, "north").replace(" ON CLUSTER 'north'", "")).toBe(statement);
  });
});
