import { EMPTY_STATE, type Register } from "../../../src/domain/register/model";
import { tracedTotals } from "../../../src/domain/register/trace";
import { placeRegister } from "../../../src/sheets/register/workbook";
import { cellName } from "../../../src/workbook/address";
import type { Link } from "../../../src/workbook/link";
import type { Plan, PlanCell, PlanSheet } from "../../../src/workbook/plan";
import { parseReference } from "../../../src/workbook/reference";
import {
  contractOf,
  optionsWith,
  payment,
  QUARTER,
  received,
  returnOf,
} from "../../domain/register/returned";
import { consolidate } from "../../../src/domain/register/consolidate";
import { firstQuarter, secondQuarter } from "../../parity/registers";

const registers: readonly (readonly [string, Register])[] = [
  ["first", firstQuarter],
  ["second", secondQuarter],
];

const sheetOf = ({ sheets }: Plan, name: string): PlanSheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
};

const linksOf = (plan: Plan): readonly Link[] =>
  plan.sheets.flatMap(({ cells }) => cells.flatMap(({ link }) => (link ? [link] : [])));

/** The cells of a place within the workbook, line by line. */
function linesAt(plan: Plan, link: Link | undefined): readonly (readonly PlanCell[])[] {
  const place = link?.file === undefined ? link?.place : undefined;
  const at = plan.names.find(({ name }) => name === place) ?? parseReference(place ?? "");
  if (!at) throw new Error(`leads to no place: ${JSON.stringify(link)}`);
  const { cells } = sheetOf(plan, at.sheet);
  return Array.from({ length: at.range.rows }, (_, line) =>
    cells.filter(
      ({ row, column }) =>
        row === at.range.row + line &&
        column >= at.range.column &&
        column < at.range.column + at.range.columns,
    ),
  );
}

const named = (plan: Plan, name: string): readonly PlanCell[] => {
  const found = plan.names.find((each) => each.name === name);
  if (!found) throw new Error(`no name: ${name}`);
  const { row, column, rows } = found.range;
  const { cells } = sheetOf(plan, found.sheet);
  return Array.from({ length: rows }, (_, line) =>
    cells.find((each) => each.row === row + line && each.column === column)!,
  );
};

const column = (plan: Plan, sheet: string, heading: string): number => {
  const found = sheetOf(plan, sheet).cells.find(({ value }) => value === heading);
  if (!found) throw new Error(`no heading: ${heading}`);
  return found.column;
};

describe.each(registers)("links of the %s register", (_, register) => {
  const plan = placeRegister(register, "1 August 2026");

  it("lead only to lines that are there", () => {
    const within = linksOf(plan).filter(({ file }) => file === undefined);
    expect(within.length).toBeGreaterThan(10);
    for (const link of within) {
      for (const line of linesAt(plan, link)) expect([link, line.length]).not.toEqual([link, 0]);
    }
  });

  it("lead from every total of a measure to claims that add up to it, and from each to its line and its file", () => {
    const [measures, toDate] = [named(plan, "Quarter_Measure"), named(plan, "Quarter_ClaimedToDate")];
    const [counted, line, file] = ["Claimed, counted", "Line of Register", "File"].map((heading) =>
      column(plan, "Trace", heading),
    );
    let claimed = 0;
    measures.forEach(({ link }, index) => {
      const total = toDate[index]?.value;
      if (!link) return expect([0, null]).toContain(total);
      const [group, ...claims] = linesAt(plan, link);
      const figure = (cells: readonly PlanCell[] = []) =>
        cells.find((each) => each.column === counted)?.value;
      expect([figure(group), claims.reduce((sum, each) => sum + Number(figure(each)), 0)]).toEqual([
        total,
        expect.closeTo(Number(total), 8),
      ]);
      for (const cells of claims) {
        const onRegister = linesAt(plan, cells.find((each) => each.column === line)?.link).flat();
        const contract = cells[0]?.value;
        expect(onRegister.map(({ value }) => value)).toContain(contract);
        const source = cells.find((each) => each.column === file);
        if (source?.value !== null) expect(source?.link).toMatchObject({ file: source?.value });
      }
      claimed += claims.length;
    });
    expect(claimed).toBeGreaterThan(5);
  });

  it("have every claim that counts once", () => {
    const traced = tracedTotals(register).flatMap(({ claims }) => claims.map(({ index }) => index));
    const counting = register.rows.flatMap(({ counts, claimed }, index) =>
      counts && claimed !== null ? [index] : [],
    );
    expect(traced.toSorted((a, b) => a - b)).toEqual(counting);
  });

  it("lead from local spend to the payments that it adds up", () => {
    const { cells } = sheetOf(plan, "Local spend");
    const all = cells.find(({ value }) => value === "All spend")?.link;
    expect(paid(plan, linesAt(plan, all))).toBeCloseTo(register.supplyChain.total / 100, 9);
  });
});

/** What lines of the sheet Spend come to. */
function paid(plan: Plan, lines: readonly (readonly PlanCell[])[]): number {
  const net = column(plan, "Spend", "Net");
  return lines.reduce((total, line) => total + Number(line.find((each) => each.column === net)?.value), 0);
}

it("leads to the payments of the quarter alone where contracts have returned for several", () => {
  const returns = ["2026-27-Q2", QUARTER].flatMap((quarter) =>
    ["C-1", "C-2"].map((contract) =>
      received(
        returnOf(contract, {
          quarter,
          declared: quarter === QUARTER ? "2026-07-10" : "2026-10-10",
          spend: [payment(quarter === QUARTER ? 100 : 10_000)],
        }),
      ),
    ),
  );
  const options = optionsWith([contractOf("C-1"), contractOf("C-2")], {
    quarter: "2026-27-Q2",
    asOf: "2026-11-01",
  });
  const plan = placeRegister(consolidate(EMPTY_STATE, returns, options), "1 November 2026");
  const link = (label: string) =>
    sheetOf(plan, "Local spend").cells.find(({ value }) => value === label)?.link;
  expect(paid(plan, linesAt(plan, link("All spend")))).toBe(200);
  expect(paid(plan, linesAt(plan, link("All spend in 2026-27 Q1")))).toBe(2);
});

describe("links to files", () => {
  const files = (locate?: (file: string) => string | undefined) =>
    placeRegister(firstQuarter, "1 August 2026", locate)
      .sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ name, ...cell })))
      .filter(({ link }) => link?.file !== undefined);

  it("open a claim at its cell, a payment at its line, and a return, an exception and a file of the method", () => {
    expect(new Set(files().map(({ name }) => name))).toEqual(
      new Set(["Register", "Trace", "Spend", "Returns", "Exceptions", "Method"]),
    );
    const spent = files().find(({ name }) => name === "Spend");
    expect(spent?.link).toEqual({ file: "one.xlsx", place: "'Spend'!A5" });
  });

  it("go the way that the door knows, and are none to files that it does not find", () => {
    const located = files((file) => (file === "one.xlsx" ? `../returns/${QUARTER}/one.xlsx` : undefined));
    expect(located.length).toBeGreaterThan(3);
    for (const { value, link } of located)
      expect([value, link?.file]).toEqual(["one.xlsx", `../returns/${QUARTER}/one.xlsx`]);
  });

  it("are told by a line under them, wherever they stand", () => {
    const { styles, sheets } = placeRegister(firstQuarter, "1 August 2026");
    const cells = sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet: sheet.name, ...cell })));
    for (const { sheet, style, link, ...place } of cells) {
      const isUnderlined = style !== undefined && styles[style]?.underline === true;
      expect([sheet, cellName(place), isUnderlined]).toEqual([sheet, cellName(place), link !== undefined]);
    }
  });
});
