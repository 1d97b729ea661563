import * as z from "zod";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt, warningAt } from "../issues/schema-issues";
import { rounded } from "../values/decimals";
import { line, percentage } from "../values/fields";
import { repeats } from "../values/repeats";
import { sum, sumsTo } from "../values/shares";
import { sameName } from "./bids";

/** One of the organisations that bid together; what an award notice states of each. */
export const Member = z.strictObject({
  name: labelled("member's name", line),
  identifier: labelled("member's identifier", line).optional(),
  sme: labelled("answer whether the member is an SME", z.boolean()).optional(),
  vcse: labelled("answer whether the member is a VCSE", z.boolean()).optional(),
  /** Of the work, in percent. */
  share: labelled("member's share of the work", percentage).optional(),
});
export type Member = z.infer<typeof Member>;

/** The framework under which a mini-competition is held. */
export const CallOff = z.strictObject({
  /** "Grounds maintenance framework" */
  title: labelled("framework's title", line),
  /** Of its notice or contract. */
  reference: labelled("framework's reference", line).optional(),
  /** Who set it up: "Yorkshire Purchasing Organisation". */
  owner: labelled("owner of the framework", line).optional(),
});
export type CallOff = z.infer<typeof CallOff>;

interface Consortium {
  readonly name: string;
  readonly identifier?: string | undefined;
  readonly members?: readonly Member[] | undefined;
}

/** Members that stand twice, shares that are not all of the work, and organisations that take part in two bids. */
export function checkConsortia(bidders: readonly Consortium[]): readonly Issue[] {
  return bidders.flatMap(({ name, members = [] }, index) => [
    ...repeats(members.map((member) => member.name)).map(([at, member]) =>
      errorAt(["bidders", index, "members", at, "name"], "member-repeated", { member }, name),
    ),
    ...checkShares(members, index, name),
    ...members.flatMap((member, at) => {
      const other = bidders.find((each, place) => place !== index && takesPart(each, member));
      if (!other) return [];
      const limits = { member: member.name, other: other.name };
      return [warningAt(["bidders", index, "members", at, "name"], "member-in-two-bids", limits, name)];
    }),
  ]);
}

function checkShares(members: readonly Member[], index: number, name: string): readonly Issue[] {
  const shares = members.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (shares.length === 0) return [];
  const total = rounded(sum(shares), 6);
  if (shares.length === members.length ? sumsTo(shares, 100) : total < 100) return [];
  return [errorAt(["bidders", index, "members"], "member-shares-sum", { sum: total }, name)];
}

/** Whether an organisation bids itself, or is a member of the bidder. */
function takesPart({ members = [], ...bidder }: Consortium, member: Member): boolean {
  return [bidder, ...members].some(
    ({ name, identifier }) =>
      sameName(name, member.name) ||
      (identifier !== undefined &&
        member.identifier !== undefined &&
        sameName(identifier, member.identifier)),
  );
}

/** "Member A (GB-COH-1, SME, 60% of the work)" */
export function memberWords({ name, identifier, sme, vcse, share }: Member): string {
  const details = [
    ...(identifier === undefined ? [] : [identifier]),
    ...(sme === true ? ["SME"] : []),
    ...(vcse === true ? ["VCSE"] : []),
    ...(share === undefined ? [] : [`${share}% of the work`]),
  ];
  return details.length > 0 ? `${name} (${details.join(", ")})` : name;
}

/** "Grounds maintenance framework, F-1, set up by a council" */
export function callOffWords({ title, reference, owner }: CallOff): string {
  return [
    title,
    ...(reference === undefined ? [] : [reference]),
    ...(owner ? [`set up by ${owner}`] : []),
  ].join(", ");
}
