import type { BorderArea, Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";
import { engineArea } from "./engine-area";

/** The sides of a range that a border can be on. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
export type Side = (typeof SIDES)[number];

export interface Line {
  readonly style: "None" | "Continuous" | "Dot" | "Double" | "DashDot" | "DashDotDot";
  readonly weight: "Thin" | "Medium" | "Thick";
  readonly colour: string;
}

const EDGES: readonly Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

// IronCalc's BorderType is declared as an enum, but its script exports no such value: it takes these words.
const ENGINE_SIDE = {
  EdgeTop: "Top",
  EdgeBottom: "Bottom",
  EdgeLeft: "Left",
  EdgeRight: "Right",
  InsideVertical: "CenterV",
  InsideHorizontal: "CenterH",
} as const;

/** Cells of a sheet: its key stays the same, its index is IronCalc's place for it. */
interface SheetArea extends RangeAddress {
  readonly sheet: { readonly key: number; readonly index: number };
}

interface Drawing {
  readonly area: SheetArea;
  readonly side: Side;
  readonly line: Line;
}

/**
 * Lines that IronCalc has not drawn yet. Excel's API sets style, weight and colour of each side one after another,
 * and IronCalc takes as long for one of them as for all: so they wait until something else is read or changed.
 */
export class WaitingBorders {
  private drawings: Drawing[] = [];
  private readonly lines = new Map<string, Map<Side, Drawing>>();

  constructor(private readonly model: Model) {}

  set(area: SheetArea, side: Side, line: Line): void {
    const drawing = { area, side, line };
    this.drawings.push(drawing);
    const key = keyOf(area);
    const sides = this.lines.get(key) ?? new Map<Side, Drawing>();
    this.lines.set(key, sides.set(side, drawing));
  }

  /** The waiting line at that side of the area's first cell, whichever area it was set for. */
  at(area: SheetArea, side: Side): Line | undefined {
    const own = this.lines.get(keyOf(area))?.get(side);
    if (own) return own.line;
    const edge = edgeOf(area, side);
    return this.drawings.findLast((drawing) => covers(drawing, area, edge))?.line;
  }

  draw(): void {
    if (this.drawings.length === 0) return;
    const inOrder = this.drawings;
    const byArea = [...this.lines.values()].map((sides) => [...sides.values()]);
    this.drawings = [];
    this.lines.clear();
    // Neighbouring cells share an edge, so the order of drawing matters only where lines differ.
    if (areAlike(byArea.flat())) byArea.forEach((drawings) => drawArea(this.model, drawings));
    else for (const { area, side, line } of inOrder) drawLine(this.model, area, ENGINE_SIDE[side], line);
  }
}

/** The upper or the left edge of one cell. */
interface Edge {
  readonly lies: "above" | "before";
  readonly row: number;
  readonly column: number;
}

/** Where that side of the area begins; the lower side of a cell is the upper side of the next. */
function edgeOf({ row, column, rows, columns }: RangeAddress, side: Side): Edge {
  switch (side) {
    case "EdgeTop":
      return { lies: "above", row, column };
    case "EdgeBottom":
      return { lies: "above", row: row + rows, column };
    case "InsideHorizontal":
      return { lies: "above", row: row + 1, column };
    case "EdgeLeft":
      return { lies: "before", row, column };
    case "EdgeRight":
      return { lies: "before", row, column: column + columns };
    case "InsideVertical":
      return { lies: "before", row, column: column + 1 };
  }
}

function covers({ area, side }: Drawing, { sheet }: SheetArea, edge: Edge): boolean {
  const first = edgeOf(area, side);
  if (area.sheet !== sheet || first.lies !== edge.lies) return false;
  const rows = side === "InsideHorizontal" ? area.rows - 1 : first.lies === "above" ? 1 : area.rows;
  const columns = side === "InsideVertical" ? area.columns - 1 : first.lies === "before" ? 1 : area.columns;
  return (
    edge.row >= first.row &&
    edge.row < first.row + rows &&
    edge.column >= first.column &&
    edge.column < first.column + columns
  );
}

function keyOf({ sheet, row, column, rows, columns }: SheetArea): string {
  return [sheet.key, row, column, rows, columns].join();
}

function areAlike(drawings: readonly Drawing[]): boolean {
  const [first] = drawings;
  return drawings.every(
    ({ line }) =>
      line.style === first?.line.style &&
      line.weight === first.line.weight &&
      line.colour === first.line.colour,
  );
}

/** Draws lines of one look around and inside an area, in as few steps as IronCalc allows. */
function drawArea(model: Model, drawings: readonly Drawing[]): void {
  const [first] = drawings;
  if (!first) return;
  const { area, line } = first;
  const sides = new Set(drawings.map(({ side }) => side));
  const framed = EDGES.every((side) => sides.has(side));
  const crossed =
    (area.columns === 1 || sides.has("InsideVertical")) && (area.rows === 1 || sides.has("InsideHorizontal"));
  if (framed && crossed) return drawLine(model, area, "All", line);
  if (framed) drawLine(model, area, "Outer", line);
  for (const side of sides) {
    if (!framed || !EDGES.includes(side)) drawLine(model, area, ENGINE_SIDE[side], line);
  }
}

function drawLine(model: Model, area: SheetArea, type: string, line: Line): void {
  const border = { item: { style: engineStyle(line), color: line.colour }, type };
  model.setAreaWithBorder(engineArea(area), border as unknown as BorderArea);
}

function engineStyle({ style, weight }: Line): string {
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style === "DashDot") return "mediumdashdot";
  if (style === "DashDotDot") return "mediumdashdotdot";
  return weight.toLowerCase();
}
