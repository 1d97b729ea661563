import { type PlanChart, valuesBeginAt } from "../../workbook/plan";
import { XML_DECLARATION, element, escapeXml, RELATIONSHIPS } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** A chart's part, in the element order of ECMA-376 part 1, 21.2. */
export function chartPart(chart: PlanChart): string {
  const plot = element("c:plotArea", {}, `<c:layout/>${plotOf(chart)}${axes(chart)}`);
  const legend =
    chart.series.length > 1
      ? `${element("c:legend", {}, val("legendPos", "b") + val("overlay", false))}`
      : "";
  const content =
    title(chart.title, 1400) +
    val("autoTitleDeleted", false) +
    plot +
    legend +
    val("plotVisOnly", true) +
    val("dispBlanksAs", "gap");
  return (
    XML_DECLARATION +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
      val("roundedCorners", false) + element("c:chart", {}, content),
    )
  );
}

function val(name: string, value: string | number | boolean): string {
  return element(`c:${name}`, { val: value });
}

function plotOf(chart: PlanChart): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index)).join("");
  const ids = val("axId", CATEGORY_AXIS) + val("axId", VALUE_AXIS);
  if (chart.type === "line") {
    return element(
      "c:lineChart",
      {},
      val("grouping", "standard") + val("varyColors", false) + series + val("marker", true) + ids,
    );
  }
  const stacked = chart.type.endsWith("Stacked");
  return element(
    "c:barChart",
    {},
    val("barDir", chart.type.startsWith("bar") ? "bar" : "col") +
      val("grouping", stacked ? "stacked" : "clustered") +
      val("varyColors", false) +
      series +
      val("gapWidth", 80) +
      (stacked ? val("overlap", 100) : "") +
      ids,
  );
}

function seriesXml({ series, categories, type }: PlanChart, index: number): string {
  const one = series[index];
  if (!one) throw new Error(`no such series: ${index}`);
  const line = type === "line";
  return element(
    "c:ser",
    {},
    val("idx", index) +
      val("order", index) +
      element("c:tx", {}, `<c:v>${escapeXml(one.name)}</c:v>`) +
      look(one.colour, line) +
      (line ? "" : val("invertIfNegative", false)) +
      element("c:cat", {}, element("c:strRef", {}, reference(categories))) +
      element("c:val", {}, element("c:numRef", {}, reference(one.values))) +
      (line ? val("smooth", false) : ""),
  );
}

function reference(text: string): string {
  return `<c:f>${escapeXml(text.replace(/^=/, ""))}</c:f>`;
}

function look(colour: string | undefined, line: boolean): string {
  if (colour === undefined) return "";
  const fill = element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() }));
  return element("c:spPr", {}, line ? element("a:ln", { w: 28575 }, fill) : fill);
}

function title(text: string, size: number): string {
  const run = element(
    "a:r",
    {},
    `${element("a:rPr", { lang: "en-GB", sz: size, b: true })}<a:t>${escapeXml(text)}</a:t>`,
  );
  const rich = element("c:rich", {}, `<a:bodyPr/><a:lstStyle/>${element("a:p", {}, run)}`);
  return element("c:title", {}, element("c:tx", {}, rich) + val("overlay", false));
}

function axes(chart: PlanChart): string {
  const { type, axes: titles } = chart;
  const lying = type.startsWith("bar");
  const category = axis("catAx", {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    position: lying ? "l" : "b",
    title: titles?.category,
    // A lying bar chart reads from the top only when its categories run backwards.
    orientation: lying ? "maxMin" : "minMax",
    crossing: "autoZero",
    minimum: undefined,
    format: undefined,
    end: val("auto", true) + val("lblAlgn", "ctr") + val("lblOffset", 100) + val("noMultiLvlLbl", false),
  });
  const value = axis("valAx", {
    id: VALUE_AXIS,
    crosses: CATEGORY_AXIS,
    position: lying ? "b" : "l",
    title: titles?.value,
    orientation: "minMax",
    // The far end of backward categories is the bottom.
    crossing: lying ? "max" : "autoZero",
    minimum: valuesBeginAt(chart),
    format: titles?.format,
    end: val("crossBetween", "between"),
  });
  return category + value;
}

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly position: string;
  readonly title: string | undefined;
  readonly orientation: "minMax" | "maxMin";
  readonly crossing: "max" | "autoZero";
  readonly minimum: number | undefined;
  readonly format: string | undefined;
  readonly end: string;
}

function axis(
  name: "catAx" | "valAx",
  { id, crosses, position, title: text, orientation, crossing, minimum, format, end }: Axis,
): string {
  return element(
    `c:${name}`,
    {},
    val("axId", id) +
      element(
        "c:scaling",
        {},
        val("orientation", orientation) + (minimum === undefined ? "" : val("min", minimum)),
      ) +
      val("delete", false) +
      val("axPos", position) +
      (name === "valAx" ? "<c:majorGridlines/>" : "") +
      (text === undefined ? "" : title(text, 1000)) +
      element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined }) +
      val("majorTickMark", "out") +
      val("minorTickMark", "none") +
      val("tickLblPos", "nextTo") +
      val("crossAx", crosses) +
      val("crosses", crossing) +
      end,
  );
}
