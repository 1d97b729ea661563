import ExcelJS from "exceljs";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { startEngine } from "../../src/host/client/node";
import { fromPlan } from "../../src/host/plan/from-plan";
import { readPlan } from "../../src/host/plan/read-plan";
import { toPlan } from "../../src/host/plan/to-plan";
import { placeTender } from "../../src/sheets/tender/workbook";
import { cellName } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grid";
import type { Plan, PlanSheet } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { partsOf } from "../xlsx/parts-of";
import { openExcel } from "../excel/open";
import { comparable, gridOfFile } from "../xlsx/comparable-grid";
import { richPlan } from "./rich-plan";
import { situations } from "./tenders";

const CHOSEN = ["three complete bids", "three evaluators, one of whom has not marked everything"];

const plans: readonly (readonly [string, Plan])[] = [
  ["every part of a plan", richPlan],
  ...situations
    .filter(([name]) => CHOSEN.includes(name))
    .map(([name, tender]) => [`a tender: ${name}`, placeTender(tender)] as const),
];

/** The plan's sheets in the embedded workbook, as a grid and as what the workbook would save. */
async function throughExcel(plan: Plan): Promise<{ grid: Grid; saved: Plan }> {
  const { workbook } = await openExcel();
  const inserted = await insertPlan(plan);
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.reason));
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const [, ...sheets] = read.value.sheets;
  const saved = toPlan(workbook);
  return { grid: { ...read.value, sheets }, saved: { ...saved, sheets: saved.sheets.slice(1) } };
}

async function throughFile(plan: Plan): Promise<Grid> {
  return gridOfFile(await writeXlsx(plan));
}

async function opened(plan: Plan): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(plan);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** How the plan's cells look. Neighbours share a border, and either's colour may win: only its presence counts. */
function looks(file: ExcelJS.Workbook, { name, cells }: PlanSheet) {
  const sheet = file.getWorksheet(name);
  return cells
    .filter(({ style }) => style !== undefined)
    .map((place) => {
      const address = cellName(place);
      const { numFmt, font, fill, alignment, protection, border } = sheet?.getCell(address).style ?? {};
      const color = font?.color?.argb ?? "FF000000";
      return [
        address,
        {
          format: numFmt ?? "General",
          font: [font?.bold ?? false, font?.italic ?? false, font?.size ?? 11, color],
          fill: fill?.type === "pattern" ? fill.fgColor?.argb : undefined,
          alignment: { ...alignment },
          locked: protection?.locked !== false,
          border: border?.left?.style,
        },
      ];
    });
}

/** What a sheet has beside its cells, as the file's own parts say it. */
function around(
  file: ExcelJS.Workbook,
  { name, columnWidths, hiddenColumns = [], rowHeights = {}, print }: PlanSheet,
) {
  const sheet = file.getWorksheet(name);
  if (!sheet) throw new Error(`no such sheet: ${name}`);
  // The embedded workbook saves columns as far as there are cells.
  const withinCells = (column: number) => column < columnWidths.length;
  const { conditionalFormattings, dataValidations, sheetProtection, tables } =
    sheet.model as unknown as Record<string, unknown>;
  return {
    state: sheet.state,
    tab: sheet.properties.tabColor?.argb,
    widths: columnWidths.map((_, index) => sheet.getColumn(index + 1).width),
    hidden: hiddenColumns.filter(withinCells).map((column) => sheet.getColumn(column + 1).hidden),
    heights: Object.keys(rowHeights).map((row) => sheet.getRow(Number(row) + 1).height),
    // The embedded workbook saves no selected cell.
    views: sheet.views.map((view) => ({ ...view, activeCell: undefined })),
    // What is printed is widened by a formula in files alone.
    page: print.areaRows ? { ...sheet.pageSetup, printArea: undefined } : sheet.pageSetup,
    footer: (sheet.headerFooter as ExcelJS.Worksheet["headerFooter"] | null)?.oddFooter,
    dataValidations,
    conditionalFormattings,
    sheetProtection,
    tables,
  };
}

/** The plan's file, opened in the embedded workbook. Charts are read by a browser alone, so they come from the plan. */
async function throughOpening(plan: Plan): Promise<{ grid: Grid; saved: Plan }> {
  startEngine();
  const read = await readPlan(await writeXlsx(plan), "Plan.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const charts = new Map(plan.sheets.map((sheet) => [sheet.name, sheet.charts]));
  const sheets = read.value.sheets.map((sheet) => ({ ...sheet, charts: charts.get(sheet.name) }));
  const saved = toPlan(fromPlan({ ...read.value, sheets }));
  return { grid: await gridOfFile(await writeXlsx(saved)), saved };
}

const routes = [
  ["inserted", throughExcel],
  ["opened from its file", throughOpening],
] as const;

const cases = plans.flatMap(([name, plan]) =>
  routes.map(([how, route]) => [how, name, plan, route] as const),
);

describe.each(cases)("a plan %s and written as a file: %s", (_how, _name, plan, route) => {
  let inserted: Awaited<ReturnType<typeof throughExcel>>;

  beforeAll(async () => {
    inserted = await route(plan);
  });

  it("has the same sheets, values, formulas, dates, locks, tables, merges and names", async () => {
    expect(comparable(inserted.grid)).toEqual(comparable(await throughFile(plan)));
  });

  it("looks the same, cell by cell", async () => {
    const [asInserted, asFile] = [await opened(inserted.saved), await opened(plan)];
    for (const sheet of plan.sheets) {
      expect(looks(asInserted, sheet)).toEqual(looks(asFile, sheet));
    }
  });

  it("has the same rules, conditional formats, sizes, views, protection and print set-up", async () => {
    const [asInserted, asFile] = [await opened(inserted.saved), await opened(plan)];
    for (const sheet of plan.sheets) expect(around(asInserted, sheet)).toEqual(around(asFile, sheet));
  });

  it("has the same charts", () => {
    const charts = (from: Plan) =>
      [...partsOf(from)].filter(([path]) => /charts\/chart|drawings\/drawing/.test(path));
    expect(charts(inserted.saved)).toEqual(charts(plan));
  });

  it("shows the same sheet first", () => {
    const first = plan.sheets.find(({ visibility }) => visibility === "visible")?.name;
    expect(inserted.saved.activeSheet).toBe(plan.activeSheet ?? first);
  });
});
