// What each part of reading and checking a ledger takes of the processor, in seconds: a program of its own, for inside
// the test runner the same code is several times slower.
import { createReadStream } from "node:fs";
import { localSpend } from "../../src/domain/spend/local-spend";
import { LedgerReading } from "../../src/domain/spend/read-ledger";
import { countTables } from "../../src/domain/spend/same-payments";
import { CsvInBytes } from "../../src/domain/values/csv-bytes";
import { EncodingSense } from "../../src/domain/values/decoded-text";

const [ledger = ""] = process.argv.slice(2);
const parts: Record<string, number> = {};

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  parts[name] = (user + system) / 1e6;
  return made;
}

async function each(take: (part: Uint8Array) => void): Promise<void> {
  for await (const part of createReadStream(ledger, { highWaterMark: 1 << 20 })) take(part as Buffer);
}

await timed("reading the bytes", () => each(() => undefined));
const sense = new EncodingSense();
await timed("  and how they are written", () => each((part) => sense.add(part)));
let fields = 0;
const count = new CsvInBytes({ plain: (record) => (fields += record.fields), other: () => undefined });
await timed("  and records and quotation marks", () => each((part) => count.add(part)));
const reading = new LedgerReading({ file: "ledger.csv" }, { chosen: {} });
const records = new CsvInBytes(reading);
await timed("  and amounts, dates, texts, totals, credits, shape of rows", () =>
  each((part) => records.add(part)),
);
const read = await timed("what is known at the end: dates' order, the table's own total", () => {
  records.end();
  return reading.end();
});
if (!read.ok) throw new Error("refused");
const tables = read.value.map((table) => ({
  ...{ name: "ledger.csv", file: "ledger.csv", sheet: undefined, hidden: false, ledger: table },
}));
const { counted } = await timed("the same payments twice", () => countTables(tables));
const { lines } = await timed("figures", () =>
  localSpend(
    counted.map((table) => table.ledger.lines),
    { tierOf: () => "borough" },
  ),
);
process.stdout.write(JSON.stringify({ lines, fields, parts }));
