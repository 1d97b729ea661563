import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyMembers } from "../../../src/host/protocol/members";
import { supported } from "../../../src/host/client/supported";
import { documentedSets } from "../api-sets";

const docs = join(__dirname, "../../../docs/host.md");
const BEGIN = "<!-- supported members: begin -->";
const END = "<!-- supported members: end -->";

/** `Excel.createWorkbook(base64)` is all that is documented of the way that the client asks for a new workbook. */
const INTERNAL = ["Application.createWorkbook", "WorkbookCreated.open"];

function publicMembers({
  type,
  properties = {},
  objects = {},
  methods = {},
}: AnyMembers): [string, string][] {
  const named = [...Object.entries(properties), ...Object.entries(objects), ...Object.entries(methods)];
  return named
    .filter(([name]) => !name.startsWith("_") && !INTERNAL.includes(`${type}.${name}`))
    .map(([name, { since }]) => [name, since]);
}

describe("the supported members", () => {
  const sets = documentedSets();

  it.each(supported.map((members) => [members.type, members] as const))(
    "of %s exist in Excel's API and say the set that @types/office-js documents",
    (type, members) => {
      const stated = publicMembers(members).map(([name, since]) => [`${type}.${name}`, since]);
      const documented = stated.map(([name = ""]) => [name, sets.get(name) ?? "not in the API"]);
      expect(stated).toEqual(documented);
    },
  );

  it("are those that docs/host.md lists (write it anew with UPDATE_DOCS=1)", () => {
    const text = readFileSync(docs, "utf8");
    const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
    const after = text.slice(text.indexOf(END));
    const wanted = `${before}\n\n${table()}\n\n${after}`;
    if (process.env["UPDATE_DOCS"]) writeFileSync(docs, wanted);
    expect(readFileSync(docs, "utf8")).toBe(wanted);
  });
});

/** A list rather than a table: a table's columns would change width with each member. */
function table(): string {
  return [...supported]
    .filter(({ type }) => type !== "WorkbookCreated")
    .sort((a, b) => a.type.localeCompare(b.type))
    .map((members) => {
      const getItem = members.items?.find && !members.methods?.["getItem"] ? ["getItem"] : [];
      const items = members.items ? ["items"] : [];
      const names = [...publicMembers(members).map(([name]) => name), ...items, ...getItem].sort();
      const events = eventNames(members);
      return `- **${members.type}**: ${[...names, ...events].map((name) => `\`${name}\``).join(", ")}`;
    })
    .join("\n");
}

const EVENTS: Readonly<Record<string, string>> = {
  _RegisterActivatedEvent: "onActivated",
  _RegisterAddedEvent: "onAdded",
  _RegisterDataChangedEvent: "onChanged",
  _RegisterDeactivatedEvent: "onDeactivated",
  _RegisterDeletedEvent: "onDeleted",
  _RegisterSelectionChangedEvent: "onSelectionChanged",
};

function eventNames(members: AnyMembers): string[] {
  const registered = Object.keys(members.methods ?? {}).flatMap((name) => EVENTS[name] ?? []);
  return members.type === "Workbook" ? ["onSelectionChanged"] : registered.sort();
}
