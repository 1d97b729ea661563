import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readRegister } from "../../../src/sheets/register/read";
import {
  NOTHING_CHOSEN,
  type Reading,
  receivedOf,
  withFiles,
  withRead,
} from "../../../src/taskpane/consolidate/reading";
import {
  countLines,
  wordReconciliation,
  wordSupplyChain,
} from "../../../src/taskpane/consolidate/word-outcome";
import type { Contract } from "../../../src/domain/contract/contract";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { WORKER_JOBS } from "../../../src/taskpane/work/jobs";
import { MOST_BYTES } from "../../../src/jobs/read-workbook";
import type { RegisterAsked } from "../../../src/jobs/register";
import type { ReturnRead } from "../../../src/jobs/return-file";
import type { SetupAsked } from "../../../src/taskpane/work/consolidate";
import { readXlsx } from "../../../src/xlsx/read";
import { QUARTER } from "../../domain/register/returned";
import { asFile, sentContracts, sentFiles } from "../../sheets/return/sent-returns";

const silent = () => undefined;

/** Reads what waits; `stopAfter` stands for a worker that is ended after so many files. */
async function readOn(reading: Reading, stopAfter = Infinity): Promise<{ reading: Reading; asked: number }> {
  const parts: ReturnRead[] = [];
  const known = [...reading.contents.keys()];
  await WORKER_JOBS.returns(
    { files: reading.waiting, contracts: sentContracts, quarter: QUARTER, known },
    silent,
    (part) => parts.push(structuredClone(part)),
  );
  return { reading: parts.slice(0, stopAfter).reduce(withRead, reading), asked: parts.length };
}

let chosen: Reading;
let read: Reading;

beforeAll(async () => {
  const files = (await sentFiles()).map((sent) => ({ name: sent.name, file: asFile(sent) }));
  chosen = withFiles(NOTHING_CHOSEN, files);
  ({ reading: read } = await readOn(chosen));
});

const inFile = (contracts: readonly Contract[]) =>
  contracts.map((contract) => ({ contract, file: "contracts.json" }));
const askSetup = (files: Partial<SetupAsked>) =>
  WORKER_JOBS.registerSetup({ contracts: inFile(sentContracts), quarter: QUARTER, ...files }, silent, silent);

async function setupOf(files: Partial<SetupAsked>) {
  const setup = await askSetup(files);
  if (!setup.ok) throw new Error(setup.issues.map(wordIssue).join("; "));
  return setup.value;
}

/** As a worker is asked and answers: with copies, which only plain things can be made of. */
async function registerOf(reading: Reading, parts: Partial<RegisterAsked> = {}) {
  const made = await WORKER_JOBS.register(
    structuredClone({
      setup: await setupOf({}),
      received: receivedOf(reading, QUARTER),
      others: [...reading.unopened, ...reading.others],
      choices: [],
      editions: [rotherham2019],
      asOf: "2026-08-01",
      made: "1 August 2026",
      ...parts,
    }),
    silent,
    silent,
  );
  return structuredClone(made);
}

/** The second return of C-3, which says 6 hours, chosen among the two. */
async function chosenTwo() {
  const [of] = (await registerOf(read)).toChoose;
  const two = of?.returns.find(({ files }) => files.includes("C-3 two.xlsx"));
  if (!of || !two) throw new Error("nothing to choose");
  return { of, key: two.key, officer: "Officer 1", date: "2026-08-01", note: "The log agrees" };
}

describe("returns read beside the pane", () => {
  it("are twelve workbooks, of which one's content came twice", () => {
    expect(read.read).toHaveLength(12);
    expect(read.contents.size).toBe(11);
  });

  it("give the same when they are stopped after four and go on with the rest alone", async () => {
    const stopped = (await readOn(chosen, 4)).reading;
    const { reading, asked } = await readOn(stopped);
    expect(asked).toBe(8);
    expect(receivedOf(reading, QUARTER)).toEqual(receivedOf(read, QUARTER));
  });

  it("are refused one by one where they cannot be opened, and the others are read", async () => {
    const [first] = chosen.waiting;
    if (!first) throw new Error("no file");
    const gone = new File([], "gone.xlsx");
    const error = new DOMException("", "NotReadableError");
    gone.stream = () => new ReadableStream({ pull: (controller) => controller.error(error) });
    const vast = new File([], "vast.xlsx");
    Object.defineProperty(vast, "size", { value: MOST_BYTES + 1_000_000 });
    const files = [{ name: "gone.xlsx", file: gone }, { name: "vast.xlsx", file: vast }, first];
    const reading = (await readOn(withFiles(NOTHING_CHOSEN, files))).reading;
    expect(reading.unopened.map(wordIssue)).toEqual([
      "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read (gone.xlsx)",
      "This file is not read: it is 201 MB, and 200 MB is the most that is taken (vast.xlsx)",
    ]);
    expect(reading.read.map(({ name }) => name)).toEqual(["C-1.xlsx"]);
  });
});

describe("a register made in the pane", () => {
  it("counts the quarter's returns: received are the accepted, replaced, refused and those to choose from", async () => {
    const made = await registerOf(read);
    expect(countLines(made)).toEqual([
      ["Received", 10],
      ["Accepted", 2],
      ["Replaced by a later one", 1],
      ["To choose from", 2],
      ["Refused", 5],
      ["Missing", 1],
    ]);
    expect(made.missing).toEqual([
      { contract: "C-4", quarter: "2026-27-Q1", supplier: "Supplier of C-4", daysLate: 12, isRefused: true },
    ]);
    expect(made.name).toBe("register 2026-27 Q1");
  });

  it("proves its figures by the returns' control totals", async () => {
    const made = await registerOf(read);
    // Two returns count, each with 1,200.50 of 1,300.50 in the borough.
    expect(wordSupplyChain(made)).toBe(
      "Spend in the supply chain is £2,601.00; £2,401.00 is local, 92.3% of it.",
    );
    expect(wordReconciliation(made)).toBe(
      "Reconciliation difference 0: the figures are those of the returns that count.",
    );
  });

  it("is there as text too, a line for each return, measure and level", async () => {
    const { csv } = await registerOf(read);
    const [headings = "", ...lines] = (await csv.register.text()).trimEnd().split("\r\n");
    expect(headings).toMatch(/^\uFEFF?quarter,/);
    // Four commitments of each of four contracts; those of C-2 came twice and of C-3, where none counts yet, thrice.
    expect(lines.filter((line) => line.startsWith("2026-27-Q1,"))).toHaveLength(4 * (1 + 2 + 3 + 1));
    expect((await csv.spend.text()).trimEnd().split("\r\n")).toHaveLength(1 + 3 * 2);
  });

  it("says of each file that is refused what is wrong, by file, sheet and cell", async () => {
    const { issues, issueCount } = await registerOf(read);
    const said = issues.map(wordIssue);
    expect(issueCount).toBe(issues.length);
    for (const file of [
      "C-4 altered.xlsx",
      "C-4 negative.xlsx",
      "stranger.xlsx",
      "renamed.xlsx",
      "letter.txt",
    ])
      expect(said.join("\n")).toContain(file);
    expect(said.find((words) => words.includes("locked.xlsx"))).toContain("Remove the workbook's password");
    const negative = issues.find(({ place }) => place.file === "C-4 negative.xlsx");
    expect([negative?.place.sheet, negative?.place.cell]).toEqual([
      "Return",
      expect.stringMatching(/^[A-Z]+\d+$/),
    ]);
  });

  it("shows different returns of one contract side by side with what differs", async () => {
    const [of, ...others] = (await registerOf(read)).toChoose;
    expect(others).toEqual([]);
    expect([of?.contract, of?.returns.map(({ files }) => files)]).toEqual([
      "C-3",
      expect.arrayContaining([["C-3 one.xlsx"], ["C-3 two.xlsx"]]),
    ]);
    const differing = of?.lines.filter(({ differs }) => differs) ?? [];
    expect(differing.map(({ label, values }) => [label, values.toSorted()])).toEqual([
      ["Young people work advice", [5, 6]],
    ]);
  });

  it("counts the one that an officer chooses, and keeps the choice for the next register", async () => {
    const choice = await chosenTwo();
    const made = await registerOf(read, { choices: [choice] });
    expect(made.toChoose).toEqual([]);
    expect(made.counts).toEqual({ received: 10, accepted: 3, replaced: 2, refused: 5, missing: 1 });
    expect(made.reconciliationDifference).toBe(0);
    if (!made.workbook) throw new Error("no workbook");
    const grid = await readXlsx(made.workbook, "register.xlsx");
    const kept = grid.ok ? readRegister(grid.value) : undefined;
    if (!kept?.ok) throw new Error("the register is not read back");
    const { of: _of, ...signed } = choice;
    expect(kept.value.state.decisions.choices).toEqual([expect.objectContaining({ ...signed, use: true })]);
    const before = new File([new Uint8Array(made.workbook)], "register.xlsx");
    const next = await registerOf(read, { setup: await setupOf({ register: before }) });
    expect([next.toChoose, next.counts]).toEqual([[], made.counts]);
  });

  it("is the same from the register before, without any return", async () => {
    const first = await registerOf(read);
    const before = new File([new Uint8Array(first.workbook ?? [])], "register.xlsx");
    const second = await registerOf(NOTHING_CHOSEN, { setup: await setupOf({ register: before }) });
    expect([second.counts, second.supplyChain]).toEqual([first.counts, first.supplyChain]);
  });
});
