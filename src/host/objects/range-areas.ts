import { asOneOf, asWhole } from "../protocol/arguments";
import { clearRange } from "../workbook/clear";
import type { Members } from "../protocol/members";
import { RangeAreas } from "../workbook/range-areas";
import { itemNotFound } from "../protocol/api-error";

export const rangeAreasMembers: Members<RangeAreas> = {
  type: "RangeAreas",
  referable: true,
  properties: {
    address: { since: "1.9", get: ({ areas }) => areas.map((area) => area.address).join(",") },
    addressLocal: { since: "1.9", get: ({ areas }) => areas.map((area) => area.address).join(",") },
    areaCount: { since: "1.9", get: ({ areas }) => areas.length },
    cellCount: {
      since: "1.9",
      get: ({ areas }) => areas.reduce((count, { rows, columns }) => count + rows * columns, 0),
    },
    isEntireColumn: { since: "1.9", get: ({ areas }) => areas.every((area) => area.entireColumn) },
    isEntireRow: { since: "1.9", get: ({ areas }) => areas.every((area) => area.entireRow) },
  },
  objects: {
    areas: { since: "1.9", type: "RangeCollection", get: (areas) => areas },
    conditionalFormats: { since: "1.9", type: "ConditionalFormatCollection", get: (areas) => areas },
    dataValidation: { since: "1.9", type: "DataValidation", get: (areas) => areas },
    format: { since: "1.9", type: "RangeFormat", get: (areas) => areas },
    worksheet: { since: "1.9", type: "Worksheet", get: ({ areas }) => areas[0]?.sheet },
  },
  methods: {
    clear: {
      since: "1.9",
      call: ({ areas }, [applyTo]) => {
        const what = asOneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks"], "All");
        for (const area of areas) clearRange(area, what);
      },
    },
  },
};

export const rangeCollectionMembers: Members<RangeAreas> = {
  type: "RangeCollection",
  items: { type: "Range", list: ({ areas }) => areas },
  methods: {
    getCount: { since: "1.9", call: ({ areas }) => areas.length },
    getItemAt: {
      since: "1.9",
      returns: "Range",
      call: ({ areas }, [index]) => {
        const area = areas[asWhole(index)];
        if (!area) throw itemNotFound();
        return area;
      },
    },
  },
};
