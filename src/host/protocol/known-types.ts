import type { AnyMembers } from "./members";

const byType = new Map<string, AnyMembers>();

/** Registers types for `membersOf`. Members name other types by text, since types refer to each other in circles. */
export function know(types: readonly AnyMembers[]): void {
  for (const members of types) byType.set(members.type, members);
}

export function membersOf(type: string): AnyMembers {
  const members = byType.get(type);
  if (!members) throw new Error(`no members for the type: ${type}`);
  return members;
}
