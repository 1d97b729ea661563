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

  it("makes ledgers count again that stood in it, one in another still once, whichever came first", async () => {
    const rows = Array.from({ length: 6 }, (_, at) => `${at},Bidder ${at},0${at + 1}/04/2026,${100 + at}.00`);
    const [small, middle, large] = [
      ledger(...rows.slice(0, 2)),
      ledger(...rows.slice(0, 4)),
      ledger(...rows, "7,Bidder 7,01/07/2026,9.00"),
    ];
    const orders = [
      [large, middle, small],
      [small, large, middle],
    ];
    for (const order of orders) {
      const folder = newFile("warehouse");
      const added = [];
      for (const path of order) added.push(await adds(folder, path));
      expect(added.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(added.flatMap(({ complaints }) => complaints).join("\n")).toMatch(/count once/);
      const figures = async () => {
        const { councils } = await warehouseFigures(folder);
        const [council] = councils;
        return { ...council?.spend, left: council?.leftOut.map(({ reason, lines }) => [reason, lines]) };
      };
      expect(await figures()).toMatchObject({ total: 624, left: [["same-payments", 6]] });
      const loads = await loadsOf(folder);
      const { said } = await runs("warehouse", "remove", folder, loads[order.indexOf(large)] ?? "");
      expect(said).toEqual([
        expect.stringContaining("Took 7 lines (£624.00) of rotherham out"),
        expect.stringMatching(/ counts again: 4 lines \(£406\.00\)$/),
      ]);
      // The smallest stands in the middle one now, as it did in the largest.
      expect(await figures()).toMatchObject({ total: 406, left: [["same-payments", 2]] });
      await adds(folder, large);
      expect(await figures()).toMatchObject({ total: 624, left: [["same-payments", 6]] });
    }
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
