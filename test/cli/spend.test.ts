import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { readXlsx } from "../../src/xlsx/read";
import { everyCell, NO_CELLS } from "../../src/workbook/cells";

const folder = mkdtempSync(join(tmpdir(), "social-value-spend-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const area = file(
  "area.json",
  JSON.stringify({ name: "Rotherham", borough: { sectors: ["S60 1"] }, wider: { sectors: ["S1 1"] } }),
);
const ledger = file(
  "ledger.csv",
  [
    "Supplier,Date,Service area,Net,Gross",
    "Bidder A Ltd,01/04/2026,Place,0.10,0.12",
    "BIDDER A LIMITED,02/04/2026,Place,0.20,0.24",
    "Bidder B,03/07/2026,Adults,100.00,120.00",
    "Bidder B,03/07/2026,Adults,-40.00,-48.00",
    "Bidder C,03/07/2026,Adults,(10.00),(12.00)",
    "Sq *Shop?,03/07/2026,=1+1,30.00,36.00",
  ].join("\n"),
);
const suppliers = file(
  "suppliers.csv",
  "supplier,company_number,postcode,sme,vcse\nBidder A Ltd,,S60 1AB,Yes,No\nBidder B,,S1 1AA,No,Yes\n",
);

/** The second quarter has 80.00, the first 0.30. */
const tenTimes = "Check the amounts: £80.00 is ten times £0.30 or more (Spend: 2026-27 Q2 beside 2026-27 Q1)";

async function runs(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const output = {
    say: (line: string) => said.push(line),
    complain: (line: string) => complaints.push(line),
  };
  return { code: await run(["spend", ...args], output), said, complaints };
}

/** A part of the spend as it is printed, from pence: payments and credits of unknown place apart. */
function part(total: number, lines: number, local: number, payments = 0, credits = 0) {
  return {
    ...{ total: total / 100, lines, local: local / 100, unknown: (payments + credits) / 100 },
    localShare: local / total,
    localShareLow: (local + credits) / total,
    localShareHigh: (local + payments) / total,
  };
}

const known = ["--suppliers", suppliers, "--area", area];

describe("social-value spend", () => {
  it("knows an area that comes with the product by its name", async () => {
    const { code, said } = await runs(ledger, "--suppliers", suppliers, "--area", "Rotherham");
    expect([code, said.join("\n")]).toEqual([0, expect.stringContaining("Rotherham")]);
  });

  it("prints the figures as JSON, pence exact", async () => {
    const { code, said, complaints } = await runs(ledger, ...known, "--json");
    expect({ code, complaints }).toEqual({ code: 0, complaints: [tenTimes] });
    expect(JSON.parse(said.join("\n"))).toEqual({
      spend: {
        total: 80.3,
        excluded: 0,
        local: 0.3,
        wider: 60,
        elsewhere: 0,
        unknown: 20,
        sme: 0.3,
        vcse: 60,
        localShare: 30 / 8030,
        localShareLow: (30 - 1000) / 8030,
        localShareHigh: (30 + 3000) / 8030,
        lines: 6,
      },
      beyond: "Below 0% or over 100%: credits are taken off the total or the part.",
      basis: {
        ...{ area: "Rotherham", vat: ["net"], places: "sectors", rules: [] },
        ...{ from: "2026-04-01", to: "2026-07-03" },
      },
      lines: 6,
      leftOut: { lines: 0, pounds: 0, linesOfUnknownAmount: 0, byReason: [] },
      doubts: [],
      settled: [],
      ownTotals: [],
      unmatched: [
        { supplier: "Sq *Shop?", net: 30 },
        { supplier: "Bidder C", net: -10 },
      ],
      byTier: [
        { tier: "borough", name: "Borough", total: 0.3, lines: 2 },
        { tier: "wider-area", name: "Wider area", total: 60, lines: 2 },
        { tier: "elsewhere", name: "Elsewhere", total: 0, lines: 0 },
        { tier: "unknown", name: "Unknown", total: 20, lines: 2 },
      ],
      byQuarter: [
        { quarter: "2026-27 Q1", ...part(30, 2, 30) },
        { quarter: "2026-27 Q2", ...part(8000, 4, 0, 3000, -1000) },
      ],
      byServiceArea: [
        { serviceArea: "Adults", ...part(5000, 3, 0, 0, -1000), fromRegister: 0, linesFromRegister: 0 },
        { serviceArea: "=1+1", ...part(3000, 1, 0, 3000), fromRegister: 0, linesFromRegister: 0 },
        { serviceArea: "Place", ...part(30, 2, 30), fromRegister: 0, linesFromRegister: 0 },
      ],
      byCategory: [{ category: "Not stated", ...part(8030, 6, 30, 3000, -1000) }],
      bySize: [
        { sme: "Yes", ...part(30, 2, 30) },
        { sme: "No", ...part(6000, 2, 0) },
        { sme: "Unknown", ...part(2000, 2, 0, 3000, -1000) },
      ],
      toPlace: [
        { supplier: "Sq *Shop?", unknown: 30, lines: 1, shareIfLocal: 3030 / 8030 },
        { supplier: "Bidder C", unknown: -10, lines: 1, shareIfLocal: -970 / 8030 },
      ],
      compared: [],
      differences: [],
    });
  });

  it("says where the figure stands what has its service area from the supplier register", async () => {
    const bare = file(
      "bare.csv",
      "Supplier,Date,Net\nBidder A,01/04/2026,1234.50\nBidder B,01/04/2026,1.00\n",
    );
    const register = file(
      "areas.csv",
      "supplier,postcode,sme,vcse,service_area\nBidder A,S60 1AB,Yes,No,Place\n",
    );
    const { code, said } = await runs(bare, "--suppliers", register, "--area", area);
    expect([code, said.join("\n").replace(/ {2,}/g, " ")]).toEqual([
      0,
      expect.stringContaining(
        " Place £1,234.50 £1,234.50 100.0%, £1,234.50 of it on 1 line by the service area in the supplier register\n Not stated £1.00 £0.00 0.0%\n",
      ),
    ]);
  });

  it("says the columns that it took, and what it could not read", async () => {
    const bad = file("bad.csv", "Vendor,Amount\nBidder A,ten\nBidder A,10\n");
    const { code, said, complaints } = await runs(ledger, bad, ...known);
    expect(code).toBe(1);
    expect(said.join("\n")).toContain("amount: Net");
    expect(said.join("\n")).toContain("net and gross are both there and net is taken");
    expect(complaints).toEqual([
      `Amount must be pounds and pence such as 1,200.50: "ten" was left out (${bad}, line 2)`,
      tenTimes,
    ]);
  });

  it("says what is in no figure where the figures stand, and ends with 1 where it may be payments", async () => {
    const part = file(
      "part.csv",
      "Vendor,Date,Net\nBidder A,01/04/2026,10.00\nBidder B,01/04/20265.50,Works\nTotal,,15.50\n",
    );
    const out = join(folder, "part.xlsx");
    const { code, said } = await runs(part, ...known, "--out", out);
    expect(code).toBe(1);
    expect(said.join("\n").replace(/ {2,}/g, " ")).toContain(
      [
        " Spend in scope £10.00",
        " Not counted: lines whose cells do not fit the headings (1) £5.50",
        " Not counted: totals of lines that are counted (1) £15.50",
        ` Total on line 4 of ${part} £15.50`,
        " less what is counted of it £5.50",
        " These figures may be others: 1 to check, as printed above",
      ].join("\n"),
    );
    const json = JSON.parse((await runs(part, ...known, "--json")).said.join("\n")) as unknown;
    expect(json).toMatchObject({
      leftOut: { lines: 1, pounds: 5.5, linesOfUnknownAmount: 0 },
      doubts: [{ file: part, code: "ledger-own-total-differs" }],
      ownTotals: [{ file: part, sheet: null, line: 4, total: 15.5, counted: 10, difference: 5.5 }],
    });
    const read = await readXlsx(readFileSync(out), out);
    if (!read.ok) throw new Error("not read");
    const sheet = (name: string) =>
      everyCell(read.value.sheets.find((each) => each.name === name)?.cells ?? NO_CELLS).map(
        ({ cell }) => cell.value,
      );
    expect(sheet("Left out")).toEqual(
      expect.arrayContaining([
        "Lines whose cells do not fit the headings",
        part,
        3,
        "Bidder B",
        "Works",
        5.5,
      ]),
    );
    expect(sheet("Local spend")).toEqual(
      expect.arrayContaining([
        "Not counted: lines whose cells do not fit the headings",
        "These figures may be others: check",
      ]),
    );
  });

  it("says with --dry-run which column is what and how the first lines are read, and counts nothing", async () => {
    const own = file("own-dry.csv", "Firm,Posted,Worth\nBidder A,01/04/2026,5\nBidder B,02/04/2026,-1.50\n");
    const settings = file(
      "dry.json",
      JSON.stringify({ ledgerColumns: { supplier: ["Firm"], date: ["Posted"] } }),
    );
    const { code, said, complaints } = await runs(
      own,
      "--dry-run",
      "--settings",
      settings,
      "--amount",
      "Worth",
    );
    expect({ code, complaints, said }).toEqual({
      code: 0,
      complaints: [],
      said: [
        `${own}: amount: Worth; supplier: Firm; date: Posted (amounts VAT not stated)`,
        "  2 lines from 2026-04-01 to 2026-04-02, of which the first are read as",
        "  line 2: 2026-04-01 | Bidder A | £5.00",
        "  line 3: 2026-04-02 | Bidder B | -£1.50",
      ],
    });
    const refused = await runs(own, "--dry-run");
    expect([refused.code, refused.said]).toEqual([
      1,
      [`${own}: its columns are not known. It has Firm, Posted, Worth`],
    ]);
    expect(refused.complaints[1]).toBe(
      `Name the column of the amount: none of these headings is known as one: Firm, Posted, Worth. The likeliest is Worth (${own}, line 1)`,
    );
  });

  it("takes the headings that settings keep, and says how to keep those that are named", async () => {
    const own = file("own-kept.csv", "Firm,Worth\nBidder A,5\n");
    const named = await runs(own, ...known, "--column", "supplier=Firm", "--amount", "Worth");
    const kept = '"ledgerColumns":{"supplier":["Firm"],"amount":["Worth"]}';
    expect(named.said.at(-1)).toBe(
      `To take these columns of the next ledger too, type them on the sheet Ledger columns of the council file, or put this into its JSON: ${kept}`,
    );
    const settings = file("kept.json", `{${kept}}`);
    const { code, said } = await runs(own, ...known, "--settings", settings, "--json");
    expect([code, JSON.parse(said.join("\n"))]).toMatchObject([0, { spend: { total: 5 } }]);
  });

  it("says with the figures how a ledger was read that its headings do not tell", async () => {
    const marked = file("marked.csv", "Vendor,Type,Net\nBidder A,Invoice,10.00\nBidder A,Credit note,4.00\n");
    const out = join(folder, "marked.xlsx");
    const { code, said } = await runs(marked, ...known, "--json", "--out", out);
    const message = "1 line (£4.00) that Type calls credits have no minus sign, and were taken off";
    expect([code, JSON.parse(said.join("\n"))]).toMatchObject([
      0,
      {
        spend: { total: 6 },
        doubts: [],
        settled: [{ file: marked, code: "ledger-credits-unsigned", message }],
      },
    ]);
    const read = await readXlsx(readFileSync(out), out);
    const texts = read.ok
      ? everyCell(read.value.sheets[1]?.cells ?? NO_CELLS).map(({ cell }) => cell.value)
      : [];
    expect(texts).toContain(`${message} (${marked}).`);
  });

  it("reads a file once that has two names", async () => {
    const [june, july] = ["june.csv", "july.csv"].map((name) => file(name, "Vendor,Net\nBidder A,10.00\n"));
    const { code, complaints, said } = await runs(june ?? "", july ?? "", ...known, "--json");
    expect([code, JSON.parse(said.join("\n"))]).toMatchObject([0, { spend: { total: 10 }, lines: 1 }]);
    expect(complaints).toEqual([
      `This file is ${june} once more, and its 1 line (£10.00) were left out (${july})`,
    ]);
  });

  it("places by all postcode files of a folder, and takes no folder without one", async () => {
    const codePoint = join(folder, "code-point");
    mkdirSync(join(codePoint, "Data"), { recursive: true });
    const row = (postcode: string) => `"${postcode}",10,1,2,"E92000001","","","","E08000018",""\n`;
    writeFileSync(join(codePoint, "Data", "s.csv"), row("S60 1AB"));
    writeFileSync(join(codePoint, "Data", "m.csv"), row("M1 1AA"));
    const own = file("own-place.csv", "Vendor,Net,Postcode\nBidder A,1,S60 1AB\nBidder B,2,M1 1AA\n");
    const { said } = await runs(own, "--area", "rotherham", "--postcodes", codePoint, "--json");
    expect(JSON.parse(said.join("\n"))).toMatchObject({ spend: { total: 3, local: 3 } });
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const refused = await runs(own, "--area", "rotherham", "--postcodes", empty);
    expect([refused.code, refused.complaints[0]]).toEqual([2, `${empty} has no comma-separated file (.csv)`]);
  });

  it("takes the amount column that is named, and leaves out what the scope excludes", async () => {
    const scope = file(
      "scope.json",
      JSON.stringify({ exclude: [{ rule: "Adults", serviceAreas: ["Adults"] }] }),
    );
    const { said } = await runs(ledger, ...known, "--amount", "Gross", "--scope", scope, "--json");
    expect(JSON.parse(said.join("\n"))).toMatchObject({ spend: { total: 36.36, excluded: 60 }, lines: 6 });
  });

  it("takes columns that are named by hand", async () => {
    const own = file("own.csv", "Firm,Posted,Zone,Worth\nBidder A,01/04/2026,Place,5\n");
    const columns = ["supplier=Firm", "service-area=Zone", "date=B"].flatMap((each) => ["--column", each]);
    const { code, said } = await runs(own, ...known, ...columns, "--amount", "Worth");
    expect(code).toBe(0);
    expect(said[1]).toContain("amount: Worth; supplier: Firm; date: Posted; service area: Zone");
    expect((await runs(own, ...known, "--column", "firm=Firm")).complaints[0]).toContain(
      "--column must be ROLE=HEADING, with a role of supplier, amount, date, service-area,",
    );
    expect((await runs(own, ...known, "--column", "amount=A", "--amount", "B")).complaints[0]).toBe(
      "Name the column of the amount once",
    );
  });

  it("warns of figures that are ten times those before, and holds the share against baseline and target", async () => {
    const json = (await runs(ledger, ...known, "--json")).said.join("\n");
    const printed = JSON.parse(json) as { spend: object };
    const before = file(
      "before.json",
      JSON.stringify({ ...printed, spend: { ...printed.spend, total: 8.03 } }),
    );
    const settings = file(
      "settings.json",
      JSON.stringify({
        directLocalShare: {
          baseline: { year: "2025-26", percent: 38 },
          target: { year: "2026-27", percent: 1 },
        },
      }),
    );
    const out = join(folder, "compared.xlsx");
    const { said, complaints } = await runs(
      ledger,
      ...known,
      ...["--before", before, "--settings", settings, "--out", out],
    );
    expect(complaints).toEqual([
      "Check the amounts: £80.30 is ten times £8.03 or more (Spend: 1 April 2026 to 3 July 2026)",
      "Check the amounts: 0.4% is a tenth of 38% or less (Local share, %: baseline 2025-26)",
      tenTimes,
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        "Spend: 1 April 2026 to 3 July 2026 £8.03, now £80.30 (£72.27 higher)",
        "Local share, %: 1 April 2026 to 3 July 2026 0.4, now 0.4 (the same)",
        "Local share, %: baseline 2025-26 38.0, now 0.4 (37.6 lower)",
        "Local share, %: target 2026-27 1.0, now 0.4 (0.6 lower)",
      ]),
    );
    const read = await readXlsx(readFileSync(out), out);
    const sheets = read.ok ? read.value.sheets : [];
    const cells = sheets.flatMap((sheet) => everyCell(sheet.cells)).map(({ cell }) => cell);
    const checks = cells.filter(({ value }) => value === "Ten times up or down: check the amounts.");
    expect(checks).toHaveLength(3);
    const mistaken = file("mistaken.json", "{}");
    const refused = await runs(ledger, ...known, "--before", mistaken);
    expect([refused.code, refused.complaints[0]]).toEqual([1, expect.stringContaining(mistaken)]);
  });

  it("tells what is wrong in every file though one of them is not there", async () => {
    const { code, complaints } = await runs(
      join(folder, "gone.csv"),
      ...["--area", file("no-area.json", "{}"), "--scope", file("no-scope.json", "{}")],
    );
    const named = complaints.map((each) =>
      ["gone.csv", "no-area.json", "no-scope.json"].find((name) => each.includes(name)),
    );
    expect([code, new Set(named)]).toEqual([2, new Set(["no-area.json", "no-scope.json", "gone.csv"])]);
  });

  it("makes a workbook with the figures' names", async () => {
    const out = join(folder, "spend.xlsx");
    const { code, said } = await runs(ledger, ...known, "--out", out);
    expect([code, said.at(-1)]).toEqual([0, `Made ${out}`]);
    const read = await readXlsx(readFileSync(out), out);
    const names = read.ok ? read.value.names.map(({ name }) => name) : [];
    expect(names).toEqual(
      expect.arrayContaining(["Local_Total", "Local_Borough", "Local_Share", "Local_Unknown"]),
    );
  });

  it.each([
    ["no ledger", () => ["--area", area], 2, "Give a LEDGER"],
    ["no area", () => [ledger], 2, "Give --area, or --council: what is local"],
    ["a ledger without headings", () => [file("none.csv", "1,2\n"), ...known], 1, "row of headings"],
    [
      "an amount column that is not there",
      () => [ledger, ...known, "--amount", "Price"],
      1,
      "there is no Price",
    ],
    ["a workbook that is damaged", () => [file("x.xlsx", "PK nothing"), ...known], 2, "x.xlsx"],
    ["a ledger that is not there", () => [join(folder, "gone.csv"), ...known], 2, "gone.csv"],
    ["scope rules that are no JSON", () => [ledger, ...known, "--scope", suppliers], 2, suppliers],
    [
      "an area with a mistake",
      () => [ledger, "--area", file("bad-area.json", '{"name":"X"}')],
      1,
      "bad-area.json",
    ],
    [
      "scope rules with a mistake",
      () => [ledger, ...known, "--scope", file("bad-scope.json", '{"rules":1}')],
      1,
      "bad-scope.json",
    ],
    [
      "a postcode file for an area without districts",
      () => [ledger, ...known, "--postcodes", file("postcodes.csv", "S60 1AB,E08000018\n")],
      1,
      `(${area}, Rotherham)`,
    ],
  ])("refuses %s", async (_, args, code, words) => {
    const refused = await runs(...args());
    expect(refused.code).toBe(code);
    expect(refused.complaints.join("\n")).toContain(words);
  });
});
