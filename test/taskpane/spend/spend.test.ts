import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { LedgerTable } from "../../../src/jobs/read-ledgers";
import {
  columnOptions,
  columnsMissing,
  columnsTwice,
  confirmedColumns,
  isLeftOut,
  wordBasis,
} from "../../../src/taskpane/spend/columns";
import { firstWrong } from "../../../src/taskpane/spend/spend-page";
import { localSpendStep } from "../../../src/jobs/local-spend-steps";
import { penceInWords } from "../../../src/domain/issues/words/sentences";
import { wordFigures } from "../../../src/taskpane/spend/word-figures";
import { WORKER_JOBS } from "../../../src/taskpane/work/jobs";
import type { SpendRequest } from "../../../src/taskpane/work/local-spend";
import { spendOf } from "./spend-of";
import { readXlsx } from "../../../src/xlsx/read";

const text = (...lines: readonly string[]) => lines.join("\n");
const ledger = new File(
  [
    text(
      "Supplier Name,Net,Gross,Directorate,Paid Date",
      "Alpha Ltd,600.00,720.00,Adults,01/04/2026",
      "Beta CIC,300.00,360.00,Adults,15/05/2026",
      "Gamma Limited,100.10,120.12,Places,30/06/2026",
      "Delta,-0.10,-0.12,Places,30/06/2026",
    ),
  ],
  "payments.csv",
);
const suppliers = new File(
  [
    text(
      "supplier,company_number,postcode,sme,vcse",
      "ALPHA LIMITED,,S60 1AE,Yes,No",
      "Beta CIC,,DN1 1AA,No,Yes",
      "Delta,,LS1 1AA,No,No",
    ),
  ],
  "suppliers.csv",
);
const silent = () => undefined;
const recogniseLedgers = (...files: readonly File[]) => WORKER_JOBS.ledgers({ files }, silent, silent);

async function recognised(): Promise<LedgerTable> {
  const { tables } = await recogniseLedgers(ledger);
  const [table] = tables;
  if (!table) throw new Error("no ledger");
  return table;
}

async function made(parts: Partial<SpendRequest> = {}, chosen = {}) {
  const { columns } = await recognised();
  const tables = [
    { name: "payments.csv", picked: ledger, sheet: undefined, chosen: confirmedColumns(columns, chosen) },
  ];
  return spendOf({ tables, suppliers: [suppliers], ...parts });
}

describe("payments ledgers before they are counted", () => {
  it("are shown with the columns that they were recognised by", async () => {
    const { columns, lines, dates } = await recognised();
    expect(confirmedColumns(columns, {})).toEqual({
      supplier: "Supplier Name",
      amount: "Net",
      date: "Paid Date",
      serviceArea: "Directorate",
      category: "",
      transaction: "",
      companyNumber: "",
      postcode: "",
      sme: "",
      vcse: "",
    });
    expect([lines, dates]).toEqual([4, { first: "2026-04-01", last: "2026-06-30" }]);
    expect(columnOptions(columns, false)[0]).toEqual({ key: "", text: "None" });
    expect(columnOptions(columns, true).map(({ key }) => key)).toEqual([
      "Supplier Name",
      "Net",
      "Gross",
      "Directorate",
      "Paid Date",
    ]);
  });

  it("say whether amounts hold VAT, of the column that was chosen too", async () => {
    const { columns } = await recognised();
    expect([undefined, "Gross", "Directorate", ""].map((amount) => wordBasis(columns, amount))).toEqual([
      "Amounts are without VAT. Net and gross are both there, and net is taken.",
      "Amounts are with VAT.",
      "The heading does not say whether amounts are with VAT.",
      "",
    ]);
  });

  it("say which column is chosen twice", async () => {
    const { columns } = await recognised();
    expect(columnsTwice(columns, { category: "Directorate" })).toEqual(["Directorate"]);
    expect(columnsTwice(columns, { category: "Directorate", serviceArea: "" })).toEqual([]);
  });

  it("are refused by name where they have no headings, and the others stay", async () => {
    const notes = new File(["hello\nthere"], "notes.csv");
    const read = await recogniseLedgers(notes, ledger);
    expect(read.tables.map(({ index, file }) => [index, file])).toEqual([[1, "payments.csv"]]);
    expect(read.issues.map(wordIssue)).toEqual([expect.stringContaining("(notes.csv")]);
  });

  it("can have columns that are not recognised named by hand", async () => {
    const own = new File(["Payments\nFirm,Paid Date,Zone,Worth\nAlpha,01/04/2026,Adults,5.00\n"], "own.csv");
    const { tables } = await recogniseLedgers(own);
    const [table] = tables;
    if (!table) throw new Error("no table");
    const { columns, recognised: known } = table;
    expect([known, columns.headings, columns.roles.date?.heading]).toEqual([
      false,
      ["Firm", "Paid Date", "Zone", "Worth"],
      "Paid Date",
    ]);
    expect(["", "Firm"].map((supplier) => isLeftOut(table, { supplier }))).toEqual([true, false]);
    const other = await recognised();
    expect([firstWrong([table], [{}]), firstWrong([other, table], [{}, {}])]).toEqual([0, -1]);
    expect(firstWrong([other, table], [{}, { supplier: "Firm" }])).toBe(1);
    expect(columnsMissing(columns, { supplier: "Firm" })).toEqual(["Amount"]);
    const named = { supplier: "Firm", amount: "Worth", serviceArea: "Zone" };
    expect(columnsMissing(columns, named)).toEqual([]);
    const chosen = confirmedColumns(columns, named);
    const asked = [{ name: "own.csv", picked: own, sheet: undefined, chosen }];
    const result = await spendOf({ tables: asked });
    expect(result.ok && [result.value.figures.total, result.value.dates?.first]).toEqual([500, "2026-04-01"]);
  });
});

describe("local spend", () => {
  it("says while it is made which ledger is read, and what comes after", async () => {
    const said: string[] = [];
    const july = new File(["Supplier,Amount\nAlpha,5.00\n"], "july.csv");
    const tables = [ledger, july].map((picked) => ({
      ...{ name: picked.name, picked, sheet: undefined, chosen: {} },
    }));
    await spendOf({ tables, suppliers: [suppliers] }, (done, total) =>
      said.push(localSpendStep(done, total)),
    );
    expect([...new Set(said)]).toEqual([
      "Reading the other files",
      "Reading ledger 1 of 2",
      "Reading ledger 2 of 2",
      "Adding up the payments",
      "Making the workbook",
      "Writing the files: 0% done",
      "Writing the files: 50% done",
    ]);
  });

  it("is said with numerator, denominator and the bounds that the unknown sets", async () => {
    const result = await made();
    if (!result.ok) throw new Error("not made");
    // Alpha 600.00 is local, Beta 300.00 in South Yorkshire, Gamma 100.10 unknown, Delta -0.10 elsewhere.
    expect(wordFigures(result.value)).toEqual([
      "4 lines from 1 April 2026 to 30 June 2026 come to £1,000.00.",
      "£600.00 of £1,000.00 went to suppliers in Rotherham: 60.0% by value. By number of lines it is 25.0%.",
      "£100.10 went to suppliers whose place is not known. Once it is, the share by value will be from 60.0% to 70.0%.",
      "£300.00 went to South Yorkshire outside Rotherham, and -£0.10 to suppliers elsewhere.",
      "£600.00 went to small and medium enterprises and £300.00 to voluntary, community and social enterprises, as far as the ledgers and the supplier register say.",
    ]);
    expect(result.value.figures.unmatched).toEqual([{ supplier: "Gamma Limited", total: 10010 }]);
  });

  it("is handed over as a workbook", async () => {
    const result = await made();
    if (!result.ok || !result.value.workbook) throw new Error("not made");
    const read = await readXlsx(new Uint8Array(await result.value.workbook.arrayBuffer()), "spend.xlsx");
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("Local spend");
  });

  it("asks for what is local where neither an area nor a council file says it", async () => {
    const council = (settings: unknown) => [new File([JSON.stringify(settings)], "council.json")];
    const without = await made({ area: undefined, settings: council({}) });
    expect(without.issues.map(({ code }) => code)).toEqual(["area-needed"]);
    const within = await made({ area: undefined, settings: council({ area: rotherhamArea }) });
    expect(within.ok && within.value.area).toBe("Rotherham");
  });

  it("goes by the area and the postcode file that are given", async () => {
    const barnsley = {
      ...rotherhamArea,
      name: "Doncaster",
      districts: { borough: ["E08000017"], wider: [] },
    };
    const area = [new File([JSON.stringify(barnsley)], "area.json")];
    const postcodes = [new File(["DN1 1AA,E08000017\n"], "postcodes.csv")];
    const result = await made({ area, postcodes });
    expect(result.ok && [result.value.area, result.value.figures.local]).toEqual(["Doncaster", 30_000]);
  });

  it.each([
    [
      "an area file that is no JSON",
      { area: [new File(["x"], "area.json")] },
      expect.stringMatching(/^Choose a \.json file, .* something else \(area\.json\)$/),
    ],
    [
      "a register without a postcode column",
      { suppliers: [new File(["supplier,sme,vcse\nA,Yes,No"], "s.csv")] },
      "Add the column postcode to the supplier register (s.csv)",
    ],
    [
      "a postcode file of other columns",
      { postcodes: [new File(["a,b,c\n1,2,3"], "p.csv")] },
      expect.stringContaining("(p.csv)"),
    ],
  ])("is not made with %s", async (_, parts, words) => {
    const result = await made(parts);
    expect(result.ok).toBe(false);
    expect(result.issues.map(wordIssue)).toEqual([words]);
  });

  it("tells the issues of a ledger that has as many as lines as one, and counts every line left out", async () => {
    const many = "Alpha,none,Adults\n".repeat(15_000);
    const picked = new File([text("Supplier,Amount,Directorate", "Beta,1.00,Adults", many)], "many.csv");
    const { issues, issueCount, tables } = await recogniseLedgers(picked);
    expect([issues.length, issueCount, tables[0]?.lines]).toEqual([1, 1, 1]);
    expect(issues[0]?.place.lines?.count).toBe(10_000);
    const asked = [{ name: "many.csv", picked, sheet: undefined, chosen: {} }];
    const result = await spendOf({ tables: asked });
    expect(result.ok && [result.issues.length, result.value.issueCount]).toEqual([1, 1]);
    expect(result.ok && result.value.leftOut.map(({ lines }) => lines)).toEqual([15_000]);
  });

  it("writes what is owed back with its sign", () => {
    expect(penceInWords(-123_456)).toBe("-£1,234.56");
  });
});
