import { inFolder, runs } from "../cli/in-folder";

const { fileOf, newFile } = inFolder();

const HEADINGS = "Transaction number,Supplier,Date,Amount";
const ledger = (...lines: readonly string[]) => fileOf([HEADINGS, ...lines].join("\n"), "csv");
const net = () => ledger("1,Bidder A,01/04/2026,100.00", "2,Bidder B,02/04/2026,50.00", "3,Bidder C,,10.00");
const gross = () =>
  ledger("1,Bidder A,01/04/2026,120.00", "2,Bidder B,02/04/2026,60.00", "3,Bidder C,,12.00");

const adds = (folder: string, ...args: readonly string[]) =>
  runs("warehouse", "add", folder, ...args, "--area", "rotherham", "--as", "rotherham");

describe("a load of payments that the warehouse has", () => {
  it("in other amounts is asked about with the pounds of both, whichever came first", async () => {
    const folder = newFile("warehouse");
    const [first, second] = [net(), gross()];
    expect((await adds(folder, first)).code).toBe(0);
    const { code, complaints } = await adds(folder, second);
    expect(code).toBe(1);
    expect(complaints.join("\n")).toContain("Check 3 lines (£192.00) that stand in");
    expect(complaints.join("\n")).toMatch(
      /\(in the warehouse\) too by number, supplier and date, and come to £160\.00 there/,
    );
    // A smaller ledger that came first is told of too, and one that is read anew is not held against itself.
    const more = ledger(
      "1,Bidder A,01/04/2026,121.00",
      "2,Bidder B,02/04/2026,61.00",
      "7,D,03/07/2026,1.00",
      "8,D,03/07/2026,2.00",
    );
    const other = newFile("warehouse");
    await adds(other, ledger("1,Bidder A,01/04/2026,120.00", "2,Bidder B,02/04/2026,60.00"));
    expect((await adds(other, more)).complaints.join("\n")).toContain(
      "Check 2 lines (£180.00) that stand in",
    );
    const alone = newFile("warehouse");
    await adds(alone, first);
    expect(await adds(alone, first, "--again")).toMatchObject({ code: 0, complaints: [] });
  });

  it("in part is asked about, since both count", async () => {
    const folder = newFile("warehouse");
    await adds(folder, net());
    const { code, complaints } = await adds(
      folder,
      ledger("1,Bidder A,01/04/2026,100.00", "9,Bidder A,01/04/2026,5.00"),
    );
    expect([code, complaints.join("\n")]).toEqual([
      1,
      expect.stringContaining("Check 1 line (£100.00) that stand"),
    ]);
  });

  it("is not asked about where another council has them, or another quarter", async () => {
    const folder = newFile("warehouse");
    await adds(folder, net());
    const other = await runs("warehouse", "add", folder, gross(), "--area", "rotherham", "--as", "barnsley");
    expect(other).toMatchObject({ code: 0, complaints: [] });
    const later = ledger("1,Bidder A,01/07/2026,120.00", "2,Bidder B,02/07/2026,60.00");
    expect(await adds(folder, later)).toMatchObject({ code: 0, complaints: [] });
  });
});
