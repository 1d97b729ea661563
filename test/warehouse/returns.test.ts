import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consolidate } from "../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../src/domain/register/model";
import { openEmbedded } from "../../src/warehouse/chdb/embedded";
import { Loading } from "../../src/warehouse/folder";
import { CLAIMS } from "../../src/warehouse/return-tables";
import { columnsStatement, tableStatement } from "../../src/warehouse/schema";
import { LINE_TABLES } from "../../src/warehouse/tables";
import { writeXlsx } from "../../src/xlsx/write";
import { inFolder, runs } from "../cli/in-folder";
import { contractOf, optionsWith, QUARTER } from "../domain/register/returned";
import { filledReturn } from "../sheets/return/sent-returns";
import { warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, newFile } = inFolder();

const contracts = ["C-01", "C-02", "C-03"].map((reference, index) =>
  contractOf(reference, {
    serviceArea: index < 2 ? "Property" : "Adult care",
    ...(index === 0 ? { directorate: "Place" } : {}),
  }),
);
const setup = fileOf(contracts);
const inbox = newFile("returns");

interface RegisterJson {
  readonly totals: readonly Readonly<Record<string, unknown>>[];
  readonly supplyChain: Readonly<Record<string, unknown>>;
  readonly spendByDirectorate: readonly Readonly<Record<string, string | number | null>>[];
}

/** What `consolidate --json` says, having put the register into the warehouse. */
async function consolidates(warehouse: string): Promise<RegisterJson> {
  const args = [
    inbox,
    "--contracts",
    setup,
    "--quarter",
    QUARTER,
    "--out",
    newFile("xlsx"),
    "--as-of",
    "2026-08-01",
  ];
  const { said, complaints } = await runs(
    "consolidate",
    ...args,
    "--warehouse",
    warehouse,
    "--as",
    "rotherham",
    "--json",
  );
  if (said.length === 0) throw new Error(complaints.join("\n"));
  return JSON.parse(said.join("\n")) as RegisterJson;
}

describeWithEngine("the registers of a warehouse", () => {
  it("say what social-value consolidate says, of a quarter's last register alone", async () => {
    mkdirSync(inbox);
    const warehouse = newFile("warehouse");
    const [first, second] = contracts;
    writeFileSync(join(inbox, "C-01.xlsx"), await writeXlsx(filledReturn(first!, 10)));
    const early = await consolidates(warehouse);
    writeFileSync(join(inbox, "C-02.xlsx"), await writeXlsx(filledReturn(second!, 7)));
    const late = await consolidates(warehouse);
    expect(late.supplyChain).not.toEqual(early.supplyChain);
    const { councils } = await warehouseFigures(warehouse);
    const [figures] = councils[0]?.returns ?? [];
    expect(councils[0]?.returns).toHaveLength(1);
    expect(figures?.returns).toEqual({ Accepted: 2, Missing: 1 });
    expect(late.supplyChain).toMatchObject({ total: expect.any(Number) });
    expect(figures?.supplyChain).toMatchObject(late.supplyChain);
    const named = (totals: readonly object[]) => totals.map((each) => JSON.stringify(each)).sort();
    const plain = late.totals.map(
      ({ serviceArea, measure, committed, due, claimed, evidenced, validated }) => ({
        ...{ serviceArea, measure, committed, due, claimed, evidenced, validated },
      }),
    );
    expect(named(figures?.measures ?? [])).toEqual(named(plain));
    const engine = await openEmbedded(warehouse);
    try {
      const ask = (view: string) => engine.rows(`SELECT * FROM ${view} ORDER BY directorate, total`);
      const spent = await ask("supply_chain_by_directorate");
      expect(spent.map(({ directorate, total, local }) => [directorate, total, local])).toEqual(
        late.spendByDirectorate
          .map(({ directorate, total, local }) => [
            directorate ?? "",
            ...[total, local].map((pounds) => String(Math.round(100 * Number(pounds)))),
          ])
          .reverse(),
      );
    } finally {
      await engine.close();
    }
  });

  it("are read where an earlier load has no directorates, and a server's table gets them behind its columns", async () => {
    const earlier = newFile("warehouse");
    const register = consolidate(EMPTY_STATE, [], optionsWith([...contracts]));
    const loading = new Loading(earlier, "rotherham");
    const part = loading.part(0);
    const before = { ...CLAIMS, columns: CLAIMS.columns.slice(0, -1) };
    const rows = register.rows.map((row) => ({ council: "rotherham", quarter: QUARTER, part, row }));
    await loading.write(before, rows, QUARTER);
    await loading.end([
      {
        ...{ part, kind: "returns", content: QUARTER, print: "", file: "", lines: 0, pence: 0 },
        ...{ columns: "", area: "", suppliers: "", postcodes: "", scope: "", contained: "", tiers: "" },
      },
    ]);
    const engine = await openEmbedded(earlier);
    try {
      expect(await engine.rows("SELECT DISTINCT directorate FROM measures_by_directorate")).toEqual([
        { directorate: "" },
      ]);
      const plain = LINE_TABLES.find(({ name }) => name === CLAIMS.name);
      if (!plain) throw new Error("no table of claims");
      await engine.run("CREATE DATABASE server");
      await engine.run("USE server");
      await engine.run(tableStatement({ ...plain, columns: plain.columns.slice(0, -1) }));
      await engine.run(columnsStatement(plain));
      const columns = await engine.rows(`DESCRIBE TABLE ${CLAIMS.name}`);
      expect(columns.map(({ name }) => name)).toEqual(plain.columns.map(({ name }) => name));
    } finally {
      await engine.close();
    }
  });
});
