import { wordIssue } from "../../../src/domain/issues/word-issue";
import { csvRecords } from "../../../src/domain/values/csv-read";
import { isDoubt, mayLack, sumLeftOut } from "../../../src/domain/spend/left-out";
import { readLedgers } from "../../../src/domain/spend/read-ledger";
import { countTables } from "../../../src/domain/spend/same-payments";
import { isRedacted } from "../../../src/domain/spend/withheld";
import { isMistypedPostcode, isPossiblePostcode } from "../../../src/domain/values/postcodes";
import type { LedgerRow } from "../../../src/domain/spend/ledger";
import type { ChosenColumns } from "../../../src/domain/spend/columns";

const rowsOf = (...lines: readonly string[]) => csvRecords([`${lines.join("\n")}\n`]);

function read(rows: Iterable<LedgerRow>, chosen: ChosenColumns = {}, file = "ledger.csv") {
  const result = readLedgers({ file, rows }, { chosen });
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join("\n"));
  return result.value;
}

/** The pounds and lines that are counted, what was left out, and whether a doubt is left. */
function outcome(rows: Iterable<LedgerRow>, chosen: ChosenColumns = {}) {
  const ledgers = read(rows, chosen);
  const lines = ledgers.flatMap((ledger) => [...ledger.lines]);
  return {
    pounds: lines.reduce((sum, { pence }) => sum + pence, 0) / 100,
    lines: lines.length,
    leftOut: ledgers
      .flatMap(({ leftOut }) => leftOut)
      .map(({ line, reason, pence }) => [line, reason, pence]),
    doubts: ledgers.flatMap(({ issues }) => issues.filter(isDoubt)).map(({ code }) => code),
  };
}

const HEADINGS = "Body,Supplier,Paid date,Reference,Net amount";

describe("a total", () => {
  const payments = [
    HEADINGS,
    "Anytown,Alpha Ltd,03/06/2025,1,70.00",
    "Anytown,Beta Ltd,04/06/2025,2,30.00",
    "Anytown,Gamma Ltd,05/06/2025,3,7.00",
  ];

  it.each([
    ["with the body's name alone", "Anytown,,,,107.00"],
    ["with no text at all", ",,,,107.00"],
    ["with a label where the supplier stands", "Anytown,June spend,,,107.00"],
    ["with a label among others", "Total for month,,,,107.00"],
    ["with a label and a date", ",Total,30/06/2025,,107.00"],
  ])("is told by what it sums, %s", (_, total) => {
    expect(outcome(rowsOf(...payments, total))).toEqual({
      ...{ pounds: 107, lines: 3, doubts: [] },
      leftOut: [[5, "total", 10_700]],
    });
  });

  it.each([
    [
      "in the place of the date",
      ["Date,Supplier,Amount", "03/06/2025,Alpha Ltd,5.00", "04/06/2025,Beta Ltd,6.00", "Total,,11.00"],
    ],
    [
      "above the lines",
      ["Supplier,Date,Amount", "Total,,11.00", "Alpha Ltd,03/06/2025,5.00", "Beta Ltd,04/06/2025,6.00"],
    ],
    [
      "without dates and numbers in the table",
      ["Supplier,Amount", "Alpha Ltd,5.00", "Beta Ltd,6.00", ",11.00"],
    ],
  ])("is told where it stands %s", (_, lines) => {
    expect(outcome(rowsOf(...lines))).toMatchObject({ pounds: 11, lines: 2, doubts: [] });
  });

  it("can be of groups, of several levels", () => {
    const lines = [
      HEADINGS,
      "Anytown,Alpha Ltd,03/06/2025,1,70.00",
      "Anytown,Alpha Ltd,04/06/2025,2,30.00",
      "Anytown,Alpha Ltd Total,,,100.00",
      "Anytown,Beta Ltd,05/06/2025,3,7.00",
      "Anytown,Beta Ltd Total,,,7.00",
      "Anytown,,,,107.00",
      "Elsewhere,Gamma Ltd,05/06/2025,4,1.00",
      "Elsewhere,,,,1.00",
      "Grand Total,,,,108.00",
    ];
    const { pounds, leftOut, doubts } = outcome(rowsOf(...lines));
    expect([pounds, leftOut.map(([line]) => line), doubts]).toEqual([108, [4, 6, 7, 9, 10], []]);
  });

  it("is no payment of a supplier that comes to the same, or is called Total", () => {
    const lines = [
      ...payments,
      "Anytown,Delta Ltd,06/06/2025,4,107.00",
      "Anytown,Total Fitness,07/06/2025,5,9.00",
    ];
    expect(outcome(rowsOf(...lines))).toMatchObject({ pounds: 223, lines: 5, leftOut: [], doubts: [] });
  });

  it("is told under a council's name and a date, and is a payment with a number or another sum", () => {
    const total = ",Anytown Borough Council,30/06/2025,,107.00";
    expect(outcome(rowsOf(...payments, total))).toEqual({
      ...{ pounds: 107, lines: 3, doubts: [] },
      leftOut: [[5, "total", 10_700]],
    });
    for (const [paid, pounds] of [
      [",Anytown Borough Council,30/06/2025,9,107.00", 214],
      [",Anytown Borough Council,30/06/2025,,106.00", 213],
    ] as const)
      expect(outcome(rowsOf(...payments, paid))).toEqual({ pounds, lines: 4, leftOut: [], doubts: [] });
    expect(outcome(rowsOf(...payments.slice(0, 3), ",City of Anytown,30/06/2025,,100.00"))).toMatchObject({
      ...{ pounds: 200, lines: 3 },
      doubts: ["ledger-total-doubtful"],
    });
  });

  it("that is not the sum of what stands above is said with the difference", () => {
    const { leftOut, doubts, pounds } = outcome(
      rowsOf(...payments, "Anytown,Delta Ltd,06/06/2025,4,none", "Total,,,,112.00"),
    );
    expect([pounds, leftOut.map(([, reason]) => reason), doubts]).toEqual([
      107,
      ["amount-unread", "total-differs"],
      ["ledger-total-differs", "ledger-own-total-differs"],
    ]);
    const [ledger] = read(rowsOf(...payments, "Total,,,,112.00"));
    expect(ledger?.issues.map(wordIssue)).toContain(
      "Check the lines: the total on line 5 is £112.00, and the lines that are counted come to £107.00, £5.00 less (ledger.csv)",
    );
  });

  it.each([
    ["under a date alone", ",,30/06/2025,,107.00"],
    ["that begins with the word, under a date", ",Total for June,30/06/2025,,107.00"],
    ["that ends with the word, under a date", ",Anytown total,30/06/2025,,107.00"],
  ])("is told by what it sums, %s", (_, total) => {
    expect(outcome(rowsOf(...payments, total))).toMatchObject({
      ...{ pounds: 107, lines: 3, doubts: [] },
      leftOut: [[5, "total", 10_700]],
    });
  });

  it("is none under a date where others have no supplier either, or where it has a number", () => {
    const nameless = [HEADINGS, ",,03/06/2025,,5.00", ",,04/06/2025,,6.00", ",,05/06/2025,,11.00"];
    expect(outcome(rowsOf(...nameless))).toMatchObject({ pounds: 22, lines: 3, leftOut: [] });
    const produce = "Anytown,Total Produce Ltd,05/06/2025,4,107.00";
    expect(outcome(rowsOf(...payments, produce))).toMatchObject({ pounds: 214, lines: 4, leftOut: [] });
  });

  it("may be a line under any name that is as large as all above, where only it has no date and no number", () => {
    const above = ["A,03/06/2025,1,100.00", "B,03/06/2025,2,50.00", "C,04/06/2025,3,25.00"];
    const withLast = (last: string) => outcome(rowsOf("Supplier,Date,Reference,Amount", ...above, last));
    expect(withLast("Balance,,,180.00")).toMatchObject({ lines: 4, doubts: ["ledger-total-doubtful"] });
    expect(withLast("Delta Ltd,,,20.00")).toMatchObject({ lines: 4, doubts: [] });
    expect(withLast("Delta Ltd,,4,180.00")).toMatchObject({ lines: 4, doubts: [] });
  });

  it.each([
    [
      "of one line",
      ["Alpha,03/06/2025,1,5.00", "Alpha,,,5.00", "Beta,04/06/2025,2,6.00", "Beta,,,6.00"],
      { pounds: 22, lines: 4 },
    ],
    [
      "of one line, beside a total that is certain",
      [
        "A,03/06/2025,1,5.00",
        "B,04/06/2025,2,6.00",
        "Adults,,,11.00",
        "C,04/06/2025,3,9.00",
        "Children,,,9.00",
      ],
      { pounds: 29, lines: 4 },
    ],
    [
      "that stand above their lines",
      [
        "Adults,,,11.00",
        "A,03/06/2025,1,5.00",
        "B,04/06/2025,2,6.00",
        "Children,,,9.00",
        "C,05/06/2025,3,9.00",
      ],
      { pounds: 40, lines: 5 },
    ],
  ])("may be rows that come to groups %s", (_, lines, counted) => {
    const { doubts, ...sums } = outcome(rowsOf("Supplier,Date,Reference,Amount", ...lines));
    expect(sums).toMatchObject(counted);
    expect(doubts).toContain("ledger-total-doubtful");
    // One payment of the amount above it may be chance.
    const chance = ["A,03/06/2025,1,5.00", "A,,,5.00", "B,04/06/2025,2,6.00"];
    expect(outcome(rowsOf("Supplier,Date,Reference,Amount", ...chance)).doubts).toEqual([]);
  });

  it("is told where it has a supplier and a date, and lacks only the number that others have", () => {
    const headings = "Supplier,Date,Reference,Amount";
    const beta = ["Beta Ltd,05/06/2025,3,7.00", "Beta Ltd,06/06/2025,4,8.00", "Beta Ltd,06/06/2025,,15.00"];
    const alpha = ["Alpha Ltd,03/06/2025,1,70.00", "Alpha Ltd,04/06/2025,2,30.00"];
    const whole = [...alpha, "Alpha Ltd,30/06/2025,,100.00", ...beta];
    expect(outcome(rowsOf(headings, ...whole))).toMatchObject({
      ...{ pounds: 115, lines: 4, doubts: [] },
      leftOut: [
        [4, "total", 10_000],
        [7, "total", 1500],
      ],
    });
    // Of the supplier alone, and of a block under another name.
    expect(outcome(rowsOf(headings, ...alpha, ...beta))).toMatchObject({ pounds: 115, doubts: [] });
    expect(outcome(rowsOf(headings, ...alpha, "Adults,30/06/2025,,100.00"))).toMatchObject({ pounds: 100 });
    // One line is a sum by chance; beside sums that are certain it may be one.
    const one = ["Gamma Ltd,07/06/2025,5,9.00", "Gamma Ltd,30/06/2025,,9.00"];
    expect(outcome(rowsOf(headings, ...alpha, ...one)).doubts).toEqual([]);
    expect(outcome(rowsOf(headings, ...whole, ...one))).toMatchObject({
      ...{ pounds: 133, doubts: ["ledger-total-doubtful"] },
    });
    // Where others lack a number too it may be a payment.
    const bare = "Delta Ltd,02/06/2025,,4.00";
    expect(outcome(rowsOf(headings, bare, ...alpha, "Alpha Ltd,30/06/2025,,100.00"))).toMatchObject({
      ...{ pounds: 204, leftOut: [], doubts: ["ledger-total-doubtful"] },
    });
  });

  it("of nothing in rows without anything else is passed over", () => {
    expect(outcome(rowsOf(...payments, ",,,,0.00", ",,,,107.00", ",,,,0.00"))).toEqual({
      ...{ pounds: 107, lines: 3, doubts: [] },
      leftOut: [[6, "total", 10_700]],
    });
  });

  it("that may be one is counted, and said", () => {
    expect(outcome(rowsOf(...payments, "Anytown,Alpha Ltd Total,,,71.00"))).toMatchObject({
      ...{ pounds: 178, lines: 4 },
      doubts: ["ledger-total-doubtful"],
    });
  });

  it("is a formula that sums its column, whatever it comes to", () => {
    const rows: LedgerRow[] = [
      { line: 1, cells: ["Supplier", "Amount"] },
      { line: 2, cells: ["Alpha Ltd", 5] },
      { line: 3, cells: ["June", 5], sums: [1] },
    ];
    expect(outcome(rows)).toMatchObject({ pounds: 5, leftOut: [[3, "total", 500]] });
  });
});

describe("an invoice's total on each of its lines", () => {
  const headings = "Supplier,Voucher number,Line amount,Net amount";

  it("gives way to the lines' own amounts where they sum to it", () => {
    const lines = ["Alpha Ltd,1,60.00,100.00", "Alpha Ltd,1,40.00,100.00", "Beta Ltd,2,5.00,5.00"];
    const [ledger] = read(rowsOf(headings, ...lines));
    expect(Array.from(ledger?.lines ?? [], ({ pence }) => pence)).toEqual([6000, 4000, 500]);
    expect(ledger?.columns.roles.amount?.heading).toBe("Line amount");
    expect(ledger?.issues.map(wordIssue)).toEqual([
      "Line amount is taken as the amount: Net amount states an invoice's total again on each of its lines (Net amount, column D: £205.00; Line amount, column C: £105.00) (ledger.csv)",
    ]);
  });

  it("is known without numbers too, where a supplier's lines of a day sum to it", () => {
    const lines = ["Alpha Ltd,03/06/2025,60.00,100.00", "Alpha Ltd,03/06/2025,40.00,100.00"];
    expect(outcome(rowsOf("Supplier,Date,Line amount,Net amount", ...lines)).pounds).toBe(100);
    const others = ["Alpha Ltd,03/06/2025,120.00,100.00", "Alpha Ltd,03/06/2025,100.00,100.00"];
    expect(outcome(rowsOf("Supplier,Date,Gross amount,Net amount", ...others))).toMatchObject({
      ...{ pounds: 200, doubts: [] },
    });
  });

  it("is asked about where they do not, unless the column was chosen", () => {
    const lines = ["Alpha Ltd,1,60.00,100.00", "Alpha Ltd,1,41.00,100.00"];
    expect(outcome(rowsOf(headings, ...lines)).doubts).toEqual(["ledger-amounts-repeat"]);
    expect(outcome(rowsOf(headings, ...lines), { amount: "Line amount" })).toMatchObject({
      ...{ pounds: 101, doubts: [] },
    });
  });

  it("is known where the lines of an invoice stand apart", () => {
    const lines = ["Alpha Ltd,1,60.00,100.00", "Beta Ltd,2,5.00,5.00", "Alpha Ltd,1,40.00,100.00"];
    expect(outcome(rowsOf(headings, ...lines))).toMatchObject({ pounds: 105, lines: 3, doubts: [] });
    const unnumbered = [
      "Alpha Ltd,03/06/2025,60.00,100.00",
      "Alpha Ltd,03/06/2025,7.00,7.00",
      "Alpha Ltd,03/06/2025,40.00,100.00",
    ];
    expect(outcome(rowsOf("Supplier,Date,Line amount,Net amount", ...unnumbered)).pounds).toBe(107);
  });

  it("is asked about where in one of them the column taken varies", () => {
    const lines = [
      ...["Alpha Ltd,1,60.00,100.00", "Beta Ltd,2,5.00,5.00", "Alpha Ltd,1,40.00,100.00"],
      ...["Beta Ltd,2,6.00,6.00"],
    ];
    expect(outcome(rowsOf(headings, ...lines)).doubts).toEqual(["ledger-amounts-repeat"]);
  });

  it("is none where the column taken varies too", () => {
    const lines = ["Alpha Ltd,1,72.00,60.00", "Alpha Ltd,1,48.00,40.00"];
    expect(outcome(rowsOf("Supplier,Voucher number,Gross amount,Net amount", ...lines))).toMatchObject({
      ...{ pounds: 100, doubts: [] },
    });
  });
});

describe("cells under other headings than their own", () => {
  it("are asked about where codes stand for amounts, with what each column comes to", () => {
    const lines = ["Alpha Ltd,1,10.00,4100,Works", "Beta Ltd,2,5.50,4200,Works"];
    const [ledger] = read(rowsOf("Supplier,Reference,Irrecoverable VAT,Amount,Code", ...lines));
    expect(ledger?.issues.filter(isDoubt).map(wordIssue)).toEqual([
      "Check that each cell stands under its heading: the column taken as the amount has whole numbers alone, and another has pence. They come to Amount, column D: £8,300.00; Irrecoverable VAT, column C: £15.50 (ledger.csv)",
    ]);
  });

  it.each([
    [
      "of a workbook, where some of the other's numbers are whole",
      [
        ["Supplier", "Reference", "Irrecoverable VAT", "Amount", "Code"],
        ["Alpha Ltd", "T1", 80, 4100, "Works"],
        ["Beta Ltd", "T2", 20.5, 4200, "Works"],
      ],
    ],
    [
      "where the last column is empty and pounds stand under a code",
      [
        ["Supplier", "Cost code", "Net", "VAT", "Ledger code"],
        ["Alpha Ltd", "80.00", "16.00", "4100"],
        ["Beta Ltd", "20.00", "4.00", "4200"],
      ],
    ],
  ])("are asked about %s", (_, rows) => {
    const lines = rows.map((cells, at) => ({ line: at + 1, cells }));
    expect(outcome(lines).doubts).toEqual(["ledger-columns-moved"]);
  });

  it("are none where a column called Paid holds days", () => {
    const lines = ["Alpha Ltd,03/06/2025,A,10.00", "Beta Ltd,04/06/2025,B,5.50"];
    const [ledger] = read(rowsOf("Vendor,Paid,Invoice number,Distribution amount", ...lines));
    const { amount, date } = ledger?.columns.roles ?? {};
    expect([amount?.heading, date?.heading]).toEqual(["Distribution amount", "Paid"]);
  });

  it("are not suspected where an amount has pence further down", () => {
    const lines = [
      "Alpha Ltd,1,10.00,4100",
      "Beta Ltd,2,5.50,4200",
      ...Array<string>(70).fill("Beta Ltd,3,0.00,1.50"),
    ];
    expect(outcome(rowsOf("Supplier,Reference,Irrecoverable VAT,Amount", ...lines)).doubts).toEqual([]);
  });

  it("are left out where a comma in a name moves them, with what they would add", () => {
    const lines = [
      "Alpha Ltd,03/06/2025,5.00",
      "Beta, Gamma and Co,03/06/2025,7.00",
      "Delta Ltd,03/06/2025,1.00",
    ];
    expect(outcome(rowsOf("Supplier,Date,Amount", ...lines))).toMatchObject({
      ...{ pounds: 6, leftOut: [[3, "cells-moved", 700]] },
    });
  });

  it("are left out where date and amount stand in one cell, with what they would add", () => {
    const lines = ["Anytown,Alpha Ltd,25/06/2025900.50,Works", "Anytown,Beta Ltd25/06/202510,Works"];
    expect(outcome(rowsOf("Body,Supplier,Date,Net amount,Purpose", ...lines)).leftOut).toEqual([
      [2, "cells-moved", 90_050],
      [3, "cells-moved", 1000],
    ]);
  });

  it("are left out where a comma in a name moves a number into the amounts", () => {
    const lines = ["03/06/2025,Alpha Ltd,1234,5.00", "03/06/2025,Beta, and Co,1235,6.00"];
    expect(outcome(rowsOf("Date,Supplier,Reference,Amount", ...lines))).toMatchObject({
      ...{ pounds: 5, leftOut: [[3, "cells-moved", 600]] },
    });
  });

  it("are left out where a cell before the amount is not there, with what they would add", () => {
    const lines = [
      ...["Alpha Ltd,03/06/2025,Roads,5.50,4000", "Beta Ltd,03/06/2025,7.50,4100"],
      ...["Gamma Ltd,03/06/2025,Roads,9.00", "Delta Ltd,03/06/2025,Roads,9"],
    ];
    expect(outcome(rowsOf("Supplier,Date,Service,Net amount,Code", ...lines))).toMatchObject({
      ...{ pounds: 23.5, leftOut: [[3, "cells-moved", 750]] },
    });
    const dated = ["Alpha Ltd,Roads,03/06/2025,5.50,1.10", "Beta Ltd,03/06/2025,7.50,1.50"];
    expect(outcome(rowsOf("Supplier,Service,Date,Amount,Irrecoverable VAT", ...dated))).toMatchObject({
      ...{ pounds: 5.5, leftOut: [[3, "cells-moved", 750]] },
    });
  });

  it("are left out where a cell before the amount is not there, and another with pence follows", () => {
    const lines = ["03/06/2025,Alpha Ltd,1234,5.00,1.00", "03/06/2025,Beta Ltd,6.00,1.20"];
    expect(outcome(rowsOf("Date,Supplier,Reference,Net amount,VAT", ...lines))).toMatchObject({
      ...{ pounds: 5, leftOut: [[3, "cells-moved", 600]] },
    });
    // The last cell may be missing too.
    const short = ["03/06/2025,Alpha Ltd,1234,5.00,1.00", "03/06/2025,Beta Ltd,1235,6.00"];
    expect(outcome(rowsOf("Date,Supplier,Reference,Net amount,VAT", ...short))).toMatchObject({ pounds: 11 });
  });

  it("are none where a row ends early and its amount is in whole pounds", () => {
    const lines = ["Alpha Ltd,03/06/2025,1.00,5,x", "Beta Ltd,03/06/2025,1.40,7"];
    expect(outcome(rowsOf("Supplier,Date,Irrecoverable VAT,Amount,Purpose", ...lines))).toMatchObject({
      ...{ pounds: 12, leftOut: [] },
    });
  });

  it("are none where the last column has no heading", () => {
    const lines = ["Alpha Ltd,03/06/2025,5.00,x", "Beta Ltd,03/06/2025,6.00,y"];
    expect(outcome(rowsOf("Supplier,Date,Amount", ...lines))).toMatchObject({ pounds: 11, doubts: [] });
  });

  it("are left out where an amount's own comma parts it, with all that it would add", () => {
    const rows = ["Alpha,03/06/2025,1,1,234.50", '"Beta",03/06/2025,2,50.00'];
    expect(outcome(rowsOf("Supplier,Date,Reference,Amount", ...rows))).toEqual({
      ...{ pounds: 50, lines: 1, doubts: [] },
      leftOut: [[2, "cells-moved", 123_450]],
    });
  });

  it.each([
    [["Supplier,Amount,,", "Alpha Ltd,1,000.50,", "Beta Ltd,50.00,,"], 50, 100_050],
    [["Supplier,Date,Amount,,", "Alpha Ltd,03/06/2025,1,000,", "Beta Ltd,03/06/2025,50,,"], 50, 100_000],
    [["Supplier,Amount,Date,", "Alpha Ltd,-1,000.50,03/06/2025", "Beta Ltd,50.00,03/06/2025,"], 50, -100_050],
  ])("are left out where the rest of an amount stands in the next: %j", (lines, pounds, pence) => {
    expect(outcome(rowsOf(...lines))).toMatchObject({ pounds, leftOut: [[2, "cells-moved", pence]] });
  });

  it("are none where figures of their own stand beside the amount", () => {
    const lines = ["Supplier,Amount,Code,,", "Alpha Ltd,1,000,,", "Beta Ltd,50.00,123,,", "Gamma Ltd,2,3,,"];
    expect(outcome(rowsOf(...lines))).toMatchObject({ pounds: 53, leftOut: [] });
  });

  it("beyond the headings are told of where the line can be read", () => {
    const lines = [
      "Alpha Ltd,03/06/2025,5.00,Works, and more",
      "Beta Ltd,03/06/2025,7.00,Works",
      "Gamma,03/06/2025,1.00,Works",
    ];
    expect(outcome(rowsOf("Supplier,Date,Amount,Purpose", ...lines))).toMatchObject({
      ...{ pounds: 13, doubts: ["ledger-rows-wide"] },
    });
  });
});

it("counts the lines that a stray quotation mark swallowed", () => {
  const lines = ['"Alpha Ltd,03/06/2025,1.00', "Beta Ltd,03/06/2025,2.00", '"Gamma, Ltd",03/06/2025,4.00'];
  const [ledger] = read(rowsOf("Supplier,Date,Amount", ...lines));
  expect(Array.from(ledger?.lines ?? [], ({ pence }) => pence)).toEqual([100, 200, 400]);
  expect(ledger?.issues.map(({ code, place }) => [code, place.subject])).toEqual([
    ["ledger-quote-stray", "line 2"],
  ]);
});

it("lists a hundred thousand lines that are left out for one reason, and counts the others together", () => {
  const unread = "A,x\n".repeat(100_000) + "A,about 5.00\nB,about 6.00\nC,y\n";
  const [ledger] = read(csvRecords([`Supplier,Amount\nA,1.00\n${unread}`]));
  expect(ledger?.leftOut).toHaveLength(100_002);
  expect(ledger?.leftOut.slice(-2).map(({ line, lines, pence }) => [line, lines, pence])).toEqual([
    [undefined, 2, 1100],
    [undefined, 1, undefined],
  ]);
  expect(sumLeftOut(ledger?.leftOut ?? [])).toEqual([
    { reason: "amount-unread", lines: 100_003, pence: 1100, unknown: 100_001 },
  ]);
});

it.each([
  ["All figures in £000s", ["ledger-amounts-scaled"]],
  ["Payments (amounts in thousands)", ["ledger-amounts-scaled"]],
  ["Payments over £1 million or £500,000", []],
  ["Spend over £25 thousand", []],
])("asks whether amounts are in pounds where the title is %s", (title, doubts) => {
  expect(outcome(rowsOf(title, "Supplier,Date,Amount", "Alpha Ltd,03/06/2025,9.00")).doubts).toEqual(doubts);
});

it.each([
  ["Amount (€)", ["ledger-currency-other"]],
  ["Amount (£)", []],
  ["Amount", []],
])("asks about the currency where the amount's heading is %s", (heading, doubts) => {
  expect(outcome(rowsOf(`Supplier,Date,${heading}`, "Alpha Ltd,03/06/2025,9.00")).doubts).toEqual(doubts);
});

it.each([
  ["Vendor Post Code", "S60 1AA"],
  ["Delivery Post Code", ""],
])("takes a supplier's own postcode alone for its place: %s", (heading, postcode) => {
  const [ledger] = read(rowsOf(`Supplier,Amount,${heading}`, "Alpha Ltd,9.00,S60 1AA"));
  expect(ledger?.lines.first(1)[0]?.postcode).toBe(postcode);
});

it("tells what a line without an amount takes off, where it says what came back", () => {
  const lines = ["Supplier,Amount,Refunds", "Alpha Ltd,9.00,", "Beta Ltd,,3.00"];
  expect(outcome(rowsOf(...lines)).leftOut).toEqual([[3, "amount-missing", -300]]);
});

it("says that names hold signs that no text has", () => {
  const [ledger] = read(
    rowsOf("Supplier,Date,Amount", "Al\u0000pha,03/06/2025,1.00", "Beta,03/06/2025,2.00"),
  );
  expect(ledger?.issues.map(wordIssue)).toEqual([
    'Check 1 line with signs in a name that no text has, such as "Al\uFFFDpha": the file may be damaged, and a sheet does not show them (ledger.csv)',
  ]);
});

it("takes the supplier's name before its code, whatever their headings", () => {
  const ledgers = [
    read(rowsOf("Supplier,Supplier(T),Amount", "100234,Alpha Ltd,1.00")),
    read(rowsOf("Vendor,Vendor description,Amount", "V00234,Alpha Ltd,1.00")),
    read(rowsOf("Supplier,Vendor name,Amount", "Alpha Ltd,V0012,1.00")),
  ].flat();
  expect(ledgers.map(({ lines }) => lines.first(1)[0]?.supplier)).toEqual([
    "Alpha Ltd",
    "Alpha Ltd",
    "Alpha Ltd",
  ]);
  expect(outcome(rowsOf("Supplier,Amount", "100234,1.00")).doubts).toEqual(["ledger-supplier-codes"]);
});

describe("credits that are marked", () => {
  const headings = "Supplier,DR/CR,Amount";
  it.each([
    ["are taken off where none has a minus sign", ["A,DR,9.00", "B,DR,9.00", "C,CR,4.00"], 14, []],
    ["stay as they are where they have one", ["A,DR,9.00", "B,DR,9.00", "C,CR,-4.00"], 14, []],
    [
      "are asked about where some have one",
      ["A,DR,9.00", "B,CR,-1.00", "C,CR,4.00"],
      12,
      ["ledger-credits-doubtful"],
    ],
    [
      "are asked about where they are the more",
      ["A,CR,9.00", "B,CR,9.00", "C,DR,4.00"],
      22,
      ["ledger-credits-doubtful"],
    ],
  ])("%s", (_, lines, pounds, doubts) => {
    expect(outcome(rowsOf(headings, ...lines))).toMatchObject({ pounds, doubts });
  });

  it.each([
    ["Type", "C", 13],
    ["Type", "Credit", 13],
    ["Type", "Credit note", 5],
    ["Transaction type", "Credit", 5],
    ["Doc type", "CM", 5],
    ["Doc type", "CRED", 5],
    ["Transaction type", "C", 13],
    ["D/C", "C", 5],
    ["Debit/Credit Ind.", "H", 5],
    ["Debit/Credit Ind.", "S", 13],
    ["Sign", "-", 5],
    ["Sign", "+", 13],
  ])(
    "are told by the heading too: under %s a line of %s comes to %s with the other",
    (heading, mark, pounds) => {
      const lines = ["A,Invoice,9.00", `B,${mark},4.00`];
      expect(outcome(rowsOf(`Supplier,${heading},Amount`, ...lines)).pounds).toBe(pounds);
    },
  );

  it("are told by minus signs in a column of their own without a heading, also where the first come late", () => {
    const many = Array.from({ length: 400 }, (_, at) => `A,${at},,1.00`);
    const rows = (...lines: readonly string[]) => rowsOf("Supplier,Reference,,Amount", ...lines);
    expect(outcome(rows("A,1,,9.00", "B,2,-,4.00", "C,3,,2.00"))).toMatchObject({ pounds: 7, doubts: [] });
    expect(outcome(rows(...many, "B,x,-,4.00")).pounds).toBe(396);
    const [told] = read(rows("A,1,,9.00", "B,2,-,4.00", "C,3,,2.00")).flatMap(({ issues }) => issues);
    expect(told && wordIssue(told)).toContain("1 line (£4.00) that column C calls credits");
    expect(outcome(rows("A,1,x,9.00", "B,2,-,4.00", "C,3,,2.00")).pounds).toBe(15);
  });

  it("are held against a total that takes them off", () => {
    const lines = ["A,DR,9.00", "B,DR,9.00", "C,CR,4.00", "Total,,14.00"];
    expect(outcome(rowsOf(headings, ...lines))).toMatchObject({ pounds: 14, doubts: [] });
  });
});

it.each([
  ["Opening balance,01/06/2025,,70.00"],
  ["Balance b/f,01/06/2025,0,70.00"],
  ["of which local,,,2.00"],
  ["VAT @ 20%,,,3.00"],
])("asks about a line that is no payment by its words: %s", (line) => {
  const payments = ["A,01/06/2025,1,9.00", "B,02/06/2025,2,5.00", "C,02/06/2025,3,1.00"];
  expect(outcome(rowsOf("Supplier,Date,Reference,Amount", ...payments, line)).doubts).toEqual([
    "ledger-total-doubtful",
  ]);
  expect(
    outcome(rowsOf("Supplier,Date,Reference,Amount", ...payments, "Balance Ltd,,4,7.00")).doubts,
  ).toEqual([]);
});

it("says what other columns that may be the amount come to, unless one was chosen or its basis is another", () => {
  const rows = () => rowsOf("Supplier,Amount,Discount,Paid amount", "A,9.00,1.00,8.00", "B,5.00,0.00,5.00");
  const codes = (chosen: ChosenColumns) =>
    read(rows(), chosen).flatMap(({ issues }) => issues.map(({ code }) => code));
  expect(codes({})).toEqual(["ledger-amounts-other"]);
  expect(codes({ amount: "Paid amount" })).toEqual([]);
  expect(outcome(rows()).doubts).toEqual(["ledger-amounts-other"]);
  const kept = readLedgers(
    { file: "a.csv", rows: rows() },
    { chosen: {}, kept: { amount: ["Paid amount"] } },
  );
  expect(kept.ok && kept.value.flatMap(({ issues }) => issues)).toEqual([]);
  const [ledger] = read(rowsOf("Supplier,Net,Gross", "A,5.00,6.00"));
  expect(ledger?.issues).toEqual([]);
});

it("asks about lines whose cells stand under other headings, and about a price beside a quantity", () => {
  const lines = ["Alpha Ltd,03/06/2025,1.50", "03/06/2025,5.00,70"];
  expect(outcome(rowsOf("Supplier,Date,Amount", ...lines)).doubts).toContain("ledger-suppliers-none");
  expect(outcome(rowsOf("Supplier,Amount", "24/7 Care,5.00", "No. 1.00 Ltd,6.00")).doubts).toEqual([]);
  const price = () => rowsOf("Supplier,Qty,Price", "A,2,5.00", "B,1,6.00");
  expect(outcome(price()).doubts).toEqual(["ledger-amount-price"]);
  for (const [headings, doubts] of [
    ["Supplier,Quantity,Cost", ["ledger-amount-price"]],
    ["Supplier,Qty ordered,Cost (£)", ["ledger-amount-price"]],
    ["Supplier,Qty,Total cost", []],
    ["Supplier,Unit cost,Cost", []],
  ] as const)
    expect(outcome(rowsOf(headings, "Alpha Ltd,2,5.00")).doubts).toEqual(doubts);
  expect(outcome(price(), { amount: "Price" }).doubts).toEqual([]);
});

it("asks about a sign that was lost on some amounts, where it may have been a minus sign", () => {
  const lines = ["A,\uFFFD5.00", "B,6.00"];
  expect(outcome(rowsOf("Supplier,Amount", ...lines)).doubts).toEqual(["ledger-signs-lost"]);
});

describe("an amount in another writing", () => {
  const told = (...lines: readonly string[]) => {
    const [ledger] = read(rowsOf(...lines));
    return [(ledger?.lines.sum ?? 0) / 100, ledger?.issues.map(({ code }) => code.replace("ledger-", ""))];
  };
  const headings = "Supplier,Reference,Amount";

  it("is taken off where CR stands behind it, and added where DR does", () => {
    const lines = ['A,1,"1,234.56DR"', "B,2,90.00 dr", "C,3,4.56 CR", "D,4,10.00"];
    expect(told(headings, ...lines)).toEqual([1330, ["credits-unsigned"]]);
    expect(told(headings, ...lines, ",,1330.00")).toEqual([1330, ["total-line", "credits-unsigned"]]);
    expect(told(headings, ...lines, "E,5,-1.00 CR")[1]).toEqual(["credits-doubtful"]);
    expect(told(headings, "A,1,5.00 CR", "B,2,6.00 CR", "C,3,4.00 DR")).toEqual([15, ["credits-doubtful"]]);
  });

  it("is read where it stands as text, and so is what stands beside it", () => {
    const lines = ['="Alpha Ltd",="00123",="6018.53"', "Beta Ltd,00124,'5.00", "Gamma Ltd,00125,1.00"];
    expect(told(headings, ...lines)).toEqual([6024.53, ["amounts-text"]]);
    const [ledger] = read(rowsOf(headings, ...lines));
    expect(ledger?.lines.first(1)).toMatchObject([{ supplier: "Alpha Ltd", transaction: "00123" }]);
  });

  it("is read where a sign stands for the pound sign on every line, and left out where on some", () => {
    expect(told(headings, 'A,1,"?6,018.53"', "B,2,-?5.00", "C,3,(?1.00)")).toEqual([6012.53, ["pound-lost"]]);
    expect(told(headings, "A,1,#6.00", "B,2,# 5.00")).toEqual([11, ["pound-lost"]]);
    expect(outcome(rowsOf(headings, "A,1,?6.00", "B,2,5.00"))).toMatchObject({
      ...{ pounds: 5, leftOut: [[2, "amount-unread", 600]] },
    });
    const many = Array.from({ length: 60 }, (_, at) => `A,${at},?1.00`);
    expect(told(headings, ...many, "B,61,5.00")).toEqual([65, ["signs-lost"]]);
  });

  it("is read with a comma before its pence where all have one, and left out where some have a point", () => {
    const semicolons = headings.replaceAll(",", ";");
    expect(told(semicolons, "A;1;1 234,50", "B;2;2,00")).toEqual([1236.5, ["decimal-commas"]]);
    const commas = ["A;1;1.234,50", "B;2;-5,5", "C;3;7", "D;4;1.234.567,00"];
    expect(told(semicolons, ...commas)).toEqual([1_235_803, ["decimal-commas"]]);
    expect(outcome(rowsOf(semicolons, "A;1;1234,50", "B;2;5.00"))).toMatchObject({
      ...{ pounds: 5, leftOut: [[2, "amount-unread", undefined]] },
    });
    const many = Array.from({ length: 60 }, (_, at) => `A;${at};1,00`);
    expect(told(semicolons, ...many, "B;61;1.234")).toEqual([61.23, ["decimals-both"]]);
    expect(told(semicolons, ...many, "B;61;1,234")).toEqual([1294, ["decimals-both"]]);
  });

  it("is read where its line stands whole in quotation marks, all or some", () => {
    const all = [`"${headings}"`, '"Alpha Ltd,1,""6,018.53"""', '"Beta Ltd,2,5.00"'];
    expect(told(...all)).toEqual([6023.53, ["lines-quoted"]]);
    expect(told(headings, "Alpha Ltd,1,5.00", '"""Beta, Sons"",2,6.00"', '"Note: a, b, c"')).toEqual([
      ...[11, ["lines-quoted"]],
    ]);
    expect(outcome(rowsOf(...all, '"Gamma Ltd,3,none"')).leftOut).toEqual([[4, "amount-unread", undefined]]);
  });
});

it("takes credits off that have a column beside the payments", () => {
  const lines = ["Alpha Ltd,9.00,", "Beta Ltd,,4.00", "Gamma Ltd,0.00,1.00"];
  const [ledger] = read(rowsOf("Supplier,Debit,Credit", ...lines));
  expect(Array.from(ledger?.lines ?? [], ({ pence }) => pence)).toEqual([900, -400, -100]);
});

describe("a line whose words say otherwise than its amount", () => {
  it.each([
    [
      "Supplier,Description,Amount",
      "Alpha Ltd,Works,9.00",
      "Beta Ltd,Credit note 12,5.00",
      "credits-unmarked",
    ],
    ["Supplier,Category,Narrative,Amount", "Alpha Ltd,a,b,9.00", "Beta Ltd,a,CN,5.00", "credits-unmarked"],
    ["Supplier,Invoice number,Amount", "Alpha Ltd,INV001,9.00", "Beta Ltd,CRN001,5.00", "credits-unmarked"],
    ["Supplier,Description,Amount", "Alpha Ltd,Works,9.00", "Beta Ltd,Refund,5.00", "credits-unmarked"],
    ["Supplier,Category,Amount", "A,Works,9.00", "B,Refund of overpayment,5.00", "credits-unmarked"],
    ["Supplier,Reference,Amount", "Alpha Ltd,1,9.00", "Beta Ltd - CREDIT,2,5.00", "credits-unmarked"],
    ["Supplier,Reference,Amount", "Alpha Ltd,1,9.00", "Beta Ltd (credit note),2,5.00", "credits-unmarked"],
    [
      "Date,Supplier,Reference,Amount",
      "03/06/2025,A Ltd,IN-1,9.00",
      "03/06/2025,B Ltd,CN-2,5.00",
      "credits-unmarked",
    ],
    ["Supplier,Transaction type,Amount", "Alpha Ltd,Invoice,9.00", "Beta Ltd,Reversal,5.00", "lines-undone"],
    ["Supplier,Payment status,Amount", "Alpha Ltd,Paid,9.00", "Beta Ltd,Void,5.00", "lines-undone"],
    ["Supplier,Payment status,Amount", "Alpha Ltd,Paid,9.00", "Beta Ltd,On hold,5.00", "lines-undone"],
    ["Supplier,Doc type,Amount", "Alpha Ltd,PI,9.00", "Beta Ltd,PC,5.00", "credits-unmarked"],
    ["Supplier,Amount,Cancelled", "Alpha Ltd,9.00,N", "Beta Ltd,5.00,Y", "lines-undone"],
    ["Supplier,Amount,Void date", "Alpha Ltd,9.00,", "Beta Ltd,5.00,03/06/2025", "lines-undone"],
    ["Supplier,Description,Amount", "Alpha Ltd,Works,9.00", "Beta Ltd,Accruals,5.00", "lines-undone"],
    ["Supplier,Reference,Amount", "Alpha Ltd,1,9.00", "Accrual - June,2,5.00", "lines-undone"],
    ["Supplier,Line type,Amount", "Alpha Ltd,ITEM,9.00", "Alpha Ltd,TAX,5.00", "lines-vat"],
    ["Supplier,Amount,Credit note amount", "Alpha Ltd,9.00,", "Beta Ltd,5.00,3.00", "credits-beside"],
    ["Payee,Payments,Receipts", "Alpha Ltd,9.00,", "Beta Ltd,5.00,3.00", "credits-beside"],
    ["Supplier,Currency,Amount", "Alpha Ltd,GBP,9.00", "Beta Ltd,EUR,5.00", "currency-other"],
    ["Supplier,Currency,Amount", "Alpha Ltd,Pounds sterling,9.00", "Beta Ltd,€,5.00", "currency-other"],
    ["Supplier,Currency code,Amount", "Alpha Ltd,GBP (£),9.00", "Beta Ltd,$,5.00", "currency-other"],
    ["Supplier,Currency,Amount (£)", "Alpha Ltd,£,9.00", "Beta Ltd,usd,5.00", "currency-other"],
    ["Supplier,Unit,Amount", "Alpha Ltd,£,9.00", "Beta Ltd,£k,5.00", "lines-scaled"],
    ["Supplier,Scale,Amount", "Alpha Ltd,£000,4.00", "Beta Ltd,Thousands,10.00", "lines-scaled"],
    ["Supplier,Amount,Exchange Rate", "Alpha Ltd,9.00,1.0000", "Beta Ltd,5.00,1.17", "lines-rated"],
  ])("is asked about: %s, %s, %s", (headings, first, second, code) => {
    expect(outcome(rowsOf(headings, first, second))).toMatchObject({
      pounds: 14,
      doubts: [`ledger-${code}`],
    });
  });

  it.each([
    ["Supplier,Description,Amount", "Alpha Ltd,Works,9.00", "Beta Ltd,Credit note,-5.00"],
    ["Supplier,Description,Amount", "Alpha Ltd,Void,9.00", "Beta Ltd,Credit union,-5.00"],
    ["Supplier,Description,Amount", "Anytown Credit Union,Council tax refund,9.00", "B Ltd - Credit,x,-5.00"],
    ["Supplier,Invoice number,Amount", "Alpha Ltd,10001,9.00", "Beta Ltd,CR10002,-5.00"],
    ["Supplier,Invoice number,Amount", "Alpha Ltd,10001,5.00", "Beta Ltd,CRINV1,-1.00"],
    ["Supplier,Currency,Amount,Amount in GBP", "Alpha Ltd,GBP,9.00,9.00", "Beta Ltd,EUR,50.00,-5.00"],
    ["Supplier,Currency,Amount,Amount (£)", "Alpha Ltd,GBP,9.00,9.00", "Beta Ltd,EUR,50.00,-5.00"],
    ["Supplier,Currency,Amount", "Alpha Ltd,N/A,9.00", "Beta Ltd,n/a,-5.00"],
    ["Supplier,Doc type,Amount", "Alpha Ltd,C,9.00", "Accrualist Ltd,R,-5.00"],
    ["Supplier,Amount,Cancelled,Refunds", "Alpha Ltd,9.00,No,", "Beta Ltd,-5.00,Y,0.00"],
    ["Supplier,Currency,Amount", "Alpha Ltd,-,9.00", "Beta Ltd,Not applicable,-5.00"],
    ["Supplier,Amount,Sterling amount", "Alpha Ltd,9.00,9.00", "Beta Ltd,50.00,-5.00"],
    ["Supplier,Unit,Amount", "Alpha Ltd,kg,9.00", "Beta Ltd,Adults,-5.00"],
    ["Supplier,Exchange rate,Amount in GBP", "Alpha Ltd,1.17,9.00", "Beta Ltd,1,-5.00"],
    ["Supplier,Currency,FX rate,Amount", "Alpha Ltd,GBP,1.17,9.00", "Beta Ltd,GBP,,-5.00"],
  ])("is not asked about where it does not: %s, %s, %s", (...lines) => {
    expect(outcome(rowsOf(...lines))).toMatchObject({ pounds: 4, doubts: [] });
  });

  it("is told with the lines and pounds of each currency", () => {
    const lines = ["A Ltd,EUR,5.00", "B Ltd,USD,1.00", "C Ltd,eur,2.50", "D Ltd,,3.00"];
    const [issue] = read(rowsOf("Supplier,Currency,Amount", ...lines)).flatMap(({ issues }) => issues);
    expect(issue && wordIssue(issue)).toContain("EUR, 2 lines (£7.50); USD, 1 line (£1.00)");
  });
});

it("asks whether a table with contracts and their days is a register of them, unless the amount was chosen", () => {
  const rows = (headings: string) => rowsOf(headings, "Roads,Alpha Ltd,01/04/2025,31/03/2026,5.00");
  const register = "Contract Title,Supplier,Start Date,End Date,Total Value";
  const [ledger] = read(rows(register));
  expect(ledger?.issues.filter(isDoubt).map(wordIssue)).toEqual([
    "Check whether this is a register of contracts, as its headings say (Contract Title, Start Date, End Date): 1 line (£5.00) was added as payments. Give the ledger of what was paid; where this is it, choose the column of the amount (ledger.csv)",
  ]);
  expect(outcome(rows(register), { amount: "Total Value" }).doubts).toEqual([]);
  expect(outcome(rows("Contract number,Supplier,Payment date,Period end,Value")).doubts).toEqual([]);
});

it("asks about amounts that a sheet shows as credits or percentages", () => {
  const doubts = (sign: "credit" | "percent", amount: string) => {
    const rows = [...rowsOf("Supplier,Amount", "Alpha Ltd,9.00", `Beta Ltd,${amount}`)];
    const last = { ...rows[2]!, shown: new Map([[1, sign]]) };
    return read([...rows.slice(0, 2), last]).flatMap(({ issues }) => issues.filter(isDoubt).map(wordIssue));
  };
  expect(doubts("credit", "5.00")).toEqual([
    "Check 1 line (£5.00) that the sheet shows with CR, in brackets or with a minus sign, and whose numbers are above 0: they were added. Make the numbers of credits negative (ledger.csv)",
  ]);
  expect(doubts("credit", "-5.00")).toEqual([]);
  expect(doubts("percent", "0.50")).toEqual([
    expect.stringContaining("1 line (£0.50) of Amount as percentages"),
  ]);
});

it("asks about a running total that was taken as the amount", () => {
  const lines = ["Alpha Ltd,5.00,5.00", "Beta Ltd,2.50,7.50", "Gamma Ltd,1.00,8.50", "Delta Ltd,-2.00,6.50"];
  const doubts = (headings: string, given = lines) =>
    read(rowsOf(headings, ...given)).flatMap(({ issues }) => issues.filter(isDoubt).map(wordIssue));
  expect(doubts("Supplier,Invoiced,Total")).toEqual([
    "Choose the column of the amount: the one taken is a running total, which adds another up line by line. They come to Total, column C: £27.50; Invoiced, column B: £6.50 (ledger.csv)",
  ]);
  const others = ["Delta Ltd,2.00,9.50", "Delta Ltd,2.00,9.50"];
  expect(doubts("Supplier,Invoiced,Total", [...lines.slice(0, 3), ...others])).toEqual([]);
  expect(outcome(rowsOf("Supplier,Amount,Total", ...lines)).pounds).toBe(6.5);
});

describe("a title within a table", () => {
  const payments = ["Supplier,Date,Amount", "Payments,,", "Alpha Ltd,03/06/2025,9.00"];
  const back = ["Beta Ltd,04/06/2025,5.00", "Gamma Ltd,05/06/2025,2.00"];

  it.each(["Credit notes", "REFUNDS", "Income", "Section B: Receipts", "2. Credits"])(
    "asks about what stands below it as coming back: %s",
    (title) => {
      const [ledger] = read(
        rowsOf(...payments, `${title},,`, ...back, "Payments,,", "Delta Ltd,06/06/2025,1.00"),
      );
      expect(ledger?.issues.map(wordIssue)).toEqual([
        `Check 2 lines (£7.00) below the title ${title}, which have no minus sign: they were added. Put a minus sign before what came back, and remove income of other kinds (ledger.csv)`,
      ]);
    },
  );

  it("says nothing of it where it is another, or the lines have a minus sign", () => {
    expect(outcome(rowsOf(...payments, "Credit unions,,", ...back)).doubts).toEqual([]);
    const signed = back.map((line) => line.replace(/([\d.]+)$/, "-$1"));
    expect(outcome(rowsOf(...payments, "Credit notes,,", ...signed)).doubts).toEqual([]);
  });
});

it.each([['"Printed 30/06/2025",,,500.00'], [",Page 3 of 5,,500.00"], [",,Report run by finance,500.00"]])(
  "asks about an amount beside what a report says of itself: %s",
  (footer) => {
    const lines = ["Alpha Ltd,03/06/2025,1,4000.00", "Beta Ltd,04/06/2025,2,30.00", footer];
    expect(outcome(rowsOf("Supplier,Paid date,Reference,Net amount", ...lines))).toMatchObject({
      ...{ pounds: 4530, doubts: ["ledger-total-doubtful"] },
    });
  },
);

it("asks about a ledger whose payments are below 0, and not about one with large credits", () => {
  const doubts = (...amounts: readonly string[]) =>
    outcome(rowsOf("Date,Supplier,Amount", ...amounts.map((amount) => `03/06/2025,Alpha Ltd,${amount}`)))
      .doubts;
  expect(doubts("-5.00", "-6.00", "1.00")).toEqual(["ledger-amounts-negative"]);
  expect(doubts("-50.00", "6.00", "1.00")).toEqual([]);
});

it("asks about a ledger whose amounts have more decimals than pence, and not about a few that have", () => {
  const doubts = (...amounts: readonly string[]) =>
    outcome(rowsOf("Date,Supplier,Amount", ...amounts.map((amount) => `03/06/2025,Alpha Ltd,${amount}`)))
      .doubts;
  expect(doubts("5.250", "6.125", "1.00")).toEqual(["ledger-amounts-fine"]);
  expect(doubts("1.000", "2.500", "900", "750", "20")).toEqual(["ledger-amounts-fine"]);
  expect(doubts("1.000", "2.50", "900", "750", "20")).toEqual([]);
  expect(doubts("5.250", "6.12", "1.00")).toEqual([]);
  expect(doubts("2430.9100000000003", "5.3000000000000007")).toEqual([]);
});

it("asks about dates that a spreadsheet has taken for others", () => {
  const row = (line: number, date: string | number): LedgerRow => ({ line, cells: ["Alpha Ltd", date, 1] });
  const rows = [{ line: 1, cells: ["Supplier", "Date", "Amount"] }, row(2, 45_660), row(3, 45_661)];
  const texts = [row(4, "13/06/2025"), row(5, "14/06/2025")];
  expect(outcome([...rows, ...texts]).doubts).toEqual(["ledger-dates-both-orders"]);
  expect(outcome(rows).doubts).toEqual([]);
});

it("asks which of two columns called Date is meant", () => {
  const rows = () => rowsOf("Supplier,Date,Date,Amount", "Alpha Ltd,03/06/2025,03/07/2025,5.00");
  expect(outcome(rows()).doubts).toEqual(["ledger-column-twice"]);
  expect(outcome(rows(), { date: "C" }).doubts).toEqual([]);
});

it("reads dates of one reading in either order, and asks about the others", () => {
  const lines = [
    "A,04/25/2025,1.00",
    "B,04/26/2025,1.00",
    "C,25/10/2025,1.00",
    "D,02/10/2025,1.00",
    "E,03/03/2025,1.00",
  ];
  const [ledger] = read(rowsOf("Supplier,Date,Amount", ...lines));
  expect(Array.from(ledger?.lines ?? [], ({ date }) => date)).toEqual([
    ...["2025-04-25", "2025-04-26", "2025-10-25", "2025-02-10", "2025-03-03"],
  ]);
  expect(ledger?.issues.map(wordIssue)).toEqual([
    "Check the dates: some have the day first and some the month. 1 line (£1.00) can be read both ways, and were read with the month first (ledger.csv)",
  ]);
});

it("asks which of two columns of one heading is meant, until one is chosen by its letter", () => {
  const rows = () => rowsOf("Supplier,Amount,Purpose,Amount", "Alpha Ltd,6.00,Works,5.00");
  expect(outcome(rows()).doubts).toEqual(["ledger-heading-twice"]);
  expect(outcome(rows(), { amount: "Amount" }).doubts).toEqual(["ledger-heading-twice"]);
  expect(outcome(rows(), { amount: "D" })).toMatchObject({ pounds: 5, doubts: [] });
  expect(outcome(rowsOf("Supplier,Amount,Amount", "Alpha Ltd,6.00,6.00")).doubts).toEqual([]);
});

it("reads a second table by its own headings, and skips its title", () => {
  const lines = [
    ...["Supplier,Date,Department,Net amount", "Alpha Ltd,03/06/2025,Place,5.00", ",,,", "Purchase cards,,,"],
    ...["Supplier,Transaction date,Amount,", "Beta Ltd,04/06/2025,2.50,"],
  ];
  expect(outcome(rowsOf(...lines))).toEqual({ pounds: 7.5, lines: 2, leftOut: [], doubts: [] });
});

it("says that an amount is too large, and leaves it out", () => {
  expect(outcome(rowsOf("Supplier,Amount", "Alpha Ltd,99999999999.00", "Beta Ltd,1.00"))).toMatchObject({
    ...{ pounds: 1, leftOut: [[2, "amount-beyond", undefined]] },
  });
});

it.each([
  ["REDACTED PERSONAL DATA", true],
  ["Redated Personal Data", true],
  ["*Exclude", true],
  ["Name withheld", true],
  ["REDACTIVE EVENTS LTD", false],
  ["Data Protection Services Ltd", false],
  ["Exclusive Homes", false],
  ["Redaction Services Ltd", false],
  ["Individual - name removed", true],
])("knows whether %s is a name that was taken out: %s", (name, redacted) =>
  expect(isRedacted(name)).toBe(redacted),
);

it.each([
  ["S60 1AB", true],
  ["S6O 1AB", false],
  ["W1A 1AA", true],
  ["EC1A 1BB", true],
  ["DN1O 4AA", false],
])("knows whether there can be a postcode %s: %s", (text, possible) =>
  expect(isPossiblePostcode(text)).toBe(possible),
);

it.each([
  ["S6O 1AB", true],
  ["S60 OAB", true],
  ["0L1 2AB", true],
  ["S60 1A8", true],
  ["75008", false],
  ["S60 1", false],
  ["S60 1AB", false],
  ["unknown", false],
])("knows whether %s is a mistyped postcode: %s", (text, mistyped) =>
  expect(isMistypedPostcode(text)).toBe(mistyped),
);

describe("headings as councils publish them", () => {
  it.each([
    ["Amount (Net of VAT)", "net"],
    ["Amount in Sterling", "not stated"],
    ["AP Amount", "not stated"],
    ["Amount Excl. Recoverable VAT", "net"],
    ["Amount exclusive of VAT", "net"],
    ["VAT Inclusive Amount (£)", "gross"],
    ["Invoice Distribution Amount", "not stated"],
    ["NetAmt", "net"],
    ["Value of payment", "not stated"],
    ["£", "not stated"],
  ])("name an amount by %s: %s", (heading, basis) => {
    const [ledger] = read(rowsOf(`Supplier,${heading}`, "Alpha Ltd,5.00"));
    expect([ledger?.columns.roles.amount?.heading, ledger?.columns.basis]).toEqual([heading, basis]);
  });

  it.each(["VAT Amount", "Amount of VAT", "Irrecoverable VAT", "Credit limit", "Amount type"])(
    "name no amount of a payment by %s",
    (heading) =>
      expect(readLedgers({ file: "a.csv", rows: rowsOf(`Supplier,${heading}`, "Alpha,5.00") }).ok).toBe(
        false,
      ),
  );

  it.each([
    ...[
      "Supplier (Beneficiary)",
      "BeneficiaryName",
      "Supplier's Name",
      "VENDOR_NAME",
      "Vendor/Supplier",
      "Payable To",
    ],
    ...["Name of Supplier/Payee", "Creditor Description", "Service Provider", "Supplier Name 1"],
  ])("name a supplier by %s", (heading) => {
    const [ledger] = read(rowsOf(`${heading},Amount`, "Alpha Ltd,5.00"));
    expect(ledger?.lines.first(1)[0]?.supplier).toBe("Alpha Ltd");
  });

  it.each(["Supplier type", "Supplier postcode", "Supplier ID", "Client"])(
    "name no supplier by %s",
    (heading) =>
      expect(readLedgers({ file: "a.csv", rows: rowsOf(`${heading},Amount`, "Alpha,5.00") }).ok).toBe(false),
  );
});

describe("the same payments", () => {
  const headings = "Reference,Supplier,Date,Amount";
  const june = ["1,Alpha Ltd,03/06/2025,5.00", "2,Beta Ltd,04/06/2025,6.00"];

  function count(
    ...tables: readonly {
      readonly lines: readonly string[];
      readonly hidden?: boolean;
      readonly file?: string;
    }[]
  ) {
    const given = tables.flatMap(({ lines, hidden = false, file = "a.xlsx" }, index) =>
      read(rowsOf(...lines)).map((ledger) => ({
        name: `table ${index + 1}`,
        file,
        sheet: `${index}`,
        hidden,
        ledger,
      })),
    );
    const { counted, leftOut, issues } = countTables(given);
    return {
      counted: counted.map(({ name }) => name),
      leftOut: sumLeftOut(leftOut).map((sum) => [sum.reason, sum.lines, sum.pence, mayLack(sum)]),
      issues: issues.map(wordIssue),
    };
  }

  it("count once on two sheets, in whatever order", () => {
    const reversed = [headings, ...june.toReversed()];
    expect(count({ lines: [headings, ...june] }, { lines: reversed, file: "b.csv" })).toMatchObject({
      counted: ["table 1"],
      leftOut: [["same-payments", 2, 1100, false]],
    });
  });

  it("are not added to a sheet that sums them, or sums several", () => {
    const sheets = [{ lines: [headings, ...june] }, { lines: [headings, "3,Gamma Ltd,05/07/2025,9.00"] }];
    const sums = { lines: ["Supplier,Total", "Alpha Ltd,5.00", "Beta Ltd,6.00", "Gamma Ltd,9.00"] };
    expect(count(...sheets, sums)).toMatchObject({
      counted: ["table 1", "table 2"],
      leftOut: [["summary-sheet", 3, 2000, false]],
      issues: ["This sums table 1 and table 2, and its 3 lines (£20.00) were left out (a.xlsx, sheet 2)"],
    });
  });

  it("count once where a sheet of the year has those of each month", () => {
    const months = [{ lines: [headings, june[0] ?? ""] }, { lines: [headings, june[1] ?? ""] }];
    expect(count(...months, { lines: [headings, ...june] })).toMatchObject({
      counted: ["table 3"],
      leftOut: [["same-payments", 2, 1100, false]],
    });
  });

  it("are not known by a word in the number's place", () => {
    const lines = ["Supplier,Reference,Amount", "Alpha Ltd,BACS,5.00", "Beta Ltd,BACS,6.00"];
    expect(count({ lines }, { lines, file: "b.csv" })).toMatchObject({ counted: ["table 1", "table 2"] });
  });

  it("are asked about where nothing but names and amounts are alike", () => {
    const lines = ["Supplier,Amount", "Alpha Ltd,5.00", "Beta Ltd,6.00"];
    expect(count({ lines }, { lines, file: "b.csv" })).toMatchObject({ counted: ["table 1", "table 2"] });
    expect(count({ lines }, { lines, file: "b.csv" }).issues).toHaveLength(1);
  });

  it("are told of where some of a table stand in another", () => {
    const july = { lines: [headings, june[1] ?? "", "3,Gamma Ltd,05/07/2025,9.00"], file: "b.csv" };
    expect(count({ lines: [headings, ...june] }, july)).toMatchObject({
      counted: ["table 1", "table 2"],
      issues: [
        "Check 1 line (£6.00) that stand in table 1 too, with the same supplier and amount and, as far as there are any, date and number: they count twice (b.csv, sheet 1)",
      ],
    });
  });

  it.each([
    ["gross", ["1,Alpha Ltd,03/06/2025,6.00", "2,Beta Ltd,04/06/2025,7.20"], "£13.20"],
    ["rounded", ["1,Alpha Ltd,03/06/2025,5.00", "2,Beta Ltd,04/06/2025,6.20"], "£11.20"],
  ])("are asked about where another table has them %s", (_, lines, pounds) => {
    const outcome = count({ lines: [headings, ...june] }, { lines: [headings, ...lines], file: "b.csv" });
    expect(outcome).toMatchObject({ counted: ["table 1", "table 2"], leftOut: [] });
    expect(outcome.issues).toContain(
      `Check 2 lines (${pounds}) that stand in table 1 too by number, supplier and date, and come to £11.00 there: they count twice. Where one is net and the other gross, or one is rounded, give one of them (b.csv, sheet 1)`,
    );
    const rest = [headings, "1,Alpha Ltd,04/06/2025,6.00", "2,Beta Ltd,05/06/2025,7.20"];
    expect(count({ lines: [headings, ...june] }, { lines: rest, file: "b.csv" }).issues).toEqual([]);
  });

  it("count once where one of two tables has no numbers, and are asked about where they are few or not all", () => {
    const days = ["03", "04", "05", "06", "09"];
    const numbered = [headings, ...days.map((day) => `${day},Alpha Ltd,${day}/06/2025,5.00`)];
    const bare = ["Vendor,Pay date,Value", ...days.map((day) => `Alpha Ltd,${day}/06/2025,5.00`)];
    for (const [first, second] of [
      [numbered, bare],
      [bare, numbered],
    ] as const)
      expect(count({ lines: first }, { lines: second, file: "b.csv" })).toMatchObject({
        counted: ["table 1"],
        leftOut: [["same-payments", 5, 2500, false]],
      });
    const few = count({ lines: numbered }, { lines: bare.slice(0, 4), file: "b.csv" });
    expect(few).toMatchObject({ counted: ["table 1", "table 2"], leftOut: [] });
    expect(few.issues).toEqual([expect.stringContaining("Check 3 lines (£15.00) that stand in table 1 too")]);
    // Paid more often than the other table says.
    const often = count({ lines: numbered }, { lines: [...bare.slice(0, 5), bare[1] ?? ""], file: "b.csv" });
    expect(often).toMatchObject({ counted: ["table 1", "table 2"], leftOut: [] });
    expect(often.issues).toHaveLength(1);
    const more = [...numbered, "99,Beta Ltd,09/06/2025,9.00"];
    const less = [...bare, "Gamma Ltd,09/06/2025,1.00"];
    expect(count({ lines: less }, { lines: more, file: "b.csv" }).issues).toHaveLength(1);
  });

  it("are told of where a table has them twice, but not where an invoice has two lines of one amount", () => {
    expect(count({ lines: [headings, ...june, ...june.slice(0, 1)] }).issues).toHaveLength(1);
    const invoice = [
      "1,Alpha Ltd,03/06/2025,5.00",
      "1,Alpha Ltd,03/06/2025,5.00",
      "1,Alpha Ltd,03/06/2025,4.00",
    ];
    expect(count({ lines: [headings, ...invoice] }).issues).toEqual([]);
  });

  it("are known in other capitals and with other punctuation", () => {
    const loud = [headings, ...june.map((line) => line.replace("Alpha Ltd", "ALPHA LTD."))];
    expect(count({ lines: [headings, ...june] }, { lines: loud, file: "b.csv" })).toMatchObject({
      counted: ["table 1"],
      leftOut: [["same-payments", 2, 1100, false]],
    });
  });

  it("are asked about where another table has as many lines that come to the same, in the same days", () => {
    const days = ["03", "04", "05", "06", "09", "10"];
    const lines = (name: string, month = "06") => [
      "Supplier,Date,Amount",
      ...days.map((day, at) => `${name},${day}/${month}/2025,${at + 1}.50`),
    ];
    const second = (...args: Parameters<typeof lines>) =>
      count({ lines: lines("Alpha Ltd") }, { lines: lines(...args), file: "b.csv" });
    expect(second("Alpha Limited")).toMatchObject({
      counted: ["table 1", "table 2"],
      issues: [
        "Check 6 lines (£24.00): table 1 has as many and comes to the same. Where they are the same payments under other names or dates, give one of the two (b.csv, sheet 1)",
      ],
    });
    expect(second("Alpha Limited", "07").issues).toEqual([]);
  });

  it("are asked about where another table has the same suppliers with VAT, or in whole pounds", () => {
    const payments = [100.5, 20.25, 30, 40.75, 50.4, 60.1, 70.2].map((pounds, at) => [at, pounds] as const);
    const lines = (amount: (pounds: number, at: number) => number, month = "06") => [
      "Supplier,Date,Amount",
      ...payments.map(
        ([at, pounds]) => `Supplier ${at % 4},0${at + 1}/${month}/2025,${amount(pounds, at).toFixed(2)}`,
      ),
    ];
    const net = lines((pounds) => pounds);
    const beside = (other: readonly string[]) =>
      count({ lines: net }, { lines: [...other], file: "b.csv" }).issues;
    const [headings = "", ...gross] = lines((pounds) => pounds * 1.2);
    expect(beside([headings, ...gross.toReversed()])).toEqual([
      "Check 7 lines (£446.64): table 1 has as many of the same suppliers, and they come to £372.20 there. Where they are the same payments with and without VAT, or in whole pounds, give one of the two (b.csv, sheet 1)",
    ]);
    expect(beside(lines(Math.round))).toHaveLength(1);
    expect(beside(lines((pounds) => pounds * 1.2, "07"))).toEqual([]);
    expect(beside(lines((pounds, at) => pounds * (at < 4 ? 1.2 : 1.1)))).toEqual([]);
  });

  it("are not added to those that a list of the largest suppliers sums, with their last dates or not", () => {
    const paid = ["A,03,5", "A,04,6", "B,05,7", "B,06,8", "C,09,9", "D,10,1"].map((line) => {
      const [name = "", day = "", pounds = ""] = line.split(",");
      return `${name},${day}/06/2025,${pounds}.00`;
    });
    const ledger = { lines: ["Supplier,Date,Amount", ...paid] };
    const lists = [
      ["Supplier,Amount", "B,15.00", "A,11.00", "C,9.00"],
      ["Supplier,Last payment date,Amount", "b,06/06/2025,15.00", "a,04/06/2025,11.00", "c,09/06/2025,9.00"],
    ];
    for (const lines of lists)
      expect(count(ledger, { lines })).toMatchObject({
        counted: ["table 1"],
        leftOut: [["summary-sheet", 3, 3500, false]],
      });
    const other = { lines: ["Supplier,Amount", "B,15.00", "A,11.00", "C,9.50"] };
    expect(count(ledger, other).counted).toEqual(["table 1", "table 2"]);
  });

  it("on a hidden sheet are left out with what they would add, unless they are counted already", () => {
    const other = { lines: [headings, "3,Gamma Ltd,05/07/2025,9.00"], hidden: true };
    expect(count({ lines: [headings, ...june] }, other).leftOut).toEqual([["hidden-sheet", 1, 900, true]]);
    const again = { lines: [headings, ...june], hidden: true };
    expect(count(again, { lines: [headings, ...june] })).toMatchObject({
      counted: ["table 2"],
      leftOut: [["same-payments", 2, 1100, false]],
    });
  });
});
