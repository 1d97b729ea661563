import { LIMITS } from "../../workbook/limits";
import { asFlag, asInstance, asNumber, asObject, asOneOf, asText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { CellRange, Sheet } from "../workbook/shape";
import type { Argument, Json, Members, Property } from "../protocol/members";
import {
  headerFooterParts,
  type HeaderFooterTexts,
  type Margin,
  type PageSetup,
} from "../workbook/page-setup";
import { RangeAreas } from "../workbook/range-areas";

type Flag = "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite";

const PAPERS = ["A3", "A4", "A5", "Letter", "Legal"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change(sheet: Sheet, part: Partial<PageSetup>): void {
  sheet.workbook.moods.mustHavePrinter();
  sheet.page = { ...sheet.page, ...part };
}

function flag(name: Flag): Property<Sheet> {
  return {
    since: "1.9",
    get: ({ page }) => page[name],
    set: (sheet, value) => change(sheet, { [name]: asFlag(value) }),
  };
}

/** Points. */
function margin(name: Margin): Property<Sheet> {
  return {
    since: "1.9",
    get: ({ page }) => page.margins[name],
    set: (sheet, value) => change(sheet, { margins: { ...sheet.page.margins, [name]: asMargin(value) } }),
  };
}

export const pageLayoutMembers: Members<Sheet> = {
  type: "PageLayout",
  properties: {
    orientation: {
      since: "1.9",
      get: ({ page }) => page.orientation,
      set: (sheet, value) =>
        change(sheet, { orientation: asOneOf<"Portrait" | "Landscape">(value, ["Portrait", "Landscape"]) }),
    },
    paperSize: {
      since: "1.9",
      get: ({ page }) => page.paperSize,
      set: (sheet, value) => change(sheet, { paperSize: asOneOf(value, PAPERS) }),
    },
    zoom: {
      since: "1.9",
      get: ({ page }) => page.zoom,
      set: (sheet, value) => change(sheet, { zoom: asZoom(value) }),
    },
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    blackAndWhite: flag("blackAndWhite"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  objects: {
    headersFooters: { since: "1.9", type: "HeaderFooterGroup", get: (sheet) => sheet },
  },
  methods: {
    getPrintAreaOrNullObject: {
      since: "1.9",
      returns: "RangeAreas",
      call: (sheet) =>
        sheet.page.area.length === 0
          ? undefined
          : new RangeAreas(sheet.page.area.map((area) => new EmbeddedRange(sheet, area))),
    },
    getPrintTitleRowsOrNullObject: {
      since: "1.9",
      returns: "Range",
      call: (sheet) => sheet.page.titleRows && new EmbeddedRange(sheet, sheet.page.titleRows),
    },
    getPrintTitleColumnsOrNullObject: {
      since: "1.9",
      returns: "Range",
      call: (sheet) => sheet.page.titleColumns && new EmbeddedRange(sheet, sheet.page.titleColumns),
    },
    setPrintArea: { since: "1.9", call: (sheet, [area]) => change(sheet, { area: toAreas(sheet, area) }) },
    setPrintTitleRows: {
      since: "1.9",
      call: (sheet, [rows]) => {
        const [titleRows] = toAreas(sheet, rows);
        if (!titleRows?.entireRow) throw invalidArgument("printTitleRows");
        change(sheet, { titleRows });
      },
    },
    setPrintTitleColumns: {
      since: "1.9",
      call: (sheet, [columns]) => {
        const [titleColumns] = toAreas(sheet, columns);
        if (!titleColumns?.entireColumn) throw invalidArgument("printTitleColumns");
        change(sheet, { titleColumns });
      },
    },
    setPrintMargins: {
      since: "1.9",
      call: (sheet, [unit, options]) => {
        const points = POINTS[asOneOf(unit, ["Points", "Inches", "Centimeters"])];
        const given = Object.entries(asObject(options, "marginOptions"));
        const margins = given.map(([name, value]) => [name, asMargin(value ?? null) * points]);
        change(sheet, { margins: { ...sheet.page.margins, ...Object.fromEntries(margins) } });
      },
    },
  },
};

export const headerFooterGroupMembers: Members<Sheet> = {
  type: "HeaderFooterGroup",
  properties: { state: { since: "1.9", get: () => "Default" } },
  objects: { defaultForAllPages: { since: "1.9", type: "HeaderFooter", get: (sheet) => sheet } },
};

export const headerFooterMembers: Members<Sheet> = {
  type: "HeaderFooter",
  properties: Object.fromEntries(
    headerFooterParts.map((part): [string, Property<Sheet>] => [
      part,
      {
        since: "1.9",
        get: ({ page }) => page.footers[part],
        set: (sheet, value) => {
          const footers = { ...sheet.page.footers, [part]: asText(value) };
          mustFit(footers);
          change(sheet, { footers });
        },
      },
    ]),
  ),
};

/** The three parts of a header, and of a footer, are one text with a code before each. */
function mustFit(texts: HeaderFooterTexts): void {
  for (const where of ["Header", "Footer"] as const) {
    const parts = ([`left${where}`, `center${where}`, `right${where}`] as const).map((part) => texts[part]);
    const length = parts.reduce((sum, text) => sum + (text === "" ? 0 : "&L".length + text.length), 0);
    if (length > LIMITS.headerFooter) throw invalidArgument("header or footer");
  }
}

function asMargin(value: Json): number {
  const points = asNumber(value, "margin");
  if (points < 0) throw invalidArgument("margin");
  return points;
}

/** Excel.PageLayoutZoomOptions: a scale of 10 to 400, or a number of pages each way. */
function asZoom(value: Json): PageSetup["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = asObject(value, "zoom");
  if (scale !== undefined && scale !== null) {
    const percent = asNumber(scale, "scale");
    if (percent < 10 || percent > 400) throw invalidArgument("scale");
    return { scale: percent };
  }
  return {
    ...fit("horizontalFitToPages", horizontalFitToPages),
    ...fit("verticalFitToPages", verticalFitToPages),
  };
}

function fit(
  name: "horizontalFitToPages" | "verticalFitToPages",
  pages: Json | undefined,
): PageSetup["zoom"] {
  return pages === undefined || pages === null ? {} : { [name]: asNumber(pages, name) };
}

function toAreas(sheet: Sheet, argument: Argument): readonly CellRange[] {
  const range = asInstance(argument, EmbeddedRange);
  if (range) return [range];
  const areas = asInstance(argument, RangeAreas);
  if (areas) return areas.areas;
  return asText(argument)
    .split(",")
    .map((address) => sheet.workbook.range(sheet, address));
}
