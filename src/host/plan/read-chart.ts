import type { RangeAddress } from "../../workbook/address";
import type { PlanChart } from "../../workbook/plan";
import type { Package } from "../../xlsx/package";

/**
 * The charts of a drawing, of the kinds that a Plan has; others are left out. Read by a browser's own reader of XML: where
 * there is none, as in Node, no chart is read.
 */
export function readCharts(parts: Package, drawing: string): PlanChart[] {
  if (typeof DOMParser === "undefined") return [];
  const paths = new Map(parts.links(drawing).map(({ id, path }) => [id, path]));
  return all(parse(parts.text(drawing)), "twoCellAnchor").flatMap((anchor) => {
    const id = first(anchor, "chart")?.getAttribute("r:id") ?? "";
    const path = paths.get(id);
    if (path === undefined) return [];
    const description = first(anchor, "cNvPr")?.getAttribute("descr") ?? "";
    return readChart(parse(parts.text(path)), description, placeOf(anchor)) ?? [];
  });
}

function parse(xml: string): Element {
  return new DOMParser().parseFromString(xml, "application/xml").documentElement;
}

function all(within: Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function first(within: Element | undefined, name: string): Element | undefined {
  return within && all(within, name)[0];
}

/** The last of a path of elements. */
function deep(within: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce(first, within);
}

function placeOf(anchor: Element): RangeAddress {
  const corner = (name: string, index: string) => Number(deep(anchor, name, index)?.textContent ?? 0);
  const [row, column] = [corner("from", "row"), corner("from", "col")];
  return {
    row,
    column,
    rows: Math.max(1, corner("to", "row") - row),
    columns: Math.max(1, corner("to", "col") - column),
  };
}

function readChart(chart: Element, description: string, place: RangeAddress): PlanChart | undefined {
  const bars = first(chart, "barChart");
  const plot = bars ?? first(chart, "lineChart");
  if (!plot) return undefined;
  const series = all(plot, "ser");
  const value = first(chart, "valAx");
  const minimum = value && valueOf(value, "min");
  const format = first(value, "numFmt");
  return {
    type: bars ? barType(bars) : "line",
    title: textOf(child(first(chart, "chart"), "title")),
    description,
    categories: deep(series[0], "cat", "f")?.textContent ?? "",
    series: series.map((one) => ({
      name: deep(one, "tx", "v")?.textContent ?? "",
      values: deep(one, "val", "f")?.textContent ?? "",
      ...colourOf(one),
    })),
    axes: {
      ...titled("category", child(first(chart, "catAx"), "title")),
      ...titled("value", child(value, "title")),
      from: minimum === undefined ? "automatic" : Number(minimum),
      ...(format?.getAttribute("sourceLinked") === "0"
        ? { format: format.getAttribute("formatCode") ?? "General" }
        : {}),
    },
    place,
  };
}

function barType(bars: Element): PlanChart["type"] {
  const stacked = valueOf(bars, "grouping") !== "clustered";
  if (valueOf(bars, "barDir") === "bar") return stacked ? "barStacked" : "barClustered";
  return stacked ? "columnStacked" : "columnClustered";
}

function valueOf(within: Element, name: string): string | undefined {
  return first(within, name)?.getAttribute("val") ?? undefined;
}

function child(of: Element | undefined, name: string): Element | undefined {
  return of && [...of.children].find(({ localName }) => localName === name);
}

function textOf(title: Element | undefined): string {
  return title
    ? all(title, "t")
        .map(({ textContent }) => textContent)
        .join("")
    : "";
}

function titled(
  axis: "category" | "value",
  title: Element | undefined,
): { category?: string; value?: string } {
  return title ? { [axis]: textOf(title) } : {};
}

function colourOf(series: Element): { colour?: string } {
  const colour = deep(child(series, "spPr"), "srgbClr")?.getAttribute("val");
  return colour ? { colour: `#${colour.toUpperCase()}` } : {};
}
