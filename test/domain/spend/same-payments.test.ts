import { LedgerReading } from "../../../src/domain/spend/read-ledger";
import { printOf } from "../../../src/domain/spend/same-payments";
import { CsvInBytes } from "../../../src/domain/values/csv-bytes";

const LEDGER = `Supplier,Date,Transaction,Amount
Bidder A Ltd,30/04/2025,PINV0012345,1200.50
Bidder B,01/05/2025,B-12/x,-3.00
Café Société,,7,99.99
`;

it("knows payments that a warehouse keeps by the same print as ever", () => {
  const reading = new LedgerReading({ file: "a.csv" }, { chosen: {} });
  const records = new CsvInBytes(reading);
  records.add(new TextEncoder().encode(LEDGER));
  records.end();
  const read = reading.end();
  const [ledger] = read.ok ? read.value : [];
  if (!ledger) throw new Error("refused");
  const table = { name: "a.csv", file: "a.csv", sheet: undefined, hidden: false, ledger };
  expect(printOf(table)).toBe("3|639957303|3400778512");
});
