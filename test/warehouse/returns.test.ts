import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/write";
import { inFolder, runs } from "../cli/in-folder";
import { contractOf, QUARTER } from "../domain/register/returned";
import { filledReturn } from "../sheets/return/sent-returns";
import { warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, newFile } = inFolder();

const contracts = ["C-01", "C-02", "C-03"].map((reference, index) =>
  contractOf(reference, { serviceArea: index < 2 ? "Property" : "Adult care" }),
);
const setup = fileOf(contracts);
const inbox = newFile("returns");

interface RegisterJson {
  readonly totals: readonly Readonly<Record<string, unknown>>[];
  readonly supplyChain: Readonly<Record<string, unknown>>;
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
    "--council",
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
  });
});
