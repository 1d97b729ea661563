import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { placeContracts } from "../../src/sheets/contracts/workbook";
import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import type * as Rows from "../../src/sheets/language/rows";
import type * as Sections from "../../src/sheets/language/section";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeSummaries } from "../../src/sheets/summary/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { RangeAddress } from "../../src/workbook/address";
import type { Plan, PlanChart, PlanSheet, ValidationRule } from "../../src/workbook/plan";
import { assessmentWith } from "../domain/assessment/assessments";
import { askedTender } from "../domain/response/responses";
import { assessedTender } from "../domain/summary/assessed";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { tenderWith } from "../domain/tender/tenders";
import { firstQuarter, secondQuarter } from "../parity/registers";
import { contractWith } from "../parity/returns";
import { close, schemePlan } from "../parity/schemes";
import { spendPlan } from "./kinds";
import { soundReturn } from "./return/sound-return";

/** Titles with an empty row below them, once the test wants it. */
jest.mock("../../src/sheets/language/rows", () => {
  const rows = jest.requireActual<typeof Rows>("../../src/sheets/language/rows");
  const { gap, stack } = jest.requireActual<typeof Sections>("../../src/sheets/language/section");
  const titles = { haveRowBelow: false };
  const titleRow: typeof Rows.titleRow = (...title) =>
    titles.haveRowBelow ? stack([rows.titleRow(...title), gap()]) : rows.titleRow(...title);
  return { ...rows, titleRow, titles };
});
const { titles } = jest.requireMock<{ readonly titles: { haveRowBelow: boolean } }>(
  "../../src/sheets/language/rows",
);

const workbooks: Readonly<Record<string, () => Plan>> = {
  assessment: () => placeAssessment(assessmentWith({})),
  commitments: () => placeCommitments(contractWith()),
  contracts: () => placeContracts([contractWith()], { editions: shippedEditions, today: "2026-07-01" }),
  evaluator: () => placeEvaluatorFile(moderatedTender, moderatedTender.evaluators?.[0] ?? ""),
  "first register": () => placeRegister(firstQuarter, "1 August 2026"),
  "second register": () => placeRegister(secondQuarter, "1 November 2026"),
  response: () => placeResponse(askedTender, { area: rotherhamArea }),
  return: () => soundReturn(),
  scheme: () => schemePlan(tenderWith({}), close),
  "local spend": spendPlan,
  summary: () => {
    const placed = placeSummaries(assessedTender());
    const [first] = placed.ok ? placed.value.summaries : [];
    if (!first) throw new Error("no summary");
    return first.plan;
  },
  tender: () => placeTender(tenderWith({})),
  "moderated tender": () => placeTender(moderatedTender),
};

const isTitled = ({ cells }: PlanSheet) =>
  cells.some(({ row, style = "" }) => row === 0 && ["title", "linkedTitle"].includes(style));

/** A row below the title one further down. */
const below = (row: number) => (row > 0 ? row + 1 : row);
const range = <R extends RangeAddress>(of: R): R => ({ ...of, row: below(of.row) });

/** The references of a formula one row further down, but for those to a title's row; texts and names stay. */
function text(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\w.])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(])/g,
    (part, column?: string, row?: string) =>
      column === undefined ? part : `${column}${below(Number(row) - 1) + 1}`,
  );
}

function rule(of: ValidationRule): ValidationRule {
  if (of.type === "list") return of;
  if (of.type === "custom") return { ...of, formula: text(of.formula) };
  const limit = <L extends number | string | undefined>(each: L) =>
    typeof each === "string" ? text(each) : each;
  const { second, ...rest } = of;
  return { ...rest, first: limit(of.first), ...(second === undefined ? {} : { second: limit(second) }) };
}

const chart = (of: PlanChart): PlanChart => ({
  ...of,
  categories: text(of.categories),
  series: of.series.map((each) => ({ ...each, values: text(each.values) })),
  place: range(of.place),
});

/** The sheet as it should be with an empty row below its title. */
function lowered(sheet: PlanSheet): PlanSheet {
  const { begin, freeze, print, charts, tables, rowHeights = {} } = sheet;
  const { repeatRows, area } = print;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      row: below(cell.row),
      ...(cell.formula === undefined ? {} : { formula: text(cell.formula) }),
      ...(cell.link && cell.link.file === undefined
        ? { link: { ...cell.link, place: text(cell.link.place) } }
        : {}),
    })),
    rowHeights: Object.fromEntries(
      Object.entries(rowHeights).map(([row, height]) => [below(Number(row)), height]),
    ),
    merges: sheet.merges?.map(range) ?? [],
    validations:
      sheet.validations?.map((each) => ({ ...each, range: range(each.range), rule: rule(each.rule) })) ?? [],
    conditionalFormats:
      sheet.conditionalFormats?.map((each) => ({
        ...each,
        range: range(each.range),
        formula: text(each.formula),
      })) ?? [],
    ...(charts ? { charts: charts.map(chart) } : {}),
    ...(tables ? { tables: tables.map((each) => ({ ...each, range: range(each.range) })) } : {}),
    ...(begin ? { begin: { ...begin, row: below(begin.row) } } : {}),
    ...(freeze ? { freeze: { ...freeze, rows: freeze.rows + 1 } } : {}),
    print: {
      ...print,
      ...(repeatRows ? { repeatRows: { first: below(repeatRows.first), last: below(repeatRows.last) } } : {}),
      ...(area ? { area: { ...area, rows: area.rows + 1 } } : {}),
    },
  };
}

describe("a row that is put below the titles of a workbook's sheets", () => {
  afterEach(() => {
    titles.haveRowBelow = false;
  });

  it.each(Object.entries(workbooks))("moves whatever refers to the rows below it: %s", (_, make) => {
    const plan = make();
    titles.haveRowBelow = true;
    const found = make();
    const titled = new Set(plan.sheets.filter(isTitled).map(({ name }) => name));
    expect(titled.size).toBeGreaterThan(0);
    found.sheets.forEach((sheet, index) => {
      const before = plan.sheets[index];
      expect(sheet).toEqual(before && isTitled(before) ? lowered(before) : before);
    });
    expect(found.names).toEqual(
      plan.names.map((name) => (titled.has(name.sheet) ? { ...name, range: range(name.range) } : name)),
    );
  });
});
