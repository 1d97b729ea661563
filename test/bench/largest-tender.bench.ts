import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { largestTender } from "../domain/tender/largest-tender";
import { openExcel } from "../excel/open";
import { machine } from "./measuring";

const MB = 1024 * 1024;
const megabytes = (bytes: number) => Math.round((bytes / MB) * 100) / 100;

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function timed<T>(step: string, work: () => T | Promise<T>, more: (value: T) => object = () => ({})) {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  say({ step, "processor s": Math.round((user + system) / 10_000) / 100, ...more(value) });
  return value;
}

it("measures the largest tender: 30 bidders, 20 questions, 30 measures, 10 evaluators, moderated", async () => {
  process.stdout.write(`${machine()}, one run\n`);
  const tender = await timed("set up", largestTender);
  const plan = await timed(
    "place",
    () => placeTender(tender),
    ({ sheets }) => ({
      sheets: sheets.length,
      cells: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
      formulas: sheets.reduce((sum, { cells }) => sum + cells.filter(({ formula }) => formula).length, 0),
      MB: megabytes(Buffer.byteLength(JSON.stringify(sheets))),
    }),
  );
  const bytes = await timed(
    "write .xlsx",
    () => writeXlsx(plan),
    ({ length }) => ({ MB: megabytes(length) }),
  );
  const file = await timed("read .xlsx", () => readXlsx(bytes, "tender.xlsx"));
  if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
  await timed(
    "read the tender of it",
    () => readTender(file.value),
    ({ ok }) => ({ ok }),
  );
  await timed(
    "check it",
    () => checkWorkbook(file.value),
    ({ issues }) => ({ issues: issues.length }),
  );

  const requests: number[] = [];
  await openExcel({ onRequest: (size) => requests.push(size) });
  const inserted = await timed("insert into the embedded workbook", () => insertPlan(plan));
  if (!inserted.ok) throw new Error(`not inserted: ${JSON.stringify(inserted.reason)}`);
  say({ requests: requests.length, "largest MB": megabytes(Math.max(...requests)) });
  const read = await timed("read the embedded workbook", () => readOpenWorkbook(600));
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.reason)}`);
  await timed(
    "check it",
    () => checkWorkbook(read.value),
    ({ issues }) => ({ issues: issues.length }),
  );
}, 3_600_000);
