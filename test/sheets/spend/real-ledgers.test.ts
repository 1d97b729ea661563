import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { isDoubt, mayLack, sumLeftOut } from "../../../src/domain/spend/left-out";
import { countTables } from "../../../src/domain/spend/same-payments";
import { readLedgerFile } from "../../../src/jobs/read-ledgers";
import { describeWithData } from "../../shared-data";

/** Which columns, counted from 0, hold the amount and the date: looked up by eye, not by the reader under test. */
const COLUMNS: Readonly<Record<string, readonly [amount: number, date: number]>> = {
  "calderdale-2022-08-card.csv": [5, 2],
  "gateshead-2022-07.csv": [7, 8],
  "hyndburn_Oct_24_CSV.csv": [16, 14],
  "lambeth_2012-06.csv": [4, 3],
  "leeds-2020-06.csv": [11, 8],
  "newcastle-2022-07.csv": [9, 3],
  "oxford_jan-mar-2018.csv": [6, 4],
  "salford-2022-05.csv": [5, 1],
  "salford-2022-06.csv": [5, 1],
  "sheffield-2021-06-processed.csv": [1, 0],
  "fire-2025-26-q3.xlsx": [5, 1],
  "pcc-2024-25.xlsx": [2, 1],
};

interface Count {
  lines: number;
  pence: bigint;
  days: string[];
}

/** Fields cut at commas and records at line ends, both outside quotes only. */
function countText(bytes: Buffer, [amount, date]: readonly [number, number]): Count {
  const count: Count = { lines: 0, pence: 0n, days: [] };
  const pieces = bytes.toString("latin1").split('"');
  const marked = pieces.map((piece, index) =>
    index % 2 === 1 ? piece : piece.replaceAll(",", "\u0001").replace(/\r\n|\r|\n/g, "\u0002"),
  );
  for (const record of marked.join("").split("\u0002")) {
    const fields = record.split("\u0001");
    const isGrandTotal = /^Total\b/.test(fields[0] ?? "");
    if (!isGrandTotal) tally(count, (fields[amount] ?? "").trim(), (fields[date] ?? "").trim());
  }
  return count;
}

function tally(count: Count, amount: string, day: string): void {
  const plain = amount.replaceAll(",", "").replace(/^(.*)-$/, "-$1");
  if (!/^-?\d+(\.\d{1,2})?$/.test(plain)) return;
  const [pounds = "", pence = ""] = plain.split(".");
  count.lines += 1;
  count.pence += BigInt(pounds + pence.padEnd(2, "0"));
  count.days.push(day.includes("/") ? day.split("/").reverse().join("-") : day);
}

/** The cells of a workbook's sheets by a plain search in their parts. */
function countWorkbook(bytes: Buffer, [amount, date]: readonly [number, number]): Count {
  const count: Count = { lines: 0, pence: 0n, days: [] };
  const number = (row: string, column: number) =>
    new RegExp(`<c r="${"ABCDEF"[column]}\\d+"(?: s="\\d+")?(?: t="n")?><v>([^<]*)</v>`).exec(row)?.[1];
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    for (const row of strFromU8(part).split("<row ").slice(1)) {
      const value = number(row, amount);
      if (value === undefined) continue;
      const serial = Math.floor(Number(number(row, date)));
      const day = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
      tally(count, Number(value).toFixed(2), day);
    }
  }
  return count;
}

function readLedgers(name: string, bytes: Buffer) {
  const open = async function* () {
    yield bytes;
  };
  return readLedgerFile({ source: { name, size: bytes.length, open }, chosen: {} });
}

describeWithData("published ledgers", "spend", ({ folder, files }) => {
  const bytesOf = (name: string) => readFileSync(join(folder, name));

  it("are all counted", () => {
    expect(files).toEqual(Object.keys(COLUMNS).sort());
  });

  it.each(Object.entries(COLUMNS))(
    "%s is read without help, to the penny of a plain count",
    async (name, columns) => {
      const bytes = bytesOf(name);
      const count = name.endsWith(".csv") ? countText(bytes, columns) : countWorkbook(bytes, columns);
      const days = count.days.filter((day) => day !== "").sort();
      const { ledgers, issues } = await readLedgers(name, bytes);
      const lines = ledgers.flatMap(({ ledger }) => [...ledger.lines]);
      const dates = lines.flatMap(({ date }) => date ?? []).sort();
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(count.lines).toBeGreaterThan(300);
      expect({
        lines: lines.length,
        pence: lines.reduce((sum, { pence }) => sum + BigInt(pence), 0n),
        first: dates[0],
        last: dates.at(-1),
      }).toEqual({ lines: count.lines, pence: count.pence, first: days[0], last: days.at(-1) });
      expect(lines.filter(({ supplier }) => supplier !== "").length).toBeGreaterThan(lines.length * 0.9);
    },
  );

  it("says what Lambeth's lines without an amount of their own would add, which its own total lacks", async () => {
    const { ledgers, issues } = await readLedgers("lambeth_2012-06.csv", bytesOf("lambeth_2012-06.csv"));
    const leftOut = sumLeftOut(ledgers.flatMap(({ ledger }) => ledger.leftOut)).filter(mayLack);
    expect(leftOut).toEqual([{ reason: "cells-moved", lines: 639, pence: 51_639_431, unknown: 0 }]);
    const [ledger] = ledgers.map((each) => each.ledger);
    expect(ledger?.ownTotal?.pence).toBe(51_639_431 + (ledger?.lines.sum ?? 0));
    const moved = issues.filter(({ code }) => code === "ledger-amount-moved");
    expect([moved.length, moved[0]?.place.subject]).toEqual([639, "line 19"]);
  });

  it.each(Object.keys(COLUMNS).filter((name) => !name.startsWith("lambeth")))(
    "nothing is left out of %s, and nothing is doubted",
    async (name) => {
      const { ledgers, issues } = await readLedgers(name, bytesOf(name));
      const tables = ledgers.map(({ sheet, hidden, ledger }) => ({
        ...{ name: `${name} ${sheet}`, file: name, sheet, hidden, ledger },
      }));
      const { leftOut, issues: told } = countTables(tables);
      expect([leftOut, [...issues, ...told].filter(isDoubt)]).toEqual([[], []]);
    },
  );
});
