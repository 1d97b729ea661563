import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { ChosenColumns } from "../../../src/domain/spend/columns";
import { isDoubt, isSettled } from "../../../src/domain/spend/left-out";
import { readLedgers } from "../../../src/domain/spend/read-ledger";
import { csvRecords } from "../../../src/domain/values/csv-read";

/** What finance systems and spreadsheets put into a payments file beside payments. */
function read(lines: readonly string[], chosen: ChosenColumns = {}) {
  const rows = csvRecords([`${lines.join("\n")}\n`]);
  const result = readLedgers({ file: "ledger.csv", rows }, { chosen });
  const ledgers = result.ok ? result.value : [];
  const counted = ledgers.flatMap((ledger) => [...ledger.lines]);
  return {
    pounds: counted.reduce((sum, { pence }) => sum + pence, 0) / 100,
    suppliers: counted.map(({ supplier }) => supplier),
    dates: counted.map(({ date }) => date),
    leftOut: ledgers.flatMap(({ leftOut }) => leftOut).map(({ reason, pence }) => [reason, pence]),
    doubts: result.issues.filter(isDoubt).map(wordIssue),
    notes: result.issues.filter(isSettled).map(wordIssue),
    refused: result.ok ? [] : result.issues.map(wordIssue),
  };
}

const HEADINGS = "Supplier,Paid date,Reference,Net amount";
const PAYMENTS = [
  HEADINGS,
  "Alpha Ltd,03/06/2025,1,70.00",
  "Beta Ltd,04/06/2025,2,30.00",
  "Gamma Ltd,05/06/2025,3,8.00",
];

describe("a figure of the lines below them", () => {
  it.each([
    ["Count,,,3", 3],
    ["3 records,,,3", 3],
    ["Record count:,,,3", 3],
    ["Average,,,36.00", 36],
    ["Maximum payment,,,70.00", 70],
    ["Min,,,8.00", 8],
  ])("is asked about: %s", (line, pounds) => {
    const { doubts, ...rest } = read([...PAYMENTS, line]);
    expect(rest.pounds).toBe(108 + pounds);
    expect(doubts).toEqual([expect.stringContaining("that may be totals, counts or averages")]);
  });

  it("is their sum where it says how many they are", () => {
    expect(read([...PAYMENTS, "Number of payments: 3,,,108.00"])).toMatchObject({ pounds: 108, doubts: [] });
    expect(read([...PAYMENTS, "3 payments,,,108.00"])).toMatchObject({
      ...{ pounds: 108, leftOut: [["total", 10_800]], doubts: [] },
    });
  });

  it("is no supplier with such a word in its name", () => {
    const rows = [...PAYMENTS, "Average Joe Ltd,06/06/2025,4,5.00", "Maxi Count Ltd,06/06/2025,5,5.00"];
    expect(read(rows)).toMatchObject({ pounds: 118, doubts: [] });
  });
});

describe("amounts whose heading says that they are no pounds", () => {
  it.each([
    ["Amount £000", "thousands of pounds"],
    ["Amount (£'000s)", "thousands of pounds"],
    ["Value £k", "thousands of pounds"],
    ["Spend in millions", "millions of pounds"],
    ["Value (pence)", "pence"],
  ])("are asked about: %s", (heading, scale) => {
    const { doubts } = read([`Supplier,Date,${heading}`, "Alpha Ltd,03/06/2025,1.20"], { amount: heading });
    expect(doubts).toEqual([expect.stringContaining(`says that they are ${scale}`)]);
  });

  it.each(["Payments over £25,000", "Spend over £500", "Pounds and pence", "Invoices over £5,000 net"])(
    "but not: %s",
    (heading) => {
      const lines = [`Supplier,Date,"${heading}"`, "Alpha Ltd,03/06/2025,1.20"];
      expect(read(lines, { amount: heading }).doubts).toEqual([]);
    },
  );
});

describe("a column that cannot be the amount", () => {
  it("is none of percent", () => {
    const lines = [
      "Supplier,Date,Amount,% of total",
      "Alpha Ltd,03/06/2025,5.00,62.5",
      "B,03/06/2025,3.00,37.5",
    ];
    expect(read(lines)).toMatchObject({ pounds: 8, notes: [] });
  });

  it("is not proposed before one that may be it", () => {
    const lines = ["Supplier,Period,Amount YTD,Amount this period", "Alpha Ltd,P03,900.00,10.00"];
    expect(read(lines).refused).toEqual([expect.stringContaining("likeliest is Amount this period")]);
    const alone = ["Supplier,Period,Amount YTD", "Alpha Ltd,P03,900.00"];
    expect(read(alone).refused).toEqual([expect.stringContaining("likeliest is Amount YTD")]);
  });

  it("is none that names whom the payment went to", () => {
    expect(read(["Paid To,Date,Spend", "Alpha Ltd,03/06/2025,5.00"])).toMatchObject({
      pounds: 5,
      doubts: [],
    });
  });

  it("is none of the months side by side", () => {
    const lines = ["Supplier,Apr-25,May-25,June 2025,Sept", "Alpha Ltd,5.00,6.00,,1.00"];
    expect(read(lines).refused).toEqual([
      expect.stringMatching(/column for each month, from Apr-25 to Sept/),
    ]);
    const summed = ["Supplier,Apr-25,May-25,Total", "Alpha Ltd,5.00,6.00,11.00"];
    expect(read(summed)).toMatchObject({ pounds: 11, doubts: [] });
  });
});

describe("one month chosen of several side by side", () => {
  const lines = [
    "Supplier,Apr-25,May-25,June 2025,Budget",
    "Alpha Ltd,5.00,6.00,,9.00",
    "Beta Ltd,7.50,,1.00,9.00",
    "Gamma Ltd,,,,9.00",
    "Total,12.50,6.00,1.00,27.00",
  ];

  it("is asked about with what the other months come to, and their payments are none without an amount", () => {
    const { pounds, leftOut, doubts } = read(lines, { amount: "May-25" });
    expect([pounds, leftOut]).toEqual([
      6,
      [
        ["amount-missing", undefined],
        ["total", 600],
      ],
    ]);
    expect(doubts).toEqual([
      "Check that one month is meant: May-25 was taken as the amount, and what stands under other months is in no figure: Apr-25, 2 lines (£12.50); June 2025, 1 line (£1.00). A column that sums all of them can be named as the amount (ledger.csv)",
    ]);
  });

  it("is known as a month by its number too", () => {
    const [headings, ...rows] = lines;
    const numbered = headings?.replace("Apr-25", "2025-04").replace("May-25", "05/2025") ?? "";
    expect(read([numbered, ...rows], { amount: "05/2025" }).doubts).toEqual([
      expect.stringContaining("2025-04, 2 lines (£12.50); June 2025, 1 line (£1.00)"),
    ]);
  });

  it("is not where it is the only one, or another column is the amount", () => {
    const one = ["Supplier,May-25,Budget", "Alpha Ltd,5.00,6.00"];
    expect(read(one, { amount: "May-25" })).toMatchObject({ pounds: 5, doubts: [] });
    expect(read(lines, { amount: "Budget" })).toMatchObject({ pounds: 27, doubts: [] });
  });
});

describe("rows above the headings that may be payments", () => {
  const below = ["Supplier,Date,Reference,Amount", "Gamma Ltd,05/06/2025,3,12.00", "Delta,06/06/2025,4,8.00"];
  const told = (lines: readonly string[]) => {
    const rows = csvRecords([`${lines.join("\n")}\n`]);
    const result = readLedgers({ file: "ledger.csv", rows });
    return result.issues.filter(({ code }) => code === "ledger-table-above").map(wordIssue);
  };

  it("are told of with their lines and pounds, and count nowhere", () => {
    const above = ["Supplier,Total", "Alpha Ltd,70.00", "Beta Ltd,30.50", "Total,100.50", ""];
    expect(read([...above, ...below])).toMatchObject({ pounds: 20, leftOut: [["table-above", 10_050]] });
    expect(told([...above, ...below])).toEqual([
      "Check 2 lines (£100.50) above the headings on line 6, which were not read and may be payments. Give them on a sheet or in a file of their own, or with a date or a number on each line (ledger.csv)",
    ]);
    expect(told(["Supplier,Total", "Alpha Ltd,70.50", "", ...below])).toHaveLength(1);
    expect(told(["Alpha Ltd,70.50", "Beta Ltd,1.00", ...below])).toHaveLength(1);
  });

  it.each([
    ["a summary that comes to as much", ["Supplier,Total", "Gamma Ltd,12.00", "Delta,8.00", ""]],
    ["its total alone", ["Supplier,Total", "All,20.00", ""]],
    ["what the report was made with", ["From amount,500.00", "Maximum,99999.00", ""]],
    ["titles and parameters", ["Payments over,500.00", "Period,01/06/2025", ""]],
  ])("are not told of where they are %s", (_, above) => {
    expect(told([...above, ...below])).toEqual([]);
  });
});

describe("amounts with other marks", () => {
  const amounts = (...texts: readonly string[]) =>
    read([
      "Supplier;Date;Reference;Amount",
      ...texts.map((text, at) => `Alpha ${at};03/06/2025;${at};${text}`),
    ]);

  it.each([
    [["1'200.50", "99.50"], 1300],
    [["1\u2019200.50", "-1'000", "100.00-"], 100.5],
    [["1'234'567.00", "0.50"], 1_234_567.5],
    [["£ 1'200.50", "(1'000.25)"], 200.25],
    [["50,00 £", "1.200,50 £", "-0,50 £"], 1250],
    [["1'200,50", "50,00"], 1250.5],
  ])("are read where all of the column are so: %j", (texts, pounds) => {
    expect(amounts(...texts)).toMatchObject({ pounds, leftOut: [], doubts: [], notes: [expect.any(String)] });
  });

  it("are read with a pound sign as web pages write it", () => {
    const page = [
      "Supplier,Date,Reference,Amount",
      'A,03/06/2025,1,"&pound;1,200"',
      "B,03/06/2025,2,-&#163;0.50",
    ];
    expect(read(page)).toMatchObject({
      pounds: 1199.5,
      notes: [expect.stringContaining("2 lines (£1,199.50) with an amount that is written as text")],
    });
  });

  it.each([
    [["1'200.50", "1200.50"], 1200.5, ["amount-unread", 120_050]],
    [["1'200.50", "1,200.50"], 1200.5, ["amount-unread", 120_050]],
    [["50,00 £", "60.00"], 60, ["amount-unread", undefined]],
  ])("are named where others of the column say otherwise: %j", (texts, pounds, left) => {
    expect(amounts(...texts)).toMatchObject({ pounds, leftOut: [left] });
  });
});

describe("a ledger of a Welsh body", () => {
  it.each([
    ["Enw'r Cyflenwr,Dyddiad y Trafodiad,Cyfeirnod y Trafodiad,Swm (£)", "not stated"],
    ["Cyflenwr,Dyddiad,Rhif Anfoneb,Swm heb TAW", "net"],
    [
      "Enw’r cyflenwr / Supplier name,Dyddiad talu / Payment date,Cyfeirnod / Reference,Swm / Amount",
      "not stated",
    ],
    ["CYFLENWR,DYDDIAD TALU,CYFEIRNOD,GWERTH NET", "net"],
    ["Enw Cyflenwr,Dyddiad y Taliad,Rhif Trafodiad,Cyfanswm gan gynnwys TAW", "gross"],
  ])("is read by its headings: %s", (headings, basis) => {
    const rows = csvRecords([`${headings},TAW\nAlpha Cyf,03/06/2025,A1,70.00,14.00\n`]);
    const result = readLedgers({ file: "ledger.csv", rows });
    const [ledger] = result.ok ? result.value : [];
    expect([ledger?.columns.basis, ledger?.lines.first(9)]).toEqual([
      basis,
      [
        expect.objectContaining({
          ...{ supplier: "Alpha Cyf", date: "2025-06-03", transaction: "A1", pence: 7000 },
        }),
      ],
    ]);
  });

  it("has service areas, categories and postcodes, and totals that are none of them payments", () => {
    const lines = [
      "Cyfarwyddiaeth,Cyflenwr,Dyddiad,Disgrifiad,Swm,Côd post",
      "Addysg,Alpha Cyf,03/06/2025,Bwyd,70.00,LL55 1AA",
      "Addysg,Beta Cyf,04/06/2025,Bwyd,30.00,",
      ",Cyfanswm,,,100.00,",
    ];
    const result = readLedgers({ file: "ledger.csv", rows: csvRecords([`${lines.join("\n")}\n`]) });
    const [ledger] = result.ok ? result.value : [];
    expect(ledger?.lines.first(1)).toMatchObject([
      { serviceArea: "Addysg", category: "Bwyd", postcode: "LL55 1AA" },
    ]);
    expect([ledger?.lines.length, ledger?.leftOut.map(({ reason }) => reason)]).toEqual([2, ["total"]]);
  });

  it("is read between bars with a bar at each edge, as SAP prints a list", () => {
    const lines = [
      "|Cyflenwr |Dyddiad   |Cyfeirnod|       Swm|",
      "|---------|----------|---------|----------|",
      "|Alpha Cyf|03.06.2025|1        |1.200,50  |",
      "|Beta Cyf |04.06.2025|2        |   30,00- |",
    ];
    expect(read(lines)).toMatchObject({ pounds: 1170.5, leftOut: [], refused: [] });
    const rule = "-".repeat(42);
    const [headings = "", , ...rows] = lines;
    expect(read(["Taliadau", rule, headings, rule, ...rows, rule])).toMatchObject({ pounds: 1170.5 });
  });

  it("has SAP's own headings in English", () => {
    const lines = [
      "|Vendor|Name 1   |Pstng Date|Amount in local cur.|Crcy|",
      "|100001|Alpha Ltd|01.04.2025|           1,100.00 |GBP |",
      "|100002|Beta Ltd |02.04.2025|              50.00-|GBP |",
      "|*     |         |          |           1,050.00 |GBP |",
    ];
    expect(read(lines)).toMatchObject({
      ...{ pounds: 1050, suppliers: ["Alpha Ltd", "Beta Ltd"], leftOut: [["total", 105_000]], doubts: [] },
    });
  });
});

describe("a table above another whose headings say more", () => {
  const cards = ["Merchant,Date,Reference,Gross,Net", "Gamma Ltd,05/06/2025,3,12.00,10.00"];

  it("is read first, by its own headings", () => {
    const lines = ["Supplier,Date,Amount", "Alpha Ltd,03/06/2025,5.00", "", "Purchase cards", ...cards];
    expect(read(lines)).toMatchObject({ pounds: 15, suppliers: ["Alpha Ltd", "Gamma Ltd"] });
  });

  it("is none where it has neither dates nor numbers, as a title or a summary", () => {
    expect(read(["Supplier,Total", "Gamma Ltd,10.00", "", ...cards])).toMatchObject({ pounds: 10 });
    expect(read(["Supplier,Date,Amount", "", ...cards])).toMatchObject({ pounds: 10 });
  });
});

describe("signs without a width", () => {
  it("are no part of a name, a date or an amount", () => {
    const lines = [
      "Supplier,Date,Amount",
      "Alpha\u200B Ltd,\u200E03/\u200E06/\u200E2025,\u202D350.25\u202C",
      "Alpha Ltd,03/06/2025,1.00",
    ];
    expect(read(lines)).toMatchObject({
      ...{ pounds: 351.25, suppliers: ["Alpha Ltd", "Alpha Ltd"], dates: ["2025-06-03", "2025-06-03"] },
      ...{ leftOut: [], doubts: [] },
    });
  });
});

describe("an amount that is left out", () => {
  it.each(["€200.00", "200 EUR", "£1.2k", "1.5 million", "<40.00>", "[40.00]"])(
    "adds nobody knows what: %s",
    (amount) => {
      expect(read(["Supplier,Amount", `Alpha Ltd,${amount}`, "Beta Ltd,5.00"]).leftOut).toEqual([
        ["amount-unread", undefined],
      ]);
    },
  );
});

describe("amounts that a sheet shows in another currency", () => {
  it.each([
    ["Amount", ["Check the currency: the amounts of these lines were added as pounds: €, 1 line (£5.00)"]],
    ["Amount in GBP", []],
  ])("are asked about under %s", (heading, said) => {
    const [headings, ...payments] = csvRecords([`Supplier,${heading}\nAlpha Ltd,5.00\nBeta Ltd,6.00\n`]);
    const rows = [headings!, { ...payments[0]!, currencies: new Map([[1, "€"]]) }, payments[1]!];
    const doubts = readLedgers({ file: "ledger.xlsx", rows }, { chosen: {} }).issues.filter(isDoubt);
    expect(doubts.map(wordIssue)).toEqual(said.map((each) => expect.stringContaining(each) as unknown));
  });
});

describe("lines without a supplier", () => {
  it("are told of with what they come to", () => {
    const lines = [HEADINGS, "Alpha Ltd,,,", ",03/06/2025,1,70.00", ",04/06/2025,2,30.00"];
    expect(read(lines).notes).toEqual([expect.stringContaining("2 lines (£100.00) have no supplier")]);
    expect(read(PAYMENTS).notes).toEqual([]);
  });
});
