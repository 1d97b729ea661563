import fc from "fast-check";
import { readLedgers } from "../../../src/domain/spend/read-ledger";
import { PlainRows } from "../../../src/domain/spend/plain-rows";
import { TransactionNumbers } from "../../../src/domain/spend/transaction-numbers";
import { textOf } from "../../../src/domain/spend/ledger-text";
import type { Ledger } from "../../../src/domain/spend/ledger";
import { penceOf } from "../../../src/domain/values/amount";
import { penceInBytes } from "../../../src/domain/values/amount-in-bytes";
import { CsvInBytes, recordOf } from "../../../src/domain/values/csv-bytes";
import { type CsvRecord, csvRecords } from "../../../src/domain/values/csv-read";
import { TextLedgerReading } from "../../../src/sheets/spend/ledger-sources";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is known of ledgers, without how they are held. */
const known = (ledgers: readonly Ledger[]) =>
  ledgers.map(({ lines, ...ledger }) => ({ ...ledger, lines: [...lines], sum: lines.sum }));

/** Read as text, each row with care. */
function withCare(text: string) {
  const read = readLedgers({ file: "a.csv", rows: csvRecords([text]) });
  return { ledgers: read.ok ? known(read.value) : [], issues: read.issues };
}

/** Read from bytes in parts of so many. */
function atAGlance(text: string, size: number) {
  const reading = new TextLedgerReading("a.csv", "utf-8", { chosen: {} });
  const bytes = utf8(text);
  for (let at = 0; at < bytes.length; at += size) reading.add(bytes.subarray(at, at + size));
  const { ledgers, issues } = reading.end();
  return { ledgers: known(ledgers.map(({ ledger }) => ledger)), issues };
}

const HEADINGS = [
  "Date,Reference,Supplier,Service area,Net amount,Purpose",
  "Date,Reference,Supplier,Gross amount,Net amount,Type",
  "Supplier,Debit,Credit,Date",
  "Supplier,Date,Amount,DR/CR,SME,Date",
  "Reference,Supplier,Amount,Postcode,Company number",
  "Date,Reference,Supplier,Amount,Purpose,Narrative,Currency,Status",
  "Supplier,Amount",
  "Supplier,Purpose,,Amount,Date",
  "Supplier,Category,Company number,Amount",
];

const SUPPLIERS = [
  ...[
    "Alpha Ltd",
    "Beta, Gamma & Co",
    ' "Stray',
    "Total",
    "Grand total",
    "REDACTED",
    "100234",
    "",
    "Café £5",
  ],
  ...["  Alpha   Ltd ", "Total Gas & Power", 'The "corner" shop', "Alpha\u00A0Ltd", "Sum"],
  ...["Beta Ltd - CREDIT", "Anytown Borough Council"],
];
const DATES = [
  "03/06/2025",
  "13/06/2025",
  "06/13/2025",
  "2025-06-03",
  "45811",
  "soon",
  "",
  " 03/06/2025",
  "3 June 2025",
];
const NUMBERS = [
  "1",
  "PINV00123",
  "PINV123",
  "00123",
  "12/A",
  "BACS",
  "",
  " 77",
  "99999999999999",
  "Total",
  "A  7",
  "CRN7",
  "é7",
];
const AMOUNTS = [
  ...[
    "5.00",
    "-5.00",
    "1,234.50",
    "1234.5",
    "£7.00",
    "-£7.00",
    "(5.00)",
    "5.00-",
    "0.00",
    "",
    "n/a",
    " 6.00 ",
  ],
  ...[
    "£\uFFFD5.00",
    "\uFFFD5.00",
    "1,23.00",
    "99999999999.00",
    "9,000,000,000.00",
    "30,000,000.00",
    "1.005",
    ".5",
    "5.",
  ],
];
const OTHERS = [
  "Works",
  "Credit note",
  "CR",
  "DR",
  "Yes",
  "perhaps",
  "S6O 1AB",
  "S60 1AB",
  "",
  "Category, other",
  "08",
  "EUR",
  "Reversed ",
  "Refund",
  "-",
];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SUPPLIERS) },
  { weight: 3, arbitrary: fc.constantFrom(...AMOUNTS) },
  { weight: 3, arbitrary: fc.constantFrom(...DATES, ...NUMBERS, ...OTHERS) },
);

/** As most writers quote, or without any quotation mark that the text does not have. */
const written = (text: string, quoted: boolean) =>
  quoted || text.includes(",") ? `"${text.replaceAll('"', '""')}"` : text;

function rowUnder(headings: string) {
  const cells = headings.split(",").map((heading) => {
    const kinds = /supplier/i.test(heading)
      ? SUPPLIERS
      : /amount|debit|credit$/i.test(heading)
        ? AMOUNTS
        : /date/i.test(heading)
          ? DATES
          : /reference/i.test(heading)
            ? NUMBERS
            : OTHERS;
    // The first of each kind stands oftenest, so that most rows are plain.
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...kinds.slice(0, 2)) },
      { weight: 2, arbitrary: fc.constantFrom(...kinds) },
    );
  });
  const row = fc.tuple(fc.tuple(...cells), fc.integer({ min: 0, max: 9 }), cell, fc.boolean());
  return row.map(([texts, kind, more, quoted]) => {
    const plain = texts.map((text) => written(text, quoted));
    if (kind === 0) return [...plain, written(more, quoted)].join(",");
    if (kind === 1) return plain.slice(0, -1).join(",");
    if (kind === 2) return headings;
    if (kind === 4) return plain.toSpliced(1, 1).join(",");
    if (kind === 3) return `${plain.join(",")},,`;
    return plain.join(",");
  });
}

const ledgerText = fc
  .constantFrom(...HEADINGS)
  .chain((headings) =>
    fc
      .tuple(
        fc.array(rowUnder(headings), { minLength: 55, maxLength: 90 }),
        fc.constantFrom("\n", "\r\n", "\r"),
      )
      .map(([rows, end]) => [headings, ...rows, ""].join(end)),
  );

it("reads from bytes what it reads with care, whatever traps a ledger holds", () => {
  const read = jest.spyOn(PlainRows.prototype, "read");
  fc.assert(
    fc.property(ledgerText, fc.constantFrom(7, 64, 1000, 1 << 20), (text, size) =>
      expect(atAGlance(text, size)).toEqual(withCare(text)),
    ),
    { seed: 14, numRuns: 80, endOnFailure: true },
  );
  const plain = read.mock.results.filter(({ value }) => value === true).length;
  expect(plain).toBeGreaterThan(300);
  expect(read.mock.results.length - plain).toBeGreaterThan(300);
  read.mockRestore();
});

it("finds in bytes the records that are found in text", () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ",",
    "\n",
    "\r\n",
    "\r",
    "a",
    " ",
    "S60 1AB",
    "£",
    "é,",
    "😀",
    ';"',
    "\n\n",
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => `a,b\n${pieces.join("")}`);
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, size) => {
      const found: CsvRecord[] = [];
      const reading = new CsvInBytes({
        plain: (record) => found.push(recordOf(record)),
        other: (record) => found.push(record),
      });
      const bytes = utf8(text);
      for (let at = 0; at < bytes.length; at += size) reading.add(bytes.subarray(at, at + size));
      reading.end();
      expect(found).toEqual([...csvRecords([text])]);
    }),
    { seed: 14, numRuns: 500, endOnFailure: true },
  );
});

it("decodes no part of a file again for each record that a stray quotation mark makes", () => {
  const line = '"Alpha,5.00\n';
  const bytes = utf8(line.repeat(20_000));
  const decode = jest.spyOn(TextDecoder.prototype, "decode");
  let records = 0;
  const count = () => {
    records += 1;
  };
  const reading = new CsvInBytes({ plain: count, other: count });
  reading.add(bytes);
  reading.end();
  const decoded = decode.mock.calls.reduce((sum, [part]) => sum + (part?.byteLength ?? 0), 0);
  decode.mockRestore();
  expect(records).toBe(20_000);
  // Once for the separator, once for the records, and again at most half of each part that is decoded at a time.
  expect(decoded).toBeLessThan(3.1 * bytes.length);
});

it("reads amounts in bytes as in text, or leaves them to be read as text", () => {
  const sign = fc.constantFrom("0", "1", "5", "9", "00", ",", ".", "-", "£", " ", "(", ")");
  const texts = fc.oneof(
    fc.array(sign, { minLength: 1, maxLength: 9 }).map((signs) => signs.join("")),
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((pence) => (pence / 100).toFixed(2)),
    fc.integer({ min: 0, max: 10 ** 9 }).map((pence) => (pence / 100).toLocaleString("en-GB")),
  );
  let readAtAGlance = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = utf8(text);
      const pence = penceInBytes(bytes, 0, bytes.length);
      if (Number.isNaN(pence)) return;
      readAtAGlance += 1;
      expect(pence).toBe(penceOf(text));
    }),
    { seed: 14, numRuns: 3000, endOnFailure: true },
  );
  expect(readAtAGlance).toBeGreaterThan(1000);
});

it("keeps each transaction's number, and one for each text", () => {
  const piece = fc.constantFrom(
    "0",
    "7",
    "42",
    "123456",
    "99999",
    "A",
    "INV",
    "/",
    "-",
    " ",
    "  ",
    "é",
    "\u00A0",
    "\t",
  );
  const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
  const numbers = new TransactionNumbers(textOf);
  const packed = new Map<string, number>();
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = utf8(text);
      const inBytes = numbers.packBytes(bytes, 0, bytes.length);
      const tidy = textOf(text);
      expect(numbers.text(inBytes)).toBe(tidy);
      expect(numbers.pack(tidy)).toBe(inBytes);
      expect(packed.get(tidy) ?? inBytes).toBe(inBytes);
      packed.set(tidy, inBytes);
    }),
    { seed: 14, numRuns: 3000, endOnFailure: true },
  );
  expect(new Set(packed.values()).size).toBe(packed.size);
});
