import type { Json, Remote } from "./members";

/** What the client needs to ask for the object again. */
export function identity({ members, referenceId, bound }: Remote): Record<string, Json> {
  const known: Record<string, Json> = {};
  if (members.id) known[members.id.property === "id" ? "Id" : "_Id"] = members.id.get(bound);
  if (referenceId !== undefined) known["_ReferenceId"] = referenceId;
  return known;
}

// The client sends these two under other names than it shows (Worksheet_ShowGridlines_Set in its source).
const RENAMED: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };

/** "NumberFormat" as the table of members names it: "numberFormat". */
export function camelCase(wireName: string): string {
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return RENAMED[name] ?? name;
}

/** The other way round. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
