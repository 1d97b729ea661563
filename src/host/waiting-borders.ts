import type { BorderArea } from "@ironcalc/wasm";
import type { CellRange } from "./cell-range";
import { engineArea } from "./looks";

export type Side =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

export interface Line {
  readonly style: "None" | "Continuous" | "Dot" | "Double" | "DashDot" | "DashDotDot";
  readonly weight: "Thin" | "Medium" | "Thick";
  readonly colour: string;
}

const EDGES: readonly Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

// IronCalc's BorderType and BorderStyle are enums of these words; its script holds no values for them.
const ENGINE_SIDE = {
  EdgeTop: "Top",
  EdgeBottom: "Bottom",
  EdgeLeft: "Left",
  EdgeRight: "Right",
  InsideVertical: "CenterV",
  InsideHorizontal: "CenterH",
} as const;

/**
 * Lines of one area that IronCalc has not drawn yet. Excel's API sets style, weight and colour of each side one after
 * another, and IronCalc takes as long for each as for all: so they wait until something else is read or changed.
 */
export class WaitingBorders {
  private area: CellRange | undefined;
  private readonly lines = new Map<Side, Line>();

  set(area: CellRange, side: Side, line: Line): void {
    if (this.area && !sameArea(this.area, area)) this.draw();
    this.area = area;
    this.lines.set(side, line);
  }

  /** The line that waits for that side of the area. */
  at(area: CellRange, side: Side): Line | undefined {
    return this.area && sameArea(this.area, area) ? this.lines.get(side) : undefined;
  }

  draw(): void {
    const { area } = this;
    if (!area) return;
    const lines = [...this.lines];
    this.area = undefined;
    this.lines.clear();
    const outer = sharedLine(lines);
    if (outer) drawLine(area, "Outer", outer);
    for (const [side, line] of lines) {
      if (!outer || !EDGES.includes(side)) drawLine(area, ENGINE_SIDE[side], line);
    }
  }
}

/** The line of all four edges; undefined where they differ or one has none. */
function sharedLine(lines: readonly (readonly [Side, Line])[]): Line | undefined {
  const edges = lines.filter(([side]) => EDGES.includes(side)).map(([, line]) => line);
  const [first] = edges;
  const shared = edges.every((line) => JSON.stringify(line) === JSON.stringify(first));
  return edges.length === EDGES.length && shared ? first : undefined;
}

function drawLine(area: CellRange, type: string, line: Line): void {
  const border = { item: { style: engineStyle(line), color: line.colour }, type };
  area.sheet.workbook.model.setAreaWithBorder(engineArea(area), border as unknown as BorderArea);
}

function engineStyle({ style, weight }: Line): string {
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style === "DashDot") return "mediumdashdot";
  if (style === "DashDotDot") return "mediumdashdotdot";
  return weight.toLowerCase();
}

function sameArea(a: CellRange, b: CellRange): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}
