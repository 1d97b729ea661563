import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SpendJson } from "../../src/domain/spend/json";
import { inFolder, runs } from "../cli/in-folder";
import { describeWithData } from "../shared-data";
import { asOfCouncil, ofCouncil, warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, newFile } = inFolder();

const ROTHERHAM = { name: "Rotherham", borough: { sectors: ["S60 1"] }, wider: { sectors: ["S1 1"] } };
const AREA = fileOf(ROTHERHAM);
const REGISTER = fileOf(
  [
    "supplier,company_number,postcode,sme,vcse",
    "Bidder A Ltd,,S60 1AB,Yes,No",
    "Bidder B,,S1 1AA,No,Yes",
    "Bidder C,00000123,M1 1AA,Unknown,No",
    "Bidder D,,S6O 1AB,Yes,Yes",
  ].join("\n"),
  "csv",
);
const SCOPE = fileOf({ exclude: [{ rule: "Payroll", categories: ["Salar*"] }] });
const HEADINGS = "Transaction number,Supplier,Date,Service area,Category,Net,Postcode,Company number";
const APRIL = [
  HEADINGS,
  "1,Bidder A Ltd,01/04/2026,Place,Goods,0.10,,",
  '2,"BIDDER A, LIMITED",30/06/2026,place,Goods,0.20,,',
  "3,Bidder B,03/07/2026,Adults,Care,100.00,,",
  "4,Bidder B,03/07/2026,Adults,Care,-40.00,S60 1AA,",
  "5,Somebody,03/07/2026,ÅRHUS,Care,(10.00),,123",
  "6,Redacted Personal Data,,Adults,Care,30.00,,",
  "7,Bidder D,05/07/2026,Adults,Care,1000000.01,,",
  "8,Bidder E,05/07/2026,,Salaries,70.00,,",
  "9,Bidder F,05/07/2026,Adults,Care,n/a,,",
  "10,Bidder F,05/07/2026,årHus,Care,12.34,,",
  ",Total,,,,1000162.65,,",
].join("\n");
const MAY = [
  HEADINGS,
  "11,Bidder A Ltd,31/03/2026,Place,Goods,5.00,,",
  "12,Bidder G,01/10/2026,Place,Goods,7.00,,",
].join("\n");

const april = fileOf(APRIL, "csv");
const may = fileOf(MAY, "csv");
const setup = ["--area", AREA, "--suppliers", REGISTER, "--scope", SCOPE];

async function spendOf(...args: readonly string[]): Promise<SpendJson> {
  const { said, complaints } = await runs("spend", ...args, "--json");
  if (said.length !== 1) throw new Error(complaints.join("\n"));
  return JSON.parse(said.join("\n")) as SpendJson;
}

const adds = (folder: string, council: string, ...args: readonly string[]) =>
  runs("warehouse", "add", folder, ...args, "--as", council, ...setup);

describeWithEngine("the figures of a warehouse", () => {
  it("are those of social-value spend over the same ledgers, and say what is left out", async () => {
    const folder = newFile("warehouse");
    const { code, complaints } = await adds(folder, "rotherham", april, may);
    expect([code, complaints.join("\n")]).toEqual([1, expect.stringContaining("n/a")]);
    const { councils, all } = await warehouseFigures(folder);
    const spend = await spendOf(april, may, ...setup);
    expect(councils.map(ofCouncil)).toEqual([asOfCouncil("rotherham", spend)]);
    expect(councils[0]?.spend).toMatchObject({
      total: 1_000_104.65,
      excluded: 70,
      local: -39.7 + 5,
      unknown: 1_000_042.35 - 0.01 + 7.01,
    });
    expect(all).toBeNull();
  });

  it("are of each council, and of all with the average beside the share of all that is spent", async () => {
    const folder = newFile("warehouse");
    await adds(folder, "rotherham", april);
    await adds(folder, "barnsley", may);
    const { councils, all } = await warehouseFigures(folder);
    const [barnsley, rotherham] = [await spendOf(may, ...setup), await spendOf(april, ...setup)];
    expect(councils.map(ofCouncil)).toEqual([
      asOfCouncil("barnsley", barnsley),
      asOfCouncil("rotherham", rotherham),
    ]);
    expect(all).toMatchObject({
      councils: 2,
      lines: 10,
      total: 1_000_104.65,
      averageLocalShare: expect.any(Number),
    });
    expect(all?.localShare).not.toBe(all?.averageLocalShare);
  });

  it("call tiers as the council does, by what it said last, as spend does", async () => {
    const folder = newFile("warehouse");
    const named = (tiers: object) => [
      ...["--area", fileOf({ ...ROTHERHAM, tiers })],
      ...["--suppliers", REGISTER, "--scope", SCOPE],
    ];
    const add = (...args: readonly string[]) => runs("warehouse", "add", folder, ...args, "--as", "r");
    await add(april, ...named({ borough: "Local", "wider-area": "Regional" }));
    const within = named({ borough: "Within 20 miles" });
    await add(...within);
    const { councils } = await warehouseFigures(folder);
    expect(councils.map(ofCouncil)).toEqual([asOfCouncil("r", await spendOf(april, ...within))]);
    expect(councils[0]?.byTier[0]).toMatchObject({ tier: "borough", name: "Within 20 miles", total: -39.7 });
    const { said } = await runs("warehouse", "figures", folder);
    expect(said.join("\n")).toContain("  Within 20 miles -£39.70, Wider area ");
    expect((await add(...within)).said).toEqual(["The warehouse has all of this already"]);
  });

  it("count a ledger once however often and under whatever name it comes", async () => {
    const folder = newFile("warehouse");
    await adds(folder, "rotherham", april);
    const once = await warehouseFigures(folder);
    const copy = newFile("csv");
    copyFileSync(april, copy);
    const again = await adds(folder, "rotherham", copy, april);
    expect(again.said).toEqual(["The warehouse has all of this already"]);
    expect(again.complaints.join("\n")).toContain("in the warehouse already, as ");
    await adds(folder, "rotherham", copy, "--again");
    // The other bytes of the same payments.
    const resaved = fileOf(APRIL.replaceAll("\n", "\r\n"), "csv");
    const { complaints } = await adds(folder, "rotherham", resaved);
    expect(complaints.join("\n")).toContain("count once");
    const now = await warehouseFigures(folder);
    expect(now.councils[0]?.spend).toEqual(once.councils[0]?.spend);
    expect(now.councils[0]?.leftOut).toContainEqual(
      expect.objectContaining({ reason: "same-payments", lines: 9, mayBePayments: false }),
    );
  });

  it("tell numbered payments that stand in two ledgers, which both count", async () => {
    const folder = newFile("warehouse");
    const more = fileOf(
      [...MAY.split("\n"), "1,Bidder A Ltd,01/04/2026,Place,Goods,0.10,,"].join("\n"),
      "csv",
    );
    await adds(folder, "rotherham", april);
    await adds(folder, "rotherham", more);
    const { councils } = await warehouseFigures(folder);
    expect(councils[0]?.inMoreThanOneLedger).toEqual({ lines: 1, pounds: 0.1 });
  });

  it("take the service area of the register as spend does, and ask for the ledgers again where a rule of scope changes by it", async () => {
    const folder = newFile("warehouse");
    const register = (beta: string) =>
      fileOf(
        `supplier,postcode,sme,vcse,service_area,contract\nBidder A,S60 1AB,Yes,No,Place,C-1\nBidder B,S1 1AA,No,No,${beta},C-2\n`,
        "csv",
      );
    const ledger = fileOf(
      "Supplier,Date,Service area,Net\nBidder A,01/04/2026,,10.00\nBidder A,02/04/2026,Adults,5.00\nBIDDER B,03/04/2026,not stated,70.00\nBidder C,03/04/2026,,1.00\n",
      "csv",
    );
    const scope = [
      "--area",
      AREA,
      "--scope",
      fileOf({ exclude: [{ rule: "Schools", serviceAreas: ["Schools"] }] }),
    ];
    const add = (beta: string, ...args: readonly string[]) =>
      runs("warehouse", "add", folder, ...args, "--as", "r", ...scope, "--suppliers", register(beta));
    const figures = async (beta: string) => {
      const { councils } = await warehouseFigures(folder);
      expect(councils.map(ofCouncil)).toEqual([
        asOfCouncil("r", await spendOf(ledger, ...scope, "--suppliers", register(beta))),
      ]);
      return councils[0];
    };
    await add("Place", ledger);
    expect((await figures("Place"))?.byServiceArea[0]).toEqual(
      expect.objectContaining({ serviceArea: "Place", total: 80, fromRegister: 80, linesFromRegister: 2 }),
    );
    // Another area that no rule names changes no line that is here: the ledger is not asked for.
    await add("Parks");
    expect((await figures("Parks"))?.byServiceArea[0]).toMatchObject({
      serviceArea: "Parks",
      fromRegister: 70,
    });
    const refused = await add("Schools");
    expect([refused.code, refused.complaints.join()]).toEqual([
      1,
      expect.stringContaining(
        "Add these once more with --again: the supplier register has other service areas",
      ),
    ]);
    await add("Schools", ledger, "--again");
    expect((await figures("Schools"))?.spend).toMatchObject({ total: 16, excluded: 70 });
  });

  it("follow another register for all of a council's ledgers, and refuse none where there was one", async () => {
    const folder = newFile("warehouse");
    await adds(folder, "rotherham", april);
    const other = fileOf(
      "supplier,postcode,sme,vcse\nBidder A Ltd,M1 1AA,No,No\nBidder E,S60 1AB,Yes,No\n",
      "csv",
    );
    const changed = ["--area", AREA, "--suppliers", other, "--scope", SCOPE];
    await runs("warehouse", "add", folder, may, "--as", "rotherham", ...changed);
    const { councils } = await warehouseFigures(folder);
    expect(councils.map(ofCouncil)).toEqual([
      asOfCouncil("rotherham", await spendOf(april, may, ...changed)),
    ]);
    const without = await runs(
      "warehouse",
      "add",
      folder,
      "--as",
      "rotherham",
      "--area",
      AREA,
      "--scope",
      SCOPE,
    );
    expect([without.code, without.complaints.join()]).toEqual([
      1,
      expect.stringContaining("Give --suppliers"),
    ]);
    const unscoped = ["--area", AREA, "--suppliers", other];
    const scopeless = await runs(
      "warehouse",
      "add",
      folder,
      may,
      "--again",
      "--as",
      "rotherham",
      ...unscoped,
    );
    expect([scopeless.code, scopeless.complaints.join()]).toEqual([1, expect.stringContaining(april)]);
  });

  it("lead back to the file, sheet and line of each payment", async () => {
    const folder = newFile("warehouse");
    await adds(folder, "rotherham", april);
    const { said } = await runs(
      "warehouse",
      "query",
      folder,
      "SELECT file, line, pence, tier, date FROM payments WHERE quarter = '2026-27-Q2' AND supplier = 'Bidder B' ORDER BY line",
    );
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      { file: april, line: 4, pence: "10000", tier: "wider-area", date: "2026-07-03" },
      { file: april, line: 5, pence: "-4000", tier: "borough", date: "2026-07-03" },
    ]);
  });

  it("are not given where a file of the warehouse was lost", async () => {
    const folder = newFile("warehouse");
    await adds(folder, "rotherham", april);
    const quarter = join(folder, "payment_lines", "council=rotherham", "quarter=2026-27-Q1");
    for (const name of readdirSync(quarter)) rmSync(join(quarter, name));
    const { code, complaints } = await runs("warehouse", "figures", folder);
    expect([code, complaints.join()]).toEqual([2, expect.stringContaining("has 7 of its 9 lines")]);
  });

  describeWithData("published ledgers", "spend", ({ folder: published, files }) => {
    it("give the same figures as social-value spend, each as a council of its own", async () => {
      const folder = newFile("warehouse");
      const expected = [];
      for (const [index, name] of files.entries()) {
        const path = join(published, name);
        const council = `council-${String(index).padStart(3, "0")}`;
        const added = await runs("warehouse", "add", folder, path, "--as", council, "--area", "rotherham");
        const { said } = await runs("spend", path, "--area", "rotherham", "--json");
        // A ledger that is refused is in neither.
        expect([name, added.said.length]).toEqual([name, said.length]);
        if (said.length > 0) expected.push(asOfCouncil(council, JSON.parse(said.join("\n")) as SpendJson));
      }
      const { councils } = await warehouseFigures(folder);
      expect(councils.map(ofCouncil)).toEqual(expected);
    });
  });
});
