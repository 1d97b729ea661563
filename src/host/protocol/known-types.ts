import type { AnyMembers } from "./members";

const byType = new Map<string, AnyMembers>();

/** Makes types known by their names: an object's members name each other's types, round and round. */
export function know(types: readonly AnyMembers[]): void {
  for (const members of types) byType.set(members.type, members);
}

export function membersOf(type: string): AnyMembers {
  const members = byType.get(type);
  if (!members) throw new Error(`no members for the type: ${type}`);
  return members;
}
