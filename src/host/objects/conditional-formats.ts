import { ruleBreach } from "../../workbook/formula-limits";
import { asColour, asFlag, asOneOf, asText, asWhole } from "../protocol/arguments";
import { invalidArgument, notSupported } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import { drawConditionalFormats } from "../workbook/conditional-format";
import { mayChange } from "../workbook/protection";
import type { CellRange, ConditionalFormat, Sheet } from "../workbook/shape";
import type { Json, Members, Property } from "../protocol/members";
import { intersection } from "../workbook/overlay";
import { RangeAreas } from "../workbook/range-areas";

/** A format together with its sheet. */
class Item {
  constructor(
    readonly sheet: Sheet,
    readonly format: ConditionalFormat,
  ) {}
}

function change(item: Item, part: (format: ConditionalFormat) => void): void {
  mayChange(item.sheet, "allowFormatCells");
  part(item.format);
  drawConditionalFormats(item.sheet);
}

export const conditionalFormatCollectionMembers: Members<RangeAreas> = {
  type: "ConditionalFormatCollection",
  items: {
    type: "ConditionalFormat",
    list: itemsOf,
    find: (areas, key) => itemsOf(areas).find(({ format }) => format.id === key),
  },
  methods: {
    // "Adds a new conditional format to the collection at the first/top priority" (@types/office-js).
    add: {
      since: "1.6",
      returns: "ConditionalFormat",
      call: (areas, [type]) => add(areas, asText(type, "type")),
    },
    clearAll: {
      since: "1.6",
      call: (areas) => {
        for (const item of itemsOf(areas)) remove(item);
      },
    },
    getCount: { since: "1.6", call: (areas) => itemsOf(areas).length },
    getItemAt: {
      since: "1.6",
      returns: "ConditionalFormat",
      call: (areas, [index]) => itemsOf(areas)[asWhole(index)],
    },
  },
};

export const conditionalFormatMembers: Members<Item> = {
  type: "ConditionalFormat",
  id: { property: "id", get: ({ format }) => format.id },
  properties: {
    id: { since: "1.6", get: ({ format }) => format.id },
    type: { since: "1.6", get: () => "Custom" },
    priority: {
      since: "1.6",
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const place = asWhole(value);
        if (place < 0 || place > others.length) throw invalidArgument("priority");
        sheet.conditionalFormats = others.toSpliced(place, 0, format);
        drawConditionalFormats(sheet);
      },
    },
    stopIfTrue: {
      since: "1.6",
      get: ({ format }) => format.stopIfTrue,
      set: (item, value) => {
        const stop = asFlag(value);
        change(item, (format) => {
          format.stopIfTrue = stop;
        });
      },
    },
  },
  objects: {
    custom: { since: "1.6", type: "CustomConditionalFormat", get: (item) => item },
    customOrNullObject: { since: "1.6", type: "CustomConditionalFormat", get: (item) => item },
  },
  methods: {
    delete: { since: "1.6", call: remove },
    getRange: { since: "1.6", returns: "Range", call: (item) => rangesOf(item)[0] },
    getRanges: { since: "1.9", returns: "RangeAreas", call: (item) => new RangeAreas(rangesOf(item)) },
  },
};

export const customConditionalFormatMembers: Members<Item> = {
  type: "CustomConditionalFormat",
  objects: {
    rule: { since: "1.6", type: "ConditionalFormatRule", get: (item) => item },
    format: { since: "1.6", type: "ConditionalRangeFormat", get: (item) => item },
  },
};

export const conditionalFormatRuleMembers: Members<Item> = {
  type: "ConditionalFormatRule",
  properties: {
    formula: {
      since: "1.6",
      get: ({ format }) => format.formula,
      set: (item, value) => {
        const formula = asText(value);
        const breach = formula.startsWith("=") ? ruleBreach(formula) : "no = before it";
        if (breach !== undefined) throw invalidArgument(`formula: ${breach}`);
        change(item, (format) => {
          format.formula = formula;
        });
      },
    },
  },
};

export const conditionalRangeFormatMembers: Members<Item> = {
  type: "ConditionalRangeFormat",
  objects: {
    fill: { since: "1.6", type: "ConditionalRangeFill", get: (item) => item },
    font: { since: "1.6", type: "ConditionalRangeFont", get: (item) => item },
  },
};

/** One look of a conditional format. */
function look<K extends "bold" | "italic" | "strikethrough" | "underline" | "colour" | "fill">(
  name: K,
  parse: (value: Json) => NonNullable<ConditionalFormat[K]>,
): Property<Item> {
  return {
    since: "1.6",
    get: ({ format }) => format[name],
    set: (item, value) => {
      const parsed = parse(value);
      change(item, (format) => {
        format[name] = parsed;
      });
    },
  };
}

export const conditionalRangeFontMembers: Members<Item> = {
  type: "ConditionalRangeFont",
  properties: {
    bold: look("bold", (value) => asFlag(value)),
    italic: look("italic", (value) => asFlag(value)),
    strikethrough: look("strikethrough", (value) => asFlag(value)),
    underline: look("underline", (value) => asOneOf(value, ["None", "Single"])),
    color: look("colour", asColour),
  },
};

export const conditionalRangeFillMembers: Members<Item> = {
  type: "ConditionalRangeFill",
  properties: { color: look("fill", asColour) },
};

function itemsOf({ areas }: RangeAreas): readonly Item[] {
  const [first] = areas;
  if (!first) return [];
  const touches = (format: ConditionalFormat): boolean =>
    format.areas.some((own) => areas.some((area) => intersection(own, area)));
  return first.sheet.conditionalFormats.filter(touches).map((format) => new Item(first.sheet, format));
}

function add({ areas }: RangeAreas, type: string): Item {
  const [first] = areas;
  if (!first) throw invalidArgument();
  if (type !== "Custom") throw notSupported(`a conditional format of type ${type}`);
  mayChange(first.sheet, "allowFormatCells");
  const { sheet } = first;
  const id = `{${sheet.key}-${sheet.workbook.newId()}}`;
  const format: ConditionalFormat = {
    id,
    areas,
    formula: "",
    stopIfTrue: false,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
    colour: "",
    fill: "",
  };
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  return new Item(sheet, format);
}

function remove({ sheet, format }: Item): void {
  mayChange(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  drawConditionalFormats(sheet);
}

function rangesOf({ sheet, format }: Item): CellRange[] {
  return format.areas.map((area) => new EmbeddedRange(sheet, area));
}
