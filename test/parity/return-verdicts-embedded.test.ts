import fc from "fast-check";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Issue } from "../../src/domain/issues/issue";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { serialOf } from "../../src/domain/values/day";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { readReturnSheets } from "../../src/sheets/return/read";
import { placeReturn } from "../../src/sheets/return/workbook";
import { cellName } from "../../src/workbook/address";
import { cellAt } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import type { Plan } from "../../src/workbook/plan";
import { openExcel } from "../excel/open";
import { cleaning, contractWith } from "./returns";

const LINES = 10;

function blankForm(): Plan {
  const due = [{ quarter: "2026-27-Q2", quantity: 4 }];
  const commitments = [...cleaning.commitments, { measure: "care-leavers", quantity: 4, due }];
  return placeReturn(contractWith({ commitments, value: 50_000 }), "2026-27-Q2", {
    area: rotherhamArea,
    lines: LINES,
  });
}

type Entry = string | number | boolean;

/** What people type, paste and link, beside what is asked for: "" leaves a cell empty, a leading ' keeps text as text. */
const oddFigures: readonly Entry[] = [
  ...["", "  ", "'\u00a0", "'12", "'£1,200.50", "'1 300,50", "'four", "'(50.25)", true],
  ...[-1, 1.5, 10.123, 0.1 + 0.2, 46_054, 1250, 1e12, 1e300, 60_000],
  ...["=1+2", "=1.5+1", "=12000+0.5", "=-3", "=50%", "=1/0", "=H11*2", "=SUM(1,2)", "=1E3", "=1=1", '="7"'],
];
const oddDays: readonly Entry[] = [
  ...["", " ", "'05/07/2026", "'2026-07-05", "'5 Aug 2026", "'31/09/2026", "'soon", 20_260_705, 5, 45_000],
  ...["=DATE(2026,7,5)", "=46204+5", "=46204.5", "=TODAY()", true],
];
const oddAnswers: readonly Entry[] = [
  "",
  " ",
  "Y",
  "'TRUE",
  "yes",
  "YES ",
  "'n",
  "No",
  "Maybe",
  "Unknown",
  1,
  true,
];
const oddTexts: readonly Entry[] = ["", "  ", "'\u00a0", 12, "Ledger"];
const oddPostcodes: readonly Entry[] = ["", " ", "S1", "s601ab", " S60 1AB ", "SW1A 1AA", "S60 C1A", 12];

/** One in eight is odd, so that some forms are ready to be sent. */
function mostly(sound: fc.Arbitrary<Entry>, odd: readonly Entry[]): fc.Arbitrary<Entry> {
  return fc.oneof({ arbitrary: sound, weight: 15 }, { arbitrary: fc.constantFrom(...odd), weight: 1 });
}

const figure = (decimals: number) => fc.integer({ min: 0, max: 600 }).map((whole) => whole / 10 ** decimals);
const day = fc.integer({ min: serialOf("2026-07-01"), max: serialOf("2026-09-30") });
const answer = fc.constantFrom("Yes", "No", "Unknown");

/** The cells of a line of the ledger, from Invoice to VCSE. */
const payment = fc.tuple(
  mostly(fc.constant("'1"), oddTexts),
  mostly(day, oddDays),
  mostly(fc.constant("Business 1"), oddTexts),
  mostly(fc.constantFrom("S60 1AB", "S1 2AA"), oddPostcodes),
  mostly(fc.constant(""), oddAnswers),
  mostly(figure(2), oddFigures),
  mostly(answer, oddAnswers),
  mostly(answer, oddAnswers),
);

const creditNote = payment.map(([invoice, paid, supplier, postcode, , net, ...answers]): readonly Entry[] => [
  ...[invoice, paid, supplier, postcode, "Yes"],
  typeof net === "number" ? 0 - net : net,
  ...answers,
]);

const filledForm = fc.record({
  claims: fc.tuple(
    mostly(figure(2), oddFigures),
    mostly(figure(0), oddFigures),
    mostly(figure(2), oddFigures),
    fc.oneof({ arbitrary: fc.constant("as the ledger" as const), weight: 9 }, fc.constantFrom(...oddFigures)),
    mostly(fc.constantFrom<Entry>("Done", "partly done", "Not done"), oddFigures),
    mostly(figure(2), oddFigures),
  ),
  evidence: fc.array(mostly(fc.constant("Payroll"), oddTexts), { minLength: 6, maxLength: 6 }),
  narrative: mostly(fc.constant("Cups are washed"), oddTexts),
  spend: fc.array(fc.oneof({ arbitrary: payment, weight: 3 }, creditNote), { maxLength: 4 }),
  agreed: mostly(fc.constant("Yes"), oddAnswers),
  role: mostly(fc.constant("Manager"), oddTexts),
  date: mostly(fc.integer({ min: serialOf("2026-09-30"), max: serialOf("2026-10-20") }), oddDays),
  corrects: mostly(fc.constantFrom("", "Yes"), oddAnswers),
  nil: fc.oneof({ arbitrary: fc.constant(""), weight: 12 }, fc.constantFrom<Entry>("Yes", ...oddAnswers)),
});
type Filled = typeof filledForm extends fc.Arbitrary<infer T> ? T : never;

/** Writes as a paste does, past every validation. */
async function fill(filled: Filled): Promise<void> {
  const { claims, evidence, narrative, spend, agreed, role, date, corrects, nil } = filled;
  await Excel.run(async (context) => {
    const [lines, ledger, declaration] = ["Return", "Spend", "Declaration"].map((name) =>
      context.workbook.worksheets.getItem(name),
    );
    const column = (values: readonly Entry[]) => values.map((value) => [value]);
    const blank = Array.from({ length: 8 }, () => "");
    ledger!.getRange(`B5:I${4 + LINES}`).formulas = Array.from({ length: LINES }, (_, at) => [
      ...(spend[at] ?? blank),
    ]);
    declaration!.getRange("B8:B12").formulas = column([agreed, role, date, corrects, nil]);
    lines!.getRange("L5:L10").formulas = column(evidence);
    lines!.getRange("M9").formulas = [[narrative]];
    const total = context.workbook.names.getItem("Spend_LocalTotal").getRange();
    total.load("values");
    await context.sync();
    const local = Number(total.values[0]?.[0]);
    const entered = claims.map((claim) => (claim === "as the ledger" ? local || 0 : claim));
    lines!.getRange("J5:J10").formulas = column(entered);
    await context.sync();
  });
}

function shown(grid: Grid, name: string): readonly { readonly cell: string; readonly says: string }[] {
  const found = grid.names.find((each) => each.name === name);
  const sheet = grid.sheets.find((each) => each.name === found?.sheet);
  if (!found?.range || !sheet) throw new Error(`no name: ${name}`);
  const { row, column, rows } = found.range;
  return Array.from({ length: rows }, (_, at) => {
    const place = { row: row + at, column };
    return { cell: cellName(place), says: String(cellAt(sheet.cells, place)?.value ?? "") };
  });
}

const rowOf = (cell = "") => cell.replace(/^[A-Z]+/, "");

/** What a form tells to be typed again: refused, or taken for something that its own formulas do not count. */
const mustBeMended = ({ severity, code }: Issue) => severity === "error" || code === "entry-taken-as";

function told(issues: readonly Issue[], sheet: string, cell: string) {
  const own = issues.filter(({ place }) => place.sheet === sheet && rowOf(place.cell) === rowOf(cell));
  return own.some(mustBeMended)
    ? "mend"
    : own.some(({ severity }) => severity === "warning")
      ? "look"
      : "taken";
}

function saidByForm(says: string): "taken" | "look" | "mend" {
  return /^(?:Done|OK|)$/.test(says) ? "taken" : says.startsWith("Look again: ") ? "look" : "mend";
}

describe("a form that is filled in", () => {
  it("says of each line what its reader says, and is ready to be sent where the reader takes it", async () => {
    await openExcel();
    expect(await insertPlan(blankForm())).toMatchObject({ ok: true });
    const seen = { ready: 0, not: 0, look: 0, mend: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(filledForm, async (filled) => {
        await fill(filled);
        const read = await readOpenWorkbook();
        if (!read.ok) throw new Error("not read");
        const grid = read.value;
        const sheets = readReturnSheets(grid);
        if (!sheets.ok) throw new Error(JSON.stringify(sheets.issues));
        const { issues } = sheets.value;
        const isUnsure = issues.some(mustBeMended);
        const isLedgerUnsure = issues.some((issue) => issue.place.sheet === "Spend" && mustBeMended(issue));
        // What an unread ledger adds up to is not known; the line that is held against it waits.
        const isHeld = (says: string) => isLedgerUnsure && says.startsWith("Must be the ledger's");
        const known = issues.filter(({ code }) => !(isLedgerUnsure && code === "local-spend-differs"));
        const compare = (sheet: string, name: string) => {
          for (const { cell, says } of shown(grid, name)) {
            if (isHeld(says)) continue;
            const [form, reader] = [saidByForm(says), told(known, sheet, cell)];
            seen[form] += 1;
            // Its reader also tells of personal details and repeated invoices, and holds no figure against an unread one.
            const agree =
              (form === "mend") === (reader === "mend") && (form !== "look" || reader === "look" || isUnsure);
            if (!agree)
              throw new Error(
                `${sheet} ${cell} says ${says}, and its reader: ${issues.map(wordIssue).join("; ")}`,
              );
          }
        };
        compare("Return", "Return_ToDo");
        compare("Spend", "Spend_Check");
        const declared = shown(grid, "Declaration_State")[0]?.says;
        const isRefused = issues.some((issue) => issue.place.sheet === "Declaration" && mustBeMended(issue));
        expect({ declared: declared === "Declared.", issues }).toEqual({ declared: !isRefused, issues });
        const sheet = grid.sheets.find(({ name }) => name === "Return");
        const state = sheet && cellAt(sheet.cells, { row: 1, column: 0 })?.value;
        const isReady = String(state).startsWith("Ready to send");
        seen[isReady ? "ready" : "not"] += 1;
        expect({ isReady, state, issues }).toEqual({ isReady: !issues.some(mustBeMended), state, issues });
      }),
      { seed: 2026, numRuns: 60 },
    );
    expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([]);
  });

  it("takes the same whole numbers for dates as its reader, from the first to the last", async () => {
    await openExcel();
    await insertPlan(blankForm());
    // Three years of days before the quarter, and two after it.
    const [first, last] = [serialOf("2026-07-01") - 3 * 366, serialOf("2026-09-30") + 2 * 366];
    const told = [];
    for (const figure of [first - 1, first, last, last + 1]) {
      const grid = await withCells("Return!J5", figure);
      const isDate = shown(grid, "Return_ToDo")[0]?.says.includes("number of a date") ?? false;
      told.push([isDate, issuesOf(grid).some(({ code }) => code === "claim-is-date")]);
    }
    expect(told).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it("waits for a ledger's line that holds nothing but an error", async () => {
    await openExcel();
    await insertPlan(blankForm());
    const grid = await withCells("Spend!B5", "=1/0");
    expect(shown(grid, "Spend_Check")[0]?.says).toMatch(/./);
    expect(issuesOf(grid).filter(({ place }) => place.sheet === "Spend")).not.toEqual([]);
  });
});

/** The workbook with a cell that was pasted into. */
async function withCells(place: string, content: Entry): Promise<Grid> {
  const [sheet = "", cell = ""] = place.split("!");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[content]];
    await context.sync();
  });
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error("not read");
  return read.value;
}

function issuesOf(grid: Grid): readonly Issue[] {
  const read = readReturnSheets(grid);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.issues;
}
