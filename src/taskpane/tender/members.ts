import { readNumber } from "../../domain/values/typed-in-a-field";

export const MEMBERS_HINT =
  "Only of a consortium. One on each line: name; identifier; SME or not; VCSE or not; share of the work in %. For example: Member A; GB-COH-01234567; SME; not VCSE; 60";

type Members = readonly Readonly<Record<string, unknown>>[];

/** Typed members as tender.json says them; undefined where none is typed. Words that are none of these go on as a share, to be refused. */
export function readMembers(typed: string): Members | undefined {
  const lines = typed.split("\n").filter((each) => each.trim() !== "");
  if (lines.length === 0) return undefined;
  return lines.map((each) => {
    const [name = "", ...details] = each.split(";").map((part) => part.trim());
    return Object.assign(
      { name },
      ...details.filter((detail) => detail !== "").map(detailOf),
    ) as Members[number];
  });
}

function detailOf(detail: string, index: number): Readonly<Record<string, unknown>> {
  const [, not, kind] = /^(not (?:an? )?|no )?(sme|vcse)$/i.exec(detail) ?? [];
  if (kind !== undefined) return { [kind.toLowerCase()]: not === undefined };
  const share = readNumber(detail);
  if (index === 0 && typeof share !== "number") return { identifier: detail };
  return { share };
}

/** The same as they are typed. */
export function membersText(members: unknown): string {
  if (!Array.isArray(members)) return "";
  return members.map((member: unknown) => lineOf(member as Members[number])).join("\n");
}

function lineOf({ name, identifier, sme, vcse, share }: Members[number]): string {
  const answer = (value: unknown, word: string) =>
    typeof value === "boolean" ? [value ? word : `not ${word}`] : [];
  const parts = [
    name,
    ...(identifier === undefined ? [] : [identifier]),
    ...answer(sme, "SME"),
    ...answer(vcse, "VCSE"),
    ...(share === undefined ? [] : [share]),
  ];
  return parts.map(String).join("; ");
}
