import type { RangeAddress } from "../../workbook/address";
import type { PlanChart } from "../../workbook/plan";
import { XML_DECLARATION, element, RELATIONSHIPS } from "../xml";

const PLACES = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Where a sheet's charts stand and what they say to a screen reader; chart n is relationship rIdn. */
export function drawingPart(charts: readonly PlanChart[]): string {
  const anchors = charts.map((chart, index) =>
    element(
      "xdr:twoCellAnchor",
      { editAs: "oneCell" },
      corners(chart.place) + frame(chart, index + 1) + "<xdr:clientData/>",
    ),
  );
  return XML_DECLARATION + element("xdr:wsDr", { "xmlns:xdr": PLACES, "xmlns:a": DRAWING }, anchors.join(""));
}

function corners({ row, column, rows, columns }: RangeAddress): string {
  return corner("xdr:from", row, column) + corner("xdr:to", row + rows, column + columns);
}

function corner(name: string, row: number, column: number): string {
  return `<${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`;
}

function frame({ title, description }: PlanChart, number: number): string {
  const names = element("xdr:cNvPr", { id: number + 1, name: `Chart ${number}`, descr: description, title });
  const chart = element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": `rId${number}` });
  return element(
    "xdr:graphicFrame",
    { macro: "" },
    element("xdr:nvGraphicFramePr", {}, `${names}<xdr:cNvGraphicFramePr/>`) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      element("a:graphic", {}, element("a:graphicData", { uri: CHART }, chart)),
  );
}
