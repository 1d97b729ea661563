import type { ConditionalFormat, Style } from "../../workbook/plan";
import { argb, withCount, XML_DECLARATION, element, MAIN } from "../xml";

/** Gives each different text a number, in the order met. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.of(text);
  }

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  all(): string[] {
    return [...this.numbers.keys()];
  }
}

const FIRST_OWN_FORMAT = 164;
const NO_FILL = element("fill", {}, element("patternFill", { patternType: "none" }));
// Excel takes the second fill for this pattern whatever it holds.
const GREY_FILL = element("fill", {}, element("patternFill", { patternType: "gray125" }));
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";

/** The looks of a workbook: cells name a cell format by number, conditional formats a differential one. */
export class Styles {
  private readonly fonts = new Numbered([font({})]);
  private readonly fills = new Numbered([NO_FILL, GREY_FILL]);
  private readonly borders = new Numbered([NO_BORDER]);
  private readonly formats = new Numbered();
  private readonly cellFormats = new Numbered([this.cellFormat({})]);
  private readonly differences = new Numbered();
  private readonly byName = new Map<string, number>();

  constructor(private readonly named: Readonly<Record<string, Style>>) {}

  /** The number of a style of the plan; 0, the standard look, where no style is named. */
  of(name: string | undefined): number {
    if (name === undefined) return 0;
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const style = this.named[name];
    if (!style) throw new Error(`unknown style: ${name}`);
    const number = this.cellFormats.of(this.cellFormat(style));
    this.byName.set(name, number);
    return number;
  }

  difference(look: ConditionalFormat["look"]): number {
    return this.differences.of(element("dxf", {}, differenceFont(look) + differenceFill(look.fill)));
  }

  *xml(): Generator<string> {
    const formats = this.formats
      .all()
      .map((formatCode, index) => element("numFmt", { numFmtId: FIRST_OWN_FORMAT + index, formatCode }));
    yield (
      XML_DECLARATION +
      element(
        "styleSheet",
        { xmlns: MAIN },
        withCount("numFmts", formats) +
          withCount("fonts", this.fonts.all()) +
          withCount("fills", this.fills.all()) +
          withCount("borders", this.borders.all()) +
          withCount("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]) +
          withCount("cellXfs", this.cellFormats.all()) +
          withCount("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]) +
          withCount("dxfs", this.differences.all()),
      )
    );
  }

  private cellFormat(style: Style): string {
    const numFmtId =
      style.format === undefined || style.format === "General"
        ? 0
        : FIRST_OWN_FORMAT + this.formats.of(style.format);
    const fontId = this.fonts.of(font(style));
    const fillId = this.fills.of(style.fill === undefined ? NO_FILL : solidFill(style.fill));
    const borderId = this.borders.of(style.border === undefined ? NO_BORDER : thinBorder(style.border));
    const aligned = alignment(style);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: aligned !== "" || undefined,
        applyProtection: style.locked === false || undefined,
      },
      aligned + (style.locked === false ? element("protection", { locked: false }) : ""),
    );
  }
}

function font({ bold, italic, underline, size = 11, colour }: Style): string {
  return element(
    "font",
    {},
    (bold ? "<b/>" : "") +
      (italic ? "<i/>" : "") +
      (underline ? "<u/>" : "") +
      element("sz", { val: size }) +
      (colour === undefined ? "" : element("color", { rgb: argb(colour) })) +
      element("name", { val: "Calibri" }) +
      element("family", { val: 2 }),
  );
}

function solidFill(colour: string): string {
  const colours = element("fgColor", { rgb: argb(colour) }) + element("bgColor", { indexed: 64 });
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colours));
}

function thinBorder(colour: string): string {
  const line = element("color", { rgb: argb(colour) });
  const sides = ["left", "right", "top", "bottom"].map((side) => element(side, { style: "thin" }, line));
  return element("border", {}, `${sides.join("")}<diagonal/>`);
}

function alignment({ horizontal, vertical, wrap, indent }: Style): string {
  if (horizontal === undefined && vertical === undefined && !wrap && indent === undefined) return "";
  // Excel indents only text that says which side it is indented from.
  const side = horizontal ?? (indent === undefined ? undefined : "left");
  return element("alignment", { horizontal: side, vertical, wrapText: wrap || undefined, indent });
}

function differenceFont({ bold, colour }: ConditionalFormat["look"]): string {
  if (bold === undefined && colour === undefined) return "";
  const weight = bold === undefined ? "" : element("b", { val: bold });
  return element("font", {}, weight + (colour === undefined ? "" : element("color", { rgb: argb(colour) })));
}

/** In a differential format the background colour is the one that fills. */
function differenceFill(colour: string | undefined): string {
  if (colour === undefined) return "";
  return element(
    "fill",
    {},
    element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: argb(colour) })),
  );
}
