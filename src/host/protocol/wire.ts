import type { Json, Remote } from "./members";

/** The ids by which the client can ask for the object again. */
export function identity({ members, referenceId, bound }: Remote): Record<string, Json> {
  const known: Record<string, Json> = {};
  if (members.id) known[members.id.property === "id" ? "Id" : "_Id"] = members.id.get(bound);
  if (referenceId !== undefined) known["_ReferenceId"] = referenceId;
  return known;
}

// The client sends these two under other names than those of its API (Worksheet_ShowGridlines_Set in its source).
const RENAMED: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };

/** "NumberFormat" as the table of members names it: "numberFormat". */
export function camelCase(wireName: string): string {
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return RENAMED[name] ?? name;
}

/** "numberFormat" as the client expects it in an answer: "NumberFormat". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
