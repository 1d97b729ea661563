import type { CellAddress } from "../../workbook/address";
import { withListsAsCells } from "../../workbook/list";
import type { Plan, PlanCell, PlanSheet, Style } from "../../workbook/plan";
import { rectangles } from "../../workbook/rectangles";
import { EmbeddedRange } from "../workbook/cell-range";
import type { CellLink } from "../workbook/cell-links";
import { EmbeddedWorkbook, type WorkbookOptions } from "../workbook/embedded-workbook";
import { setLook } from "../workbook/looks";
import { mergeRange } from "../workbook/merges";
import { RangeAreas } from "../workbook/range-areas";
import type { Sheet, Workbook } from "../workbook/shape";
import { columnPoints, hideColumns, setColumnWidth, setRowHeight } from "../workbook/sizes";
import { addTable, renameTable } from "../workbook/tables";
import { SIDES } from "../workbook/waiting-borders";
import {
  placeChart,
  placeConditionalFormats,
  placePrint,
  placeProtection,
  placeValidation,
} from "./place-objects";

/**
 * A workbook that holds what the plan says, as one does that is opened from a file. Formulas follow what they speak of
 * (names, tables), and what closes a sheet comes last.
 */
export function fromPlan(given: Plan, options: WorkbookOptions = {}): EmbeddedWorkbook {
  const plan = withListsAsCells(given);
  const workbook = new EmbeddedWorkbook(options);
  const placed = placeSheets(workbook, plan);
  const each = (place: (sheet: Sheet, part: PlanSheet) => void) =>
    placed.forEach(({ sheet, part }) => place(sheet, part));
  each(placeValues);
  each(placeTables);
  for (const { name, sheet: on, range, comment = "" } of plan.names) {
    const sheet = workbook.findSheet(on);
    if (sheet) workbook.names.add(name, new EmbeddedRange(sheet, range), comment);
  }
  each(placeFormulas);
  each(placeSizes);
  each((sheet, part) => placeLooks(sheet, part, plan.styles));
  each(placeView);
  each((sheet, { merges = [] }) =>
    merges.forEach((area) => mergeRange(new EmbeddedRange(sheet, area), false)),
  );
  each((sheet, { validations = [] }) => validations.forEach((one) => placeValidation(sheet, one)));
  each(placeConditionalFormats);
  each((sheet, { charts = [] }) => charts.forEach((chart) => placeChart(sheet, chart)));
  each(placePrint);
  show(workbook, plan);
  each(placeProtection);
  if (plan.title !== "") workbook.properties.set("title", plan.title);
  if (plan.subject !== undefined) workbook.properties.set("subject", plan.subject);
  workbook.finish();
  return workbook;
}

interface Placed {
  readonly sheet: Sheet;
  readonly part: PlanSheet;
}

/** A new workbook has one sheet, which the plan's first takes. */
function placeSheets(workbook: EmbeddedWorkbook, { sheets }: Plan): readonly Placed[] {
  return sheets.map((part, index) => {
    const first = index === 0 ? workbook.sheets[0] : undefined;
    if (first) workbook.renameSheet(first, part.name);
    return { sheet: first ?? workbook.addSheet(part.name), part };
  });
}

function placeValues(sheet: Sheet, { cells }: PlanSheet): void {
  for (const { row, column, value, formula, link } of cells) {
    if (link) sheet.links.set({ row, column }, cellLink(link));
    if (formula !== undefined || value === null) continue;
    sheet.workbook.cells.setValue(sheet.index, row, column, typeof value === "string" ? `'${value}` : value);
  }
}

function cellLink({ file, place, tip }: NonNullable<PlanCell["link"]>): CellLink {
  const screenTip = tip === undefined ? {} : { screenTip: tip };
  if (file === undefined) return { documentReference: place, ...screenTip };
  return { address: place === undefined ? file : `${file}#${place}`, ...screenTip };
}

function placeTables(sheet: Sheet, { tables = [] }: PlanSheet): void {
  for (const { name, range, style } of tables) {
    const table = addTable(sheet.workbook, new EmbeddedRange(sheet, range), true);
    if (table.name !== name) renameTable(sheet.workbook, table, name);
    table.style = style;
  }
}

function placeFormulas(sheet: Sheet, { cells }: PlanSheet): void {
  for (const { row, column, formula } of cells) {
    if (formula !== undefined) sheet.workbook.cells.setFormula(sheet.index, row, column, formula);
  }
}

function placeSizes(sheet: Sheet, { columnWidths, rowHeights = {}, hiddenColumns = [] }: PlanSheet): void {
  const whole = EmbeddedRange.whole(sheet);
  for (const [column, width] of columnWidths.entries())
    setColumnWidth(whole.at({ column, columns: 1 }), columnPoints(width));
  for (const [row, height] of Object.entries(rowHeights))
    setRowHeight(whole.at({ row: Number(row), rows: 1 }), height);
  for (const column of hiddenColumns) hideColumns(whole.at({ column, columns: 1 }), true);
}

/** Each look once for all its cells. */
function placeLooks(sheet: Sheet, { cells }: PlanSheet, styles: Plan["styles"]): void {
  const byLook = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const alike = byLook.get(cell.style) ?? [];
    byLook.set(cell.style, alike);
    alike.push(cell);
  }
  for (const [key, alike] of byLook) {
    const style = styles[key];
    if (!style) throw new Error(`unknown style: ${key}`);
    placeLook(sheet, style, alike);
  }
}

function placeLook(sheet: Sheet, style: Style, cells: readonly CellAddress[]): void {
  const areas = rectangles(cells).map((area) => new EmbeddedRange(sheet, area));
  const { size, indent, locked, format, border } = style;
  for (const [path, value] of engineLooks(style)) setLook(new RangeAreas(areas), path, value);
  for (const area of areas) {
    if (size !== undefined) sheet.fontSize.set(area, size);
    if (indent !== undefined) sheet.indent.set(area, indent);
    if (locked !== undefined) sheet.locked.set(area, locked);
    if (format !== undefined) sheet.workbook.cells.setNumberFormat(sheet.index, area, format);
    if (border !== undefined) drawGrid(area, border);
  }
}

/** The look's parts as IronCalc names them. */
function engineLooks(style: Style): (readonly [path: string, value: string])[] {
  const { bold, italic, underline, size, colour, fill, horizontal, vertical, wrap, indent } = style;
  const side = horizontal ?? (indent === undefined ? undefined : "left");
  const looks: readonly (readonly [string, string | number | boolean | undefined])[] = [
    ["font.b", bold],
    ["font.i", italic],
    ["font.u", underline],
    ["font.size", size],
    ["font.color", colour],
    ["fill.color", fill],
    ["alignment.horizontal", side],
    ["alignment.vertical", vertical],
    ["alignment.wrap_text", wrap],
  ];
  return looks.flatMap(([path, value]) => (value === undefined ? [] : [[path, String(value)] as const]));
}

/** A thin line round each cell. */
function drawGrid(area: EmbeddedRange, colour: string): void {
  const { cells } = area.sheet.workbook;
  cells.drawing();
  cells.touched(area.sheet.index, area);
  for (const side of SIDES) cells.borders.set(area, side, { style: "Continuous", weight: "Thin", colour });
}

function placeView(sheet: Sheet, { tabColour, showGridlines, freeze }: PlanSheet): void {
  const { model, cells } = sheet.workbook;
  cells.restyling();
  if (tabColour !== undefined) {
    sheet.tabColour = tabColour;
    model.setSheetColor(sheet.index, tabColour);
  }
  if (showGridlines !== undefined) model.setShowGridLines(sheet.index, showGridlines);
  if (!freeze) return;
  model.setFrozenRowsCount(sheet.index, freeze.rows);
  model.setFrozenColumnsCount(sheet.index, freeze.columns);
}

/** Shows the sheet that was shown last, and hides what is hidden. */
function show(workbook: Workbook, { sheets, activeSheet }: Plan): void {
  const seen = sheets.filter(({ visibility }) => visibility === "visible");
  const shown = workbook.findSheet((seen.find(({ name }) => name === activeSheet) ?? seen[0])?.name ?? "");
  if (shown) workbook.activate(shown);
  for (const { name, visibility } of sheets) {
    const sheet = workbook.findSheet(name);
    if (sheet && visibility !== "visible")
      workbook.setVisibility(sheet, visibility === "hidden" ? "Hidden" : "VeryHidden");
  }
}
