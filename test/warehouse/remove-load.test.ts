import { readdirSync } from "node:fs";
import { inFolder, runs } from "../cli/in-folder";
import { warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, newFile } = inFolder();

const HEADINGS = "Transaction number,Supplier,Date,Amount";
const ledger = (...lines: readonly string[]) => fileOf([HEADINGS, ...lines].join("\n"), "csv");
const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" });

const adds = (folder: string, path: string, ...args: readonly string[]) =>
  runs("warehouse", "add", folder, path, "--area", "rotherham", "--as", "rotherham", ...args);

/** The names of the loads, in their order. */
async function loadsOf(folder: string): Promise<readonly string[]> {
  const { said } = await runs("warehouse", "loads", folder, "--as", "rotherham");
  return said.map((line) => line.split("  ")[0] ?? "");
}

describeWithEngine("a load that is taken out of the warehouse", () => {
  it("leaves the figures that were before it, and can come again", async () => {
    const folder = newFile("warehouse");
    const [april, may] = [ledger("1,Bidder A,01/04/2026,100.00"), ledger("2,Bidder B,02/05/2026,50.00")];
    await adds(folder, april);
    const before = await warehouseFigures(folder);
    await adds(folder, may);
    const [, second = ""] = await loadsOf(folder);
    const { code, said } = await runs("warehouse", "remove", folder, second);
    expect([code, said]).toEqual([0, [expect.stringContaining("Took 1 lines (£50.00) of rotherham out")]]);
    expect(await warehouseFigures(folder)).toEqual(before);
    expect(filesIn(folder).filter((name) => name.includes("payment_lines") && name.includes(second))).toEqual(
      [],
    );
    expect((await adds(folder, may)).said[0]).toContain("Added 1 payments");
    const { councils } = await warehouseFigures(folder);
    expect(councils[0]?.spend).toMatchObject({ total: 150 });
  });

  it("keeps what it said of the suppliers of other loads", async () => {
    const folder = newFile("warehouse");
    const suppliers = (sector: string) =>
      fileOf(`supplier,postcode,sme,vcse\nBidder A,${sector} 1AB,Yes,No\n`, "csv");
    await adds(folder, ledger("1,Bidder A,01/04/2026,100.00"), "--suppliers", suppliers("M1"));
    await adds(folder, ledger("2,Bidder B,02/05/2026,50.00"), "--suppliers", suppliers("S60"));
    const [, second = ""] = await loadsOf(folder);
    await runs("warehouse", "remove", folder, second);
    const { councils } = await warehouseFigures(folder);
    expect(councils[0]?.spend).toMatchObject({ total: 100, local: 100 });
    const again = await runs("warehouse", "remove", folder, second);
    expect([again.code, again.said]).toEqual([0, [expect.stringContaining("has no payments")]]);
  });

  it("is named where there is none", async () => {
    const folder = newFile("warehouse");
    await adds(folder, ledger("1,Bidder A,01/04/2026,100.00"));
    const { code, complaints } = await runs("warehouse", "remove", folder, "april");
    expect([code, complaints.join()]).toEqual([2, expect.stringContaining("There is no load april")]);
  });
});
