import { insertPlan } from "../../src/excel/insert";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tender/tenders";
import { openExcel } from "../excel/open";
import { machine, middle } from "./measuring";

const RUNS = 5;
const SIZES = [5, 30];

interface Figures {
  readonly milliseconds: number;
  readonly requests?: number;
  readonly characters?: number;
}

function scoringPlan(bidders: number): Plan {
  const names = Array.from({ length: bidders }, (_, index) => ({ name: `Bidder ${index + 1}` }));
  return placeTender(tenderWith({ bidders: names }));
}

async function insertion(plan: Plan): Promise<Figures> {
  let requests = 0;
  let characters = 0;
  await openExcel({
    onRequest: (size) => {
      requests += 1;
      characters += size;
    },
  });
  const start = performance.now();
  const result = await insertPlan(plan);
  if (!result.ok) throw new Error(`not inserted: ${JSON.stringify(result.reason)}`);
  return { milliseconds: performance.now() - start, requests, characters };
}

async function file(plan: Plan): Promise<Figures> {
  const start = performance.now();
  const bytes = await writeXlsx(plan);
  return { milliseconds: performance.now() - start, characters: bytes.length };
}

it("measures inserting and writing a scoring workbook", async () => {
  const cases = SIZES.flatMap((bidders) => {
    const plan = scoringPlan(bidders);
    return [
      { name: `insert, ${bidders} bidders`, run: () => insertion(plan), runs: [] as Figures[] },
      { name: `write .xlsx, ${bidders} bidders`, run: () => file(plan), runs: [] as Figures[] },
    ];
  });
  for (const { run } of cases) await run();
  for (let round = 0; round < RUNS; round += 1) {
    for (const one of cases) one.runs.push(await one.run());
  }
  const rows = cases.map(({ name, runs }) => ({
    case: name,
    "median ms": Math.round(middle(runs.map((run) => run.milliseconds)) * 10) / 10,
    "best ms": Math.round(Math.min(...runs.map((run) => run.milliseconds)) * 10) / 10,
    "requests to Excel": runs[0]?.requests ?? "",
    "bytes sent or written": runs[0]?.characters ?? "",
  }));
  process.stdout.write(`${machine()}, ` + `${RUNS} interleaved runs after one to warm up\n`);
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  const [small = 0, , large = 0] = rows.map((row) => row["median ms"]);
  process.stdout.write(`30 bidders take ${(large / small).toFixed(1)} times as long to insert as 5\n`);
}, 600_000);
