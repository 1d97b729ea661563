import { asColour, asOneOf, asText, asWhole } from "../protocol/arguments";
import { itemNotFound, notSupported } from "../protocol/api-error";
import { mayChange } from "../workbook/protection";
import type { CellRange } from "../workbook/shape";
import type { Members } from "../protocol/members";
import type { RangeAreas } from "../workbook/range-areas";
import { type Line, type Side, SIDES } from "../workbook/waiting-borders";

/** A border of a range: the same side of each of its areas. */
class Border {
  constructor(
    readonly areas: RangeAreas,
    readonly side: Side,
  ) {}
}

export const borderCollectionMembers: Members<RangeAreas> = {
  type: "RangeBorderCollection",
  items: {
    type: "RangeBorder",
    list: (areas) => SIDES.map((side) => new Border(areas, side)),
    find: (areas, key) => new Border(areas, asOneOf(key, SIDES)),
  },
  properties: { count: { since: "1.1", get: () => SIDES.length } },
  methods: {
    getItemAt: {
      since: "1.1",
      returns: "RangeBorder",
      call: (areas, [index]) => {
        const side = SIDES[asWhole(index)];
        if (!side) throw itemNotFound();
        return new Border(areas, side);
      },
    },
  },
};

export const borderMembers: Members<Border> = {
  type: "RangeBorder",
  id: { property: "id", get: ({ side }) => side },
  properties: {
    sideIndex: { since: "1.1", get: ({ side }) => side },
    style: {
      since: "1.1",
      get: (border) => lineOf(border).style,
      set: (border, value) =>
        draw(border, {
          ...lineOf(border),
          style: asOneOf(value, ["None", "Continuous", "Dot", "Double", "DashDot", "DashDotDot"]),
        }),
    },
    weight: {
      since: "1.1",
      get: (border) => lineOf(border).weight,
      set: (border, value) => {
        const line = drawn(lineOf(border));
        draw(border, { ...line, weight: asOneOf(value, ["Thin", "Medium", "Thick"]) });
      },
    },
    color: {
      since: "1.1",
      get: (border) => lineOf(border).colour,
      set: (border, value) => draw(border, { ...drawn(lineOf(border)), colour: asColour(asText(value)) }),
    },
  },
};

/** Colour or weight given to a side without a line draws one, as in Excel. */
function drawn(line: Line): Line {
  return line.style === "None" ? { ...line, style: "Continuous" } : line;
}

function draw({ areas, side }: Border, line: Line): void {
  for (const area of areas.areas) {
    const { workbook } = area.sheet;
    mayChange(area.sheet, "allowFormatCells");
    if (line.style === "None") {
      if (lineAt(area, side)) throw notSupported("removing one border (RangeBorder.style None)");
      continue;
    }
    workbook.cells.drawing();
    workbook.cells.touched(area.sheet.index, area);
    workbook.cells.borders.set(area, side, line);
    workbook.changes.tell({ kind: "redrawn" });
  }
}

/** The line at that side of the first area. */
function lineOf({ areas, side }: Border): Line {
  const [area] = areas.areas;
  return (area && lineAt(area, side)) ?? { style: "None", weight: "Thin", colour: "#000000" };
}

function lineAt(area: CellRange, side: Side): Line | undefined {
  const row = side === "EdgeBottom" ? area.row + area.rows - 1 : area.row;
  const column = side === "EdgeRight" ? area.column + area.columns - 1 : area.column;
  if (side === "InsideVertical" && area.columns === 1) return undefined;
  if (side === "InsideHorizontal" && area.rows === 1) return undefined;
  const { cells } = area.sheet.workbook;
  const waiting = cells.borders.at(area, side);
  if (waiting) return waiting;
  const { border } = cells.drawnStyle(area.sheet.index, row, column);
  const item = border[CELL_SIDE[side]];
  if (!item) return undefined;
  return {
    ...excelLine(item.style),
    colour: typeof item.color === "string" ? item.color.toUpperCase() : "#000000",
  };
}

const CELL_SIDE = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "right",
  InsideHorizontal: "bottom",
} as const;

function excelLine(style: string): Omit<Line, "colour"> {
  if (style === "double") return { style: "Double", weight: "Thick" };
  if (style === "dotted") return { style: "Dot", weight: "Thin" };
  if (style === "mediumdashdot") return { style: "DashDot", weight: "Medium" };
  if (style === "mediumdashdotdot") return { style: "DashDotDot", weight: "Medium" };
  return {
    style: "Continuous",
    weight: style === "thick" ? "Thick" : style === "medium" ? "Medium" : "Thin",
  };
}
