import type { AnyMembers } from "./members";
import { applicationMembers, workbookCreatedMembers } from "./objects/application";
import { rangeMembers } from "./objects/range";
import { rangeAreasMembers, rangeCollectionMembers } from "./objects/range-areas";
import { borderCollectionMembers, borderMembers } from "./objects/borders";
import { fillMembers, fontMembers, formatMembers, formatProtectionMembers } from "./objects/format";
import { namedItemCollectionMembers, namedItemMembers } from "./objects/names";
import { workbookMembers } from "./objects/workbook";
import { worksheetCollectionMembers, worksheetMembers } from "./objects/worksheets";

/** Every object type of Excel that the embedded workbook supports. */
export const supported: readonly AnyMembers[] = [
  workbookMembers,
  applicationMembers,
  workbookCreatedMembers,
  worksheetCollectionMembers,
  worksheetMembers,
  rangeMembers,
  rangeAreasMembers,
  rangeCollectionMembers,
  formatMembers,
  fontMembers,
  fillMembers,
  formatProtectionMembers,
  borderCollectionMembers,
  borderMembers,
  namedItemCollectionMembers,
  namedItemMembers,
];

let byType: ReadonlyMap<string, AnyMembers> | undefined;

export function membersOf(type: string): AnyMembers {
  byType ??= new Map(supported.map((members) => [members.type, members]));
  const members = byType.get(type);
  if (!members) throw new Error(`no members for the type: ${type}`);
  return members;
}
