import { asFlag, asInstance, asText, isAbsent } from "../protocol/arguments";
import { invalidArgument, notSupported } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import { inR1C1 } from "../workbook/r1c1";
import type { CellRange, DefinedName, Workbook } from "../workbook/shape";
import type { Argument, Members } from "../protocol/members";

/** A name together with its workbook. */
class NamedItem {
  constructor(
    readonly workbook: Workbook,
    readonly name: DefinedName,
  ) {}
}

export const namedItemCollectionMembers: Members<Workbook> = {
  type: "NamedItemCollection",
  items: {
    type: "NamedItem",
    list: (workbook) => workbook.names.all.map((name) => new NamedItem(workbook, name)),
    find: (workbook, key) => find(workbook, asText(key)),
  },
  methods: {
    add: {
      since: "1.4",
      returns: "NamedItem",
      call: (workbook, [name, reference, comment]) => {
        const range = toRange(workbook, reference);
        const words = isAbsent(comment) ? "" : asText(comment, "comment");
        return new NamedItem(workbook, workbook.names.add(asText(name, "name"), range, words));
      },
    },
    getCount: { since: "1.4", call: (workbook) => workbook.names.all.length },
    getItemOrNullObject: {
      since: "1.4",
      returns: "NamedItem",
      call: (workbook, [name]) => find(workbook, asText(name, "name")),
    },
  },
};

export const namedItemMembers: Members<NamedItem> = {
  type: "NamedItem",
  id: { property: "_Id", get: ({ name }) => name.name },
  properties: {
    name: { since: "1.1", get: ({ name }) => name.name },
    type: {
      since: "1.1",
      get: ({ workbook, name }) => (workbook.names.range(name.name) ? "Range" : "Error"),
    },
    value: {
      since: "1.1",
      get: ({ workbook, name }) => shown(workbook, workbook.names.range(name.name)?.address ?? "#REF!"),
    },
    scope: { since: "1.4", get: () => "Workbook" },
    formula: {
      since: "1.7",
      get: ({ workbook, name }) => shown(workbook, workbook.names.formula(name)),
      set: ({ workbook, name }, value) => workbook.names.setReference(name, toRange(workbook, value)),
    },
    comment: {
      since: "1.4",
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = asText(value);
      },
    },
    visible: {
      since: "1.1",
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = asFlag(value);
      },
    },
  },
  methods: {
    delete: { since: "1.4", call: ({ workbook, name }) => workbook.names.remove(name) },
    getRange: {
      since: "1.1",
      returns: "Range",
      call: ({ workbook, name }) => workbook.names.range(name.name),
    },
    getRangeOrNullObject: {
      since: "1.4",
      returns: "Range",
      call: ({ workbook, name }) => workbook.names.range(name.name),
    },
  },
};

/** Excel for Windows gives a name's reference in the style that it shows (office-js issue 1831). */
function shown({ moods }: Workbook, reference: string): string {
  return moods.isGermanInR1C1 ? inR1C1(reference) : reference;
}

function find(workbook: Workbook, key: string): NamedItem | undefined {
  const name = workbook.names.find(key);
  return name && new NamedItem(workbook, name);
}

/** Reads a range or "=Scoring!$B$3:$B$9"; a name for a constant or a calculation is not supported. */
function toRange(workbook: Workbook, reference: Argument): CellRange {
  const range = asInstance(reference, EmbeddedRange);
  if (range) return range;
  const text = asText(reference, "reference");
  const resolved = workbook.resolve(text);
  if (resolved) return resolved;
  if (!text.startsWith("=")) throw invalidArgument("reference");
  throw notSupported("a name for anything but one range");
}
