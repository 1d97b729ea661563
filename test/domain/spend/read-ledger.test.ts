import { penceOf } from "../../../src/domain/values/amount";
import { csvRecords } from "../../../src/domain/values/csv-read";
import { dateOrder, dayWritten } from "../../../src/domain/values/day-in-any-form";
import { readLedgers } from "../../../src/domain/spend/read-ledger";
import { decodedParts } from "../../../src/domain/values/decoded-text";
import type { ChosenColumns } from "../../../src/domain/spend/columns";
import { naming } from "./issue-makers";
import { wordIssue } from "../../../src/domain/issues/word-issue";

function read(text: string, chosen: ChosenColumns = {}) {
  return readLedgers({ file: "ledger.csv", rows: csvRecords([text]) }, { chosen });
}

function ledger(text: string, chosen: ChosenColumns = {}) {
  const result = read(text, chosen);
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join("\n"));
  const [first] = result.value;
  if (!first) throw new Error("no table");
  return first;
}

it("refuses a file with a line that is no row, or with more tables than a sheet of payments has", () => {
  const long = read(`Supplier,Amount\nAlpha Ltd,5.00\n${"x".repeat(1_000_001)}\n`);
  expect([long.ok, long.issues.map(wordIssue)]).toEqual([
    false,
    ["Give each row a line of its own: this one has more than 1,000,000 characters (ledger.csv, line 3)"],
  ]);
  const tables = read("Supplier,Amount\nAlpha Ltd,1.00\nAmount,Supplier\n1.00,Alpha Ltd\n".repeat(501));
  expect([tables.ok, tables.issues.map(({ code, place }) => [code, place.subject])]).toEqual([
    false,
    [["ledger-tables-many", "line 2001"]],
  ]);
});

it("refuses a file that names more suppliers than any council pays, with the line", () => {
  expect(naming(2)).toMatchObject({ ok: true, value: [{ lines: { length: 10 } }] });
  const { ok, issues } = naming(3);
  expect([ok, issues.map((issue) => [issue.place.subject, issue.code])]).toEqual([
    false,
    [["line 4", "ledger-suppliers-many"]],
  ]);
});

it("refuses a file with more numbers of companies than any council pays", () => {
  expect(naming(2, "number").ok).toBe(true);
  expect(naming(3, "number").issues.map(wordIssue)).toEqual([
    expect.stringContaining("name the column of the company number: up to this line there are more than 2"),
  ]);
});

it("tells of ten thousand lines by themselves, and counts each that it leaves out", () => {
  const { leftOut, issues } = ledger(`Supplier,Amount\n${"Alpha Ltd,none\n".repeat(10_001)}`);
  expect([leftOut.length, issues.length]).toEqual([10_001, 10_000]);
});

it.each(["Ref", "Doc no", "Invoice", "Ledger ref", "Trans ID"])(
  "takes %s for the number of a transaction",
  (heading) => {
    const { columns } = ledger(`Supplier,Amount,${heading}\nAlpha Ltd,5.00,7\n`);
    expect(columns.roles.transaction?.heading).toBe(heading);
  },
);

describe("an amount", () => {
  it.each([
    ["£1,200.50", 120050],
    ["(1,200.50)", -120050],
    ["-1200", -120000],
    ["1,200.50-", -120050],
    [" 1200.5 ", 120050],
    ["-£5.00", -500],
    ["£-5", -500],
    ["(£5)", -500],
    [".50", 50],
    ["0.00", 0],
    ["1.005", 101],
    ["12 000.50", 1200050],
    ["£ 1\u202F200\u00A0000", 120000000],
    [4999.999999999999, 500000],
    ["\uFFFD5.00", 500],
    ["-\uFFFD5.00", -500],
    ["\u20135.00", -500],
    ["Â£5.00", 500],
    [-2430.9100000000003, -243091],
    [1.005, 101],
  ])("of %s is %s pence", (text, pence) => expect(penceOf(text)).toBe(pence));

  it.each([
    "",
    "-",
    "n/a",
    "1,20",
    "1.200,50",
    "12 CR",
    "--5",
    "(-5)",
    "1e5",
    "25/06/2012900",
    "1000 50",
    "12 34.50",
    "1000 500",
  ])("is not read from %j", (text) => expect(penceOf(text)).toBeUndefined());
});

describe("a date", () => {
  it.each([
    ["30/04/2026", "2026-04-30"],
    ["2026-04-30", "2026-04-30"],
    ["2026-04-30T00:00:00", "2026-04-30"],
    ["30-Apr-26", "2026-04-30"],
    ["1 April 2026", "2026-04-01"],
    ["3.4.26", "2026-04-03"],
    ["20260430", "2026-04-30"],
    ["46142", "2026-04-30"],
    [46142.04, "2026-04-30"],
    ["30/04/2026 00:00", "2026-04-30"],
    ["31/02/2026", undefined],
    ["April", undefined],
  ])("written %s is %s", (written, day) => expect(dayWritten(written, "day-first")).toBe(day));

  it("has its month first where the whole column shows it", () => {
    const order = dateOrder(["04/05/2026", "04/25/2026"]);
    expect(dayWritten("04/05/2026", order)).toBe("2026-04-05");
    expect(dayWritten("04/05/2026", dateOrder(["04/05/2026", "25/04/2026"]))).toBe("2026-05-04");
  });
});

describe("text", () => {
  const bytes = (...parts: (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part)])));
  it.each([
    ["with a mark", bytes(0xef, 0xbb, 0xbf, "Supplier"), "Supplier"],
    ["with a mark encoded twice", bytes(0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf, "Supplier"), "Supplier"],
    ["of Windows-1252", bytes("Caf", 0xe9, " ", 0xa3, "5"), "Café £5"],
    [
      "of Windows-1252 with hard blanks",
      bytes("A Ltd", 0xa0, 0xa0, ",B", 0x92, "s"),
      "A Ltd\u00A0\u00A0,B\u2019s",
    ],
    ["of UTF-8", bytes("Café £5"), "Café £5"],
    ["of UTF-16 without a mark", bytes("A", 0, "b", 0, ",", 0), "Ab,"],
    ["of UTF-16 without a mark, the higher byte first", bytes(0, "A", 0, "b", 0, ","), "Ab,"],
    ["of code page 850 or 437", bytes("Caf", 0x82, ",", 0x9c, "5"), "Café,£5"],
    ["of UTF-16", bytes(0xff, 0xfe, "A", 0, "b", 0), "Ab"],
  ])("%s is read", (_, given, text) => expect([...decodedParts(given)].join("")).toBe(text));

  it("gives the same records however it is cut", () => {
    const text = 'a,"b ""x"", c"\r\n"line\nend",2\r\n\r\nlast,"open';
    const whole = [...csvRecords([text])];
    expect(whole.map(({ cells }) => cells)).toEqual([
      ["a", 'b "x", c'],
      ["line\nend", "2"],
      [""],
      ["last", '"open'],
    ]);
    for (let cut = 1; cut < text.length; cut += 1) {
      expect([...csvRecords([text.slice(0, cut), text.slice(cut)])]).toEqual(whole);
    }
  });
});

describe("a ledger", () => {
  it("is read below titles, with blank headings, blank rows and a total at its foot", () => {
    const { lines, headingLine, dates, issues } = ledger(
      'Payments over £500,,,\n,,,\nPayment Date,,Vendor Name,Amount Paid\n01/04/2026,,Bidder A,"1,000.00"\n\n02/04/2026,,Bidder B,250.00-\n,,,750.00\n',
    );
    expect(headingLine).toBe(3);
    expect(Array.from(lines, ({ line, supplier, pence, date }) => [line, supplier, pence, date])).toEqual([
      [4, "Bidder A", 100000, "2026-04-01"],
      [6, "Bidder B", -25000, "2026-04-02"],
    ]);
    expect(dates).toEqual({ first: "2026-04-01", last: "2026-04-02" });
    expect(issues.map(wordIssue)).toEqual([
      "A total of 750.00 was left out: it sums other lines (ledger.csv, line 7)",
    ]);
  });

  it("has headings of two lines joined", () => {
    const { columns } = ledger("Payment,Supplier,Net\nDate,Name,Amount\n01/04/2026,Bidder A,5\n");
    expect(columns.roles).toMatchObject({ date: { index: 0 }, supplier: { index: 1 }, amount: { index: 2 } });
    expect(columns.basis).toBe("net");
  });

  it.each([
    ["a title", "Payments over £500"],
    ["a title over several columns", "Rotherham,,April"],
    ["a title that names an amount", "Net payments without VAT"],
  ])("does not join %s to the headings below it", (_, title) => {
    const { columns, headingLine } = ledger(
      `${title}\nSupplier name,Amount,Payment date\nBidder A,5,01/04/2026\n`,
    );
    expect(columns.headings).toEqual(["Supplier name", "Amount", "Payment date"]);
    expect([headingLine, columns.basis]).toEqual([2, "not stated"]);
  });

  it("has two lines joined where only together they say that amounts are net", () => {
    const { columns } = ledger(",Net,\nSupplier,Amount,Date\nBidder A,5,01/04/2026\n");
    expect([columns.headings, columns.basis]).toEqual([["Supplier", "Net Amount", "Date"], "net"]);
  });

  it("takes columns by hand that it does not recognise, by heading or letter, or none", () => {
    const text = "Firm,Posted,Zone,Worth,Where\nBidder A,01/04/2026,Place,5,S60 1AB\n";
    expect(read(text).issues.map(wordIssue)).toEqual([
      "Name the column of the supplier: none of these headings is known as one: Firm, Posted, Zone, Worth, Where. The likeliest is Firm (ledger.csv, line 1)",
      "Name the column of the amount: none of these headings is known as one: Firm, Posted, Zone, Worth, Where. The likeliest is Worth (ledger.csv, line 1)",
    ]);
    const chosen = { supplier: "Firm", date: "B", serviceArea: "zone", amount: "Worth", postcode: "Where" };
    expect(ledger(text, chosen).lines.first(9)).toMatchObject([
      {
        ...{
          supplier: "Bidder A",
          date: "2026-04-01",
          serviceArea: "Place",
          pence: 500,
          postcode: "S60 1AB",
        },
      },
    ]);
    expect(ledger(text, { ...chosen, serviceArea: "" }).lines.first(9)).toMatchObject([{ serviceArea: "" }]);
    expect(read(text, { ...chosen, postcode: "Postal" }).issues.map(wordIssue)).toEqual([
      "Choose a column for the postcode that the ledger has: there is no Postal. Its columns are Firm, Posted, Zone, Worth, Where (ledger.csv)",
    ]);
  });

  it("leaves a column that was chosen for one thing out of what it recognises for another", () => {
    const text = "Supplier,Amount,Department,Service\nBidder A,5,Place,Roads\n";
    expect(ledger(text, { category: "Department" }).lines.first(9)).toMatchObject([
      { category: "Place", serviceArea: "Roads" },
    ]);
  });

  it("takes the net amount where gross is there too, or the column that is chosen", () => {
    const text = "Supplier,Gross,VAT,Net\nBidder A,120,20,100\n";
    const [net, gross, second] = [
      ledger(text),
      ledger(text, { amount: "gross" }),
      ledger(text, { amount: "B" }),
    ];
    expect(net.columns).toMatchObject({ basis: "net", netOfBoth: true });
    expect(gross.columns).toMatchObject({ basis: "gross" });
    expect([net, gross, second].map(({ lines }) => lines.sum)).toEqual([10000, 12000, 12000]);
    const refused = read(text, { amount: "Price" });
    expect(refused.issues.map(wordIssue)).toEqual([
      "Choose a column for the amount that the ledger has: there is no Price. Its columns are Supplier, Gross, VAT, Net (ledger.csv)",
    ]);
  });

  it("tells of lines whose amount or date cannot be read, with the line", () => {
    const { lines, issues } = ledger(
      "Supplier,Date,Amount\nBidder A,soon,5\nBidder B,01/04/2026,five\nBidder C,01/04/2026,\n",
    );
    expect(lines).toHaveLength(1);
    expect(issues.map(({ code, place }) => [code, place.subject])).toEqual([
      ["ledger-amount-unread", "line 3"],
      ["ledger-amount-missing", "line 4"],
      ["ledger-date-unread", "line 2"],
    ]);
  });

  it("is refused without headings", () => {
    expect(read("1,2\n3,4\n")).toMatchObject({ ok: false, issues: [{ code: "ledger-headings-missing" }] });
  });
});
